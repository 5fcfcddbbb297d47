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

interface Held {
  readonly from: number;
  readonly to: number;
}

/**
 * The grade that the claims give each segment. Held at both ends, with one more such claim inside whose window holds neither
 * end: reported; else inferred. `projected` and `disputed` are judgements that the file makes and are taken over; but a
 * projected segment with a placed one after it is on the way, not beyond it.
 */
export function computedGrades(
  route: Route,
  windows: readonly ClaimWindow[],
  pinKm: number,
): ReadonlyMap<SegmentId, Grade> {
  const held: Held[] = [];
  for (const { claim, place, unbound, beyond } of windows) {
    // Cut at the end of the placed route, it holds that end no more than what lies beyond.
    if (beyond) continue;
    if (!HOLDING.has(claim.type) || (unbound !== null && unbound !== 'window-open')) continue;
    if (place === null || place.from === null || place.to === null) continue;
    if (place.to - place.from <= pinKm + TOLERANCE_KM) held.push({ from: place.from, to: place.to });
  }
  held.sort((a, b) => a.from - b.from);
  return new Map(route.segments.map((segment) => [segment.segment.id, gradeOf(segment, held, route.placedKm)]));
}

function gradeOf({ segment, fromKm, toKm }: RouteSegment, held: readonly Held[], placedKm: number): Grade {
  if (segment.grade === 'disputed') return segment.grade;
  if (segment.grade === 'projected' && toKm > placedKm + TOLERANCE_KM) return segment.grade;
  const holds = (window: Held, km: number): boolean =>
    window.from <= km + TOLERANCE_KM && window.to >= km - TOLERANCE_KM;
  let atStart = false;
  let atEnd = false;
  let inside = false;
  for (const window of held) {
    const start = holds(window, fromKm);
    const end = holds(window, toKm);
    atStart ||= start;
    atEnd ||= end;
    inside ||= !start && !end && window.from > fromKm && window.to < toKm;
  }
  return atStart && atEnd && inside ? 'reported' : 'inferred';
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
