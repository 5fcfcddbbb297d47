/**
 * Where on the placed route does a claim put the subject? Its place window, from its stretch, its vertex or its geometry.
 * Looks at places only: whether the claim binds is not its question.
 */
import type { Claim, PlaceId, SegmentId } from '../journey/model';
import type { LineGeometry, Position } from '../journey/position';
import { type AreaGeometry, passesThrough, rangesInside } from '../line/area';
import { positionAt } from '../line/lookup';
import type { ChainageRange, Route } from '../line/model';
import { type Projection, nearestOn, passesOf, rangesWithin } from '../line/project';
import type { Unbound, Window } from './model';

/** A place window, or why there is none. */
export interface Located {
  readonly place: Window | null;
  readonly why: Unbound | null;
  /** Nothing of the route lies within the precision: the nearest route point alone stands for it. */
  readonly offRoute: boolean;
  /** Its stretch or line goes on beyond the placed route, where the window is cut. */
  readonly beyond: boolean;
}

/** Two ways past a place count as equally near within this; km. */
const AS_NEAR_KM = 0.05;
/** Out and back over one railway are drawn no further apart than this; km. */
const SAME_WAY_KM = 1;
/** A metre: what `segments join within 1 m` allows. */
const TOUCH_KM = 0.001;
const TOLERANCE_KM = 1e-6;

const none = (why: Unbound, offRoute = false): Located => ({ place: null, why, offRoute, beyond: false });
const found = (from: number | null, to: number | null, offRoute = false, beyond = false): Located => ({
  place: { from, to },
  why: null,
  offRoute,
  beyond,
});

/** Locates claims of one route; the same place asked again is answered from memory. */
export class Locator {
  readonly #route: Route;
  readonly #placed: ChainageRange;
  readonly #beyond: ChainageRange;
  readonly #points = new Map<string, Located>();
  readonly #areas = new WeakMap<object, readonly ChainageRange[]>();

  constructor(route: Route) {
    this.#route = route;
    this.#placed = { fromKm: 0, toKm: route.placedKm };
    this.#beyond = { fromKm: route.placedKm, toKm: route.line.lengthKm };
  }

