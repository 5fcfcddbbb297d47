/**
 * The one type for a point on the earth. WGS 84, degrees, **longitude first**.
 * Knows nothing of routes or maps.
 */

/** `[longitude, latitude]` in degrees; a third number, an altitude, is carried and never used. */
export type Position = readonly [longitude: number, latitude: number, ...rest: number[]];

export interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: Position;
}
export interface LineGeometry {
  readonly type: 'LineString';
  readonly coordinates: readonly Position[];
}
export interface PolygonGeometry {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}
export interface MultiPolygonGeometry {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly Position[])[])[];
}

/** Where a claim or a place can be: a point, a line, an area, or nowhere (`null`). */
export type Geometry = PointGeometry | LineGeometry | PolygonGeometry | MultiPolygonGeometry;

/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
