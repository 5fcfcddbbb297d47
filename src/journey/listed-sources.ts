/** The reports behind a journey, as a list to read: those that were read for a claim, then those that are only named. Pure. */
import type { Journey, Report, ReportId } from './model';
import { reportOf } from './origins';

export interface ListedSources {
  /** In the order of the file. */
  readonly read: readonly Report[];
  /** Origins and links of chains that nobody has read. */
  readonly named: readonly Report[];
}

export function listedSources(journey: Journey): ListedSources {
  const read = new Set<ReportId>(journey.claims.map(reportOf));
  const named = new Set<ReportId>(journey.claims.flatMap(({ chain }) => chain).filter((id) => !read.has(id)));
  return {
    read: journey.reports.filter(({ id }) => read.has(id)),
    named: journey.reports.filter(({ id }) => named.has(id)),
  };
}