  /** The place window of a claim; `geometryOf` gives the geometry of a place that is not a point near the route. */
  locate(claim: Claim, geometryOf: (place: PlaceId) => Claim['geometry']): Located {
    if (claim.stretch !== null) return this.#stretch(claim, claim.stretch, geometryOf);
    const precisionKm = claim.precisionKm ?? 0;
    if (claim.vertex !== null) return this.#vertex(claim.segment, claim.vertex, precisionKm);
    const geometry = claim.geometry;
    if (geometry === null) return none('no-place');
    if (!(this.#route.placedKm > 0)) return none('beyond-placed-route');
    if (geometry.type === 'Point') {
      const [longitude, latitude] = geometry.coordinates;
      const key = `${longitude} ${latitude} ${precisionKm} ${claim.segment ?? ''}`;
      const known = this.#points.get(key) ?? this.#point(geometry.coordinates, precisionKm, claim.segment);
      this.#points.set(key, known);
      return known;
    }
    if (geometry.type === 'LineString') return this.#line(geometry, precisionKm, claim.segment);
    return this.#area(geometry, precisionKm, claim.segment);
  }

  /** About a vertex there is nothing to look for, and no other pass that could be meant. */
  #vertex(segment: SegmentId | null, vertex: number, precisionKm: number): Located {
    const named = segment === null ? undefined : this.#route.segment.get(segment);
    const at = named?.vertices[vertex];
    if (named === undefined || at === undefined) return none('no-place');
    if (named.toKm > this.#route.placedKm + TOLERANCE_KM) return none('beyond-placed-route');
    const km = this.#route.line.chainageKm[at] ?? 0;
    return this.#widened(km, km, precisionKm, false);
  }

  /** The hull of the part of one pass within the precision. */
  #point(position: Position, precisionKm: number, segment: SegmentId | null): Located {
    const near = this.#pass(position, precisionKm, segment);
    if (typeof near === 'string') return none(near, true);
    if (near.offRoute) return found(near.chainageKm, near.chainageKm, true);
    return found(near.fromKm, near.toKm);
  }

  /** The one pass of the placed route by a point that is meant: the only one, or the one of the named segment. */
  #pass(
    position: Position,
    precisionKm: number,
    segment: SegmentId | null,
  ): (ChainageRange & Projection & { offRoute: boolean }) | Unbound {
    const line = this.#route.line;
    const nearest = nearestOn(line, position, this.#placed);
    const offRoute = nearest.distanceKm > precisionKm + TOUCH_KM;
    if (offRoute && this.#beyond.toKm > this.#beyond.fromKm) {
      const further = nearestOn(line, position, this.#beyond);
      if (further.distanceKm < nearest.distanceKm - TOLERANCE_KM) return 'beyond-placed-route';
    }
    const passes: (ChainageRange & Projection)[] = [];
    const radiusKm = Math.max(precisionKm, nearest.distanceKm + AS_NEAR_KM);
    const joined = passesOf(line, position, radiusKm, this.#placed);
    const apart = joined.flatMap((pass) => this.#apart(rangesWithin(line, position, radiusKm, pass)));
    for (const range of apart) {
      const pass = { ...range, ...nearestOn(line, position, range) };
      const within = rangesWithin(line, position, precisionKm, pass);
      const first = within[0];
      const last = within.at(-1);
      if (first !== undefined && last !== undefined) {
        passes.push({ ...pass, fromKm: first.fromKm, toKm: last.toKm });
      } else if (offRoute || pass.distanceKm <= precisionKm + TOUCH_KM) {
        passes.push({ ...pass, fromKm: pass.chainageKm, toKm: pass.chainageKm });
      }
    }
    const chosen = this.#choose(passes, segment, (pass) => pass.chainageKm);
    return chosen === null ? 'place-ambiguous' : { ...chosen, offRoute };
  }

  /**
   * The parts of one coming-by, joined again, but for a way back on another segment: out and back lead past the same place
   * twice, however near to it the turn is.
   */
  #apart(parts: readonly ChainageRange[]): ChainageRange[] {
    const joined: { fromKm: number; toKm: number }[] = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (last !== undefined && !this.#isWayBack(last, part)) last.toKm = part.toKm;
      else joined.push({ fromKm: part.fromKm, toKm: part.toKm });
    }
    return joined;
  }

  /** Whether the line runs back along itself: on another segment, and nowhere far from where it ran before. */
  #isWayBack(before: ChainageRange, after: ChainageRange): boolean {
    const joint = this.#route.segments.some(({ toKm }) => toKm > before.toKm && toKm < after.fromKm);
    if (!joint) return false;
    const { line } = this.#route;
    const afterIsLonger = after.toKm - after.fromKm > before.toKm - before.fromKm;
    const [shorter, longer] = afterIsLonger ? [before, after] : [after, before];
    const at: [number, number] = [0, 0];
    return [1 / 4, 1 / 2, 3 / 4].every((share) => {
      positionAt(line, shorter.fromKm + (shorter.toKm - shorter.fromKm) * share, at);
      return nearestOn(line, at, longer).distanceKm <= SAME_WAY_KM;
    });
  }

  #choose<Pass extends ChainageRange>(
    passes: readonly Pass[],
    segment: SegmentId | null,
    middle: (pass: Pass) => number,
  ): Pass | null {
    const only = passes[0];
    if (only !== undefined && passes.length === 1) return only;
    const named = segment === null ? undefined : this.#route.segment.get(segment);
    if (named === undefined) return null;
    const centred = passes.filter((pass) => within(middle(pass), named));
    if (centred.length === 1) return centred[0] ?? null;
    const touching = passes.filter((pass) => pass.fromKm < named.toKm && pass.toKm > named.fromKm);
    return touching.length === 1 ? (touching[0] ?? null) : null;
  }

  #stretch(
    claim: Claim,
    [from, to]: readonly [PlaceId | null, PlaceId | null],
    geometryOf: (place: PlaceId) => Claim['geometry'],
  ): Located {
    if (from === null && to === null) return none('no-place');
    const start = from === null ? null : this.#end(from, claim.segment, geometryOf);
    const end = to === null ? null : this.#end(to, claim.segment, geometryOf);
    if (typeof start === 'string') return none(start);
    if (typeof end === 'string') return none(end);
    const { placedKm } = this.#route;
    const beyond = end !== null && end.toKm > placedKm + TOLERANCE_KM;
    // What only touches the placed route where it ends says nothing of a place on it.
    if (start !== null && start.fromKm > placedKm + (beyond ? -TOLERANCE_KM : TOLERANCE_KM)) {
      return none('beyond-placed-route');
    }
    const a = start === null ? null : Math.min(start.fromKm, placedKm);
    const b = end === null ? null : Math.min(end.toKm, placedKm);
    if (a !== null && b !== null && a > b) return none('stretch-reversed');
    return found(a, b, false, beyond);
  }

