/** The outline of a bound: a line at the place, with teeth on the side where the train is said not to be. Pure. */
import type { ClaimBox, Rect } from './model';

const TOOTH_PX = 4;
const EVERY_PX = 5;

export function shapeOf({ kind, x0, x1, y0, y1 }: Pick<ClaimBox, 'kind' | keyof Rect>): string {
  const y = (y0 + y1) / 2;
  // Not yet: it is not further on (up). Already left: it is not further back (down).
  const way = kind === 'not-yet' ? -TOOTH_PX : TOOTH_PX;
  const teeth: string[] = [];
  const most = Math.min(400, Math.floor((x1 - x0) / EVERY_PX));
  for (let i = 0; i <= most; i += 1) teeth.push(`M${x0 + i * EVERY_PX} ${y}l2.5 ${way}`);
  return `M${x0} ${y}H${x1}${teeth.join('')}`;
}
