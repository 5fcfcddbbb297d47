/**
 * Points on the unit sphere as vectors, and the two measures between them: chord and kilometres.
 * The sphere is Turf's (R = 6371.0088 km). Knows nothing of lines.
 */

/** Turf's earth radius. */
export const EARTH_RADIUS_KM = 6371.0088;

const DEGREES = Math.PI / 180;

/** Three numbers that a vector can be read from. */
export type Vector = readonly [x: number, y: number, z: number];

/** The unit vector of a longitude and latitude in degrees. */
export function vectorOf(longitude: number, latitude: number): Vector {
  const cosine = Math.cos(latitude * DEGREES);
  return [cosine * Math.cos(longitude * DEGREES), cosine * Math.sin(longitude * DEGREES), Math.sin(latitude * DEGREES)];
}

/** The straight distance through the sphere (unit: its radius) of a distance along it. Half way round and beyond is 2. */
export function chordOfKm(km: number): number {
  const angle = km / EARTH_RADIUS_KM;
  return angle >= Math.PI ? 2 : 2 * Math.sin(angle / 2);
}

/** The distance along the sphere, km, of a chord. */
export function kmOfChord(chord: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
}
