/** What can be a cap: a speed above 0, and not so great that km and hours would lose their digits beside it. */

/** Beyond what anything on the ground reaches, and small enough that the engine stays exact to a millimetre. km/h. */
export const MOST_KMH = 1_000_000;

/** Whether a number can be a cap; km/h. */
export function isSpeed(kmh: number): boolean {
  return Number.isFinite(kmh) && kmh > 0 && kmh <= MOST_KMH;
}
