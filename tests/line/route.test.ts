import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, PlaceId, Segment, SegmentId } from '../../src/journey/model';
import type { Position } from '../../src/journey/position';
import { buildRoute } from '../../src/line/route';
import { walkArbitrary } from '../support/lines';

const segment = (id: string, seq: number, coordinates: Position[], grade: Segment['grade'] = 'reported'): Segment => ({
  id: id as SegmentId,
  seq,
  from: 'x' as PlaceId,
  to: 'y' as PlaceId,
  grade,
  claims: [],
  note: null,
  timeZone: 'UTC',
  operatingKm: null,
  operatingKmReport: null,
  geometry: { type: 'LineString', coordinates },
});

const place = (id: string, coordinates: Position | null): Place => ({
  id: id as PlaceId,
  name: id,
  names: {},
  role: 'station',
  geometry: coordinates === null ? null : { type: 'Point', coordinates },
});

describe('buildRoute', () => {
  const segments = [
    segment(
      'c',
      3,
      [
        [2, 0],
        [2, 1],
      ],
      'projected',
    ),
    segment('a', 1, [
      [0, 0],
      [1, 0],
    ]),
    segment('b', 2, [
      [1, 0],
      [2, 0],
    ]),
  ];

  test('goes by seq, covers the line without holes, and L ends before the projected one', () => {
    const route = buildRoute({ segments, places: [] });
    expect(route.segments.map((found) => found.segment.id)).toEqual(['a', 'b', 'c']);
    expect(route.segments[0]?.fromKm).toBe(0);
    for (const [index, found] of route.segments.entries()) {
      expect(found.fromKm).toBe(route.segments[index - 1]?.toKm ?? 0);
    }
    expect(route.segments.at(-1)?.toKm).toBe(route.line.lengthKm);
    expect(route.placedKm).toBe(route.segments[1]?.toKm);
    expect(route.placedKm).toBeCloseTo(222.39, 1);
  });

  test('places: on the line with each passing, off it absent, a region absent', () => {
    const back = [
      ...segments.slice(1),
      segment('d', 3, [
        [2, 0],
        [0, 0],
      ]),
    ];
    const route = buildRoute({
      segments: back,
      places: [place('far', [1, 1]), place('end', [2, 0]), place('half', [1, 0.01]), place('region', null)],
    });
    expect(route.places.map((found) => found.place.id)).toEqual(['half', 'end']);
    const half = route.place.get('half' as PlaceId);
    expect(half?.chainagesKm).toHaveLength(2);
    expect(half?.chainagesKm[0]).toBeCloseTo(111.19, 1);
    expect(half?.chainagesKm[1]).toBeCloseTo(3 * 111.19, 0);
    expect(half?.distanceKm).toBeCloseTo(1.11, 1);
    expect(route.place.get('end' as PlaceId)?.chainagesKm).toHaveLength(1);
  });

  test('refuses a journey without segments', () => {
    expect(() => buildRoute({ segments: [], places: [] })).toThrow(RangeError);
  });
});

describe('the vertices of a segment', () => {
  /** Turf's sphere, by hand. */
  const haversineKm = (a: Position, b: Position): number => {
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const h =
      Math.sin(radians(b[1] - a[1]) / 2) ** 2 +
      Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(radians(b[0] - a[0]) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
  };
  const parts = fc
    .tuple(walkArbitrary({ steps: 12, maxStepDegrees: 2 }), fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }))
    .map(([walk, joins]): Position[][] => {
      const cut = [0, Math.floor(walk.length / 3), Math.floor((2 * walk.length) / 3), walk.length];
      return [0, 1, 2].flatMap((at): Position[][] => {
        const part = walk.slice(cut[at], cut[at + 1]);
        const before = at > 0 && joins[at - 1] ? walk.slice((cut[at] ?? 0) - 1, cut[at]) : [];
        // As files have it: the joint stands in both, as two lists.
        return part.length === 0 ? [] : [[...before.map((position): Position => [...position]), ...part]];
      });
    })
    .filter((found) => found.flat().length > 1);

  test('stand at the sum of what lies before them, however the line is split and joined', () => {
    fc.assert(
      fc.property(parts, (lines) => {
        const route = buildRoute({ segments: lines.map((line, at) => segment(`s${at}`, at, line)), places: [] });
        let km = 0;
        let before: Position | undefined;
        lines.forEach((line, at) => {
          const vertices = route.segment.get(`s${at}` as SegmentId)?.vertices ?? new Int32Array(0);
          expect(vertices).toHaveLength(line.length);
          line.forEach((position, index) => {
            km += before === undefined ? 0 : haversineKm(before, position);
            before = position;
            const vertex = vertices[index] ?? -1;
            expect(route.line.chainageKm[vertex]).toBeCloseTo(km, 5);
            expect(route.line.coordinates[2 * vertex + 1]).toBe(position[1]);
          });
        });
      }),
    );
  });

  test('a ring that begins and ends with one and the same list keeps both', () => {
    const home: Position = [10, 50];
    const route = buildRoute({ segments: [segment('s', 0, [home, [10, 51], home, home])], places: [] });
    expect([...(route.segments[0]?.vertices ?? [])].map((vertex) => route.line.chainageKm[vertex] ?? 0)).toEqual([
      0,
      expect.closeTo(111.195, 2),
      expect.closeTo(222.39, 2),
      expect.closeTo(222.39, 2),
    ]);
  });
});
