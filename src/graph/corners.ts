/**
 * Where words fit: in the empty corners above and below the band, and inside it. A word that does not fit is not placed.
 * Pure. It rests on both edges of the band never falling with time: so one corner of a word decides.
 */
import { heightAt } from './curves';
import { grow, type Point, type Rect } from './model';

export type Region = 'above' | 'below' | 'inside' | 'anywhere';

export interface WordRoom {
  readonly bounds: Rect;
  readonly upper: readonly Point[];
  readonly lower: readonly Point[];
  /** Is it clear of what may not be written over: circles, boxes, words already placed? */
  readonly free: (rect: Rect) => boolean;
}

const MARGIN_PX = 4;
const STEP_X = 6;
const STEP_Y = 3;

/** Does the rectangle lie in the region, clear of the band's edges by `MARGIN_PX`? */
export function inRegion(rect: Rect, region: Region, { upper, lower }: Pick<WordRoom, 'upper' | 'lower'>): boolean {
  if (region === 'above') return rect.y1 + MARGIN_PX <= heightAt(upper, rect.x1);
  if (region === 'below') return rect.y0 - MARGIN_PX >= heightAt(lower, rect.x0);
  if (region === 'inside') {
    return rect.y0 - MARGIN_PX >= heightAt(upper, rect.x0) && rect.y1 + MARGIN_PX <= heightAt(lower, rect.x1);
  }
  return true;
}

/**
 * The upper left corner for a word, or null. Among the places that fit, the nearest to `near`.
 * @param size width and height in px
 */
export function placeWords(
  size: { readonly widthPx: number; readonly heightPx: number },
  region: Region,
  near: Point,
  room: WordRoom,
): Rect | null {
  const { bounds } = room;
  let found: Rect | null = null;
  let least = Infinity;
  for (let x0 = bounds.x0 + MARGIN_PX; x0 + size.widthPx <= bounds.x1 - MARGIN_PX; x0 += STEP_X) {
    for (let y0 = bounds.y0 + 2; y0 + size.heightPx <= bounds.y1 - 2; y0 += STEP_Y) {
      const x1 = x0 + size.widthPx;
      const y1 = y0 + size.heightPx;
      const far = Math.hypot((x0 + x1) / 2 - near.x, 2 * ((y0 + y1) / 2 - near.y));
      if (far >= least) continue;
      const rect = { x0, y0, x1, y1 };
      if (!inRegion(rect, region, room) || !room.free(grow(rect, 3))) continue;
      [found, least] = [rect, far];
    }
  }
  return found;
}
