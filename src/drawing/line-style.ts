/**
 * Weights and dashes of the line, by grade: the one place where they are written, for the map's own layers and for the
 * WebGL layers alike. CSS px on a wide screen; a phone draws all at `PHONE_WEIGHT`. Knows no colours and no layers.
 */
import type { Grade } from '../journey/model';

export const PHONE_WEIGHT = 0.82;
/** Maps narrower than this are drawn with the phone's weights; CSS px. */
export const PHONE_WIDTH_PX = 700;

export interface GradeLine {
  /** Behind the train, ahead of it. */
  readonly behindPx: number;
  readonly aheadPx: number;
  /** Drawn and left out, in turn; null for a solid line. */
  readonly behindDash: readonly [number, number] | null;
  readonly aheadDash: readonly [number, number] | null;
  /** Half the distance between the axes of a parallel pair; 0 for one line. */
  readonly pairPx: number;
}

export const GRADE_LINES: Readonly<Record<Grade, GradeLine>> = {
  reported: { behindPx: 5, aheadPx: 2.8, behindDash: null, aheadDash: null, pairPx: 0 },
  inferred: { behindPx: 4.2, aheadPx: 2.4, behindDash: [9, 5], aheadDash: [6, 5], pairPx: 0 },
  projected: { behindPx: 3.6, aheadPx: 3.6, behindDash: null, aheadDash: null, pairPx: 0 },
  disputed: { behindPx: 2.2, aheadPx: 1.4, behindDash: null, aheadDash: null, pairPx: 2.4 },
};

/** Round dots of the projected line: from middle to middle. */
export const DOT_PERIOD_PX = 7.2;
/** A projected line fades over its first kilometres and is not drawn further. */
export const FADE_KM = 60;
export const FADE_TO = 0.12;

export const CASING_PX = 8.5;
export const ALTERNATIVE_PX = 1.4;
export const ALTERNATIVE_DASH = [2.5, 3.5] as const;
export const HIT_PX = 22;
/** The tint under a selected segment. */
export const SELECTED_PX = 20;
export const SELECTED_ALPHA = 0.14;

export const BAND_GROUND_PX = 14.6;
export const BAND_EDGE_PX = 16.4;
export const BAND_GLOW_PX = 26;
export const BAND_FADE_MS = 240;

/** A dash of MapLibre's is in widths of the line. */
export function dashInWidths(dash: readonly [number, number], widthPx: number): [number, number] {
  return [dash[0] / widthPx, dash[1] / widthPx];
}
