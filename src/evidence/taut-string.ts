/**
 * The shortest path between two points of the (t, s) plane that stays between two piecewise linear functions: a taut string.
 * By the funnel: from the last fixed corner (the apex) the string to the upper edge hangs along its lower hull, the string to
 * the lower edge along its upper hull; where the one would cross the other, the corner there is fixed. O(n): every breakpoint
 * enters and leaves each hull once. Which path is shortest does not depend on the scales of t and s.
 * Knows nothing of claims.
 */
import type { Piecewise } from './model';
import { mergedTimes, piecewiseOf, valueAt } from './piecewise';

type Point = readonly [timeMs: number, km: number];

/** A hull with a front that moves: index 0 of what is left is the apex. */
class Chain {
  readonly #points: Point[] = [];
  #front = 0;

  get length(): number {
    return this.#points.length - this.#front;
  }
  at(index: number): Point {
    const point = this.#points[this.#front + index];
    if (point === undefined) throw new RangeError('Chain: index out of range');
    return point;
  }
  push(point: Point): void {
    this.#points.push(point);
  }
  pop(): void {
    this.#points.length--;
  }
  /** Drops the apex: the next point becomes it. */
  shift(): void {
    this.#front++;
  }
  restart(apex: Point): void {
    this.#points.length = this.#front = 0;
    this.#points.push(apex);
  }
}

function slope(from: Point, to: Point): number {
  return (to[1] - from[1]) / (to[0] - from[0]);
}

/** The string from a start to an end; both within the edges, `start` before `end`. Corners only. */
export function tautString(lower: Piecewise, upper: Piecewise, start: Point, end: Point): Piecewise {
  if (!(end[0] > start[0])) throw new RangeError('tautString: the end must come after the start');
  const corners: Point[] = [start];
  const over = new Chain();
  const under = new Chain();
  over.restart(start);
  under.restart(start);

  /** Adds a point to a hull; `side` is +1 for the upper edge (slopes rise along the hull), −1 for the lower. */
  const add = (hull: Chain, other: Chain, point: Point, side: 1 | -1): void => {
    while (
      hull.length > 1 &&
      side * slope(hull.at(hull.length - 2), hull.at(hull.length - 1)) >= side * slope(hull.at(hull.length - 2), point)
    ) {
      hull.pop();
    }
    hull.push(point);
    if (hull.length > 2) return;
    // Straight from the apex: is the other hull in the way?
    let moved = false;
    while (other.length > 1 && side * slope(other.at(0), other.at(1)) > side * slope(other.at(0), point)) {
      other.shift();
      corners.push(other.at(0));
      moved = true;
    }
    if (moved) {
      hull.restart(other.at(0));
      hull.push(point);
    }
  };

  for (const time of mergedTimes(lower, upper)) {
    if (time <= start[0] || time >= end[0]) continue;
    let most = valueAt(upper, time);
    let least = valueAt(lower, time);
    // Within the tolerance of a contradiction the edges may cross.
    if (least > most) least = most = (least + most) / 2;
    add(over, under, [time, most], 1);
    add(under, over, [time, least], -1);
  }
  add(over, under, end, 1);
  for (let i = 1; i < over.length; i++) corners.push(over.at(i));
  return piecewiseOf(corners);
}
