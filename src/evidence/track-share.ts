/** What a drawn kilometre stands for on the railway itself. Knows the placed segments, no claim. */
import type { Evidence } from './shape';

/**
 * Railway kilometres for each drawn one, over the placed segments; null unless the file gives them for each of these, since
 * those that it gives need not stand for the others.
 */
export function trackShare({ route, placedKm }: Pick<Evidence, 'route' | 'placedKm'>): number | null {
  let drawnKm = 0;
  let trackKm = 0;
  for (const { segment, fromKm, toKm } of route.segments) {
    if (fromKm >= placedKm) continue;
    if (segment.operatingKm === null) return null;
    drawnKm += toKm - fromKm;
    trackKm += segment.operatingKm;
  }
  return drawnKm > 0 && trackKm > 0 ? trackKm / drawnKm : null;
}
