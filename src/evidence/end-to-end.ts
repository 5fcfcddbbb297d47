/**
 * How long it went on, from end to end: the least and the most that the accepted claims allow. Knows the clock and the claims,
 * no band but that there is one.
 */
import type { Claim } from '../journey/model';
import { HOUR_MS } from './band';
import type { Evidence } from './shape';

export interface EndToEnd {
  /** From the end of the first event's windows to the start of the last one's; hours, null where none can be said. */
  readonly leastHours: number | null;
  /** From the clock's start to its end; hours. */
  readonly mostHours: number | null;
}

const NO_HOURS: EndToEnd = { leastHours: null, mostHours: null };

/** Where the claims contradict each other, or none says when, there is no first and last hour. */
export function endToEnd({ journey, band, clock }: Pick<Evidence, 'journey' | 'band' | 'clock'>): EndToEnd {
  const { startMs, endMs } = clock;
  const mostHours = (endMs - startMs) / HOUR_MS;
  if (band === null || !(mostHours > 0)) return NO_HOURS;
  const accepted = journey.claims.filter(({ status }) => status === 'accepted');
  // All accepted windows that begin with the clock: the departure lies in each of them, so it is over by their first end.
  const startsBy = accepted
    .filter(({ when }) => when.earliestMs === startMs)
    .reduce((least, { when }) => Math.min(least, when.latestMs ?? Infinity), endMs);
  const endsFrom = lastTight(accepted, endMs)?.when.earliestMs ?? startMs;
  return { leastHours: Math.max(0, (endsFrom - startsBy) / HOUR_MS), mostHours };
}

/** The tightest claim that ends with the clock. */
function lastTight(accepted: readonly Claim[], endMs: number): Claim | undefined {
  return accepted
    .filter(({ when }) => when.latestMs === endMs)
    .sort((one, other) => (other.when.earliestMs ?? -Infinity) - (one.when.earliestMs ?? -Infinity))[0];
}
