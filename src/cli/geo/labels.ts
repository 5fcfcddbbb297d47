/**
 * The hand-written labels as GeoJSON points. What they may say and where they may stand is for the tests.
 */
import GeoJSON from 'geojson/geojson.js';
import type { JsonObject } from '../../journey/model';

interface LabelRow {
  readonly kind: string;
  readonly name: string;
  /** Longitude, latitude. */
  readonly point: readonly [number, number];
  readonly [member: string]: unknown;
}

export function buildLabels(text: string): JsonObject {
  const rows = (JSON.parse(text) as readonly LabelRow[]).map(({ point: [lon, lat], ...members }) => ({
    ...members,
    lon,
    lat,
  }));
  return GeoJSON.parse(rows, { Point: ['lat', 'lon'] }) as JsonObject;
}
