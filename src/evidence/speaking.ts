/**
 * Which claims speak at an instant, and when the subject is pinned.
 *
 * A claim speaks at t if it binds, both ends of its time window are stated, l ≤ t ≤ u, both ends of its place window are
 * closed, and that window meets [lower(t), upper(t)]. As neither edge of the band ever falls, these instants are one interval.
 * Pinned: the band is at most `pinKm` wide and some claim speaks.
 */
import type { Band, ClaimWindow } from './model';
import { firstAtLeast, lastAtMost, mergedTimes, valueAt } from './piecewise';
import { RangeTree } from './range-tree';
import { TOLERANCE_KM } from './too-fast';

/** Intervals of time as pairs from, to; ascending, apart from each other. */
export type Intervals = Float64Array;

/** When a claim's window, as a box in time and place, meets the band; null if it never does. Open ends are −∞ and +∞. */
export function meetsBand(window: ClaimWindow, band: Band): readonly [fromMs: number, toMs: number] | null {
  const a = window.place?.from ?? -Infinity;
  const b = window.place?.to ?? Infinity;
  const from = Math.max(window.time.from ?? -Infinity, firstAtLeast(band.upper, a - TOLERANCE_KM));
  const to = Math.min(window.time.to ?? Infinity, lastAtMost(band.lower, b + TOLERANCE_KM));
  return from <= to ? [from, to] : null;
}

/** The claims that can speak, as numbers: parallel arrays in order of when they begin to. What crosses between threads. */
export interface SpokenClaims {
  /** Their places in the file. */
  readonly claims: Uint32Array;
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
}

/** The claims that can speak, each with its interval; asked in O(log n) and what is found. */
export class Speaking {
  readonly spoken: SpokenClaims;
  /** −to, so that "still speaking" is "below". */
  readonly #until: RangeTree;
  readonly intervals: Intervals;

  private constructor(spoken: SpokenClaims) {
    this.spoken = spoken;
    this.#until = new RangeTree(spoken.toMs.map((to) => -to));
    this.intervals = union(spoken);
  }

  static of(spoken: SpokenClaims): Speaking {
    return new Speaking(spoken);
  }

  static among(windows: readonly ClaimWindow[], band: Band): Speaking {
    const found: { index: number; from: number; to: number }[] = [];
    for (const [index, window] of windows.entries()) {
      if (window.unbound !== null || window.place === null) continue;
      if (window.place.from === null || window.place.to === null) continue;
      if (window.time.from === null || window.time.to === null) continue;
      const meets = meetsBand(window, band);
      if (meets !== null) found.push({ index, from: meets[0], to: meets[1] });
    }
    found.sort((a, b) => a.from - b.from);
    return new Speaking({
      claims: Uint32Array.from(found, (entry) => entry.index),
      fromMs: Float64Array.from(found, (entry) => entry.from),
      toMs: Float64Array.from(found, (entry) => entry.to),
    });
  }

  /** Which claims speak at an instant: their places in the file, ascending. */
  at(timeMs: number): number[] {
    const speaking: number[] = [];
    const { claims, fromMs } = this.spoken;
    const begun = countAtMost(fromMs, timeMs);
    // "to ≥ t" is "−to < the next number after −t".
    this.#until.below(0, begun, nextAfter(-timeMs), (entry) => {
      speaking.push(claims[entry] ?? 0);
      return true;
    });
    return speaking.sort((a, b) => a - b);
  }
}

/** Instants in ms have a grid of 2⁻¹² ms or coarser around now; half of the least of that tells "at most" from "below". */
function nextAfter(value: number): number {
  return value + Math.max(Math.abs(value) * 2 ** -52, Number.MIN_VALUE);
}

/** When the band is at most this wide. Open at both ends of time: −∞, +∞. */
export function narrowIntervals(band: Band, widthKm: number): Intervals {
  const limit = widthKm + TOLERANCE_KM;
  const times = mergedTimes(band.lower, band.upper);
  const width = (timeMs: number): number => valueAt(band.upper, timeMs) - valueAt(band.lower, timeMs);
  const found: { from: number; to: number }[] = [];
  let before = -Infinity;
  let widthBefore = width(times[0] ?? 0);
  const add = (from: number, to: number): void => {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  };
  for (let i = 0; i <= times.length; i++) {
    const time = i < times.length ? (times[i] ?? 0) : Infinity;
    const here = i < times.length ? width(time) : widthBefore;
    if (widthBefore <= limit && here <= limit) add(before, time);
    else if (widthBefore <= limit)
      add(before, before + ((time - before) * (limit - widthBefore)) / (here - widthBefore));
    else if (here <= limit) add(time - ((time - before) * (limit - here)) / (widthBefore - here), time);
    before = time;
    widthBefore = here;
  }
  return flat(found);
}

/** What lies in both. */
export function intersection(a: Intervals, b: Intervals): Intervals {
  const found: { from: number; to: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i] ?? 0, b[j] ?? 0);
    const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
    if (from <= to) found.push({ from, to });
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2;
    else j += 2;
  }
  return flat(found);
}

/** Whether an instant lies in one of the intervals, ends included. O(log n), allocates nothing. */
export function covers(intervals: Intervals, timeMs: number): boolean {
  let low = 0;
  let high = intervals.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[2 * middle + 1] ?? 0) < timeMs) low = middle + 1;
    else high = middle;
  }
  return low * 2 < intervals.length && (intervals[2 * low] ?? 0) <= timeMs;
}

/** How much of a range the intervals cover; ms. */
export function covered(intervals: Intervals, fromMs: number, toMs: number): number {
  let sum = 0;
  for (let i = 0; i < intervals.length; i += 2) {
    sum += Math.max(0, Math.min(toMs, intervals[i + 1] ?? 0) - Math.max(fromMs, intervals[i] ?? 0));
  }
  return sum;
}

/** Joins the intervals, which are sorted by their start. */
function union({ fromMs, toMs }: SpokenClaims): Intervals {
  const joined: { from: number; to: number }[] = [];
  for (let at = 0; at < fromMs.length; at++) {
    const [from, to] = [fromMs[at] ?? 0, toMs[at] ?? 0];
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return flat(joined);
}

function flat(intervals: readonly { from: number; to: number }[]): Intervals {
  const numbers = new Float64Array(intervals.length * 2);
  intervals.forEach(({ from, to }, index) => {
    numbers[2 * index] = from;
    numbers[2 * index + 1] = to;
  });
  return numbers;
}

function countAtMost(times: Float64Array, timeMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
