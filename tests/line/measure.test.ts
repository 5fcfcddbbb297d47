import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { distance } from '@turf/turf';
import geographiclib from 'geographiclib-geodesic';
import type { Position } from '../../src/journey/position';
import { measureLine, measureParts } from '../../src/line/measure';
import { bearingAt, edgeAt, mercatorAt, positionAt } from '../../src/line/lookup';
import { mercatorX, mercatorY } from '../../src/line/mercator';
import { positionArbitrary, walkArbitrary } from '../support/lines';

const WGS84 = geographiclib.Geodesic.WGS84;
const karneyKm = (a: Position, b: Position): number => (WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? NaN) / 1000;

describe('measureLine', () => {
  test('chainage is the running sum of Turf distances, whatever the split', () => {
    fc.assert(
      fc.property(walkArbitrary(), fc.double({ min: 0.5, max: 500, noNaN: true }), (positions, maxEdgeKm) => {
        const line = measureLine(positions, { maxEdgeKm });
        const sum = positions
          .slice(1)
          .reduce((km, position, i) => km + distance([...(positions[i] as Position)], [...position]), 0);
        expect(line.lengthKm).toBeCloseTo(sum, 6);
        let leastStep = Infinity;
        let mostStep = 0;
        let leastMercator = Infinity;
        for (let i = 1; i < line.chainageKm.length; i++) {
          const step = (line.chainageKm[i] ?? NaN) - (line.chainageKm[i - 1] ?? NaN);
          leastStep = Math.min(leastStep, step);
          mostStep = Math.max(mostStep, step);
          leastMercator = Math.min(leastMercator, (line.mercator[i] ?? NaN) - (line.mercator[i - 1] ?? NaN));
        }
        expect(leastStep).toBeGreaterThanOrEqual(0);
        expect(mostStep).toBeLessThanOrEqual(maxEdgeKm + 1e-9);
        expect(leastMercator).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('split vertices lie on the great circle: the pieces, measured one by one, add up to the whole', () => {
    fc.assert(
      fc.property(walkArbitrary({ steps: 1, maxStepDegrees: 40 }), (positions) => {
        const line = measureLine(positions);
        let sum = 0;
        for (let i = 1; i < line.chainageKm.length; i++) {
          const at = (k: number): [number, number] => [
            line.coordinates[2 * k] ?? NaN,
            line.coordinates[2 * k + 1] ?? NaN,
          ];
          sum += distance(at(i - 1), at(i));
        }
        expect(sum).toBeCloseTo(line.lengthKm, 5);
      }),
    );
  });

  test('against Karney on the ellipsoid: the sphere is within 0.57 %', () => {
    // 0.5562 % is the worst of the sphere of mean radius: north–south at the equator (meridian radius 6335.4 km).
    fc.assert(
      fc.property(positionArbitrary(), positionArbitrary(), (a, b) => {
        const karney = karneyKm(a, b);
        fc.pre(karney > 1 && karney < 15_000);
        const line = measureLine([a, b]);
        expect(Math.abs(line.lengthKm / karney - 1)).toBeLessThan(0.0057);
      }),
      { numRuns: 2000 },
    );
    const meridian = measureLine([
      [10, -0.5],
      [10, 0.5],
    ]).lengthKm;
    expect(meridian / karneyKm([10, -0.5], [10, 0.5]) - 1).toBeGreaterThan(0.0055);
  });

  test('longitudes run on over the antimeridian', () => {
    const line = measureLine([
      [179.9, 50],
      [-179.9, 50],
      [179.8, 50.1],
    ]);
    const longitudes = [...line.coordinates].filter((_, i) => i % 2 === 0);
    expect(longitudes[0]).toBeCloseTo(179.9, 9);
    expect(Math.max(...longitudes)).toBeCloseTo(180.1, 9);
    expect(longitudes.at(-1)).toBeCloseTo(179.8, 9);
    for (let i = 1; i < longitudes.length; i++) {
      expect(Math.abs((longitudes[i] ?? NaN) - (longitudes[i - 1] ?? NaN))).toBeLessThan(180);
    }
    expect(line.lengthKm).toBeLessThan(50);
  });

  test('parts that join share a vertex, a gap is an edge of the later part', () => {
    const { line, ends } = measureParts([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [2.1, 0],
        [3, 0],
      ],
    ]);
    const km = ends.map((vertex) => line.chainageKm[vertex] ?? NaN);
    const degree = distance([0, 0], [1, 0]);
    expect(km[0]).toBe(0);
    expect(km[1]).toBeCloseTo(degree, 6);
    expect(km[2]).toBeCloseTo(2 * degree, 6);
    expect(km[3]).toBeCloseTo(3 * degree, 6);
  });

  test('refuses what is no line', () => {
    expect(() => measureLine([[0, 0]])).toThrow(RangeError);
    expect(() =>
      measureLine([
        [0, 0],
        [NaN, 0],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      measureLine(
        [
          [0, 0],
          [1, 0],
        ],
        { maxEdgeKm: 0 },
      ),
    ).toThrow(RangeError);
  });
});

describe('looking up', () => {
  test('edgeAt agrees with a linear search', () => {
    fc.assert(
      fc.property(
        walkArbitrary({ repeat: true }),
        fc.double({ min: -0.1, max: 1.1, noNaN: true }),
        (positions, share) => {
          const line = measureLine(positions);
          const km = share * line.lengthKm;
          let expected = 0;
          for (let i = 0; i < line.chainageKm.length - 1; i++) if ((line.chainageKm[i] ?? NaN) <= km) expected = i;
          expect(edgeAt(line, km)).toBe(expected);
        },
      ),
    );
  });

  test('a position lies within the stated bound of the great circle, by Karney on a sphere', () => {
    const sphere = new geographiclib.Geodesic.Geodesic(6371008.8, 0);
    const out: [number, number] = [0, 0];
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -75, max: 75, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 0.001, max: 25, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (longitude, latitude, heading, km, share) => {
          const end = sphere.Direct(latitude, longitude, heading, km * 1000);
          const line = measureLine([
            [longitude, latitude],
            [end.lon2 ?? NaN, end.lat2 ?? NaN],
          ]);
          positionAt(line, share * line.lengthKm, out);
          const exact = sphere.Direct(latitude, longitude, heading, share * km * 1000);
          const offKm = (sphere.Inverse(out[1], out[0], exact.lat2 ?? NaN, exact.lon2 ?? NaN).s12 ?? NaN) / 1000;
          const steepest = Math.tan((Math.min(89, Math.abs(latitude) + 0.3) * Math.PI) / 180);
          expect(offKm).toBeLessThanOrEqual((km * km * steepest) / (8 * 6371) + 1e-5);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('marker and line end at one point: the position lies at the Mercator length', () => {
    const out: [number, number] = [0, 0];
    fc.assert(
      fc.property(walkArbitrary(), fc.double({ min: 0, max: 1, noNaN: true }), (positions, share) => {
        const line = measureLine(positions);
        const km = share * line.lengthKm;
        positionAt(line, km, out);
        const edge = edgeAt(line, km);
        const reached = Math.hypot(
          mercatorX(out[0]) - mercatorX(line.coordinates[2 * edge] ?? NaN),
          mercatorY(out[1]) - mercatorY(line.coordinates[2 * edge + 1] ?? NaN),
        );
        expect((line.mercator[edge] ?? NaN) + reached).toBeCloseTo(mercatorAt(line, km), 11);
      }),
    );
  });

  test('ends are ends, and beyond them nothing moves', () => {
    const line = measureLine([
      [125, 39],
      [126, 40],
      [127, 39],
    ]);
    const out: [number, number] = [0, 0];
    positionAt(line, -5, out);
    expect(out).toEqual([125, 39]);
    positionAt(line, line.lengthKm + 5, out);
    expect(out[0]).toBeCloseTo(127, 12);
    expect(out[1]).toBeCloseTo(39, 12);
    expect(mercatorAt(line, 1e9)).toBe(line.mercator.at(-1));
  });

  test('bearings: clockwise from north, over repeated vertices too', () => {
    const bearing = (to: Position): number => bearingAt(measureLine([[0, 0], to]), 0);
    expect(bearing([0, 1])).toBeCloseTo(0, 9);
    expect(bearing([1, 0])).toBeCloseTo(90, 9);
    expect(bearing([0, -1])).toBeCloseTo(180, 9);
    expect(bearing([-1, 0])).toBeCloseTo(270, 9);
    const line = measureLine([
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(bearingAt(line, line.lengthKm)).toBeCloseTo(90, 9);
  });
});
