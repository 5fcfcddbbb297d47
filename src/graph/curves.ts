/**
 * The band and the steadiest run as points in px, thinned to what a screen can show. Pure.
 */
import type { Band, Piecewise } from '../evidence/model';
import { valueAt } from '../evidence/piecewise';
import type { Point } from './model';
import type { Scales } from './scales';

/** More breakpoints than this per curve are sampled, two to a pixel. */
const MOST_POINTS = 4000;

/** Index of the first time ≥ `atMs`. */
function firstFrom(timesMs: Float64Array, atMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timesMs[middle] ?? 0) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The curve over the span: its value at both ends and every breakpoint between, or, where those are too many, samples. */
export function curvePoints(curve: Piecewise, { x, y, span, pxPerMs }: Scales): readonly Point[] {
  const from = firstFrom(curve.timesMs, span.startMs);
  const to = firstFrom(curve.timesMs, span.endMs);
  const points: Point[] = [{ x: x(span.startMs), y: y(valueAt(curve, span.startMs)) }];
  if (to - from <= MOST_POINTS) {
    for (let i = from; i < to; i += 1) points.push({ x: x(curve.timesMs[i] ?? 0), y: y(curve.km[i] ?? 0) });
  } else {
    const stepMs = 0.5 / pxPerMs;
    for (let at = span.startMs + stepMs; at < span.endMs; at += stepMs)
      points.push({ x: x(at), y: y(valueAt(curve, at)) });
  }
  points.push({ x: x(span.endMs), y: y(valueAt(curve, span.endMs)) });
  return points;
}

export interface BandShape {
  readonly upper: readonly Point[];
  readonly lower: readonly Point[];
  /** Where the band is narrower than a pixel the fill vanishes; the outline stays. */
  readonly path: string;
}

export function bandShape(band: Band, scales: Scales): BandShape {
  const upper = curvePoints(band.upper, scales);
  const lower = curvePoints(band.lower, scales);
  return { upper, lower, path: `${pathOf(upper)}L${[...lower].reverse().map(pair).join('L')}Z` };
}

const pair = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

export function pathOf(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(pair).join('L')}`;
}

/** y of a curve at x, px, between its points; its end values beyond them. */
export function heightAt(points: readonly Point[], x: number): number {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return Number.NaN;
  if (x <= first.x) return first.y;
  if (x >= last.x) return last.y;
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) <= x) low = middle;
    else high = middle;
  }
  const a = points[low] ?? first;
  const b = points[high] ?? last;
  return b.x > a.x ? a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) : b.y;
}
