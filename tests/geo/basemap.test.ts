/** What the map draws: valid, cut without seams, and small. */
import { brotliCompressSync } from 'node:zlib';
import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { LABELS, NETWORK, REGION, REGION_MAP, WORLD_MAP } from '../../src/cli/geo/files';
import { decimalsOf, HOMEWARD, isWithin, OUTWARD, positionsOf, read, readMap } from './support';

const BASEMAP = [WORLD_MAP, REGION_MAP, LABELS, NETWORK];
const DRAWN = [...BASEMAP, `${OUTWARD}/journey.geojson`, `${HOMEWARD}/journey.geojson`];

const region = readMap(REGION_MAP);
const world = readMap(WORLD_MAP);

function polygons(map: FeatureCollection, kind: string): number[][][][] {
  return (map.features.find(({ properties }) => properties?.['kind'] === kind)?.geometry as MultiPolygon).coordinates;
}

function lines(map: FeatureCollection, kind: string): number[][][] {
  return (map.features.find(({ properties }) => properties?.['kind'] === kind)?.geometry as MultiLineString).coordinates;
}

/** Distance of a point from an edge, degrees. */
function offEdge([x = 0, y = 0]: readonly number[], [x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[]): number {
  const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length2));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}

describe.each(DRAWN)('%s', (path) => {
  const map = readMap(path);

  test('is RFC 7946: positions in range, at most six decimals, nothing but longitude and latitude', () => {
    expect(map.type).toBe('FeatureCollection');
    expect(map).not.toHaveProperty('crs');
    for (const { type, geometry } of map.features) {
      expect(type).toBe('Feature');
      if (geometry === null || !('coordinates' in geometry)) continue;
      const wrong = positionsOf(geometry.coordinates).filter(
        (point) =>
          point.length !== 2 ||
          Math.abs(point[0] ?? 999) > 180 ||
          Math.abs(point[1] ?? 999) > 90 ||
          point.some((number) => decimalsOf(number) > 6),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('has closed rings, the outer counterclockwise, and lines of two different points at least', () => {
    for (const { geometry } of map.features) {
      if (geometry?.type === 'MultiPolygon') {
        for (const rings of geometry.coordinates) {
          for (const [index, ring] of rings.entries()) {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring.at(-1)).toEqual(ring[0]);
            // Shoelace: positive is counterclockwise.
            const area = ring.reduce((sum, [x = 0, y = 0], i) => {
              const [px = x, py = y] = ring[i - 1] ?? [];
              return sum + (px * y - x * py);
            }, 0);
            expect(Math.sign(area)).toBe(index === 0 ? 1 : -1);
          }
        }
      }
      if (geometry?.type === 'MultiLineString' || geometry?.type === 'LineString') {
        const all = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
        expect(all.filter((line) => new Set(line.map(String)).size < 2)).toEqual([]);
      }
    }
  });

  test('nothing runs around the world: no edge is longer than half of it', () => {
    const jumps = map.features.flatMap(({ geometry }) => {
      const all =
        geometry?.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : geometry?.type === 'MultiLineString'
            ? geometry.coordinates
            : [];
      // Antarctica's own edge along the pole is the one that may.
      return all.flatMap((line) =>
        line.filter((point, i) => Math.abs((point[0] ?? 0) - (line[i - 1]?.[0] ?? point[0] ?? 0)) > 180 && point[1] !== -90),
      );
    });
    expect(jumps).toEqual([]);
  });
});

describe('the region', () => {
  test('no coast, border or river runs along the edge of the cut', () => {
    let onEdge = 0;
    for (const kind of ['coast', 'border', 'river']) {
      for (const line of lines(region, kind)) {
        for (const [lon = 0, lat = 0] of line) {
          const away = Math.min(lon - REGION[0], REGION[2] - lon, lat - REGION[1], REGION[3] - lat);
          expect(away, `${kind} at ${lon}, ${lat}`).toBeGreaterThanOrEqual(0);
          onEdge += away < 0.001 ? 1 : 0;
        }
      }
    }
    // A line may end at the edge; two points of one line on it would be a stretch along it.
    expect(onEdge).toBeLessThan(3);
  });

  test('the land itself does: it is cut there, and the coast is not taken from it', () => {
    const onEdge = positionsOf(polygons(region, 'land')).filter(([lon]) => lon === REGION[0]);
    expect(onEdge.length).toBeGreaterThan(0);
  });

  test('the coast is the outline of the land: no point of it lies off that', () => {
    const outline = polygons(region, 'land').flat();
    const corners = new Set(positionsOf(outline).map(String));
    // Cutting drops a corner that lies on a straight edge.
    const strays = positionsOf(lines(region, 'coast'))
      .filter((point) => !corners.has(String(point)))
      .filter((point) => !outline.some((ring) => ring.some((end, i) => offEdge(point, ring[i - 1] ?? end, end) < 0.002)));
    expect(strays).toEqual([]);
    expect(positionsOf(lines(region, 'coast')).length).toBeGreaterThan(4000);
  });

  test('known land is land and known sea is sea, in both scales', () => {
    const land = [
      [127.0, 40.5],
      [132.0, 44.0],
      [126.6, 45.8],
      [127.5, 36.5],
      [138.5, 36.3],
      [142.6, 50.5],
    ];
    const sea = [
      [132.0, 40.0],
      [123.5, 36.0],
      [147.0, 53.0],
      [131.8, 42.7],
      [128.6, 39.5],
    ];
    for (const map of [region, world]) {
      const rings = polygons(map, 'land').flat();
      expect(land.filter((point) => !isWithin(point, rings))).toEqual([]);
      expect(sea.filter((point) => isWithin(point, rings))).toEqual([]);
    }
  });

  test('Lake Khanka is whole', () => {
    const lakes = polygons(region, 'lake').flat();
    expect(isWithin([132.4, 44.7], lakes)).toBe(true);
    expect(isWithin([132.4, 45.2], lakes)).toBe(true);
  });

  test('the frame is the region', () => {
    expect(positionsOf(polygons(region, 'frame')).map(String)).toEqual(
      expect.arrayContaining([`${REGION[0]},${REGION[1]}`, `${REGION[2]},${REGION[3]}`]),
    );
  });
});

describe('the world', () => {
  test('reaches round: land on both sides of the antimeridian, and at the pole', () => {
    const rings = polygons(world, 'land').flat();
    const places = [
      [179.5, 67.5],
      [-175, 66.8],
      [0, -85],
      [-100, 40],
      [25, 0],
      [135, -25],
    ];
    expect(places.filter((point) => !isWithin(point, rings))).toEqual([]);
    const seas = [
      [-168.5, 68],
      [0, 67.5],
      [-28, 67],
      [-10, 71.2],
      [100, -16.5],
      [50, 42],
    ];
    expect(seas.filter((point) => isWithin(point, rings))).toEqual([]);
  });
});

test('all that the basemap fetches is under 110 kB, compressed', () => {
  const bytes = BASEMAP.map((path) => brotliCompressSync(read(path)).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(110_000);
});
