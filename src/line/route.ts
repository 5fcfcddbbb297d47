/**
 * The segments of a journey joined end to start and measured as one line, with the places that lie on it.
 * Knows nothing of claims.
 */
import type { Journey, Place, PlaceId, SegmentId } from '../journey/model';
import { measureParts, type MeasureOptions } from './measure';
import type { MeasuredLine, Route, RoutePlace, RouteSegment } from './model';
import { nearestOn, passesOf } from './project';

/** A point place this near to the route lies on it; km. Stations of a generalised track are up to 1.2 km off it. */
export const ON_ROUTE_KM = 5;

/** Two comings-by of a place are told apart only among points that are nearly as near as the nearest; km. */
const AS_NEAR_KM = 0.5;

/**
 * Builds the route of a journey. Segments that do not join (an issue of validation) are joined by a straight edge, which
 * counts to the later one.
 * @throws RangeError if the journey has no segments: `parse` makes no such journey.
 */
export function buildRoute(journey: Pick<Journey, 'segments' | 'places'>, options: MeasureOptions = {}): Route {
  if (journey.segments.length === 0) throw new RangeError('buildRoute: a journey without segments has no route');
  const ordered = [...journey.segments].sort((a, b) => a.seq - b.seq);
  const { line, ends, vertices } = measureParts(
    ordered.map((segment) => segment.geometry.coordinates),
    options,
  );
  const segments: RouteSegment[] = ordered.map((segment, index) => ({
    segment,
    fromKm: line.chainageKm[ends[index] ?? 0] ?? 0,
    toKm: line.chainageKm[ends[index + 1] ?? 0] ?? 0,
    vertices: vertices[index] ?? new Int32Array(0),
  }));
  const places = journey.places
    .map((place) => routePlace(line, place))
    .filter((found) => found !== null)
    .sort((a, b) => (a.chainagesKm[0] ?? 0) - (b.chainagesKm[0] ?? 0));
  return {
    line,
    segments,
    segment: new Map<SegmentId, RouteSegment>(segments.map((found) => [found.segment.id, found])),
    placedKm: segments.reduce((km, found) => (found.segment.grade === 'projected' ? km : found.toKm), 0),
    places,
    place: new Map<PlaceId, RoutePlace>(places.map((found) => [found.place.id, found])),
  };
}

function routePlace(line: MeasuredLine, place: Place): RoutePlace | null {
  if (place.geometry?.type !== 'Point') return null;
  const position = place.geometry.coordinates;
  const { distanceKm, chainageKm } = nearestOn(line, position);
  if (distanceKm > ON_ROUTE_KM) return null;
  const passes = passesOf(line, position, distanceKm + AS_NEAR_KM);
  const chainagesKm = passes.map((pass) => pass.chainageKm);
  return { place, chainagesKm: chainagesKm.length > 0 ? chainagesKm : [chainageKm], distanceKm };
}
