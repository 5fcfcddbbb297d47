/** The ground as it is packed for the page: every point of it comes back where it was. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { unpackGround } from '../../src/drawing/unpack-ground';

/** 1 cm on the ground, in degrees: what is lost may not be seen, nor move a border. */
const NEAR = 1e-7;

type Ground = FeatureCollection<LineString | MultiLineString | MultiPolygon>;
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Rings begin elsewhere when they are packed: the points are compared, in an order of their own. */
function points(feature: Ground['features'][number]): readonly (readonly [number, number])[] {
  const depth = { LineString: 0, MultiLineString: 1, MultiPolygon: 2 }[feature.geometry.type];
  const flat = (feature.geometry.coordinates as unknown[]).flat(depth) as number[][];
  const all = flat.map(([x = 0, y = 0]) => [x, y] as const);
  const keys = new Map(all.map((point) => [point.map((value) => value.toFixed(5)).join(' '), point]));
  return [...keys].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, point]) => point);
}

for (const path of ['geo/basemap/region', 'geo/basemap/world', 'geo/rail/network']) {
  it(`${path}.topojson holds the points of the GeoJSON beside it`, () => {
    const whole = read(`${path}.geojson`) as Ground;
    const unpacked = unpackGround(read(`${path}.topojson`) as Parameters<typeof unpackGround>[0]) as Ground;
    expect(unpacked.features.map(({ properties }) => properties)).toEqual(
      whole.features.map(({ properties }) => properties),
    );
    whole.features.forEach((feature, at) => {
      const [mine, theirs] = [points(feature), points(unpacked.features[at] ?? feature)];
      expect(theirs.length).toBe(mine.length);
      const furthest = mine.reduce(
        (most, [x, y], index) =>
          Math.max(most, Math.abs(x - (theirs[index]?.[0] ?? NaN)), Math.abs(y - (theirs[index]?.[1] ?? NaN))),
        0,
      );
      expect(furthest).toBeLessThan(NEAR);
    });
  });
}
