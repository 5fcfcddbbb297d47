/** Taking a part of a topology and thinning it, against made-up shapes whose answer is known. */
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { cutArea, cutLine } from '../../src/cli/geo/antimeridian';
import { clampTo, decode, parseAtlas, subset, thinLine, type Atlas } from '../../src/cli/geo/topology';
import { isWithin } from './support';

const BOX = [-5, -5, 5, 5] as const;

/** A star-shaped ring around a centre: one radius a direction, so it cannot cross itself. */
const star = fc
  .tuple(
    fc.double({ min: -8, max: 8, noNaN: true }),
    fc.double({ min: -8, max: 8, noNaN: true }),
    fc.array(fc.double({ min: 1, max: 12, noNaN: true }), { minLength: 8, maxLength: 40 }),
  )
  .map(([x, y, radii]) => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] ?? [x, y]];
  });

/** With short edges, as a coast has: a clamped edge is exact only where both its ends are on the same side. */
function dense(ring: readonly number[][]): number[][] {
  return ring.flatMap(([x = 0, y = 0], i) => {
    const [x0 = x, y0 = y] = ring[i - 1] ?? [];
    const steps = i === 0 ? 1 : Math.max(1, Math.ceil(Math.hypot(x - x0, y - y0) / 0.05));
    return Array.from({ length: steps }, (_, k) => [x0 + ((k + 1) * (x - x0)) / steps, y0 + ((k + 1) * (y - y0)) / steps]);
  });
}

function atlasOf(...rings: number[][][]): Atlas {
  const features = rings.map(
    (ring, i): Feature<Polygon> => ({
      type: 'Feature',
      id: i,
      properties: { name: `n${i}`, other: 1 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }),
  );
  const shapes: FeatureCollection = { type: 'FeatureCollection', features };
  return parseAtlas(JSON.stringify(topology({ shapes }, 1e5)));
}

function ringsOf(atlas: Atlas): number[][][] {
  const shapes = atlas.objects['shapes'];
  if (!shapes) throw new Error('no shapes');
  return feature(atlas, shapes).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : [],
  );
}

