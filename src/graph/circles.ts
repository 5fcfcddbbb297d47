/**
 * Where the numbered circles of the events stand: near their claim, tied to it by a lead, never over one another. Pure.
 */
import type { EventId } from '../journey/model';
import type { Point, Rect } from './model';

export const CIRCLE_R = 8;
/** Free room between two circles, px. */
const GAP_PX = 3;

export interface CircleWish {
  readonly event: EventId;
  readonly number: number;
  /** The box of the claim that stands for the event, cut to the plot. */
  readonly box: Rect;
  /** The box is solid: a circle must not stand on it. */
  readonly solid: boolean;
}

export interface Circle {
  readonly event: EventId;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Where its lead ends on the box; null where the circle stands in its own box. */
  readonly lead: Point | null;
}

export interface CircleRoom {
  readonly bounds: Rect;
  /** Does a circle's square keep off what should stay uncovered (solid boxes)? */
  readonly free: (square: Rect) => boolean;
  /** The drawn run's height at x, or NaN. */
  readonly runY: (x: number) => number;
}

interface Spot extends Circle {
  readonly cost: number;
}

const REACH_PX = [15, 20, 26, 34, 44, 56];
const ASIDE_PX = [0, 9, -9, 18, -18, 30, -30, 44, -44];
const ALONG = [0.5, 0.12, 0.88];

/** Every place that a circle may take, with what it costs by itself. */
function spotsOf(wish: CircleWish, room: CircleRoom): Spot[] {
  const { box, event, number } = wish;
  const spots: Spot[] = [];
  const { bounds } = room;
  const add = (x: number, y: number, lead: Point | null, cost: number): void => {
    if (x - CIRCLE_R < bounds.x0 || x + CIRCLE_R > bounds.x1 || y - CIRCLE_R < bounds.y0 || y + CIRCLE_R > bounds.y1)
      return;
    let own = cost;
    const body = { x0: x - CIRCLE_R, y0: y - CIRCLE_R, x1: x + CIRCLE_R, y1: y + CIRCLE_R };
    if (!room.free(body)) own += 45;
    if (Math.abs(room.runY(x) - y) < CIRCLE_R + 2) own += 14;
    spots.push({ event, number, x, y, lead, cost: own });
  };
  const roomy = !wish.solid && box.x1 - box.x0 > 5 * CIRCLE_R && box.y1 - box.y0 > 2.4 * CIRCLE_R;
  if (roomy) {
    for (const dx of [16, 30, 48, 70, 100]) {
      for (const share of [0.5, 0.35, 0.65]) add(box.x0 + dx, box.y0 + (box.y1 - box.y0) * share, null, dx / 8);
    }
  }
  for (const share of ALONG) {
    const x = box.x0 + (box.x1 - box.x0) * share;
    for (const reach of REACH_PX) {
      for (const aside of ASIDE_PX) {
        // The playhead stops in the middle of a short claim: beside that line the number stays in sight.
        const hidden = box.x1 - box.x0 < 30 && Math.abs(x + aside - (box.x0 + box.x1) / 2) < CIRCLE_R + 3 ? 16 : 0;
        const cost = reach + Math.abs(aside) * 0.6 + (share === 0.5 ? 0 : 4) + hidden;
        add(x + aside, box.y1 + reach, { x, y: box.y1 }, cost);
        add(x + aside, box.y0 - reach, { x, y: box.y0 }, cost);
      }
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Distance from a point to the piece of line a–b. */
function toLine(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** What a spot costs beside a circle that stands already; infinite where the two would touch. */
function beside(spot: Spot, other: Circle): number {
  if (apart(spot, other) < 2 * CIRCLE_R + GAP_PX) return Infinity;
  let cost = 0;
  if (spot.lead && toLine(other, spot, spot.lead) < CIRCLE_R + 1) cost += 60;
  if (other.lead && toLine(spot, other, other.lead) < CIRCLE_R + 1) cost += 60;
  if (spot.lead && other.lead && cross(spot, spot.lead, other, other.lead)) cost += 40;
  return cost;
}

function best(spots: readonly Spot[], placed: readonly Circle[]): Spot | null {
  let found: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    if (spot.cost >= least) break;
    let cost = spot.cost;
    for (const other of placed) {
      cost += beside(spot, other);
      if (cost >= least) break;
    }
    if (cost < least) [found, least] = [spot, cost];
  }
  return found;
}

/**
 * The circles, in the order of the wishes. One for which no room is left is missing (the graph shows it when zoomed in):
 * a circle that covered another would hide an event just as surely, and unsaid.
 */
export function placeCircles(wishes: readonly CircleWish[], room: CircleRoom): readonly Circle[] {
  const spots = wishes.map((wish) => spotsOf(wish, room));
  const placed: (Spot | null)[] = wishes.map(() => null);
  const others = (i: number): Circle[] => placed.flatMap((circle, j) => (circle && j !== i ? [circle] : []));
  const rounds = wishes.length > 60 ? 1 : 3;
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < wishes.length; i += 1) placed[i] = best(spots[i] ?? [], others(i));
  }
  return placed.flatMap((circle) => {
    if (!circle) return [];
    const { event, number, x, y, lead } = circle;
    return [{ event, number, x, y, lead }];
  });
}
