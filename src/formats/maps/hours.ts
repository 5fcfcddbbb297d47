/**
 * The hours in which reports place the subject, as stretches of positions with times, and the steadiest run as an
 * illustration: what a format of tracks can hold without saying that it was there when no report does. Knows no format.
 *
 * Where reports pin it within `pinKm` they still name no point. A track needs one, so the run's stands for it, as on the page: at
 * both ends of the stretch and where the run changes its speed between them, and nowhere else.
 */
import { type Evidence, momentAt } from '../../evidence/evidence';
import { firstAtLeast, valueAt } from '../../evidence/piecewise';
import type { Piecewise } from '../../evidence/model';
import { within180 } from '../../line/antimeridian';
import { positionAt } from '../../line/lookup';
import type { Report } from '../../journey/model';
import { words } from '../../words/files';
import { formatKm } from '../../words/format';
import { hourText } from './describe';

const W = words.writeMaps;

/** A position (degrees, longitude first, within ±180) at an instant; whole ms. */
export interface TimedPosition {
  readonly timeMs: number;
  readonly position: readonly [longitude: number, latitude: number];
}

export interface ReportedPosition extends TimedPosition {
  /** Origins of the claim that speaks then, in the order of the file. */
  readonly origins: readonly Report[];
  /** The report that was read, of that claim. */
  readonly report: Report | null;
}

/** A stretch of time, throughout which reports pin the subject. */
export interface Stretch {
  readonly positions: readonly ReportedPosition[];
  /** How wide the band is at its widest, at the instants of the positions; km. */
  readonly widthKm: number;
  /** Those of all positions, each once. */
  readonly origins: readonly Report[];
}

/** The stretches of the clock in which reports pin the subject, in order; between two of them no report does. */
export function reportedHours(evidence: Evidence): readonly Stretch[] {
  const { run, pinned, clock } = evidence;
  if (run === null) return [];
  const stretches: Stretch[] = [];
  for (let i = 0; i < pinned.length; i += 2) {
    // Whole milliseconds within the stretch. Beyond the clock the band ends with the placed line, and pins nothing.
    const from = Math.ceil(Math.max(pinned[i] ?? 0, clock.startMs));
    const to = Math.floor(Math.min(pinned[i + 1] ?? 0, clock.endMs));
    if (from <= to) stretches.push(stretchOf(evidence, timesWithin(run, from, to)));
  }
  return stretches;
}

/** The steadiest run within the clock, along the positions of the segments' own lines. Empty where nothing is possible, or no hour is given. */
export function illustratedRun(evidence: Evidence): readonly TimedPosition[] {
  const { run, clock, route } = evidence;
  if (run === null || !(clock.endMs > clock.startMs)) return [];
  const fromKm = valueAt(run, clock.startMs);
  const toKm = valueAt(run, clock.endMs);
  const times = timesWithin(run, clock.startMs, clock.endMs);
  for (const { vertices } of route.segments) {
    for (const vertex of vertices) {
      const km = route.line.chainageKm[vertex] ?? 0;
      if (km > fromKm && km < toKm) times.push(Math.round(firstAtLeast(run, km)));
    }
  }
  const rising = [...new Set(times)].sort((a, b) => a - b);
  return rising.map((timeMs) => ({ timeMs, position: positionOf(evidence, run, timeMs) }));
}

/** Both ends, and the breakpoints of the run between them. */
function timesWithin(run: Piecewise, fromMs: number, toMs: number): number[] {
  const between = Array.from(run.timesMs, Math.round).filter((time) => time > fromMs && time < toMs);
  return [...new Set([fromMs, ...between, toMs])];
}

function stretchOf(evidence: Evidence, times: readonly number[]): Stretch {
  let widthKm = 0;
  const positions = times.map((timeMs): ReportedPosition => {
    const moment = momentAt(evidence, timeMs);
    if (moment === null || evidence.run === null) throw new RangeError('stretchOf: a stretch without a band');
    widthKm = Math.max(widthKm, moment.upperKm - moment.lowerKm);
    const { report } = evidence.journey.index;
    const read = moment.speaking?.chain[0];
    return {
      timeMs,
      position: positionOf(evidence, evidence.run, timeMs),
      origins: moment.origins.flatMap((id) => report.get(id) ?? []),
      report: (read === undefined ? undefined : report.get(read)) ?? null,
    };
  });
  return { positions, widthKm, origins: [...new Set(positions.flatMap(({ origins }) => origins))] };
}

/** Of the run on the line; to a millionth of a degree, a decimetre. */
function positionOf({ route }: Evidence, run: Piecewise, timeMs: number): readonly [number, number] {
  const at: [number, number] = [0, 0];
  positionAt(route.line, valueAt(run, timeMs), at);
  return [round(within180(at[0])), round(at[1])];
}

/** To six decimals: about a decimetre. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** The instant of a timed position: in UTC, with milliseconds only where it has some. */
export function trackInstant(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('.000Z', 'Z');
}

/** Labels of origins; those that name nobody together, last. */
export function labelsOf(origins: readonly Report[]): readonly string[] {
  const named = origins.filter(({ unnamed }) => !unnamed).map(({ label }) => label);
  return named.length === origins.length ? named : [...named, words.moment.unnamedOrigin];
}

/** Each stretch in words, with how wide it is and who says so. */
export function stretchLines(stretches: readonly Stretch[], timeZone: string): readonly string[] {
  if (stretches.length === 0) return [W.noStretch];
  return stretches.map(({ positions, widthKm, origins }) => {
    const from = positions[0]?.timeMs ?? 0;
    const to = positions.at(-1)?.timeMs ?? 0;
    return W.stretch(hourText(from, timeZone), hourText(to, timeZone), formatKm(widthKm), labelsOf(origins));
  });
}
