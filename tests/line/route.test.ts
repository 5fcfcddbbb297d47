import { describe, expect, test } from 'vitest';
import type { Place, PlaceId, Segment, SegmentId } from '../../src/journey/model';
import type { Position } from '../../src/journey/position';
import { buildRoute } from '../../src/line/route';

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
