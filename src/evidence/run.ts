/**
 * The run that is drawn: the steadiest run that the reports allow. An illustration, one of the admissible runs, and the one
 * with the fewest and smallest changes of speed; no probability stands behind it.
 *
 * It is a taut string inside the band between two ends, and stands outside them. The ends are chosen so that the whole run
 * satisfies every claim: with B the least window end and A the greatest window start, it leaves B's claims as late as they
 * ask, and is at A's as early as they ask.
 */
import { speedOf } from './band';
import { ceilingInstant, floorInstant } from './bounds';
import type { Band, ClaimWindow, Piecewise } from './model';
import { firstAtLeast, lastAtMost, piecewiseOf, valueAt } from './piecewise';
import { tautString } from './taut-string';
import { TOLERANCE_KM } from './too-fast';

/** Claims whose windows end this near to the outermost one share in choosing an end; km. */
const NEAR_KM = 0.01;

export interface RunInput {
  /** The binding claims, which must not contradict each other at the cap. */
  readonly claims: readonly ClaimWindow[];
  readonly band: Band;
  readonly placedKm: number;
  readonly capKmh: number;
}

/** A claim as the ends see it: open ends as infinities. */
interface End {
  readonly a: number;
  readonly b: number;
  readonly openA: boolean;
  readonly openB: boolean;
  readonly ceilingMs: number;
  readonly floorMs: number;
}

export function steadiestRun({ claims, band, placedKm, capKmh }: RunInput): Piecewise {
  const ends = claims.map((claim) => endOf(claim, placedKm));
  let leastEnd = placedKm;
  let greatestStart = 0;
  for (const end of ends) {
    leastEnd = Math.min(leastEnd, end.b);
    greatestStart = Math.max(greatestStart, end.a);
  }
  if (greatestStart <= leastEnd + TOLERANCE_KM) return piecewiseOf([[0, (greatestStart + leastEnd) / 2]]);

  const start = startOf(ends, band, leastEnd);
  const end = endPoint(ends, band, greatestStart, start, speedOf(capKmh));
  // Ends a hair apart can fall on one instant; a millisecond is less than any report tells apart.
  if (!(end[0] > start[0])) return piecewiseOf([start, [start[0] + 1, end[1]]]);
  // The edges of the band never fall and never outrun the cap, so the string between them needs no further edges.
  return tautString(band.lower, band.upper, start, end);
}

function endOf(claim: ClaimWindow, placedKm: number): End {
  const extent = claim.claim.extent;
  const a = claim.place?.from ?? null;
  const b = claim.place?.to ?? null;
  return {
    a: a ?? 0,
    b: b ?? placedKm,
    openA: a === null,
    openB: b === null,
    ceilingMs: ceilingInstant(extent, claim.time) ?? -Infinity,
    floorMs: floorInstant(extent, claim.time) ?? Infinity,
  };
}

type Point = readonly [timeMs: number, km: number];

/** Among the claims whose windows end first: the latest at which one of them holds it back, and the middle of its slack. */
function startOf(ends: readonly End[], band: Band, leastEnd: number): Point {
  const first = ends.filter((end) => end.b <= leastEnd + NEAR_KM);
  const heldMs = greatest(first.map((end) => end.ceilingMs));
  const window = first
    .filter((end) => end.ceilingMs === heldMs)
    .reduce<End | null>((best, end) => (best === null || end.a > best.a ? end : best), null);
  const least = valueAt(band.lower, heldMs);
  const middle = window === null || window.openA ? least : (window.a + window.b) / 2;
  const km = Math.max(least, Math.min(middle, leastEnd, valueAt(band.upper, heldMs)));
  let untilMs = lastAtMost(band.lower, km);
  for (const end of first) if (end.floorMs >= heldMs) untilMs = Math.min(untilMs, end.floorMs);
  return [middleOf(heldMs, untilMs), km];
}

/** The mirror of `startOf` at the far end, where the start is a claim like any other: at its instant it was there. */
function endPoint(ends: readonly End[], band: Band, greatestStart: number, start: Point, speed: number): Point {
  const [startMs, startKm] = start;
  const last = ends.filter((end) => end.a >= greatestStart - NEAR_KM);
  const dueMs = least(last.map((end) => end.floorMs));
  const window = last
    .filter((end) => end.floorMs === dueMs)
    .reduce<End | null>((best, end) => (best === null || end.b < best.b ? end : best), null);
  const reached = startKm + (dueMs > startMs ? speed * (dueMs - startMs) : 0);
  const most = Math.min(valueAt(band.upper, dueMs), reached);
  const atLeast = dueMs >= startMs ? Math.max(valueAt(band.lower, dueMs), startKm) : valueAt(band.lower, dueMs);
  const middle = window === null || window.openB ? most : (window.a + window.b) / 2;
  const km = Math.min(most, Math.max(middle, greatestStart, atLeast));
  let sinceMs = Math.max(firstAtLeast(band.upper, km), startMs + (km - startKm) / speed);
  for (const end of last) if (end.ceilingMs <= dueMs) sinceMs = Math.max(sinceMs, end.ceilingMs);
  return [middleOf(sinceMs, dueMs), km];
}

/** The middle of two instants; the finite one if the other is open. */
function middleOf(fromMs: number, toMs: number): number {
  if (!Number.isFinite(fromMs)) return toMs;
  return Number.isFinite(toMs) ? fromMs + (toMs - fromMs) / 2 : fromMs;
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
