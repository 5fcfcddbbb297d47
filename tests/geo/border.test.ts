/** The one bend in the basemap: who lies on which side of the Tumen, and where the line goes over. */
import type { MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { regionCountries } from '../../src/cli/geo/basemap';
import { bendTumenBorder } from '../../src/cli/geo/border';
import { COUNTRIES, REGION_MAP, STATIONS } from '../../src/cli/geo/files';
import { BRIDGE } from '../../src/cli/geo/lines';
import { parseStations } from '../../src/cli/geo/stations';
import { decode, parseAtlas } from '../../src/cli/geo/topology';
import { crossing, haversineKm, HOMEWARD, isWithin, lineOf, OUTWARD, read, readMap } from './support';

type Rings = number[][][];

function ringsByName(atlas: ReturnType<typeof regionCountries>): Map<string, Rings> {
  const countries = atlas.objects['countries'];
  if (!countries) throw new Error('no countries');
  return new Map(
    feature(atlas, countries).features.map(({ properties, geometry }) => {
      const name = (properties as { name: string }).name;
      if (geometry.type === 'Polygon') return [name, geometry.coordinates];
      return [name, geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []];
    }),
  );
}

const bent = ringsByName(regionCountries(read(COUNTRIES)));
const unbent = ringsByName(decode(parseAtlas(read(COUNTRIES))));
const stations = parseStations(read(STATIONS));
const border = (
  readMap(REGION_MAP).features.find(({ properties }) => properties?.['kind'] === 'border')?.geometry as MultiLineString
).coordinates;

const within = (name: string, point: readonly number[], from = bent) => isWithin(point, from.get(name) ?? []);
const at = (name: string) => {
  const row = stations.find((one) => one.name === name);
  return [row?.lon ?? NaN, row?.lat ?? NaN];
};

describe('the border on the Tumen', () => {
  test('unbent it would put a Korean station into Russia: the bend is needed', () => {
    expect(within('Russia', at('Tumangang'), unbent)).toBe(true);
  });

  test('Tumangang and Jeokji are in North Korea, Khasan is in Russia', () => {
    expect(within('North Korea', at('Tumangang'))).toBe(true);
    expect(within('North Korea', at('Jeokji'))).toBe(true);
    expect(within('Russia', at('Tumangang'))).toBe(false);
    expect(within('Russia', at('Khasan'))).toBe(true);
    expect(within('North Korea', at('Khasan'))).toBe(false);
  });

  test.each([
    [OUTWARD, ['pyongyang-tumangang', 'tumangang-khasan', 'khasan-ussuriysk']],
    [HOMEWARD, ['artyom-khasan', 'khasan-tumangang', 'tumangang-pyongyang']],
  ])('the placed route of %s crosses a drawn border once, within 100 m of the bridge', (folder, segments) => {
    const journey = readMap(`${folder}/journey.geojson`);
    const route = segments.flatMap((id, at) => lineOf(journey, id).slice(at === 0 ? 0 : 1));
    const crossings: [number, number][] = [];
    for (const [i, to] of route.entries()) {
      const from = route[i - 1];
      if (!from) continue;
      for (const part of border) {
        for (const [j, end] of part.entries()) {
          const start = part[j - 1];
          const point = start && crossing(from, to, start, end);
          // A crossing at a vertex shows in both edges that meet there.
          if (point && !crossings.some((other) => haversineKm(other, point) < 0.001)) crossings.push(point);
        }
      }
    }
    expect(crossings).toHaveLength(1);
    expect(haversineKm(crossings[0] ?? [], BRIDGE)).toBeLessThan(0.1);
  });

  test('every station of the main line lies in its country, but for those at the very shore', () => {
    const wrong = stations
      .filter((row) => ['main-kp', 'main-ru', 'on-khabarovsk'].includes(row.line))
      .filter((row) => !within(row.country === 'KP' ? 'North Korea' : 'Russia', [row.lon, row.lat]))
      .filter((row) => ['China', 'North Korea', 'Russia', 'South Korea'].some((name) => within(name, [row.lon, row.lat])));
    expect(wrong.map((row) => row.name)).toEqual([]);
  });

  test('on both sides of the border the countries still fit: no gap and no overlap near the bend', () => {
    for (let lon = 130.55; lon < 130.68; lon += 0.0031) {
      for (let lat = 42.37; lat < 42.46; lat += 0.0029) {
        const sides = [within('North Korea', [lon, lat]), within('Russia', [lon, lat])];
        expect(sides.filter(Boolean), `${lon}, ${lat}`).toHaveLength(1);
      }
    }
  });

  test('a source that has moved is refused, not bent in the wrong place', () => {
    const atlas = decode(parseAtlas(read(COUNTRIES)));
    const moved = { ...atlas, arcs: atlas.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x + 0.01, y])) };
    expect(() => bendTumenBorder(moved)).toThrow(/border/);
    expect(() => bendTumenBorder(bendTumenBorder(atlas))).toThrow(/border/);
  });
});
