import { getPosition } from 'suncalc';
import { describe, expect, it } from 'vitest';
import { nights } from '../../src/graph/nights';

const SPAN = { startMs: Date.UTC(2023, 8, 10), endMs: Date.UTC(2023, 8, 12, 6) };
const minutes = (ms: number): number => ms / 60_000;

/** From 125.7° E to 132° E and from 39° N to 43.8° N, as the first journey goes. */
const route = (km: number): [number, number] => [125.7 + (km / 982) * 6.3, 39 + (km / 982) * 4.8];

/**
 * Sunset and sunrise by the textbook: hour angle from declination and latitude, equation of time (NOAA's low-precision
 * formulas), for a sun 0.833° below the horizon. Good to about two minutes at these latitudes.
 */
function sunByHand(day: number, longitude: number, latitude: number): { rise: number; set: number } {
  const year = Math.floor(((day - Date.UTC(2023, 0, 1) / 86_400_000) / 365) * 1e6) / 1e6;
  const g = 2 * Math.PI * year;
  const eq =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const decl =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const phi = (latitude * Math.PI) / 180;
  const angle = Math.acos(
    Math.cos((90.833 * Math.PI) / 180) / (Math.cos(phi) * Math.cos(decl)) - Math.tan(phi) * Math.tan(decl),
  );
  const noon = day * 86_400_000 + (720 - 4 * longitude - eq) * 60_000;
  const half = ((angle * 180) / Math.PI) * 4 * 60_000;
  return { rise: noon - half, set: noon + half };
}

describe('nights', () => {
  it('has the two nights of the first journey, as the textbook has them', () => {
    const found = nights(route, 982, SPAN);
    expect(found).toHaveLength(2);
    for (const night of found) {
      const half = night.length / 2;
      for (const [i, { atMs, km }] of night.entries()) {
        const [longitude, latitude] = route(km);
        const day = Math.floor((atMs + (longitude / 360) * 86_400_000) / 86_400_000);
        const sun = sunByHand(day, longitude, latitude);
        expect(Math.abs(minutes(atMs - (i < half ? sun.set : sun.rise)))).toBeLessThan(4);
      }
    }
  });

  it('leans: further east the sun sets and rises earlier', () => {
    const [night] = nights(route, 982, SPAN);
    const half = (night?.length ?? 0) / 2;
    expect(half).toBeGreaterThan(2);
    expect(night?.[0]?.km).toBe(0);
    expect(night?.[half - 1]?.km).toBe(982);
    expect(minutes((night?.[0]?.atMs ?? 0) - (night?.[half - 1]?.atMs ?? 0))).toBeGreaterThan(15);
  });

  it('has the sun at the horizon on its edges and under it inside', () => {
    for (const night of nights(route, 982, SPAN)) {
      const half = night.length / 2;
      for (let i = 0; i < half; i += 1) {
        const set = night[i];
        const rise = night[night.length - 1 - i];
        if (!set || !rise) throw new Error('ring is not even');
        expect(rise.km).toBe(set.km);
        const [longitude, latitude] = route(set.km);
        expect(Math.abs(getPosition(new Date(set.atMs), latitude, longitude).altitude)).toBeLessThan(0.6);
        expect(getPosition(new Date((set.atMs + rise.atMs) / 2), latitude, longitude).altitude).toBeLessThan(-20);
      }
    }
  });

  it('goes on over the antimeridian', () => {
    const found = nights((km) => [175 + km / 100, 60], 1000, SPAN);
    for (const night of found) {
      const half = night.length / 2;
      for (let i = 1; i < half; i += 1) {
        expect(Math.abs(minutes((night[i]?.atMs ?? 0) - (night[i - 1]?.atMs ?? 0)))).toBeLessThan(10);
      }
    }
  });

  it('knows the polar day and the polar night', () => {
    const june = { startMs: Date.UTC(2023, 5, 20), endMs: Date.UTC(2023, 5, 22) };
    expect(nights(() => [25, 78], 100, june)).toEqual([]);
    const december = { startMs: Date.UTC(2023, 11, 20), endMs: Date.UTC(2023, 11, 22) };
    const dark = nights(() => [25, 78], 100, december);
    // Dark from noon to noon, without a gap.
    const edges = dark.map((night) => [night[0]?.atMs ?? 0, night[night.length / 2]?.atMs ?? 0]);
    edges.forEach(([from], i) => {
      if (i > 0) expect(minutes((from ?? 0) - (edges[i - 1]?.[1] ?? 0))).toBeLessThanOrEqual(1);
    });
    expect(edges.length).toBeGreaterThanOrEqual(2);
  });

  it('draws none where they would be hairs', () => {
    expect(nights(route, 982, { startMs: 0, endMs: Date.UTC(1971, 0, 1) })).toEqual([]);
  });
});
