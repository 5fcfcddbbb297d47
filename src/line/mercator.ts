/**
 * The Web Mercator plane in which the map draws, unit: the width of the world; x east, y south.
 * Knows nothing of lines or maps.
 */

const DEGREES = Math.PI / 180;

/** The plane ends here: beyond it y is held, so that it stays finite. */
export const MAX_LATITUDE = 85.0511287798066;

/** x of a longitude in degrees. Unwrapped: 190° E is past 1. */
export function mercatorX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** y of a latitude in degrees: 0 at 85.05° N, 1 at 85.05° S. */
export function mercatorY(latitude: number): number {
  const held = latitude > MAX_LATITUDE ? MAX_LATITUDE : latitude < -MAX_LATITUDE ? -MAX_LATITUDE : latitude;
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (held * DEGREES) / 2)) / (2 * Math.PI);
}

/** The latitude in degrees of a y. */
export function latitudeOfMercatorY(y: number): number {
  return (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / DEGREES;
}
