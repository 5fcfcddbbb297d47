/**
 * How sure the line is, as the claims have it, to be held against what the file says; and the shares of L by grade.
 * Knows where claims are, not when.
 */
import { GRADES, type ClaimType, type Grade, type SegmentId } from '../journey/model';
import type { Route, RouteSegment } from '../line/model';
import type { ClaimWindow, GradeShare } from './model';
import { TOLERANCE_KM } from './too-fast';

/** The types that put the subject somewhere. */
const HOLDING: ReadonlySet<ClaimType> = new Set(['departure', 'arrival', 'passage', 'sighting', 'presence']);

/**
 * The grade that the claims give each segment. Held at both ends, with one more such claim inside whose window holds neither
 * end: reported; else inferred. `projected` and `disputed` are judgements that the file makes and are taken over; but a
 * projected segment with a placed one after it is on the way, not beyond it. O(log n) in claims for each segment.
 */
export function computedGrades(
  route: Route,
  windows: readonly ClaimWindow[],
  pinKm: number,
): ReadonlyMap<SegmentId, Grade> {
  const held: { from: number; to: number }[] = [];
  for (const { claim, place, unbound, beyond } of windows) {
    // Cut at the end of the placed route, it holds that end no more than what lies beyond.
    if (beyond) continue;
    if (!HOLDING.has(claim.type) || (unbound !== null && unbound !== 'window-open')) continue;
    if (place === null || place.from === null || place.to === null) continue;
    if (place.to - place.from <= pinKm + TOLERANCE_KM) held.push({ from: place.from, to: place.to });
  }
  const holding = new Holding(held);
  return new Map(route.segments.map((segment) => [segment.segment.id, gradeOf(segment, holding, route.placedKm)]));
}

/** Windows asked whether one of them holds a place, or lies between two. */
class Holding {
  readonly #from: Float64Array;
  /** Of the windows up to each, and from each on, in order of `from`: how far the furthest, and the nearest, goes. */
  readonly #furthest: Float64Array;
  readonly #nearest: Float64Array;

  constructor(held: readonly { readonly from: number; readonly to: number }[]) {
    const sorted = held.toSorted((a, b) => a.from - b.from);
    this.#from = Float64Array.from(sorted, ({ from }) => from);
    this.#furthest = Float64Array.from(sorted, ({ to }) => to);
    this.#nearest = this.#furthest.slice();
    for (let i = 1; i < sorted.length; i++) {
      this.#furthest[i] = Math.max(this.#furthest[i] ?? 0, this.#furthest[i - 1] ?? 0);
    }
    for (let i = sorted.length - 2; i >= 0; i--) {
      this.#nearest[i] = Math.min(this.#nearest[i] ?? 0, this.#nearest[i + 1] ?? 0);
    }
  }

  holds(km: number): boolean {
    return (this.#furthest[this.#countTo(km + TOLERANCE_KM) - 1] ?? -Infinity) >= km - TOLERANCE_KM;
  }

  /** One that holds neither. */
  between(fromKm: number, toKm: number): boolean {
    return (this.#nearest[this.#countTo(fromKm + TOLERANCE_KM)] ?? Infinity) < toKm - TOLERANCE_KM;
  }

  /** How many begin at or before a chainage. */
  #countTo(km: number): number {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#from[middle] ?? 0) <= km) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function gradeOf({ segment, fromKm, toKm }: RouteSegment, holding: Holding, placedKm: number): Grade {
  if (segment.grade === 'disputed') return segment.grade;
  if (segment.grade === 'projected' && toKm > placedKm + TOLERANCE_KM) return segment.grade;
  return holding.holds(fromKm) && holding.holds(toKm) && holding.between(fromKm, toKm) ? 'reported' : 'inferred';
}

/**
 * Kilometres by the file's grades, in the order of `GRADES`, those present only; shares of L. Projected has none, unless a
 * placed segment comes after it: that is an issue, and its kilometres are a part of L all the same.
 */
export function gradeShares(route: Route): readonly GradeShare[] {
  const km = new Map<Grade, number>();
  for (const { segment, fromKm, toKm } of route.segments) {
    km.set(segment.grade, (km.get(segment.grade) ?? 0) + toKm - fromKm);
  }
  const placed = route.placedKm;
  const onTheWay = route.segments
    .filter(({ segment, toKm }) => segment.grade === 'projected' && toKm <= placed + TOLERANCE_KM)
    .reduce((sum, { fromKm, toKm }) => sum + toKm - fromKm, 0);
  return GRADES.filter((grade) => km.has(grade)).map((grade) => {
    const length = km.get(grade) ?? 0;
    const counted = grade === 'projected' ? onTheWay : length;
    const none = !(placed > 0) || (grade === 'projected' && onTheWay === 0);
    return { grade, km: length, share: none ? null : counted / placed };
  });
}
