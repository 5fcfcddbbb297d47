/**
 * Which reports a picture lists, and in what order: those of what is selected, else those that speak at the instant, then the
 * journey's others. Counts them beside their origins. Knows no drawing.
 */
import type { Evidence } from '../evidence/evidence';
import type { Claim, EventId, Journey, Report, ReportId, SegmentId } from '../journey/model';
import { claimsOf, countSources, reportOf, type Counts } from '../journey/origins';
import type { PageWords } from '../words';
import { formatTag } from '../words/format';

export interface Source {
  readonly report: Report;
  /** Numbers of the events that it is quoted for here, ascending. */
  readonly events: readonly number[];
}

export interface SourceGroup {
  readonly title: string;
  readonly counts: Counts;
  readonly sources: readonly Source[];
}

/** One or two groups; no report is in both. */
export function sourceGroups(
  evidence: Evidence,
  timeMs: number,
  selection: { readonly segment: SegmentId | null; readonly event: EventId | null },
  words: PageWords,
): SourceGroup[] {
  const { journey } = evidence;
  const said = words.picture.sources;
  const all = journey.claims.filter(({ type }) => type !== 'context');
  const first = chosen(evidence, timeMs, selection, words);
  if (first === null) return [group(journey, said.title, interleaved(journey, all))];
  const taken = new Set(first.claims.map(reportOf));
  const rest = all.filter((claim) => !taken.has(reportOf(claim)));
  return [
    group(journey, first.title, first.claims),
    ...(rest.length === 0 ? [] : [group(journey, said.rest, interleaved(journey, rest))]),
  ];
}

function chosen(
  evidence: Evidence,
  timeMs: number,
  selection: { readonly segment: SegmentId | null; readonly event: EventId | null },
  words: PageWords,
): { title: string; claims: readonly Claim[] } | null {
  const { journey, route } = evidence;
  const said = words.picture.sources;
  const counted = (claims: readonly Claim[]): Claim[] => claims.filter(({ type }) => type !== 'context');
  const event = journey.events.findIndex(({ id }) => id === selection.event);
  if (event >= 0) {
    return {
      title: said.ofEvent(event + 1),
      claims: counted(journey.claims.filter((claim) => claim.event === selection.event)),
    };
  }
  const at = route.segments.findIndex(({ segment }) => segment.id === selection.segment);
  const segment = route.segments[at]?.segment;
  if (segment !== undefined) {
    return { title: said.ofSegment(formatTag(at)), claims: counted(claimsOf(journey, segment)) };
  }
  const speaking = (evidence.speaking?.at(timeMs) ?? []).flatMap((index) => evidence.windows[index]?.claim ?? []);
  return speaking.length === 0 ? null : { title: said.ofMoment, claims: counted(speaking) };
}

/** One of each event before a second of any, so that a short list has something for each circle. */
function interleaved(journey: Journey, claims: readonly Claim[]): Claim[] {
  const byEvent = new Map<EventId | null, Claim[]>();
  for (const event of [...journey.events.map(({ id }) => id), null]) byEvent.set(event, []);
  const accepted = claims.filter(({ status }) => status === 'accepted');
  for (const claim of [...accepted, ...claims.filter(({ status }) => status !== 'accepted')]) {
    byEvent.get(claim.event)?.push(claim);
  }
  const rows = [...byEvent.values()];
  const most = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  return Array.from({ length: most }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat();
}

function group(journey: Journey, title: string, claims: readonly Claim[]): SourceGroup {
  const events = new Map<ReportId, Set<number>>();
  for (const claim of claims) {
    const numbers = events.get(reportOf(claim)) ?? new Set<number>();
    const number = journey.events.findIndex(({ id }) => id === claim.event) + 1;
    if (number > 0) numbers.add(number);
    events.set(reportOf(claim), numbers);
  }
  const sources = [...events].flatMap(([id, numbers]): Source[] => {
    const report = journey.index.report.get(id);
    return report === undefined ? [] : [{ report, events: [...numbers].sort((a, b) => a - b) }];
  });
  return { title, counts: countSources(journey, claims), sources };
}
