/**
 * Which claims leave no more open at an instant: those whose bound is the band's edge there. Linear in the claims, for what is
 * asked once; the animation does not ask.
 */
import type { Claim } from '../journey/model';
import { speedOf } from './band';
import type { Bound } from './model';
import { valueAt } from './piecewise';
import type { Evidence } from './shape';
import { TOLERANCE_KM } from './too-fast';

/** In the order of the file. An edge without a claim is an end of the route. */
export interface BoundingClaims {
  readonly lower: readonly Claim[];
  readonly upper: readonly Claim[];
}

/** None where nothing is possible. */
export function boundingClaims({ band, windows, capKmh, placedKm }: Evidence, timeMs: number): BoundingClaims {
  if (band === null) return { lower: [], upper: [] };
  const speed = speedOf(capKmh);
  const lowerKm = valueAt(band.lower, timeMs);
  const upperKm = valueAt(band.upper, timeMs);
  const floorAt = ({ km, atMs }: Bound): number => km - speed * Math.max(0, atMs - timeMs);
  const ceilingAt = ({ km, atMs }: Bound): number => km + speed * Math.max(0, timeMs - atMs);
  const binding = windows.filter(({ unbound }) => unbound === null);
  return {
    lower: binding
      .filter(({ floor }) => floor !== null && lowerKm > 0 && floorAt(floor) >= lowerKm - TOLERANCE_KM)
      .map(({ claim }) => claim),
    upper: binding
      .filter(({ ceiling }) => ceiling !== null && upperKm < placedKm && ceilingAt(ceiling) <= upperKm + TOLERANCE_KM)
      .map(({ claim }) => claim),
  };
}
