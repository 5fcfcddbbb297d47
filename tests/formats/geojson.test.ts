/** Export, open, export: the same bytes; nothing of the file lost; every part a file of its own. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf } from '../../src/formats/formats';
import { geojson, geojsonDocument } from '../../src/formats/geojson';
import { BYLINE_MEMBERS, STYLE_MEMBERS, withoutAdded } from '../../src/formats/members';
import { serialise } from '../../src/formats/serialise';
import { isObject } from '../../src/journey/json';
import type { JsonObject, SegmentId } from '../../src/journey/model';
import { isPosition } from '../../src/journey/read-geometry';
import { openText, type OpenResult } from '../../src/validate/open';
import { journeyFiles, replaced, stepsIn } from '../support/journeys';

type Opened = Extract<OpenResult, { journey: object }>;

function open(text: string): Opened {
  const opened = openText(text);
  if (!opened.journey) throw new Error(`nothing to draw: ${JSON.stringify(opened.issues)}`);
  return opened;
}

const write = ({ journey, route, evidence }: Opened, segment?: SegmentId): string =>
  geojson.write({ journey, route, evidence }, segment === undefined ? {} : { segment });

const featuresOf = (document: JsonObject): JsonObject[] => document['features'] as JsonObject[];
const propertiesOf = (feature: JsonObject | undefined): JsonObject => feature?.['properties'] as JsonObject;

const real = readFileSync(
  new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url),
  'utf8',
);

/** Values that break careless code, each in the place of any other. */
const junk = fc.constantFrom<unknown>(undefined, null, '', 0, -1, [], {}, 'x', '__proto__', { en: 1 }, [[1, 2]], 1e300);

/** RFC 7946, checked without our parser: types, members, positions, rings; no member that makes it another GeoJSON. */
function expectValid(document: JsonObject): void {
  expect(document['type']).toBe('FeatureCollection');
  expect(document).not.toHaveProperty('crs');
  for (const feature of featuresOf(document)) {
    expect(feature['type']).toBe('Feature');
    for (const member of ['geometry', 'properties']) expect(Object.hasOwn(feature, member)).toBe(true);
    expect(['string', 'number']).toContain(typeof feature['id']);
    const geometry = feature['geometry'] as { type: string; coordinates: unknown[] } | null;
    if (geometry === null) continue;
    const depth = { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 }[geometry.type];
    expect(depth).toBeDefined();
    const positions = depth === 0 ? [geometry.coordinates] : geometry.coordinates.flat((depth ?? 1) - 1);
    expect(positions.every((position) => isPosition(position as never))).toBe(true);
  }
}

