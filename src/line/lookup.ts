/**
 * Asks a measured line what lies at a chainage. On the frame path: nothing here allocates, and no call goes to Turf.
 *
 * Between two vertices a point runs straight in the Mercator plane, as the map draws the edge, so that a marker put at
 * `positionAt` stands on the drawn line, and exactly where a line drawn up to `mercatorAt` ends. Against the great circle
 * through the same two vertices an edge of d km at latitude φ is off by at most about d² · tan|φ| / (8 R), across and along:
 * 0.85 m at 60° for the 5 km that `measureLine` leaves at most. On edges of up to `STRAIGHT_DEGREES` of latitude straight in degrees
 * is as good, to d² · tan|φ| / (8 R) again: 0.4 mm at 60°, for a third of the time.
 */
import type { MeasuredLine } from './model';
import { MAX_LATITUDE, latitudeOfMercatorY, mercatorX, mercatorY } from './mercator';

const TO_DEGREES = 180 / Math.PI;
/** About 110 m. */
const STRAIGHT_DEGREES = 0.001;

/** The edge i (from vertex i to i + 1) on which a chainage lies: the last one that starts at or before it. O(log n). */
export function edgeAt(line: MeasuredLine, km: number): number {
  const table = line.chainageKm;
  let low = 0;
  let high = table.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((table[middle] ?? 0) <= km) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far along its edge a chainage lies, 0 … 1; 0 on an edge without length. Chainages off the line are held to its ends. */
export function fractionAt(line: MeasuredLine, edge: number, km: number): number {
  const start = line.chainageKm[edge] ?? 0;
  const length = (line.chainageKm[edge + 1] ?? start) - start;
  if (!(length > 0)) return 0;
  const fraction = (km - start) / length;
  return fraction <= 0 ? 0 : fraction >= 1 ? 1 : fraction;
}

/** Something that two numbers can be written into: an array or a typed array, kept by the caller. */
export interface Pair {
  [index: number]: number;
}

/** Writes longitude and latitude (degrees; longitude unwrapped, see MeasuredLine) at a chainage into `out[0]`, `out[1]`. */
export function positionAt(line: MeasuredLine, km: number, out: Pair): void {
  const edge = edgeAt(line, km);
  const fraction = fractionAt(line, edge, km);
  const coordinates = line.coordinates;
  const longitude = coordinates[2 * edge] ?? 0;
  const latitude = coordinates[2 * edge + 1] ?? 0;
  const nextLongitude = coordinates[2 * edge + 2] ?? longitude;
  const nextLatitude = coordinates[2 * edge + 3] ?? latitude;
  out[0] = longitude + (nextLongitude - longitude) * fraction;
  if (fraction === 0 || latitude === nextLatitude) out[1] = latitude;
  else if (fraction === 1) out[1] = nextLatitude;
  else if (
    Math.abs(nextLatitude - latitude) <= STRAIGHT_DEGREES ||
    Math.abs(latitude) > MAX_LATITUDE ||
    Math.abs(nextLatitude) > MAX_LATITUDE
  ) {
    // Too short to matter, or off the Mercator plane.
    out[1] = latitude + (nextLatitude - latitude) * fraction;
  } else {
    const y = mercatorY(latitude);
    out[1] = latitudeOfMercatorY(y + (mercatorY(nextLatitude) - y) * fraction);
  }
}

/** The cumulative Mercator length (unit: the width of the world) at a chainage: what a shader draws up to. */
export function mercatorAt(line: MeasuredLine, km: number): number {
  const edge = edgeAt(line, km);
  const start = line.mercator[edge] ?? 0;
  return start + ((line.mercator[edge + 1] ?? start) - start) * fractionAt(line, edge, km);
}

/**
 * The direction of the drawn line at a chainage; degrees clockwise from north, 0 ≤ bearing < 360. At a vertex, that of the
 * edge that starts there; at the end of the line, that of the last edge with a length.
 */
export function bearingAt(line: MeasuredLine, km: number): number {
  const table = line.chainageKm;
  let edge = edgeAt(line, km);
  while (edge > 0 && table[edge] === table[edge + 1]) edge--;
  const coordinates = line.coordinates;
  const east = mercatorX(coordinates[2 * edge + 2] ?? 0) - mercatorX(coordinates[2 * edge] ?? 0);
  const north = mercatorY(coordinates[2 * edge + 1] ?? 0) - mercatorY(coordinates[2 * edge + 3] ?? 0);
  const degrees = Math.atan2(east, north) * TO_DEGREES;
  return degrees < 0 ? (degrees + 360) % 360 : degrees;
}
