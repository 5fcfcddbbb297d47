/**
 * A place for a small thing beside a point of the line: off the line on either side, turned a little if need be. CSS px.
 * Knows what is taken, nothing of the thing.
 */
import { boxAround, grown, type Box } from './boxes';
import type { Occupied } from './occupied';
import type { ScreenAnchor } from './path';

export interface Spot {
  /** From the point to the thing's middle. */
  readonly dx: number;
  readonly dy: number;
  readonly cost: number;
  /** With the room that it wants around it. */
  readonly box: Box;
}

const ANGLES = [0, 20, -20, 40, -40, 60, -60, 80, -80];
const ROOM_PX = 2;
/** What a step further off, and a degree of turning, are worth avoiding. */
const PER_STEP = 6;
const PER_DEGREE = 0.08;

/** The first of the least cost; null where each lies under a panel of the page. Takes nothing. */
export function beside(
  anchor: ScreenAnchor,
  distances: readonly number[],
  width: number,
  height: number,
  occupied: Occupied,
): Spot | null {
  let best: Spot | null = null;
  distances.forEach((distance, far) => {
    for (const side of [1, -1]) {
      for (const degrees of ANGLES) {
        const turn = (degrees * Math.PI) / 180;
        const dx = side * distance * (anchor.normalX * Math.cos(turn) - anchor.normalY * Math.sin(turn));
        const dy = side * distance * (anchor.normalX * Math.sin(turn) + anchor.normalY * Math.cos(turn));
        const box = grown(boxAround(anchor.x + dx, anchor.y + dy, width, height), ROOM_PX);
        if (occupied.underPanel(box)) continue;
        const cost = occupied.cost(box) + far * PER_STEP + Math.abs(degrees) * PER_DEGREE;
        if (best === null || cost < best.cost - 1e-9) best = { dx, dy, cost, box };
      }
    }
  });
  return best;
}
