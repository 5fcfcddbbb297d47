/** What a frame may cost, as ratios: bare times would say more of the machine than of the program. */
import { along, lineString } from '@turf/turf';
import { expect, it } from 'vitest';
import { detailOf, eachVisibleRun, levelFor, sightOf } from '../../src/line/detail';
import { positionAt } from '../../src/line/lookup';
import { measureLine } from '../../src/line/measure';
import { northward, windingLine } from '../../bench/journeys';

const least = (times: number, run: () => number): number => Math.min(...Array.from({ length: times }, () => run()));

it('a position is found thousands of times faster than turf.along walks to it', () => {
  const positions = windingLine(100_000).map(([lon, lat]): [number, number] => [lon, lat]);
  const line = measureLine(positions);
  const turfLine = lineString(positions);
  const out: [number, number] = [0, 0];
  const LOOKUPS = 50_000;
  const ours = least(5, () => {
    const from = performance.now();
    for (let i = 0; i < LOOKUPS; i++) positionAt(line, ((i * 7919) % LOOKUPS) * (line.lengthKm / LOOKUPS), out);
    return (performance.now() - from) / LOOKUPS;
  });
  const turf = least(3, () => {
    const from = performance.now();
    along(turfLine, line.lengthKm * 0.7);
    return performance.now() - from;
  });
  // About 30,000 on a quiet machine.
  expect(turf / ours).toBeGreaterThan(3_000);
});

it('a long line is drawn with as few edges as a short one, seen whole', () => {
  for (const lineOf of [windingLine, northward]) {
    const drawn = (vertices: number, zoom: number): number => {
      const detail = detailOf(measureLine(lineOf(vertices)));
      let edges = 0;
      const { west, north, east, south } = detail;
      eachVisibleRun(
        levelFor(detail, zoom),
        sightOf(0, Infinity, west, north, east, south),
        (_, count) => (edges += count),
      );
      return edges;
    };
    // Two hundred times the vertices.
    expect(drawn(200_000, 3)).toBeLessThan(2 * drawn(1_000, 3) + 500);
    expect(drawn(200_000, 3)).toBeGreaterThan(20);
  }
});

it('an edge of two vertices far apart is drawn where the great circle runs, to a pixel at zoom 14', () => {
  const out: [number, number] = [0, 0];
  for (const ends of [
    [
      [30, 5],
      [30, 70],
    ],
    [
      [10, 50],
      [110, 60],
    ],
  ] as [number, number][][]) {
    const line = measureLine(ends);
    const turfLine = lineString(ends);
    for (let share = 0.0037; share < 1; share += 0.0191) {
      positionAt(line, share * line.lengthKm, out);
      const [lon = NaN, lat = NaN] = along(turfLine, share * line.lengthKm).geometry.coordinates;
      const px = (512 * 2 ** 14) / 360;
      const stretched = px / Math.cos((lat * Math.PI) / 180);
      expect(Math.hypot((lon - out[0]) * px, (lat - out[1]) * stretched)).toBeLessThan(1);
    }
  }
});
