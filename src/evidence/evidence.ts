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
  return atCap(fixed, options.capKmh ?? journey.speedLimit.kmh);
}

/** The same evidence at another cap. Windows do not depend on it, so this is quick. */
export function withCap(evidence: Evidence, capKmh: number): Evidence {
  return atCap(evidence, capKmh);
}

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
>;

function atCap(fixed: Fixed, capKmh: number): Evidence {
  const { journey, route, placedKm, windows } = fixed;
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
  const speaking = band === null ? null : new Speaking(windows, band);
  const pinned =
    band === null || speaking === null
      ? new Float64Array(0)
      : intersection(narrowIntervals(band, journey.pinKm), speaking.intervals);
  const clock = clockOf(journey, windows, band);
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
