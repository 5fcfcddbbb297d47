/**
 * The evidence engine put together: from a journey and its route to everything that the page, the map and the command line
 * show. The entry to this folder. Makes no words (`sentence.ts`) and no pictures.
 */
import type { Journey } from '../journey/model';
import type { Route } from '../line/model';
import { HOUR_MS, buildBand } from './band';
import { clockOf, eventInstants, segmentWindows } from './clock';
import { type Contradictions, findContradictions } from './contradictions';
import { computedGrades, gradeShares } from './grades';
import { impliedSpeeds } from './implied-speed';
import { steadiestRun } from './run';
import type { Band } from './model';
import type { Evidence } from './shape';
import { Speaking, covered, intersection, narrowIntervals } from './speaking';
import { leastCap } from './too-fast';
import { windowsOf } from './windows';

export { momentAt } from './moment';
export { sentenceAt, sentenceOf } from './sentence';
export type { ImpliedSpeed } from './implied-speed';
export type { Evidence } from './shape';

export interface EvidenceOptions {
  /** Instead of the journey's own cap; km/h. */
  readonly capKmh?: number;
}

/**
 * Builds the evidence of a journey. O(n log n) in claims and in vertices of the line.
 * @throws RangeError if the cap is not a finite speed above 0.
 */
export function buildEvidence(journey: Journey, route: Route, options: EvidenceOptions = {}): Evidence {
  const windows = windowsOf(journey, route);
  const ownKmh = journey.speedLimit.kmh;
  const capKmh = options.capKmh ?? ownKmh;
  const fixed = {
    journey,
    route,
    placedKm: route.placedKm,
    windows,
    window: new Map(windows.map((window) => [window.claim.id, window])),
    leastCapKmh: leastCap(windows.filter((window) => window.unbound === null)),
    impliedSpeeds: impliedSpeeds(windows, route.placedKm),
    shares: gradeShares(route),
    computedGrades: computedGrades(route, windows, journey.pinKm),
  };
  const own = possibleAt(fixed, ownKmh);
  const clock = clockOf(journey, windows, own.band);
  return atCap({ ...fixed, clock }, capKmh, capKmh === ownKmh ? own : possibleAt(fixed, capKmh));
}

/**
 * The same evidence at another cap. Windows do not depend on it, so this is quick. Nor does the clock: the hours of a journey
 * are those at its own cap, so that what is possible in them can be compared while a reader moves the cap.
 * @throws RangeError if the cap is not a finite speed above 0.
 */
export function withCap(evidence: Evidence, capKmh: number): Evidence {
  return atCap(evidence, capKmh, possibleAt(evidence, capKmh));
}

/** What no cap changes. */
type Fixed = Pick<
  Evidence,
  | 'journey'
  | 'route'
  | 'placedKm'
  | 'windows'
  | 'window'
  | 'leastCapKmh'
  | 'impliedSpeeds'
  | 'shares'
  | 'computedGrades'
  | 'clock'
>;

interface Possible {
  readonly found: Contradictions;
  /** Null where accepted claims contradict each other by speed. */
  readonly band: Band | null;
}

function possibleAt(
  { journey, route, placedKm, windows }: Pick<Fixed, 'journey' | 'route' | 'placedKm' | 'windows'>,
  capKmh: number,
): Possible {
  const found: Contradictions = findContradictions(journey, route, windows, capKmh);
  const binding = windows.filter((window) => window.unbound === null);
  const possible = found.accepted.every((contradiction) => contradiction.kind === 'clash');
  const band = possible
    ? buildBand({
        ceilings: binding.map((window) => window.ceiling).filter((bound) => bound !== null),
        floors: binding.map((window) => window.floor).filter((bound) => bound !== null),
        placedKm,
        capKmh,
      })
    : null;
  return { found, band };
}

function atCap(fixed: Fixed, capKmh: number, { found, band }: Possible): Evidence {
  const { journey, route, placedKm, windows, clock } = fixed;
  const binding = windows.filter((window) => window.unbound === null);
  const speaking = band === null ? null : Speaking.among(windows, band);
  const pinned =
    band === null || speaking === null
      ? new Float64Array(0)
      : intersection(narrowIntervals(band, journey.pinKm), speaking.intervals);
  const pinnedMs = covered(pinned, clock.startMs, clock.endMs);
  return {
    journey,
    route,
    placedKm,
    windows,
    window: fixed.window,
    leastCapKmh: fixed.leastCapKmh,
    impliedSpeeds: fixed.impliedSpeeds,
    shares: fixed.shares,
    computedGrades: fixed.computedGrades,
    capKmh,
    contradictions: found.accepted,
    contradictionsCut: found.cut,
    disputes: found.disputes,
    band,
    run: band === null ? null : steadiestRun({ claims: binding, band, placedKm, capKmh }),
    clock,
    segmentWindows: new Map(segmentWindows(route, band, clock).map((window) => [window.segment, window])),
    events: eventInstants(journey, windows, band, clock),
    pinned,
    unpinnedHours: (clock.endMs - clock.startMs - pinnedMs) / HOUR_MS,
    speaking,
  };
}