describe('GeoJSON export', () => {
  it('is a fixed point: export, open, export gives the same bytes', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const once = write(open(JSON.stringify(document)));
        expect(write(open(once))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no member of the file, and adds no other than it says', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const before = JSON.parse(JSON.stringify(document)) as JsonObject;
        const after = JSON.parse(write(open(JSON.stringify(document)))) as JsonObject;
        for (const [at, feature] of featuresOf(after).entries()) {
          const own = propertiesOf(featuresOf(before)[at]);
          const all = propertiesOf(feature);
          const added = Object.keys(all).filter((name) => !Object.hasOwn(own, name));
          const allowed = own['kind'] === 'segment' ? [...BYLINE_MEMBERS, ...STYLE_MEMBERS] : [];
          expect(added.filter((name) => !(allowed as readonly string[]).includes(name))).toEqual([]);
          for (const name of Object.keys(own))
            expect(serialise({ v: all[name] ?? null })).toBe(serialise({ v: own[name] ?? null }));
        }
        const rest = (of: JsonObject): string =>
          serialise(Object.fromEntries(Object.entries(of).filter(([name]) => name !== 'features')));
        expect(rest(after)).toBe(rest(before));
      }),
      { numRuns: 60 },
    );
  });

  it('cuts out a segment as a file of its own: valid, whole in its references, a fixed point too', () => {
    fc.assert(
      fc.property(journeyFiles, fc.nat(), (document, which) => {
        const whole = open(JSON.stringify(document));
        const segment = whole.journey.segments[which % whole.journey.segments.length];
        if (!segment) throw new Error('a journey has segments');
        const part = write(whole, segment.id);
        const opened = open(part);
        expectValid(JSON.parse(part) as JsonObject);
        expect(opened.journey.segments.map(({ id }) => id)).toEqual([segment.id]);
        expect(opened.issues.filter(({ code }) => /reference|missing|invalid|duplicate/.test(code))).toEqual([]);
        expect(opened.journey.claims.map(({ id }) => id).sort()).toEqual([...segment.claims].sort());
        expect(write(opened)).toBe(part);
        expect(write(opened, segment.id)).toBe(part);
      }),
      { numRuns: 60 },
    );
  });

  it('of the first journey is valid and a fixed point, whole and in parts, and still without an issue', () => {
    const opened = open(real);
    const whole = write(opened);
    expectValid(JSON.parse(whole) as JsonObject);
    expect(write(open(whole))).toBe(whole);
    expect(open(whole).issues).toEqual([]);
    for (const { id } of opened.journey.segments) {
      const part = write(opened, id);
      expectValid(JSON.parse(part) as JsonObject);
      expect(open(part).issues).toEqual([]);
      expect(write(open(part))).toBe(part);
      // The part says the same of its segment as the whole.
      const of = (text: string): JsonObject =>
        propertiesOf(featuresOf(JSON.parse(text) as JsonObject).find((one) => one['id'] === id));
      expect(of(part)).toEqual(of(whole));
    }
  });

  it('lets one feature cut out of the file carry its byline', () => {
    const opened = open(real);
    const { journey, evidence } = opened;
    const segment = journey.segments[2];
    if (!segment) throw new Error('the first journey has four segments');
    const document = geojsonDocument(journey, evidence);
    const properties = propertiesOf(featuresOf(document).find(({ id }) => id === segment.id));
    const window = evidence.segmentWindows.get(segment.id);
    expect(Object.keys(properties).slice(-BYLINE_MEMBERS.length - 3)).toEqual([...BYLINE_MEMBERS, ...STYLE_MEMBERS]);
    expect(properties['byline_text']).toBe('KCNA → Xinhua');
    expect(properties['byline_url']).toBe('https://www.shine.cn/news/world/2309138916/');
    expect(properties['byline_grade']).toBe('reported');
    expect(Date.parse(String(properties['byline_start']))).toBeCloseTo(window?.fromMs ?? NaN, -3);
    expect(Date.parse(String(properties['byline_end']))).toBeCloseTo(window?.toMs ?? NaN, -3);
    expect(properties['byline_distance_km']).toBeCloseTo(233.57, 1);
    expect(properties['byline_reports']).toBe(
      new Set(segment.claims.map((id) => journey.index.claim.get(id)?.chain[0])).size,
    );
  });

  it('is a fixed point of broken files too, whole and in parts', () => {
    let parts = 0;
    fc.assert(
      fc.property(journeyFiles, fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }), (file, breaks) => {
        let broken: unknown = file;
        for (const [where, by] of breaks) {
          const all = stepsIn(broken);
          broken = replaced(broken, all[where % all.length] ?? [], by);
        }
        const opened = openText(JSON.stringify(broken) ?? 'null');
        if (!opened.journey) return;
        const once = write(opened);
        expect(write(open(once))).toBe(once);
        // What has lost its head cannot keep that it is a part; the file says so as an error.
        if (!isObject(opened.journey.source['journey'])) return;
        for (const { id } of opened.journey.segments) {
          const part = write(opened, id);
          expect(write(open(part))).toBe(part);
          parts += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(parts).toBeGreaterThan(50);
  });

  it('holds of a segment its places, its claims and their reports, and nothing else', () => {
    const opened = open(real);
    const all = JSON.parse(real) as JsonObject;
    for (const { id } of opened.journey.segments) {
      const segment = featuresOf(all).find((one) => one['id'] === id);
      const { from, to, claims: about, operatingKmReport } = propertiesOf(segment) as Record<string, string>;
      const claims = featuresOf(all).filter((one) => (about ?? '').includes(one['id'] as string));
      const wanted = new Set([id, from, to, ...(about ?? [])]);
      const told = new Set([operatingKmReport, ...opened.journey.speedLimit.reports]);
      for (const claim of claims) {
        const { place, stretch, chain } = propertiesOf(claim) as Record<string, string[]>;
        for (const one of [place, ...(stretch ?? [])]) wanted.add(one as unknown as string);
        for (const one of chain ?? []) told.add(one);
      }
      for (const one of featuresOf(all)) if (propertiesOf(one)['of'] === id) wanted.add(one['id'] as string);
      const part = JSON.parse(write(opened, id)) as JsonObject;
      const inPart = featuresOf(part).map((one) => one['id']);
      expect(inPart).toEqual(featuresOf(all).flatMap((one) => (wanted.has(one['id'] as string) ? [one['id']] : [])));
      const reports = (part['reports'] as JsonObject[]).map((one) => one['id'] as string);
      expect(reports).toEqual(expect.arrayContaining([...told].filter((one) => one !== undefined && one !== null)));
      const relayed = (part['reports'] as JsonObject[]).flatMap(
        (one) => ((one['custom'] as JsonObject)['relays'] ?? []) as string[],
      );
      for (const one of reports) expect(told.has(one) || relayed.includes(one), `${one} is named by nobody`).toBe(true);
    }
  });

  it('is not led astray by a feature of no known kind with the id of a segment', () => {
    const segment = open(real).journey.segments[1];
    if (!segment) throw new Error('the first journey has four segments');
    const shadow = { type: 'Feature', id: segment.id, geometry: null, properties: { kind: 'other' } };
    const file = JSON.parse(real) as { features: unknown[] };
    file.features.unshift(shadow);
    const again = open(JSON.stringify(file));
    const part = write(again, segment.id);
    expect(open(part).journey.segments.map(({ id }) => id)).toEqual([segment.id]);
    const [first, ...others] = featuresOf(JSON.parse(write(again)) as JsonObject);
    expect(first).toEqual(shadow);
    expect(propertiesOf(others.find(({ id }) => id === segment.id))).toHaveProperty('byline_text');
  });

  it('measures a segment without the gap before it', () => {
    const file = JSON.parse(real) as { features: { properties: JsonObject }[] };
    const km = (text: string): unknown =>
      propertiesOf(featuresOf(JSON.parse(text) as JsonObject).find((one) => propertiesOf(one)['seq'] === 3))[
        'byline_distance_km'
      ];
    const before = km(write(open(real)));
    file.features = file.features.filter(({ properties }) => properties['seq'] !== 2);
    expect(before).toBeGreaterThan(0);
    expect(km(write(open(JSON.stringify(file))))).toBe(before);
  });

  it('refuses a segment that is not there', () => {
    const { journey, route, evidence } = open(real);
    expect(() => geojson.write({ journey, route, evidence }, { segment: 'nowhere' as SegmentId })).toThrow(RangeError);
  });
});

describe('what an export added', () => {
  it('goes again, and only that: a style of the file itself stays', () => {
    const style = { stroke: '#123456' };
    expect(withoutAdded(style)).toEqual(style);
    expect(
      withoutAdded({ kind: 'segment', stroke: '#123456', byline_text: 'a', byline_extra: 1, 'stroke-width': 3 }),
    ).toEqual({
      kind: 'segment',
      stroke: '#123456',
      byline_extra: 1,
    });
  });
});

describe('the registry', () => {
  it('finds formats by ids that are unique', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const format of FORMATS) expect(formatOf(format.id)).toBe(format);
    expect(formatOf('csv-of-tomorrow')).toBeNull();
  });
});
