/** KML: what Google Earth, GDAL and togeojson see of a journey, and that it is no more than the reports say. */
import { readFileSync } from 'node:fs';
import { kml as toGeojson } from '@tmcw/togeojson';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../src/evidence/evidence';
import { kmz } from '../../../src/formats/archive/kmz';
import { kml } from '../../../src/formats/kml/write';
import { bylineOf, leadClaim } from '../../../src/journey/origins';
import { nearestOn } from '../../../src/line/project';
import { journeyFiles } from '../../support/journeys';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import {
  all,
  childrenOf,
  childText,
  dataOf,
  heldByXml,
  inOrder,
  openPath,
  openWhole,
  parseXml,
  writtenBy,
} from '../../support/written';

const first = openPath(FIRST_JOURNEY);

/** The order of KML 2.2's schema, of what is written here. */
const FEATURE = [
  'name',
  'visibility',
  'open',
  'atom:author',
  'description',
  'TimeSpan',
  'styleUrl',
  'Style',
  'ExtendedData',
];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  kml: ['Document'],
  Document: [...FEATURE, 'Folder'],
  Folder: [...FEATURE, 'Placemark'],
  Placemark: [...FEATURE, 'Point', 'LineString', 'Polygon', 'MultiGeometry', 'gx:Track', 'gx:MultiTrack'],
  TimeSpan: ['begin', 'end'],
  Style: ['LineStyle'],
  LineStyle: ['color', 'width'],
  ExtendedData: ['Data'],
  Data: ['value'],
  LineString: ['tessellate', 'coordinates'],
  Point: ['coordinates'],
  Polygon: ['outerBoundaryIs', 'innerBoundaryIs'],
  MultiGeometry: ['Polygon'],
  outerBoundaryIs: ['LinearRing'],
  innerBoundaryIs: ['LinearRing'],
  LinearRing: ['coordinates'],
  'atom:author': ['atom:name'],
  'gx:MultiTrack': ['gx:interpolate', 'gx:Track'],
  'gx:Track': ['when', 'gx:coord'],
};
const AGAIN = [
  'Style',
  'Folder',
  'Placemark',
  'Data',
  'when',
  'gx:coord',
  'gx:Track',
  'atom:name',
  'innerBoundaryIs',
  'Polygon',
];

