/**
 * Time → x, distance → y, and the window of time that zooming looks through. Pure; d3-scale does the arithmetic.
 */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { HOUR_MS, PAD_MS, type Plot, type Span } from './model';

export interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly span: Span;
  readonly placedKm: number;
  readonly pxPerMs: number;
  readonly pxPerKm: number;
}

/** Nothing narrower than this can be zoomed to. */
export const LEAST_SPAN_MS = HOUR_MS / 2;

/** The whole graph: the clock, padded. A clock without length still gets its padding, so that no scale is degenerate. */
export function wholeSpan(clock: Span): Span {
  return { startMs: clock.startMs - PAD_MS, endMs: Math.max(clock.startMs, clock.endMs) + PAD_MS };
}

export interface PlotOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Phone: one clock, no publication lane, narrow margins. */
  readonly compact: boolean;
  /** Widest station name, px. */
  readonly namesPx: number;
  readonly twoClocks: boolean;
  /** Room on the plot's right, px; the page's has its zoom buttons there. */
  readonly rightPx?: number;
}

/** Rows and columns. The distance axis starts 13 px under the plot's top, which is left to the projected stub. */
export function plotOf({ widthPx, heightPx, compact, namesPx, twoClocks, rightPx }: PlotOptions): Plot {
  const railX = Math.round(namesPx + (compact ? 18 : 22));
  const x0 = railX + 7;
  const x1 = Math.max(x0 + 40, widthPx - (rightPx ?? (compact ? 10 : 36)));
  if (compact) {
    const y1 = heightPx - 34;
    return { widthPx, heightPx, railX, x0, x1, y0: 2, y1, upperY: null, hoursY: y1 + 15, daysY: y1 + 29, lane: null };
  }
  const y1 = heightPx - 43;
  return {
    widthPx,
    heightPx,
    railX,
    x0,
    x1,
    y0: 26,
    y1,
    upperY: twoClocks ? 18 : null,
    hoursY: y1 + 24,
    daysY: y1 + 38,
    lane: { y0: y1 + 4, y1: y1 + 11 },
  };
}

/** Height that the projected stub takes above the end of the placed route, px. */
export const STUB_PX = 11;

export function scalesOf(plot: Plot, span: Span, placedKm: number): Scales {
  const x = scaleLinear([span.startMs, span.endMs], [plot.x0, plot.x1]);
  const y = scaleLinear([0, placedKm > 0 ? placedKm : 1], [plot.y1, plot.y0 + STUB_PX]);
  return {
    x,
    y,
    span,
    placedKm,
    pxPerMs: (plot.x1 - plot.x0) / (span.endMs - span.startMs),
    pxPerKm: Math.abs(y(1) - y(0)),
  };
}

/** Moved into `whole` without changing its length, unless it is longer than `whole`. */
function within(startMs: number, lengthMs: number, whole: Span): Span {
  const most = whole.endMs - whole.startMs;
  if (lengthMs >= most) return whole;
  const start = Math.min(Math.max(startMs, whole.startMs), whole.endMs - lengthMs);
  return { startMs: start, endMs: start + lengthMs };
}

/** Zooms by `factor` (above 1: closer) and keeps `aboutMs` where it stands, as far as the ends of the graph allow. */
export function zoomSpan(span: Span, whole: Span, factor: number, aboutMs: number): Span {
  const length = span.endMs - span.startMs;
  const most = whole.endMs - whole.startMs;
  const wanted = Math.min(Math.max(length / factor, Math.min(LEAST_SPAN_MS, most)), most);
  const at = Math.min(Math.max(aboutMs, span.startMs), span.endMs);
  return within(at - ((at - span.startMs) / length) * wanted, wanted, whole);
}

export function panSpan(span: Span, whole: Span, byMs: number): Span {
  return within(span.startMs + byMs, span.endMs - span.startMs, whole);
}

/** The window moved just as far as it takes to see the instant, with a tenth of its length to spare. */
export function revealInstant(span: Span, whole: Span, atMs: number): Span {
  const length = span.endMs - span.startMs;
  if (atMs < span.startMs) return within(atMs - length / 10, length, whole);
  if (atMs > span.endMs) return within(atMs - length * 0.9, length, whole);
  return span;
}

export function isWhole(span: Span, whole: Span): boolean {
  return span.startMs <= whole.startMs && span.endMs >= whole.endMs;
}
