/**
 * The shapes that the train graph works on: what it is given, and what its layout hands to the drawing.
 * Knows nothing of the DOM, of Svelte or of the map. Pixels are CSS pixels from the graph's own upper left corner.
 */
import type { Band, ClaimWindow, ClockRange, Contradiction, EventInstant, Piecewise } from '../evidence/model';
import type { ClaimId, EventId, SegmentId } from '../journey/model';

/** The part of the engine's `Evidence` that the graph draws. */
export interface GraphEvidence {
  readonly windows: readonly ClaimWindow[];
  readonly window: ReadonlyMap<ClaimId, ClaimWindow>;
  readonly contradictions: readonly Contradiction[];
  readonly disputes: ReadonlyMap<ClaimId, readonly Contradiction[]>;
  readonly band: Band | null;
  readonly run: Piecewise | null;
  readonly clock: ClockRange;
  readonly events: readonly EventInstant[];
  readonly capKmh: number;
  readonly placedKm: number;
}

/** What the animation hands over each frame; the same object is reused, so nothing of it is kept. */
export interface GraphFrame {
  timeMs: number;
  lowerKm: number;
  upperKm: number;
  runKm: number;
  pinned: boolean;
  hasBand: boolean;
}

export interface GraphSelection {
  readonly segment: SegmentId | null;
  readonly claim: ClaimId | null;
  readonly event: EventId | null;
}

/** What a click on a circle or a box asks for. */
export interface GraphPick {
  readonly segment?: SegmentId;
  readonly claim?: ClaimId;
  readonly event?: EventId;
}

/** A stretch of time; ms since 1970-01-01T00:00Z. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** px; `x0 ≤ x1`, `y0 ≤ y1`, y downwards. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rows and columns of the graph, in px. The plot holds time × distance; the rest is axes. */
export interface Plot extends Rect {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the rail (the distance axis) stands. */
  readonly railX: number;
  /** Baselines: the upper clock, the lower clock, the days. The upper one is null where there is one clock. */
  readonly upperY: number | null;
  readonly hoursY: number;
  readonly daysY: number;
  /** The publication lane, or null where there is no room for one. */
  readonly lane: { readonly y0: number; readonly y1: number } | null;
}

/**
 * How a claim is drawn: `exact` solid; `vague` pale and outlined; `disputed` dashed and hatched; `retracted` a ghost;
 * `not-yet` and `already-left` a bound (a line with teeth on the side where it is said not to be);
 * `aside` for a plan or a denial, which shapes nothing.
 */
export type BoxKind = 'exact' | 'vague' | 'disputed' | 'retracted' | 'not-yet' | 'already-left' | 'aside';

/** Claims with one and the same window, as one box: when × where. */
export interface ClaimBox extends Rect {
  readonly key: string;
  readonly kind: BoxKind;
  readonly claims: readonly ClaimId[];
  readonly event: EventId | null;
  /** Ends of its time window that the claim leaves open: they are cut to where the band lets it be, and fade. */
  readonly open: 'start' | 'end' | 'both' | null;
  /** It holds the claim that stands for its event. */
  readonly chief: boolean;
}

/** Width of a text in px, for a size in px and a weight. */
export type Measure = (text: string, sizePx: number, weight?: number, serif?: boolean) => number;

export const HOUR_MS = 3_600_000;
/** The graph shows this much before and after the clock. */
export const PAD_MS = 3 * HOUR_MS;

export function overlaps(a: Rect, b: Rect, gapPx = 0): boolean {
  return a.x0 < b.x1 + gapPx && b.x0 < a.x1 + gapPx && a.y0 < b.y1 + gapPx && b.y0 < a.y1 + gapPx;
}

export function grow(rect: Rect, byPx: number): Rect {
  return { x0: rect.x0 - byPx, y0: rect.y0 - byPx, x1: rect.x1 + byPx, y1: rect.y1 + byPx };
}