describe('KML', () => {
  it('of the first journey is the golden one', () => {
    const golden = readFileSync(new URL('../../golden/kml-written/first-journey.kml', import.meta.url), 'utf8');
    expect(writtenBy(kml, first)).toBe(golden);
  });

  it('of any journey is well-formed, in the order of the schema, and keeps texts as texts', () => {
    fc.assert(
      fc.property(journeyFiles, (file) => {
        const opened = openWhole(JSON.stringify(file));
        const document = parseXml(writtenBy(kml, opened));
        for (const one of all(document, '*')) {
          const names = childrenOf(one).map(({ nodeName }) => nodeName);
          // Nothing of the file becomes an element: all that stand here are of the table.
          expect(
            names.length === 0 || inOrder(names, ORDERS[one.nodeName] ?? [], AGAIN),
            `${one.nodeName}: ${names}`,
          ).toBe(true);
        }
        const { journey } = opened;
        const placemarks = all(document, 'Placemark');
        const written = placemarks.filter((one) => dataOf(one, 'byline_kind') === 'segment');
        expect(written).toHaveLength(journey.segments.length);
        const bylines = journey.segments.map((segment) => {
          const claim = leadClaim(journey, segment);
          return claim && heldByXml(bylineOf(journey, claim));
        });
        expect(written.map((one) => dataOf(one, 'byline_text')).sort()).toEqual(bylines.sort());
        // A description is read as HTML: nothing in it is a tag but the breaks of its lines.
        for (const one of all(document, 'description'))
          expect(one.textContent?.replaceAll('<br>', '')).not.toContain('<');
        for (const one of all(document, 'styleUrl')) expect(one.textContent).toMatch(/^#[a-z]+$/);
        const addresses = placemarks.map((one) => dataOf(one, 'byline_url')).filter((url) => url !== null);
        for (const url of addresses) expect(url).toMatch(/^https?:\/\//i);
      }),
      { numRuns: 10 },
    );
  });

  it.each([FIRST_JOURNEY, OUT_AND_BACK])('places nothing at an hour at which no report does: %s', (path) => {
    const opened = openPath(path);
    const { evidence } = opened;
    const [multi] = all(parseXml(writtenBy(kml, opened)), 'gx:MultiTrack');
    if (multi === undefined) throw new Error('no reported hours');
    expect(childText(multi, 'gx:interpolate')).toBe('0');
    const tracks = all(multi, 'gx:Track').map((track) => ({
      times: all(track, 'when').map(({ textContent }) => Date.parse(textContent ?? '')),
      coords: all(track, 'gx:coord').map(({ textContent }) => (textContent ?? '').split(' ').map(Number)),
    }));
    expect(tracks.length).toBeGreaterThan(2);
    for (const { times, coords } of tracks) {
      expect(coords).toHaveLength(times.length);
      for (const [at, time] of times.entries()) {
        if (at > 0) expect(time).toBeGreaterThan(times[at - 1] ?? Infinity);
        const moment = momentAt(evidence, time);
        expect(moment?.pinned).toBe(true);
        expect(moment?.speaking).not.toBeNull();
        expect(time).toBeGreaterThanOrEqual(evidence.clock.startMs);
        expect(time).toBeLessThanOrEqual(evidence.clock.endMs);
        // On the line, where the band lets it be.
        const [longitude = 0, latitude = 0] = coords[at] ?? [];
        const range = { fromKm: moment?.lowerKm ?? 0, toKm: moment?.upperKm ?? 0 };
        expect(nearestOn(evidence.route.line, [longitude, latitude], range).distanceKm).toBeLessThan(0.02);
      }
      // Pinned all the way through, and not in the gap before the next one.
      const [from = 0, to = 0] = [times[0], times.at(-1)];
      for (let share = 0; share <= 1; share += 0.05) {
        expect(momentAt(evidence, from + (to - from) * share)?.pinned).toBe(true);
      }
    }
    for (const [at, { times }] of tracks.entries()) {
      const next = tracks[at + 1]?.times[0];
      if (next !== undefined) expect(momentAt(evidence, ((times.at(-1) ?? 0) + next) / 2)?.pinned).toBe(false);
    }
  });

  it('shows the steadiest run only to whoever asks for it, and calls it what it is', () => {
    const document = parseXml(writtenBy(kml, first));
    const [outside] = all(document, 'gx:Track').filter(({ parentNode }) => parentNode?.nodeName !== 'gx:MultiTrack');
    const placemark = outside?.parentNode as Parameters<typeof childText>[0];
    expect(childText(placemark, 'visibility')).toBe('0');
    expect(childText(placemark, 'name')).toBe('Steadiest run: an illustration, no report');
    const folder = placemark.parentNode as typeof placemark;
    expect(childText(folder, 'name')).toBe('Possible (illustration)');
    expect(childText(folder, 'visibility')).toBe('0');
  });

  it('gives no hours where the accepted claims contradict each other, and says so', () => {
    const document = parseXml(writtenBy(kml, openPath(CONTRADICTS)));
    expect(all(document, 'gx:Track')).toEqual([]);
    const segments = all(document, 'Placemark').filter((one) => dataOf(one, 'byline_kind') === 'segment');
    expect(segments.flatMap((one) => all(one, 'TimeSpan'))).toEqual([]);
    for (const one of segments) expect(childText(one, 'description')).toContain('contradict each other');
  });

  it('names no claim that is not accepted without its status', () => {
    for (const opened of [first, openPath(OUT_AND_BACK)]) {
      const claims = all(parseXml(writtenBy(kml, opened)), 'Placemark').filter(
        (one) => dataOf(one, 'byline_kind') === 'claim',
      );
      expect(claims).toHaveLength(opened.journey.claims.length);
      for (const one of claims) {
        const status = dataOf(one, 'status') ?? '';
        expect(childText(one, 'name')?.startsWith(`${status}: `)).toBe(status !== 'accepted');
      }
    }
  });

  it('is read by togeojson with the same names, places and times', () => {
    const { features } = toGeojson(parseXml(writtenBy(kml, first)) as unknown as Document);
    const { journey, evidence } = first;
    const of = (kind: string) => features.filter((one) => one.properties?.['byline_kind'] === kind);
    expect(of('place').map((one) => one.properties?.['name'] as string)).toEqual(
      journey.places.map(({ names, name }) => names['en'] ?? name),
    );
    const lines = of('segment').map((one) => (one.geometry as GeoJSON.LineString).coordinates);
    expect(lines.sort()).toEqual(
      journey.segments.map(({ geometry }) => geometry.coordinates.map((at) => [...at])).sort(),
    );
    for (const one of of('segment')) {
      const segment = journey.segments.find(({ grade, geometry }) => {
        const [start] = (one.geometry as GeoJSON.LineString).coordinates;
        return grade === one.properties?.['byline_grade'] && String(geometry.coordinates[0]) === String(start);
      });
      const window = segment && evidence.segmentWindows.get(segment.id);
      const span = one.properties?.['timespan'] as { begin: string; end: string } | undefined;
      expect(Math.abs(Date.parse(span?.begin ?? '') - (window?.fromMs ?? NaN)) > 500).toBe(false);
      expect(Math.abs(Date.parse(span?.end ?? '') - (window?.toMs ?? NaN)) > 500).toBe(false);
    }
    const hours = of('reported-hours')[0]?.properties?.['coordinateProperties'] as { times: string[][] };
    expect(hours.times).toHaveLength(4);
    expect(of('claim')).toHaveLength(journey.claims.length);
  });
});

describe('KMZ', () => {
  it('holds the KML at its root, and is always the same bytes', () => {
    const packed = kmz.write(first) as Uint8Array<ArrayBuffer>;
    const files = unzipSync(packed);
    expect(Object.keys(files)).toEqual(['doc.kml']);
    expect(new TextDecoder().decode(files['doc.kml'])).toBe(writtenBy(kml, first));
    expect(kmz.write(first)).toEqual(packed);
  });
});
