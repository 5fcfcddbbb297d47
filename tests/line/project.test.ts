import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { booleanPointInPolygon, distance, polygon } from '@turf/turf';
import type { PolygonGeometry, Position } from '../../src/journey/position';
import { passesThrough, rangesInside } from '../../src/line/area';
import { positionAt } from '../../src/line/lookup';
import { measureLine } from '../../src/line/measure';
import type { ChainageRange, MeasuredLine } from '../../src/line/model';
import { nearestOn, passesOf, rangesWithin, staysWithin } from '../../src/line/project';
import { walkArbitrary } from '../support/lines';

/** Points along the line, every so many metres, with their distance to a place: the slow way. */
function samples(line: MeasuredLine, place: Position, count: number): { km: number; offKm: number }[] {
  const out: [number, number] = [0, 0];
  return Array.from({ length: count + 1 }, (_, index) => {
    const km = (line.lengthKm * index) / count;
    positionAt(line, km, out);
    return { km, offKm: distance([...out], [place[0], place[1]]) };
  });
}

/** Straight in Mercator against great circle, at 80° and 25 km (see `lookup.ts`); km. */
const BOW_KM = 0.08;
const COUNT = 800;
const ORIGIN: Position = [0, 0];

const offset = fc.integer({ min: -30_000, max: 30_000 }).map((value) => value / 1e4);
const near = fc.tuple(offset, offset);

