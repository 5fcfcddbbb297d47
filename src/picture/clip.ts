/** Lines and areas cut to a box, and thinned to what can be seen. Px; knows no map. */
import type { Box } from '../drawing/boxes';
import type { Point } from '../drawing/svg';

/** Points nearer than this to the one before are not seen. */
const LEAST_PX = 0.35;

/** A ring cut to a box (Sutherland and Hodgman); empty where it lies outside. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let points: readonly Point[] = ring;
  const edges: readonly [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    [0, box.left, 1],
    [0, box.right, -1],
    [1, box.top, 1],
    [1, box.bottom, -1],
  ];
  for (const [axis, at, sign] of edges) {
    const kept: Point[] = [];
    points.forEach((point, i) => {
      const before = points[(i || points.length) - 1] ?? point;
      const inside = (point[axis] - at) * sign >= 0;
      if (inside !== (before[axis] - at) * sign >= 0) {
        const share = (at - before[axis]) / (point[axis] - before[axis]);
        const other = before[(1 - axis) as 0 | 1] + (point[(1 - axis) as 0 | 1] - before[(1 - axis) as 0 | 1]) * share;
        kept.push(axis === 0 ? [at, other] : [other, at]);
      }
      if (inside) kept.push(point);
    });
    points = kept;
  }
  return thinned(points);
}

export interface LinePart {
  readonly points: readonly Point[];
  /** From the line's start to this part's, by the lengths given or along it; px. */
  readonly fromPx: number;
}

/** The parts of a line within a box (Liang and Barsky). `lengths`: how far along it each point lies; else it is summed. */
export function clipLine(line: readonly Point[], box: Box, lengths?: readonly number[]): LinePart[] {
  const parts: LinePart[] = [];
  let points: Point[] = [];
  let fromPx = 0;
  let along = 0;
  const end = (): void => {
    if (points.length > 1) parts.push({ points: thinned(points), fromPx });
    points = [];
  };
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i] ?? [0, 0];
    const b = line[i + 1] ?? [0, 0];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const start = lengths?.[i] ?? along;
    along += length;
    const seen = clipEdge(a, b, box);
    if (seen === null) {
      end();
      continue;
    }
    const [from, to] = seen;
    const at = (share: number): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    if (points.length === 0) {
      fromPx = start + length * from;
      points.push(at(from));
    }
    points.push(at(to));
    if (to < 1) end();
  }
  end();
  return parts;
}

function clipEdge(a: Point, b: Point, box: Box): [number, number] | null {
  let from = 0;
  let to = 1;
  const cut = (delta: number, room: number): boolean => {
    if (delta === 0) return room >= 0;
    const share = room / delta;
    if (delta < 0) from = Math.max(from, share);
    else to = Math.min(to, share);
    return from <= to;
  };
  const inside =
    cut(a[0] - b[0], a[0] - box.left) &&
    cut(b[0] - a[0], box.right - a[0]) &&
    cut(a[1] - b[1], a[1] - box.top) &&
    cut(b[1] - a[1], box.bottom - a[1]);
  return inside ? [from, to] : null;
}

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  points.forEach((point, i) => {
    const last = kept.at(-1);
    const far = last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= LEAST_PX;
    if (far || i === points.length - 1) kept.push(point);
  });
  return kept;
}
