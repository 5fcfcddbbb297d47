/**
 * Piecewise linear functions of time that never fall: the two edges of the band, and the run. Every question is answered
 * in O(log n) without allocating. Knows nothing of claims.
 */
import type { Piecewise } from './model';

/**
 * The value at an instant; km. Constant before the first and after the last breakpoint.
 * Kept small, and its search apart, so that an engine inlines it: a call that returns a fraction allocates it.
 */
export function valueAt(line: Piecewise, timeMs: number): number {
  const piece = pieceAt(line.timesMs, timeMs);
  const from = line.km[piece] ?? 0;
  const start = line.timesMs[piece] ?? 0;
  const span = (line.timesMs[piece + 1] ?? start) - start;
  if (!(span > 0) || timeMs <= start) return from;
  return from + (((line.km[piece + 1] ?? from) - from) * (timeMs - start)) / span;
}

/** The last breakpoint at or before an instant; the first one if there is none. */
function pieceAt(times: Float64Array, timeMs: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((times[middle] ?? 0) <= timeMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first instant at which it is at least this far; −∞ if it always is, +∞ if it never is. */
export function firstAtLeast(line: Piecewise, km: number): number {
  const values = line.km;
  const last = values.length - 1;
  if ((values[0] ?? 0) >= km) return -Infinity;
  if ((values[last] ?? 0) < km) return Infinity;
  // The first breakpoint that is there.
  let low = 1;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) >= km) high = middle;
    else low = middle + 1;
  }
  return crossing(line, low, km);
}

/** The last instant at which it is at most this far; +∞ if it always is, −∞ if it never is. */
export function lastAtMost(line: Piecewise, km: number): number {
  const values = line.km;
  const last = values.length - 1;
  if ((values[last] ?? 0) <= km) return Infinity;
  if ((values[0] ?? 0) > km) return -Infinity;
  // The first breakpoint that is beyond.
  let low = 1;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > km) high = middle;
    else low = middle + 1;
  }
  return crossing(line, low, km);
}

/** Where the piece that ends at a breakpoint reaches a height that lies within it. */
function crossing(line: Piecewise, end: number, km: number): number {
  const t0 = line.timesMs[end - 1] ?? 0;
  const t1 = line.timesMs[end] ?? 0;
  const v0 = line.km[end - 1] ?? 0;
  const v1 = line.km[end] ?? 0;
  if (!(v1 > v0)) return t1;
  const time = t0 + ((t1 - t0) * (km - v0)) / (v1 - v0);
  return time < t0 ? t0 : time > t1 ? t1 : time;
}

/** From points in order of time; two points at one instant are refused. */
export function piecewiseOf(points: readonly (readonly [timeMs: number, km: number])[]): Piecewise {
  if (points.length === 0) throw new RangeError('piecewiseOf: no points');
  const timesMs = new Float64Array(points.length);
  const km = new Float64Array(points.length);
  points.forEach(([time, value], index) => {
    if (index > 0 && !(time > (timesMs[index - 1] ?? 0))) throw new RangeError('piecewiseOf: times must rise');
    timesMs[index] = time;
    km[index] = value;
  });
  return { timesMs, km };
}

/** All breakpoints of two functions, ascending, each once. */
export function mergedTimes(a: Piecewise, b: Piecewise): Float64Array {
  const merged = new Float64Array(a.timesMs.length + b.timesMs.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.timesMs.length || j < b.timesMs.length) {
    const left = a.timesMs[i] ?? Infinity;
    const right = b.timesMs[j] ?? Infinity;
    const next = Math.min(left, right);
    if (left === next) i++;
    if (right === next) j++;
    merged[count++] = next;
  }
  return merged.slice(0, count);
}