  /** Where a stretch ends: a place's chainage, an area's part of the route. */
  #end(
    place: PlaceId,
    segment: SegmentId | null,
    geometryOf: (place: PlaceId) => Claim['geometry'],
  ): ChainageRange | Unbound {
    const onRoute = this.#route.place.get(place);
    if (onRoute !== undefined) {
      const passes = onRoute.chainagesKm.map((km) => ({ fromKm: km, toKm: km }));
      return this.#choose(passes, segment, (pass) => pass.fromKm) ?? 'place-ambiguous';
    }
    const geometry = geometryOf(place);
    if (geometry === null || geometry.type === 'LineString') return 'no-place';
    if (geometry.type === 'Point') return this.#pass(geometry.coordinates, 0, segment);
    const passes = this.#passesThrough(geometry);
    if (passes.length === 0) return 'no-place';
    return this.#choose(passes, segment, (pass) => (pass.fromKm + pass.toKm) / 2) ?? 'place-ambiguous';
  }

  /** Between the projections of the line's ends, widened by the precision. */
  #line(geometry: LineGeometry, precisionKm: number, segment: SegmentId | null): Located {
    const first = geometry.coordinates[0];
    const last = geometry.coordinates.at(-1);
    if (first === undefined || last === undefined) return none('no-place');
    const start = this.#pass(first, precisionKm, segment);
    const end = this.#pass(last, precisionKm, segment);
    // A line that only ends beyond the placed route still says where on it the line begins.
    if (start === 'beyond-placed-route' && end === 'beyond-placed-route') return none(start, true);
    const a = start === 'beyond-placed-route' ? this.#endOfPlaced() : start;
    const b = end === 'beyond-placed-route' ? this.#endOfPlaced() : end;
    if (typeof a === 'string') return none(a);
    if (typeof b === 'string') return none(b);
    const from = Math.min(a.chainageKm, b.chainageKm);
    const to = Math.max(a.chainageKm, b.chainageKm);
    const beyond = start === 'beyond-placed-route' || end === 'beyond-placed-route';
    if (beyond && from > this.#route.placedKm - TOLERANCE_KM) return none('beyond-placed-route', true);
    return { ...this.#widened(from, to, precisionKm, a.offRoute || b.offRoute), beyond };
  }

  #endOfPlaced(): { chainageKm: number; offRoute: boolean } {
    return { chainageKm: this.#route.placedKm, offRoute: false };
  }

  /** The hull of the route's part inside, widened by the precision. */
  #area(geometry: AreaGeometry, precisionKm: number, segment: SegmentId | null): Located {
    const passes = this.#passesThrough(geometry);
    if (passes.length === 0) return none('no-place', true);
    const chosen = this.#choose(passes, segment, (pass) => (pass.fromKm + pass.toKm) / 2);
    if (chosen === null) return none('place-ambiguous');
    return this.#widened(chosen.fromKm, chosen.toKm, precisionKm, false);
  }

  #passesThrough(geometry: AreaGeometry): readonly ChainageRange[] {
    const { line } = this.#route;
    const known =
      this.#areas.get(geometry) ??
      passesThrough(line, geometry, this.#placed).flatMap((pass) => this.#apart(rangesInside(line, geometry, pass)));
    this.#areas.set(geometry, known);
    return known;
  }

  #widened(from: number, to: number, byKm: number, offRoute: boolean): Located {
    return found(Math.max(0, from - byKm), Math.min(this.#route.placedKm, to + byKm), offRoute);
  }
}

function within(km: number, range: ChainageRange): boolean {
  return km >= range.fromKm - TOLERANCE_KM && km <= range.toKm + TOLERANCE_KM;
}
