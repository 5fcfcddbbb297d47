/** What the tests of the geo build share: reading, and measuring with code that is not the build's own. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';

/** The folders of the journeys that are built. */
export const OUTWARD = 'geo/journeys/pyongyang-primorye-2023';
export const HOMEWARD = 'geo/journeys/primorye-pyongyang-2023';

export const read = (path: string): string => readFileSync(path, 'utf8');

export function readMap(path: string): FeatureCollection {
  return JSON.parse(read(path)) as FeatureCollection;
}

/** The coordinates of a line feature. Throws if there is none of that id. */
export function lineOf(map: FeatureCollection, id: string): number[][] {
  const geometry = map.features.find((feature) => feature.id === id)?.geometry;
  if (geometry?.type !== 'LineString') throw new Error(`no line ${id}`);
  return geometry.coordinates;
}

type Point = readonly number[];

/** Haversine on the sphere of 6371.0088 km, written out here so that it shares nothing with Turf. */
export function haversineKm([lon1 = 0, lat1 = 0]: Point, [lon2 = 0, lat2 = 0]: Point): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

export function lengthKm(line: readonly Point[]): number {
  return line.reduce((sum, point, index) => sum + haversineKm(line[index - 1] ?? point, point), 0);
}

/** Even–odd, over all rings at once: an oracle that needs no winding and no nesting. */
export function isWithin([x = 0, y = 0]: Point, rings: readonly (readonly Point[])[]): boolean {
  let within = false;
  for (const ring of rings) {
    for (const [index, [x2 = 0, y2 = 0]] of ring.entries()) {
      const [x1 = x2, y1 = y2] = ring[index - 1] ?? [];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
    }
  }
  return within;
}

/** Every position of a geometry's coordinates, however nested. */
export function positionsOf(coordinates: unknown): Point[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates as Point];
  return coordinates.flatMap(positionsOf);
}

/** Where two edges cross, or null. */
export function crossing(a: Point, b: Point, c: Point, d: Point): [number, number] | null {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (denominator === 0) return null;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [ax + t * (bx - ax), ay + t * (by - ay)] : null;
}

/** Decimals that a number is written with. */
export function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