describe('clampTo', () => {
  test('inside the box every point stays on its side of the ring', () => {
    fc.assert(
      fc.property(star, fc.array(fc.tuple(fc.double({ min: -4.8, max: 4.8, noNaN: true }), fc.double({ min: -4.8, max: 4.8, noNaN: true })), { minLength: 20, maxLength: 20 }), (ring, points) => {
        const atlas = atlasOf(dense(ring));
        const before = ringsOf(atlas);
        const clamped = clampTo(atlas, ['shapes'], BOX);
        const after = ringsOf(clamped);
        // A ring that never enters the box is dropped, which is right unless it goes around it.
        const entered = before.flat().some(([x = 9, y = 9]) => Math.abs(x) < 4.9 && Math.abs(y) < 4.9);
        if (!entered) return;
        for (const point of points) expect(isWithin(point, after)).toBe(isWithin(point, before));
        for (const [x = 9, y = 9] of after.flat()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  test('what lies outside is dropped, with its arcs', () => {
    const far = [
      [20, 20],
      [22, 20],
      [22, 22],
      [20, 20],
    ];
    const near = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ];
    const clamped = clampTo(atlasOf(far, near), ['shapes'], BOX);
    expect(ringsOf(clamped)).toHaveLength(1);
    expect(clamped.arcs).toHaveLength(1);
    expect(clamped.objects['shapes']?.geometries.map(({ id, properties }) => ({ id, properties }))).toEqual([
      { id: 1, properties: { name: 'n1' } },
    ]);
  });

  test('wants a quantised topology, and a layer that exists', () => {
    const atlas = atlasOf([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(() => clampTo(decode(atlas), ['shapes'], BOX)).toThrow(/quantised/);
    expect(() => subset(atlas, ['nothing'], () => true)).toThrow(/nothing/);
  });
});

test('decode gives what topojson-client gives, whatever the shape', () => {
  fc.assert(
    fc.property(star, (ring) => {
      const atlas = atlasOf(ring);
      const [before, after] = [ringsOf(atlas).flat(2), ringsOf(decode(atlas)).flat(2)];
      expect(after).toHaveLength(before.length);
      after.forEach((value, i) => expect(value).toBeCloseTo(before[i] ?? NaN, 9));
    }),
    { numRuns: 100 },
  );
});

describe('thinLine', () => {
  const line = fc.array(
    fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
    { minLength: 2, maxLength: 60 },
  );

  test('keeps the ends, invents nothing, and leaves no point further off than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0.001, max: 1, noNaN: true }), (points, tolerance) => {
        const kept = thinLine(points.map((point) => [...point]), () => tolerance);
        expect(kept[0]).toEqual(points[0]);
        expect(kept.at(-1)).toEqual(points.at(-1));
        // In order, each a point of the line.
        let from = 0;
        for (const point of kept) {
          const at = points.findIndex((one, i) => i >= from && one[0] === point[0] && one[1] === point[1]);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at;
        }
        for (const [x, y] of points) {
          const away = Math.min(
            ...kept.map(([x2 = 0, y2 = 0], i) => {
              const [x1 = x2, y1 = y2] = kept[i - 1] ?? [];
              let best = Infinity;
              for (let share = 0; share <= 1; share += 1 / 64) {
                best = Math.min(best, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)));
              }
              return best;
            }),
          );
          // The oracle samples the chord, and the cosine of the latitude (≥ 0.9986 here) is left out.
          expect(away).toBeLessThan(tolerance * 1.01 + 0.07);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a straight line is its ends; with no tolerance to speak of everything stays', () => {
    const straight = Array.from({ length: 20 }, (_, i) => [i, 0]);
    expect(thinLine(straight, () => 0.001)).toEqual([
      [0, 0],
      [19, 0],
    ]);
    const bent = Array.from({ length: 20 }, (_, i) => [i, i % 2]);
    expect(thinLine(bent, () => 1e-9)).toEqual(bent);
  });
});

describe('the antimeridian', () => {
  test('an area across it becomes two that together are as large', () => {
    const parts = cutArea([
      [
        [170, 10],
        [-170, 10],
        [-170, 20],
        [170, 20],
        [170, 10],
      ],
    ]);
    expect(parts).toHaveLength(2);
    const rings = parts.flat();
    for (const point of [
      [175, 15],
      [-175, 15],
    ])
      expect(isWithin(point, rings)).toBe(true);
    for (const point of [
      [0, 15],
      [165, 15],
      [-165, 15],
      [175, 25],
    ])
      expect(isWithin(point, rings)).toBe(false);
  });

  test('a hole beside it stays a hole, and an area that keeps clear of it stays as it is', () => {
    const hole = [
      [172, 12],
      [172, 18],
      [176, 18],
      [176, 12],
      [172, 12],
    ];
    const outer = [
      [170, 10],
      [-170, 10],
      [-170, 20],
      [170, 20],
      [170, 10],
    ];
    const rings = cutArea([outer, hole]).flat();
    expect(isWithin([174, 15], rings)).toBe(false);
    expect(isWithin([171, 15], rings)).toBe(true);
    expect(cutArea([hole])).toEqual([[hole]]);
  });

  test('a ring around the pole takes the pole in', () => {
    const ring = [-180, -90, 0, 90, 170].map((lon) => [lon, -70]);
    const rings = cutArea([[...ring, [-180, -70]]]).flat();
    expect(isWithin([10, -85], rings)).toBe(true);
    expect(isWithin([175, -85], rings)).toBe(true);
    expect(isWithin([10, -60], rings)).toBe(false);
  });

  test('a line across it reaches ±180 on both sides at the same latitude', () => {
    expect(
      cutLine([
        [170, 0],
        [-170, 10],
        [-160, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
        [-160, 10],
      ],
    ]);
    expect(
      cutLine([
        [0, 0],
        [10, 0],
      ]),
    ).toHaveLength(1);
  });
});
