/**
 * Both clocks' axes: where their ticks and labels stand, without two running into one another. Pure.
 */
import { words } from '../words';
import type { Piecewise } from '../evidence/model';
import { valueAt } from '../evidence/piecewise';
import type { Route } from '../line/model';
import type { Measure, Plot } from './model';
import type { Scales } from './scales';
import { clockMs, instantOf, stepFor, zoneTicks } from './ticks';

export interface AxisTick {
  readonly key: string;
  readonly x: number;
  /** Null where there is no room for words. */
  readonly label: string | null;
  readonly midnight: boolean;
  /** Half the label's width, px. */
  readonly halfPx: number;
}

export interface AxisDay {
  readonly key: string;
  readonly x: number;
  readonly label: string;
}

export interface Axes {
  readonly lowerZone: string;
  readonly upperZone: string | null;
  readonly lowerName: string;
  readonly upperName: string | null;
  readonly lower: readonly AxisTick[];
  readonly upper: readonly AxisTick[];
  readonly days: readonly AxisDay[];
}

export const TICK_SIZE_PX = 12;
const DAY_MS = 86_400_000;

/** The clocks of the first and the last placed segment; one if they are the same. */
export function zonesOf(route: Route, fallback: string): { readonly lower: string; readonly upper: string | null } {
  const placed = route.segments.filter(({ segment }) => segment.grade !== 'projected');
  const lower = placed[0]?.segment.timeZone ?? fallback;
  const upper = placed.at(-1)?.segment.timeZone ?? lower;
  return { lower, upper: upper === lower ? null : upper };
}

function ticksOf(scales: Scales, plot: Plot, zone: string, leastPx: number, measure: Measure): AxisTick[] {
  const { span, pxPerMs, x } = scales;
  const step = stepFor(pxPerMs, leastPx);
  // Words need more room than lines: every second or fourth tick may have to do without.
  const labelled = Math.max(step, stepFor(pxPerMs, measure(words.graph.hour(span.startMs, zone), TICK_SIZE_PX) + 8));
  let right = -Infinity;
  return zoneTicks(span, zone, step).map(({ atMs, shownMs, midnight }) => {
    const words_ = step >= DAY_MS ? words.graph.day(atMs, zone) : words.graph.hour(atMs, zone);
    const halfPx = measure(words_, TICK_SIZE_PX) / 2;
    const at = x(atMs);
    const fits =
      shownMs % labelled === 0 && at - halfPx > right + 8 && at + halfPx < plot.widthPx && at - halfPx > plot.x0 - 12;
    if (fits) right = at + halfPx;
    return { key: `${zone}@${atMs}`, x: at, label: fits ? words_ : null, midnight, halfPx };
  });
}

/** Each day's name at its beginning, or at the plot's edge where it began before; left out where the next is too near. */
function daysOf(scales: Scales, plot: Plot, zone: string, measure: Measure): AxisDay[] {
  const { span, x, pxPerMs } = scales;
  if (pxPerMs * DAY_MS < 60) return [];
  const found: AxisDay[] = [];
  let shown = Math.floor(clockMs(span.startMs, zone) / DAY_MS) * DAY_MS;
  for (; ; shown += DAY_MS) {
    const startMs = instantOf(shown, zone) ?? shown;
    if (startMs > span.endMs) break;
    const endMs = instantOf(shown + DAY_MS, zone) ?? startMs + DAY_MS;
    const label = words.graph.day(Math.max(startMs, span.startMs), zone);
    const x0 = Math.max(plot.x0 + 8, x(startMs) + 5);
    const x1 = Math.min(
      plot.widthPx,
      x(Math.min(endMs, span.endMs)) + (endMs > span.endMs ? plot.widthPx - plot.x1 : 0),
    );
    if (measure(label, TICK_SIZE_PX, 600) + 8 <= x1 - x0) found.push({ key: `${zone}@${shown}`, x: x0, label });
  }
  return found;
}

/** The clock of the segment at the run; of the first where there is no run. */
export function clockAt(route: Route, run: Piecewise | null, timeMs: number): string {
  const km = run ? valueAt(run, timeMs) : 0;
  const at = route.segments.findLast(({ fromKm, segment }) => fromKm <= km && segment.grade !== 'projected');
  return (at ?? route.segments[0])?.segment.timeZone ?? 'UTC';
}

/** Keys of the upper ticks whose words lie under the flag of a playhead at `x`; px. */
export function underFlag({ upper }: Axes, { x0, widthPx }: Plot, x: number, flagHalfPx: number): ReadonlySet<string> {
  const at = Math.min(Math.max(x, x0 - 8 + flagHalfPx), widthPx - flagHalfPx);
  return new Set(upper.filter((tick) => Math.abs(tick.x - at) < flagHalfPx + tick.halfPx).map(({ key }) => key));
}

export function axesOf(
  route: Route,
  fallback: string,
  scales: Scales,
  plot: Plot,
  compact: boolean,
  measure: Measure,
): Axes {
  const { lower, upper: both } = zonesOf(route, fallback);
  const upper = compact ? null : both;
  const at = (scales.span.startMs + scales.span.endMs) / 2;
  return {
    lowerZone: lower,
    upperZone: upper,
    lowerName: compact ? words.graph.offset(at, lower) : words.graph.clock(at, lower),
    upperName: upper === null ? null : words.graph.clock(at, upper),
    lower: ticksOf(scales, plot, lower, compact ? 24 : 64, measure),
    upper: upper === null ? [] : ticksOf(scales, plot, upper, 64, measure),
    days: daysOf(scales, plot, lower, measure),
  };
}
