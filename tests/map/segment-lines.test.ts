/** What of the segments the map is given: all of a short route; of a long one what is in view, within half a pixel of the line. */
import { describe, expect, it } from 'vitest';
import type { Journey, PlaceId, Segment, SegmentId } from '../../src/journey/model';
import type { Position } from '../../src/journey/position';
import { detailOf, levelFor, TILE_PX } from '../../src/line/detail';
import { mercatorX, mercatorY } from '../../src/line/mercator';
import { buildRoute } from '../../src/line/route';
import { coarseSegments, segmentsIn, WHOLE_VERTICES } from '../../src/map/segment-lines';
import { firstJourney } from './first-journey';

/** A river of a line: small steps, slow bends; cut into segments at vertices that no level need keep. */
function wandering(vertices: number, cuts: readonly number[]): Pick<Journey, 'segments' | 'places'> {
  const positions: Position[] = [];
  for (let i = 0; i < vertices; i++) {
    positions.push([10 + i * 2e-4, 50 + Math.sin(i / 900) * 0.4 + Math.sin(i / 7) * 2e-5]);
  }
  const ends = [0, ...cuts, vertices - 1];
  const segments = ends.slice(1).map((end, at) => ({
    id: `s${at}` as SegmentId,
    seq: at + 1,
    from: 'a' as PlaceId,
    to: 'b' as PlaceId,
    grade: 'inferred',
    geometry: { type: 'LineString', coordinates: positions.slice(ends[at], end + 1) },
  })) as unknown as Segment[];
  return { segments, places: [] };
}

describe('a short route', () => {
  it('is given whole, each segment from end to end, joined', () => {
    const { journey, route } = firstJourney();
    const lines = coarseSegments(route).features.map(({ geometry }) => geometry.coordinates);
    expect(lines).toHaveLength(journey.segments.length);
    for (let i = 1; i < lines.length; i++) expect(lines[i]?.[0]).toEqual(lines[i - 1]?.at(-1));
    expect(lines.flat().length).toBeGreaterThan(route.line.chainageKm.length);
  });
});

describe('a long route', () => {
  const vertices = WHOLE_VERTICES * 3;
  const route = buildRoute(wandering(vertices, [17_321, 40_007]));
  const detail = detailOf(route.line);

  it('is an outline at first: few vertices, all segments, joined where they join', () => {
    const { features } = coarseSegments(route);
    expect(features.map(({ properties }) => properties?.['id'])).toEqual(['s0', 's1', 's2']);
    const count = features.flatMap(({ geometry }) => geometry.coordinates).length;
    expect(count).toBeLessThan(WHOLE_VERTICES + 10);
    expect(count).toBeGreaterThan(50);
    for (let i = 1; i < features.length; i++) {
      expect(features[i]?.geometry.coordinates[0]).toEqual(features[i - 1]?.geometry.coordinates.at(-1));
    }
  });

  it.each([8, 11, 14, 18])(
    'at zoom %i holds every vertex in view within half a pixel, and little beyond it',
    (zoom) => {
      const middle = 30_000;
      const half = 500 / (TILE_PX * 2 ** zoom);
      const x = mercatorX(route.line.coordinates[2 * middle] ?? 0);
      const y = mercatorY(route.line.coordinates[2 * middle + 1] ?? 0);
      const box = { west: x - half, east: x + half, north: y - half, south: y + half };
      const parts = segmentsIn(route, levelFor(detail, zoom), box).features.map(({ geometry }) =>
        geometry.coordinates.map(([lon = 0, lat = 0]) => [mercatorX(lon), mercatorY(lat)] as const),
      );
      expect(parts.flat().length).toBeLessThan(WHOLE_VERTICES);
      let checked = 0;
      for (let i = 0; i < vertices; i++) {
        const px = mercatorX(route.line.coordinates[2 * i] ?? 0);
        const py = mercatorY(route.line.coordinates[2 * i + 1] ?? 0);
        if (px < box.west || px > box.east || py < box.north || py > box.south) continue;
        if (checked++ % 37 !== 0) continue;
        const nearest = Math.min(...parts.map((part) => distance(part, px, py)));
        expect(nearest * TILE_PX * 2 ** zoom).toBeLessThan(0.5);
      }
      expect(checked).toBeGreaterThan(0);
    },
  );

  it('gives nothing where none of it is', () => {
    const nowhere = { west: 0.1, east: 0.2, north: 0.1, south: 0.2 };
    expect(segmentsIn(route, levelFor(detail, 12), nowhere).features).toEqual([]);
  });
});

/** From a point to a chain of edges; the same unit. */
function distance(part: readonly (readonly [number, number])[], x: number, y: number): number {
  let least = Infinity;
  for (let k = 1; k < part.length; k++) {
    const [ax, ay] = part[k - 1] ?? [0, 0];
    const [bx, by] = part[k] ?? [0, 0];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(ax + (bx - ax) * share - x, ay + (by - ay) * share - y));
  }
  return least;
}
