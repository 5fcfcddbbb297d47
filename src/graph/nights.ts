/**
 * Night along the route: from sunset to sunrise at each kilometre's own place, so that the edges lean with longitude.
 * Pure; the sun is SunCalc's.
 */
import { getTimes } from 'suncalc';
import { HOUR_MS, type Span } from './model';

/** One night as a ring of instants and chainages: up the sunsets, down the sunrises. */
export type Night = readonly { readonly atMs: number; readonly km: number }[];

const DAY_MS = 24 * HOUR_MS;
/** Above this many days the nights would be hairs: none are drawn. */
const MOST_DAYS = 120;

interface Dark {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The sun of local solar day `day` (0 is 1970-01-01) at a place. */
function sunOf(day: number, longitude: number, latitude: number): ReturnType<typeof getTimes> {
  const noonMs = (day + 0.5 - longitude / 360) * DAY_MS;
  // A longitude past ±180 belongs to a line over the antimeridian; the sun only needs the angle.
  return getTimes(new Date(noonMs), latitude, ((((longitude + 180) % 360) + 360) % 360) - 180);
}

/** The dark hours between the noons of `day` and the next; null while the sun does not set (or comes up again at once). */
function darkAfter(day: number, longitude: number, latitude: number): Dark | null {
  const before = sunOf(day, longitude, latitude);
  const after = sunOf(day + 1, longitude, latitude);
  if (before.alwaysUp === true || after.alwaysUp === true) return null;
  const fromMs = (before.sunset ?? before.solarNoon).getTime();
  const toMs = (after.sunrise ?? after.solarNoon).getTime();
  return Number.isFinite(fromMs) && Number.isFinite(toMs) && toMs > fromMs ? { fromMs, toMs } : null;
}

/**
 * The nights that touch the span, each split where it is interrupted along the route.
 * @param placeAt longitude (unwrapped) and latitude in degrees at a chainage in km
 */
export function nights(
  placeAt: (km: number) => readonly [longitude: number, latitude: number],
  placedKm: number,
  span: Span,
  samples = 17,
): readonly Night[] {
  if ((span.endMs - span.startMs) / DAY_MS > MOST_DAYS) return [];
  const stops = Array.from({ length: samples }, (_, i) => {
    const km = (placedKm * i) / (samples - 1);
    return { km, place: placeAt(km) };
  });
  const found: Night[] = [];
  const first = Math.floor(span.startMs / DAY_MS) - 2;
  const last = Math.ceil(span.endMs / DAY_MS) + 2;
  for (let day = first; day <= last; day += 1) {
    let strip: { km: number; dark: Dark }[] = [];
    const close = (): void => {
      const touches = strip.some(({ dark }) => dark.toMs > span.startMs && dark.fromMs < span.endMs);
      if (strip.length > 1 && touches) {
        const setting = strip.map(({ km, dark }) => ({ atMs: dark.fromMs, km }));
        const rising = strip.map(({ km, dark }) => ({ atMs: dark.toMs, km })).reverse();
        found.push([...setting, ...rising]);
      }
      strip = [];
    };
    for (const { km, place } of stops) {
      const dark = darkAfter(day, place[0], place[1]);
      if (dark) strip.push({ km, dark });
      else close();
    }
    close();
  }
  return found;
}
