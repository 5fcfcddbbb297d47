/** Flat GeoJSON: a table that other programs can show, with nothing in it that they would garble. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geojsonFlat } from '../../../src/formats/geojson/flat';
import type { Json, JsonObject } from '../../../src/journey/model';
import { pickText } from '../../../src/journey/text';
import { journeyFiles } from '../../support/journeys';
import { type MadeUpFile, featureOf, madeUp } from '../../support/made-up';
import { FIRST_JOURNEY } from '../../support/open';
import { openPath, openWhole, writtenBy } from '../../support/written';

interface Row {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: Json };
  readonly properties: JsonObject;
}

const tableOf = (text: string): JsonObject & { features: Row[] } =>
  JSON.parse(text) as JsonObject & { features: Row[] };
const written = (file: unknown) => tableOf(writtenBy(geojsonFlat, openWhole(JSON.stringify(file))));
const first = openPath(FIRST_JOURNEY);

/** Every position in a list of lists, however deep. */
function positionsIn(value: Json): number[][] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'number' ? [value as number[]] : value.flatMap(positionsIn);
}

describe('flat GeoJSON', () => {
  it('of the first journey is the golden one', () => {
    const golden = new URL('../../golden/geojson-written/first-journey.flat.geojson', import.meta.url);
    expect(writtenBy(geojsonFlat, first)).toBe(readFileSync(golden, 'utf8'));
  });

  it('of any journey has numbers and texts only, the same first columns in each row, and counts what it left out', () => {
    const columns =
      'byline_kind name description start end certainty source_title source_url source_count origin_count';
    fc.assert(
      fc.property(journeyFiles, (file) => {
        const { journey } = openWhole(JSON.stringify(file));
        const table = written(file);
        const kinds = table.features.map(({ properties }) => properties['byline_kind']);
        for (const { geometry, properties } of table.features) {
          expect(geometry).not.toBeNull();
          expect(Object.keys(properties).slice(0, 10).join(' ')).toBe(columns);
          for (const value of Object.values(properties)) expect(value === null || typeof value !== 'object').toBe(true);
        }
        const count = (kind: string): number => kinds.filter((one) => one === kind).length;
        expect(count('segment')).toBe(journey.segments.length);
        expect(count('claim') + Number(table['claims_left_out'])).toBe(journey.claims.length);
        expect(count('place') + Number(table['places_left_out'])).toBe(journey.places.length);
        // No edge around the world: whatever goes over the antimeridian is cut there.
        for (const { geometry } of table.features.filter((row) => row.geometry.type.endsWith('LineString'))) {
          const lines = (
            geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
          ) as number[][][];
          for (const line of lines) {
            expect(line.length).toBeGreaterThan(1);
            line.forEach(([longitude = 0], at) => {
              expect(Math.abs(longitude - (line[at - 1]?.[0] ?? longitude))).toBeLessThanOrEqual(180);
            });
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('says of each segment and claim who says so', () => {
    const { features } = tableOf(writtenBy(geojsonFlat, first));
    const segment = features.find(({ id }) => id === 'khasan-ussuriysk')?.properties;
    expect(segment).toMatchObject({
      name: 'Khasan → Ussuriysk',
      certainty: 'reported',
      start: '2023-09-11T15:00:53Z',
      end: '2023-09-12T03:15:00Z',
      source_title: 'DPRK top leader arrives at Russian border town Khasan',
      source_url: 'https://www.shine.cn/news/world/2309138916/',
      source_count: 14,
      origin_count: 8,
      byline_text: 'KCNA → Xinhua',
      stroke: '#A3123B',
    });
    for (const { id, properties } of features.filter((row) => row.properties['byline_kind'] === 'claim')) {
      const claim = first.journey.claims.find((one) => one.id === id);
      expect(properties['status']).toBe(claim?.status);
      expect(properties['text']).toBe(claim && pickText(claim.text));
      expect(String(properties['name']).startsWith(`${claim?.status}: `)).toBe(claim?.status !== 'accepted');
    }
  });

  it('gives no hours to a journey of which no claim gives any', () => {
    const file = madeUp(({ features }) => {
      for (const { properties } of features) {
        if (properties['kind'] === 'claim')
          Object.assign(properties['when'] as object, { earliest: null, latest: null });
      }
    });
    for (const { properties } of written(file).features) {
      expect([properties['start'], properties['end'], properties['byline_start'] ?? null]).toEqual([null, null, null]);
    }
  });
});

describe('the antimeridian', () => {
  const moved = (change: (file: MadeUpFile) => void): Row[] => written(madeUp(change)).features;
  const lineOf = (coordinates: unknown): Row['geometry'] => {
    const rows = moved((file) => {
      featureOf(file, 'aford-beeham').geometry = { type: 'LineString', coordinates };
    });
    const found = rows.find(({ id }) => id === 'aford-beeham');
    if (found === undefined) throw new Error('no aford-beeham');
    return found.geometry;
  };

  it('cuts a line where it goes over, at one latitude on both sides, and keeps altitudes', () => {
    expect(
      lineOf([
        [170, 0, 10],
        [-170, 10, 20],
        [-160, 10],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0, 10],
          [180, 5, 15],
        ],
        [
          [-180, 5, 15],
          [-170, 10, 20],
          [-160, 10],
        ],
      ],
    });
  });

  it('cuts nothing twice where a position lies on it', () => {
    expect(
      lineOf([
        [170, 0],
        [180, 5],
        [-170, 10],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    });
    expect(
      lineOf([
        [170, 0],
        [-180, 5],
        [-170, 10],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    });
    expect(
      lineOf([
        [170, 0],
        [180, 5],
      ]).type,
    ).toBe('LineString');
  });

  it('cuts an area into parts that stay within it, holes and all', () => {
    const outer = [
      [170, 10],
      [-170, 10],
      [-170, 20],
      [170, 20],
      [170, 10],
    ];
    const hole = [
      [-178, 12],
      [-176, 12],
      [-176, 18],
      [-178, 18],
      [-178, 12],
    ];
    const rows = moved((file) => {
      featureOf(file, 'c-came').geometry = { type: 'Polygon', coordinates: [outer, hole] };
    });
    const area = rows.find(({ id }) => id === 'c-came')?.geometry;
    expect(area?.type).toBe('MultiPolygon');
    const parts = area?.coordinates as number[][][][];
    expect(parts).toHaveLength(2);
    expect(parts.map((rings) => rings.length).sort()).toEqual([1, 2]);
    for (const rings of parts) {
      const longitudes = rings.flat().map(([longitude = 0]) => longitude);
      expect(Math.max(...longitudes) - Math.min(...longitudes)).toBe(10);
      for (const longitude of longitudes) expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    }
    expect(positionsIn(parts as unknown as Json).length).toBe(15);
  });
});
