/**
 * What lies under the pointer: a circle first, then a solid box, then the outline of a pale one. Pure.
 */
import { CIRCLE_R, type Circle } from '../../graph/circles';
import type { ClaimBox } from '../../graph/model';

export type Hit = { readonly circle: Circle } | { readonly box: ClaimBox };

/** A pale box is held by its outline, this near; its inside is the plot's. */
const EDGE_PX = 4;

export function hitAt(
  x: number,
  y: number,
  circles: readonly Circle[],
  boxes: readonly ClaimBox[],
  spare: number,
): Hit | null {
  for (const circle of circles) {
    if (Math.hypot(circle.x - x, circle.y - y) <= CIRCLE_R + 2 + spare) return { circle };
  }
  let found: ClaimBox | null = null;
  let least = Infinity;
  for (const box of boxes) {
    if (x < box.x0 - spare || x > box.x1 + spare || y < box.y0 - spare || y > box.y1 + spare) continue;
    if (box.y1 - box.y0 > 4 * EDGE_PX && box.kind !== 'exact') {
      const inner = Math.min(x - box.x0, box.x1 - x, y - box.y0, box.y1 - y);
      if (inner > EDGE_PX) continue;
    }
    const area = (box.x1 - box.x0) * (box.y1 - box.y0) * (box.chief ? 0.5 : 1);
    if (area <= least) [found, least] = [box, area];
  }
  return found ? { box: found } : null;
}
