/** Names on the map stand where they belong: by a test, not by taste. */
import { existsSync } from 'node:fs';
import type { MultiPolygon, Point } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { regionCountries } from '../../src/cli/geo/basemap';
import { COUNTRIES, FONTS, LABELS, LABELS_SOURCE, REGION, REGION_MAP, WORLD, WORLD_MAP } from '../../src/cli/geo/files';
import { coverage, hanOf } from '../../src/cli/geo/fonts';
import { decode, parseAtlas, type Atlas } from '../../src/cli/geo/topology';
import { HOMEWARD, isWithin, OUTWARD, positionsOf, read, readMap } from './support';

interface Label {
  readonly kind: string;
  readonly name: string;
  readonly native?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly country?: string;
  readonly rank: number;
  readonly minzoom: number;
  readonly maxzoom?: number;
}

const labels = readMap(LABELS).features.map(({ properties, geometry }) => ({
  ...(properties as Label),
  at: (geometry as Point).coordinates,
}));

function rings(atlas: Atlas, is: (country: { id?: string | number; name?: string }) => boolean): number[][][] {
  const countries = atlas.objects['countries'];
  if (!countries) throw new Error('no countries');
  return feature(atlas, countries)
    .features.filter(({ id, properties }) =>
      is({ ...(id === undefined ? {} : { id }), ...(properties as { name?: string } | null) }),
    )
    .flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return geometry.coordinates;
      return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
    });
}

const region = regionCountries(read(COUNTRIES));
const world = decode(parseAtlas(read(WORLD)));
const NAMES: Record<string, string> = {
  KP: 'North Korea',
  KR: 'South Korea',
  CN: 'China',
  RU: 'Russia',
  JP: 'Japan',
  PRK: 'North Korea',
  KOR: 'South Korea',
  CHN: 'China',
  RUS: 'Russia',
  JPN: 'Japan',
};
const inRegion = ([lon = 0, lat = 0]: readonly number[]) =>
  lon > REGION[0] && lon < REGION[2] && lat > REGION[1] && lat < REGION[3];

/** Where a label's country lies, at the best scale that there is for it. */
function countryRings(label: (typeof labels)[number]): number[][][] {
  if (inRegion(label.at)) return rings(region, ({ name }) => name === NAMES[label.country ?? '']);
  return rings(world, ({ id }) => id === label.country);
}

describe('towns, countries and regions', () => {
  const placed = labels.filter(({ kind }) => kind !== 'sea');

  test.each(placed.map((label) => [`${label.kind} ${label.name} (${label.at.join(', ')})`, label] as const))(
    '%s lies in its country',
    (_, label) => {
      const outline = countryRings(label);
      expect(outline.length).toBeGreaterThan(0);
      expect(isWithin(label.at, outline)).toBe(true);
    },
  );

  test('none of them lies in another country as well', () => {
    for (const label of placed.filter(({ at }) => inRegion(at))) {
      const others = rings(region, ({ name }) => name !== NAMES[label.country ?? '']);
      expect(isWithin(label.at, others), label.name).toBe(false);
    }
  });

  test.each([4, 5, 6, 7, 8])('at zoom %d the five countries around the line are named, each once', (zoom) => {
    const near = labels.filter(
      ({ kind, minzoom, maxzoom = 24, at }) =>
        kind === 'country' && Math.floor(minzoom) <= zoom && zoom < maxzoom && inRegion(at),
    );
    expect(near.map(({ name }) => name).sort()).toEqual(['CHINA', 'JAPAN', 'NORTH KOREA', 'RUSSIA', 'SOUTH KOREA']);
  });

  test('every town has its name in English, Korean, Russian and Chinese', () => {
    const towns = labels.filter(({ kind }) => kind === 'town');
    expect(towns.length).toBeGreaterThanOrEqual(25);
    for (const town of towns) expect(Object.keys(town.names ?? {}), town.name).toEqual(['en', 'ko', 'ru', 'zh']);
    expect(towns.filter(({ names, name }) => names?.['en'] !== name)).toEqual([]);
  });

  test('a native name is in the script of its country', () => {
    const script: Record<string, RegExp> = {
      KP: /^\p{Script=Hangul}+$/u,
      KR: /^\p{Script=Hangul}+$/u,
      CN: /^\p{Script=Han}+$/u,
      RU: /^[\p{Script=Cyrillic}-]+$/u,
    };
    for (const { native, country = '', name } of labels) {
      if (native !== undefined) expect(native, name).toMatch(script[country] ?? /$^/);
    }
  });
});

test('seas and oceans are on water, and both names of the contested one stand', () => {
  const land = (path: string) =>
    (readMap(path).features.find(({ properties }) => properties?.['kind'] === 'land')?.geometry as MultiPolygon).coordinates.flat();
  for (const sea of labels.filter(({ kind }) => kind === 'sea')) {
    expect(isWithin(sea.at, inRegion(sea.at) ? land(REGION_MAP) : land(WORLD_MAP)), sea.name).toBe(false);
  }
  // Its two names may part between them, but neither may break within: those spaces are no-break ones.
  const names = labels.filter(({ kind }) => kind === 'sea').map(({ name }) => name);
  expect(new Set(names.filter((name) => /Japan|East\sSea/.test(name)))).toEqual(
    new Set(['East\u00a0Sea\u00a0/ Sea\u00a0of\u00a0Japan']),
  );
});

test.each([OUTWARD, HOMEWARD])('no town is written twice: none has the name or the point of a place of %s', (folder) => {
  const places = readMap(`${folder}/journey.geojson`)
    .features.filter(({ properties, geometry }) => properties?.['kind'] === 'place' && geometry !== null)
    .map(({ properties, geometry }) => ({
      name: properties?.['name'] as string,
      at: (geometry as Point).coordinates,
    }));
  expect(places.length).toBeGreaterThan(10);
  const towns = labels.filter(({ kind }) => kind === 'town');
  expect(new Set(towns.map(({ name }) => name)).size).toBe(towns.length);
  const near = ([lon = 0, lat = 0]: readonly number[], [x = 0, y = 0]: readonly number[]) =>
    Math.hypot((lon - x) * Math.cos((lat * Math.PI) / 180), lat - y) < 0.05;
  const doubled = towns.filter(({ name, at }) => places.some((place) => place.name === name || near(at, place.at)));
  expect(doubled.map(({ name }) => name)).toEqual([]);
});

test('zooms are an interval, and no two labels say the same at one place', () => {
  for (const { minzoom, maxzoom = 24 } of labels) expect(minzoom).toBeLessThan(maxzoom);
  expect(new Set(labels.map(({ name, at }) => `${name} ${at.join()}`)).size).toBe(labels.length);
  expect(positionsOf(labels.map(({ at }) => at))).toHaveLength(labels.length);
});

test('the committed font slices hold every Chinese character on the map, each slice for at least one', () => {
  const fonts = JSON.parse(read(`${FONTS}/fonts.json`)) as Record<string, { file: string; unicodeRange: string }[]>;
  const slices = Object.values(fonts).flat();
  const characters = hanOf(read(LABELS_SOURCE));
  expect(characters.length).toBeGreaterThan(20);
  expect(characters.filter((one) => !slices.some(({ unicodeRange }) => coverage(unicodeRange)(one)))).toEqual([]);
  for (const { file, unicodeRange } of slices) {
    expect(existsSync(`${FONTS}/${file}`), file).toBe(true);
    expect(characters.some(coverage(unicodeRange)), file).toBe(true);
  }
  expect(read(`${FONTS}/OFL.txt`)).toContain('SIL Open Font License');
});
