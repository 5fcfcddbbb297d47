/** Which GeoJSON is read as whose, and that a text of neither gets the errors that it always got. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openNamedText } from '../../../src/library/open-file';
import { openText } from '../../../src/validate/open';

const LINE = {
  type: 'LineString',
  coordinates: [
    [10, 50],
    [11, 50],
  ],
};
const feature = (properties: unknown, geometry: unknown = LINE) => ({ type: 'Feature', geometry, properties });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const readAs = (value: unknown): string => openNamedText(JSON.stringify(value), 'x.json').readAs;

describe('whose GeoJSON it is', () => {
  test.each([
    ['a collection', collection(feature({ kind: 'walk' }))],
    ['an empty collection', collection()],
    ['a feature', feature(null)],
    ['a geometry', LINE],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [LINE] }],
  ])('%s without a trace of the profile is anybody’s', (_, value) => {
    expect(readAs(value)).toBe('plain-geojson');
  });

  test.each([
    ['a head', { ...collection(), journey: {} }],
    ['reports', { ...collection(feature({})), reports: [] }],
    ['a head of nothing', { ...collection(feature({})), journey: null }],
    ['a feature of a kind of ours', collection(feature({}), feature({ kind: 'claim' }))],
    ['one such feature alone', feature({ kind: 'segment' })],
    ['no list of features', { type: 'FeatureCollection' }],
    ['no GeoJSON at all', { type: 'Topology' }],
    ['a list', []],
  ])('%s is read as ours', (_, value) => {
    const text = JSON.stringify(value);
    const { readAs: as, ...found } = openNamedText(text, 'x.json');
    expect(as).toBe('geojson');
    expect(found).toEqual(openText(text));
  });

  test.each(['', '{', '{"type": "Feature", }', '[1,,2]', 'plain text'])(
    'what is no JSON is said as ever: %j',
    (text) => {
      const { readAs: _, ...found } = openNamedText(text, 'x.geojson');
      expect(found).toEqual(openText(text));
      expect(found.issues.map(({ code }) => code)).toEqual(['json-syntax']);
    },
  );

  test('a mark of byte order is no part of it', () => {
    const { readAs: as, issues } = openNamedText(`\ufeff${JSON.stringify(LINE)}`, 'x.geojson');
    expect([as, issues]).toEqual(['plain-geojson', []]);
  });
});

describe('never throws, never hangs', () => {
  const deep = (open: string, close: string, inner: string, times: number): string =>
    open.repeat(times) + inner + close.repeat(times);

  test.each([
    [
      'collections in collections',
      deep('{"type":"GeometryCollection","geometries":[', ']}', JSON.stringify(LINE), 20_000),
    ],
    ['lists in lists', `{"type":"LineString","coordinates":${deep('[', ']', '', 100_000)}}`],
  ])('%s are too deep', (_, text) => {
    expect(openNamedText(text, 'x.geojson').issues.map(({ code }) => code)).toEqual(['too-deep']);
  });

  test('properties of one feature are not said once for each of its many parts', () => {
    const parts = Array.from({ length: 2000 }, (_, at) => [
      [at / 100, 50],
      [(at + 1) / 100, 50],
    ]);
    const big = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`p${at}`, 'x'.repeat(100)]));
    const text = JSON.stringify(feature({ name: 'Parts', ...big }, { type: 'MultiLineString', coordinates: parts }));
    const { journey } = openNamedText(text, 'x.geojson');
    expect(journey?.segments).toHaveLength(2000);
    expect(JSON.stringify(journey?.source).length).toBeLessThan(6 * text.length);
  });
});

test('a segment that is cut out of such a journey keeps the vertices of its own claims', async () => {
  const { geojson } = await import('../../../src/formats/geojson');
  const text = readFileSync(new URL('../../golden/plain-geojson/parts.geojson', import.meta.url), 'utf8');
  const { readAs: _, issues: __, setAside: ___, ...opened } = openNamedText(text, 'parts.geojson');
  if (opened.journey === null) throw new Error('nothing to draw');
  const [segment] = opened.journey.segments;
  if (segment === undefined) throw new Error('no segment');
  const part = openText(geojson.write(opened, { segment: segment.id }));
  expect(part.issues).toEqual([]);
  expect(part.journey?.claims.map(({ segment: of, vertex }) => [of, vertex])).toEqual([
    ['line-1', 0],
    ['line-1', 1],
  ]);
});
