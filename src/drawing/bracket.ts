/**
 * The bracket of a claim about a stretch: a thin line beside the route, as long as the claim is vague, with ticks turned
 * to the line at the ends that the claim states. CSS px of the settled view. Knows points only.
 */
import { boxAround } from './boxes';
import type { Occupied } from './occupied';
import type { ScreenPath } from './path';

export interface BracketPath {
  readonly points: readonly (readonly [number, number])[];
  /** SVG path data: the line and its ticks. */
  readonly data: string;
  readonly lengthPx: number;
  /** Where its circle sits. */
  readonly middleX: number;
  readonly middleY: number;
  /** Unit vector away from the route at the middle. */
  readonly outX: number;
  readonly outY: number;
}

const OFF_PX = 22;
const TICK_PX = 6;
/** Samples (4 px each) that a point is averaged with on either side, so that the bracket does not copy each bend. */
const SMOOTH = 9;

interface Stretch {
  readonly fromKm: number;
  readonly toKm: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Null where fewer than three points of the stretch are seen. */
export function bracketPath(path: ScreenPath, stretch: Stretch, occupied: Occupied): BracketPath | null {
  const xs: number[] = [];
  const ys: number[] = [];
  let startSeen = false;
  let endSeen = false;
  for (let i = 0; i < path.count; i++) {
    const km = path.km[i] ?? 0;
    if (km < stretch.fromKm || km > stretch.toKm) continue;
    // A line that leaves the view and comes back is bracketed up to where it leaves.
    const last = xs.length - 1;
    if (last >= 0 && Math.hypot((path.x[i] ?? 0) - (xs[last] ?? 0), (path.y[i] ?? 0) - (ys[last] ?? 0)) > 24) break;
    if (i > 0 && (path.km[i - 1] ?? 0) < stretch.fromKm) startSeen = true;
    if (i + 1 < path.count && (path.km[i + 1] ?? 0) > stretch.toKm) endSeen = true;
    xs.push(path.x[i] ?? 0);
    ys.push(path.y[i] ?? 0);
  }
  if (path.count > 0 && stretch.fromKm <= (path.km[0] ?? 0) && stretch.fromKm < 1) startSeen = true;
  if (xs.length < 3) return null;
  const left = offset(xs, ys, OFF_PX);
  const right = offset(xs, ys, -OFF_PX);
  const points = cost(left, occupied) <= cost(right, occupied) ? left : right;
  const side = points === left ? 1 : -1;

  let lengthPx = 0;
  for (let i = 1; i < xs.length; i++) {
    lengthPx += Math.hypot((xs[i] ?? 0) - (xs[i - 1] ?? 0), (ys[i] ?? 0) - (ys[i - 1] ?? 0));
  }
  const middle = Math.floor(points.length / 2);
  const [middleX, middleY] = points[middle] ?? [0, 0];
  const out = outward(points, middle, side);
  const first = outward(points, 0, side);
  const last = outward(points, points.length - 1, side);
  const line = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
  const tick = ([x, y]: readonly [number, number] = [0, 0], [ox, oy]: readonly [number, number]) =>
    `M${x.toFixed(1)},${y.toFixed(1)}l${(-ox * TICK_PX).toFixed(1)},${(-oy * TICK_PX).toFixed(1)}`;
  const ticks =
    (startSeen && !stretch.openStart ? tick(points[0], first) : '') +
    (endSeen && !stretch.openEnd ? tick(points.at(-1), last) : '');
  return { points, data: line + ticks, lengthPx, middleX, middleY, outX: out[0], outY: out[1] };
}

/** The smoothed line moved sideways: positive to the left of travel. Every third point is enough. */
function offset(xs: readonly number[], ys: readonly number[], by: number): [number, number][] {
  const sx = smooth(xs);
  const sy = smooth(ys);
  const ox: number[] = [];
  const oy: number[] = [];
  for (let i = 0; i < sx.length; i++) {
    const a = Math.max(0, i - 4);
    const b = Math.min(sx.length - 1, i + 4);
    const dx = (sx[b] ?? 0) - (sx[a] ?? 0);
    const dy = (sy[b] ?? 0) - (sy[a] ?? 0);
    const size = Math.hypot(dx, dy) || 1;
    ox.push((sx[i] ?? 0) + (dy / size) * by);
    oy.push((sy[i] ?? 0) - (dx / size) * by);
  }
  const mx = smooth(ox);
  const my = smooth(oy);
  const points: [number, number][] = [];
  for (let i = 0; i < mx.length; i += 3) points.push([mx[i] ?? 0, my[i] ?? 0]);
  if ((mx.length - 1) % 3 !== 0) points.push([mx.at(-1) ?? 0, my.at(-1) ?? 0]);
  return points;
}

/** Moving average; the window shrinks towards the ends, so that these stay where they are. */
function smooth(values: readonly number[]): number[] {
  return values.map((_, i) => {
    const reach = Math.min(SMOOTH, i, values.length - 1 - i);
    let sum = 0;
    for (let k = i - reach; k <= i + reach; k++) sum += values[k] ?? 0;
    return sum / (2 * reach + 1);
  });
}

function cost(points: readonly (readonly [number, number])[], occupied: Occupied): number {
  return points.reduce((sum, [x, y]) => sum + occupied.cost(boxAround(x, y, 8, 8)), 0) / Math.max(1, points.length);
}

function outward(points: readonly (readonly [number, number])[], i: number, side: number): [number, number] {
  const [ax, ay] = points[Math.max(0, i - 1)] ?? [0, 0];
  const [bx, by] = points[Math.min(points.length - 1, i + 1)] ?? [0, 0];
  const size = Math.hypot(bx - ax, by - ay) || 1;
  return [((by - ay) / size) * side, (-(bx - ax) / size) * side];
}
