/**
 * What is said at an instant, before it is put into words: where it can have been, where the run is, who speaks.
 * Allocates: for the sentence, a few times a second; the animation uses `frame.ts`.
 */
import type { ReportId } from '../journey/model';
import type { RouteSegment } from '../line/model';
import { narrower } from './clock';
import type { Evidence } from './shape';
import type { ClaimWindow, Moment } from './model';
import { valueAt } from './piecewise';
import { covers } from './speaking';
import { TOLERANCE_KM } from './too-fast';

/** Null where the accepted claims contradict each other: then nothing is possible at any time. */
export function momentAt(evidence: Evidence, timeMs: number): Moment | null {
  const { band, run, speaking } = evidence;
  if (band === null || run === null || speaking === null) return null;
  const runKm = valueAt(run, timeMs);
  const segment = segmentAt(evidence, runKm);
  const said = speaking
    .at(timeMs)
    .map((index) => evidence.windows[index])
    .filter((window) => window !== undefined);
  const chosen = choose(said);
  return {
    timeMs,
    lowerKm: valueAt(band.lower, timeMs),
    upperKm: valueAt(band.upper, timeMs),
    runKm,
    pinned: covers(evidence.pinned, timeMs),
    speaking: chosen?.claim ?? null,
    event: chosen?.claim.event ?? null,
    origins: chosen === null ? [] : originsWith(chosen, said),
    timeZone: segment.segment.timeZone,
    segment: segment.segment.id,
  };
}

/** The segment at a chainage; at a joint the later one, but none beyond the placed route. */
export function segmentAt(evidence: Pick<Evidence, 'route' | 'placedKm'>, km: number): RouteSegment {
  const { segments } = evidence.route;
  const first = segments[0];
  if (first === undefined) throw new RangeError('segmentAt: a route without segments');
  let found = first;
  for (const segment of segments) {
    if (segment.fromKm > km + TOLERANCE_KM) break;
    if (segment.fromKm > evidence.placedKm - TOLERANCE_KM && segment !== first) break;
    found = segment;
  }
  return found;
}

/** Of the claims that speak, in the order of the file: the shortest time window, then the narrowest place window, then the first. */
function choose(said: readonly ClaimWindow[]): ClaimWindow | null {
  return said.reduce<ClaimWindow | null>(
    (best, window) => (best === null || narrower(window, best) < 0 ? window : best),
    null,
  );
}

/** The origins of that event's speaking claims with the same time window: in the order of the file, each once. */
function originsWith(chosen: ClaimWindow, said: readonly ClaimWindow[]): ReportId[] {
  const { event } = chosen.claim;
  const origins = new Set<ReportId>();
  for (const window of said) {
    const same =
      event !== null &&
      window.claim.event === event &&
      window.time.from === chosen.time.from &&
      window.time.to === chosen.time.to;
    const origin = window.claim.chain.at(-1);
    if ((same || window === chosen) && origin !== undefined) origins.add(origin);
  }
  return [...origins];
}
