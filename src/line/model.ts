/**
 * What a measured line and a route are. Shapes only; how they are built and asked is beside this file.
 * Everything is in typed arrays so that a frame can look up without allocating.
 */
import type { Place, PlaceId, Segment, SegmentId } from '../journey/model';

/**
 * A line measured once. n vertices after densifying; all arrays are parallel.
 * Longitudes are unwrapped: neighbours differ by less than 180°, so a line over the antimeridian runs on past ±180.
 */
export interface MeasuredLine {
  /** Longitude, latitude interleaved; degrees; length 2n. */
  readonly coordinates: Float64Array;
  /** Cumulative geodesic distance from the start on Turf's sphere (R = 6371.0088 km); km; length n; starts at 0, never falls. */
  readonly chainageKm: Float64Array;
  /** Cumulative length in the Mercator plane, unit: the width of the world; length n. */
  readonly mercator: Float64Array;
  /** `chainageKm[n − 1]`. */
  readonly lengthKm: number;
}

/** A part of the line between two chainages, `fromKm ≤ toKm`. */
export interface ChainageRange {
  readonly fromKm: number;
  readonly toKm: number;
}

export interface RouteSegment extends ChainageRange {
  readonly segment: Segment;
  /** For each position of the segment's own line, its vertex on the measured line, which has more: long edges are split. */
  readonly vertices: Int32Array;
}

/** A place that lies on the route (within `ON_ROUTE_KM` of it), with each chainage at which the route passes it. */
export interface RoutePlace {
  readonly place: Place;
  /** Ascending; one entry unless the route comes by again. */
  readonly chainagesKm: readonly number[];
  readonly distanceKm: number;
}

/** The segments of a journey joined end to start, measured as one line. */
export interface Route {
  readonly line: MeasuredLine;
  /** In order of `seq`. */
  readonly segments: readonly RouteSegment[];
  readonly segment: ReadonlyMap<SegmentId, RouteSegment>;
  /** L: the chainage of the end of the last segment that is not projected; km. */
  readonly placedKm: number;
  /** Point places near the route, by first chainage. Places off it are absent. */
  readonly places: readonly RoutePlace[];
  readonly place: ReadonlyMap<PlaceId, RoutePlace>;
}