describe('nearestOn', () => {
  test('no sampled point is nearer, and the point found is as far as it says', () => {
    const out: [number, number] = [0, 0];
    fc.assert(
      fc.property(walkArbitrary({ repeat: true, steps: 40 }), near, ([first = ORIGIN, ...rest], [dx, dy]) => {
        const line = measureLine([first, ...rest]);
        const place: Position = [first[0] + dx, Math.max(-85, Math.min(85, first[1] + dy))];
        const { chainageKm, distanceKm } = nearestOn(line, place);
        const least = Math.min(...samples(line, place, COUNT).map(({ offKm }) => offKm));
        expect(distanceKm).toBeLessThanOrEqual(least + BOW_KM);
        positionAt(line, chainageKm, out);
        expect(Math.abs(distance([...out], [place[0], place[1]]) - distanceKm)).toBeLessThan(BOW_KM);
      }),
      { numRuns: 300 },
    );
  });

  test('a vertex is found at its own chainage, to a millimetre', () => {
    fc.assert(
      fc.property(walkArbitrary({ steps: 30 }), fc.nat(29), (positions, pick) => {
        const line = measureLine(positions);
        const index = pick % positions.length;
        const place = positions[index] ?? ORIGIN;
        const found = nearestOn(line, place);
        expect(found.distanceKm).toBeLessThan(1e-6);
      }),
    );
  });

  test('within a range, the nearest of the range: a clipped edge too', () => {
    fc.assert(
      fc.property(
        walkArbitrary({ steps: 20 }),
        near,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (positions, [dx, dy], at) => {
          const line = measureLine(positions);
          const first = positions[0] ?? ORIGIN;
          const place: Position = [first[0] + dx, Math.max(-85, Math.min(85, first[1] + dy))];
          const range: ChainageRange = { fromKm: line.lengthKm * at * 0.7, toKm: line.lengthKm * (at * 0.7 + 0.3) };
          const found = nearestOn(line, place, range);
          expect(found.chainageKm).toBeGreaterThanOrEqual(range.fromKm);
          expect(found.chainageKm).toBeLessThanOrEqual(range.toKm);
          const inRange = samples(line, place, COUNT).filter(({ km }) => km >= range.fromKm && km <= range.toKm);
          const least = Math.min(...inRange.map(({ offKm }) => offKm));
          expect(found.distanceKm).toBeLessThanOrEqual(least + BOW_KM);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rangesWithin', () => {
  test('holds the sampled points within the radius and no others', () => {
    fc.assert(
      fc.property(
        walkArbitrary({ repeat: true, steps: 40 }),
        near,
        fc.double({ min: 0.2, max: 500, noNaN: true }),
        ([first = ORIGIN, ...rest], [dx, dy], radiusKm) => {
          const line = measureLine([first, ...rest]);
          const place: Position = [first[0] + dx, Math.max(-85, Math.min(85, first[1] + dy))];
          const ranges = rangesWithin(line, place, radiusKm);
          for (const [index, range] of ranges.entries()) {
            expect(range.fromKm).toBeLessThanOrEqual(range.toKm);
            expect(range.fromKm).toBeGreaterThan(ranges[index - 1]?.toKm ?? -1);
          }
          const wrong = samples(line, place, COUNT).filter(({ km, offKm }) => {
            const inside = ranges.some((range) => km >= range.fromKm - 1e-9 && km <= range.toKm + 1e-9);
            return inside ? offKm > radiusKm + BOW_KM : offKm < radiusKm - BOW_KM;
          });
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('passes', () => {
  /** Ten degrees of the equator and back again, a hundred metres to the north. */
  const outAndBack = measureLine([
    [0, 0],
    [10, 0],
    [10, 0.001],
    [0, 0.001],
  ]);

  test('an out-and-back line comes by twice', () => {
    const passes = passesOf(outAndBack, [5, 0], 3);
    expect(passes).toHaveLength(2);
    const degree = distance([0, 0], [1, 0]);
    expect(passes[0]?.chainageKm).toBeCloseTo(5 * degree, 3);
    expect(passes[1]?.chainageKm).toBeCloseTo(15 * degree + 0.111, 2);
    expect((passes[0]?.toKm ?? 0) - (passes[0]?.fromKm ?? 0)).toBeCloseTo(6, 2);
  });

  test('at the turn it comes by once', () => {
    expect(passesOf(outAndBack, [10, 0], 3)).toHaveLength(1);
    expect(passesOf(outAndBack, [9.98, 0], 2)).toHaveLength(1);
  });

  test('a bend that leaves the disc for a moment is one pass', () => {
    const bent = measureLine([
      [0, 0],
      [0.02, 0],
      [0.03, 0.03],
      [0.04, 0],
      [0.06, 0],
    ]);
    expect(rangesWithin(bent, [0.03, 0], 2.5)).toHaveLength(2);
    expect(passesOf(bent, [0.03, 0], 2.5)).toHaveLength(1);
  });

  test('never comes by: none', () => {
    expect(passesOf(outAndBack, [5, 20], 3)).toEqual([]);
  });

  test('staysWithin sees the far vertex', () => {
    expect(staysWithin(outAndBack, [5, 0], 10_000, { fromKm: 0, toKm: outAndBack.lengthKm })).toBe(true);
    expect(staysWithin(outAndBack, [5, 0], 500, { fromKm: 540, toKm: 1700 })).toBe(false);
  });
});

const pairs = (ring: readonly Position[]): number[][] => ring.map(([x, y]) => [x, y]);

describe('areas', () => {
  const square = (west: number, south: number, east: number, north: number): PolygonGeometry => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });

  test('holds the sampled points inside and no others, with a hole and a second part', () => {
    const out: [number, number] = [0, 0];
    fc.assert(
      fc.property(walkArbitrary({ steps: 30 }), fc.integer({ min: 3000, max: 30_000 }), (positions, halfSize) => {
        const line = measureLine(positions);
        // No side of the area runs along the line.
        const size = halfSize / 1e4 + 0.0000371;
        const [x, y] = positions[Math.floor(positions.length / 2)] ?? ORIGIN;
        const outer = square(x - size, y - size, x + size, y + size).coordinates[0] ?? [];
        const hole = square(x - size / 3, y - size / 3, x + size / 3, y + size / 3).coordinates[0] ?? [];
        const far = square(x + size * 1.1, y + 0.01337, x + size * 2, y + size).coordinates[0] ?? [];
        const area = { type: 'MultiPolygon' as const, coordinates: [[outer, hole], [far]] };
        const ranges = rangesInside(line, area);
        const shapes = [polygon([pairs(outer), pairs(hole)]), polygon([pairs(far)])];
        const edgeKm = line.lengthKm / COUNT;
        for (let i = 0; i <= COUNT; i++) {
          const km = edgeKm * i;
          positionAt(line, km, out);
          const turn = 360 * Math.round((x - out[0]) / 360);
          const inside = shapes.some((shape) => booleanPointInPolygon([out[0] + turn, out[1]], shape));
          const claimed = ranges.some((range) => km >= range.fromKm && km <= range.toKm);
          if (inside === claimed) continue;
          // Only where the border is near: the line's edges bow by metres.
          const border = ranges.flatMap((range) => [range.fromKm, range.toKm]);
          const off = Math.min(...border.map((at) => Math.abs(at - km)), line.lengthKm);
          expect(off, `${km} km, inside ${inside}`).toBeLessThan(2);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('over the antimeridian, where the area is cut in two', () => {
    const line = measureLine([
      [178, 10],
      [-178, 10],
    ]);
    const area = {
      type: 'MultiPolygon' as const,
      coordinates: [square(179, 9, 180, 11).coordinates, square(-180, 9, -179, 11).coordinates],
    };
    const ranges = rangesInside(line, area);
    expect(ranges).toHaveLength(1);
    expect((ranges[0]?.toKm ?? 0) - (ranges[0]?.fromKm ?? 0)).toBeCloseTo(line.lengthKm / 2, 0);
  });

  test('passes: a border that wavers over the line is one, out and back is two', () => {
    const line = measureLine([
      [0, 0],
      [10, 0],
      [10, 0.001],
      [0, 0.001],
    ]);
    expect(passesThrough(line, square(3, -1, 4, 1))).toHaveLength(2);
    const comb: PolygonGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [3, -1],
          [4, -1],
          [4, 1],
          [3.7, 1],
          [3.6, -0.5],
          [3.5, 1],
          [3, 1],
          [3, -1],
        ],
      ],
    };
    expect(rangesInside(line, comb, { fromKm: 0, toKm: 1000 })).toHaveLength(2);
    expect(passesThrough(line, comb, { fromKm: 0, toKm: 1000 })).toHaveLength(1);
  });

  test('the line never enters: none', () => {
    const line = measureLine([
      [0, 0],
      [10, 0],
    ]);
    expect(rangesInside(line, square(3, 1, 4, 2))).toEqual([]);
  });
});

describe('many questions of a long line', () => {
  test('cost what they find, not the length of the line', () => {
    const edges = 200_000;
    const long = measureLine(
      Array.from({ length: edges + 1 }, (_, i): Position => [20 + i * 2e-4, 40 + Math.sin(i / 900)]),
    );
    const short = measureLine(
      Array.from({ length: 2001 }, (_, i): Position => [20 + i * 2e-4, 40 + Math.sin(i / 900)]),
    );
    const ask = (line: MeasuredLine, span: number): number => {
      nearestOn(line, [20, 40]);
      const started = performance.now();
      for (let i = 0; i < 2000; i++) nearestOn(line, [20 + (i / 2000) * span, 40]);
      return performance.now() - started;
    };
    ask(short, 0.4);
    // A hundred times the length: a scan would take a hundred times as long. Log n with room for a busy machine.
    expect(ask(long, 40)).toBeLessThan(Math.max(20, ask(short, 0.4)) * 15);
  });
});
