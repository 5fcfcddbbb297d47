/**
 * The figures under the headline, each computed from the data. Pure.
 */
import type { Claim } from '../../journey/model';
import { countSources } from '../../journey/origins';
import type { Opened } from '../../state/journey.svelte';

export interface Figures {
  /** Length of the placed route as drawn; km. */
  readonly drawnKm: number;
  /** From the end of the first event's windows to the start of the last one's, and from start to end; hours. */
  readonly leastHours: number | null;
  readonly mostHours: number | null;
  readonly claims: number;
  readonly reports: number;
  readonly origins: number;
  /** Origins that name nobody. */
  readonly unnamed: number;
  /** 0 … 1. */
  readonly inferredShare: number | null;
}

const NO_HOURS = { leastHours: null, mostHours: null };
const HOUR_MS = 3_600_000;

export function figuresOf({ journey, route, evidence }: Opened): Figures {
  // Where the claims contradict each other, or none says when, there is no first and last hour.
  const hours =
    evidence.band === null
      ? NO_HOURS
      : endToEnd(journey.claims, evidence.clock.startMs, evidence.clock.endMs, lastTight());
  return {
    drawnKm: route.placedKm,
    ...hours,
    ...countSources(journey, journey.claims),
    inferredShare:
      journey.claims.length === 0 ? null : (evidence.shares.find((row) => row.grade === 'inferred')?.share ?? null),
  };

  /** The tightest accepted claim that ends with the clock. */
  function lastTight(): Claim | undefined {
    return journey.claims
      .filter((claim) => claim.status === 'accepted' && claim.when.latestMs === evidence.clock.endMs)
      .sort((one, other) => (other.when.earliestMs ?? -Infinity) - (one.when.earliestMs ?? -Infinity))[0];
  }
}

function endToEnd(
  claims: readonly Claim[],
  startMs: number,
  endMs: number,
  last: Claim | undefined,
): Pick<Figures, 'leastHours' | 'mostHours'> {
  // All accepted windows that begin with the clock: the departure lies in each of them, so it is over by their first end.
  const ends = claims
    .filter((claim) => claim.status === 'accepted' && claim.when.earliestMs === startMs)
    .map((claim) => claim.when.latestMs ?? Infinity);
  const startsBy = Math.min(...ends, endMs);
  const endsFrom = last?.when.earliestMs ?? startMs;
  const mostHours = (endMs - startMs) / HOUR_MS;
  if (!(mostHours > 0)) return NO_HOURS;
  return { leastHours: Math.max(0, (endsFrom - startsBy) / HOUR_MS), mostHours };
}
