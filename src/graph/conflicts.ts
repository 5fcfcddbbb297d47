/**
 * Contradictions in the graph: the hours that are hatched, and a line between the two claims. Pure.
 */
import type { ClaimWindow, Contradiction } from '../evidence/model';
import type { ClaimId } from '../journey/model';
import type { ClaimBox, Point, Rect, Span } from './model';

/** The hours between the two things that cannot both be; null where they are not known. */
export function hoursOf(contradiction: Contradiction, windows: ReadonlyMap<ClaimId, ClaimWindow>): Span | null {
  if (contradiction.kind === 'clash') {
    return ordered(contradiction.earlierMs, contradiction.laterMs);
  }
  const ceiling = windows.get(contradiction.ceiling)?.ceiling;
  const floor = windows.get(contradiction.floor)?.floor;
  return ceiling && floor ? ordered(ceiling.atMs, floor.atMs) : null;
}

function ordered(a: number, b: number): Span {
  return { startMs: Math.min(a, b), endMs: Math.max(a, b) };
}

/** Overlapping and touching spans as one; ascending. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.startMs - b.startMs);
  const found: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of sorted) {
    const before = found.at(-1);
    if (before && startMs <= before.endMs) before.endMs = Math.max(before.endMs, endMs);
    else found.push({ startMs, endMs });
  }
  return found;
}

/** The two claims of a contradiction. */
export function pairOf(contradiction: Contradiction): readonly [ClaimId, ClaimId] {
  return contradiction.kind === 'clash'
    ? [contradiction.earlier, contradiction.later]
    : [contradiction.ceiling, contradiction.floor];
}

export interface Link {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly claims: readonly [ClaimId, ClaimId];
}

/** The shortest line between two boxes; a point where they touch. */
export function between(a: Rect, b: Rect): { from: Point; to: Point } {
  const near = (a0: number, a1: number, b0: number, b1: number): [number, number] => {
    if (a1 < b0) return [a1, b0];
    if (b1 < a0) return [a0, b1];
    const middle = (Math.max(a0, b0) + Math.min(a1, b1)) / 2;
    return [middle, middle];
  };
  const [ax, bx] = near(a.x0, a.x1, b.x0, b.x1);
  const [ay, by] = near(a.y0, a.y1, b.y0, b.y1);
  return { from: { x: ax, y: ay }, to: { x: bx, y: by } };
}

/** A line for each pair of boxes that contradict each other, each pair once, at most `most`. */
export function links(
  contradictions: readonly Contradiction[],
  boxOf: ReadonlyMap<ClaimId, ClaimBox>,
  most = 60,
): readonly Link[] {
  const found = new Map<string, Link>();
  for (const contradiction of contradictions) {
    if (found.size >= most) break;
    const claims = pairOf(contradiction);
    const a = boxOf.get(claims[0]);
    const b = boxOf.get(claims[1]);
    if (!a || !b || a === b) continue;
    const key = a.key < b.key ? `${a.key}§${b.key}` : `${b.key}§${a.key}`;
    if (!found.has(key)) found.set(key, { key, ...between(a, b), claims });
  }
  return [...found.values()];
}
