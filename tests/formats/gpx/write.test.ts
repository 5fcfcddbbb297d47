/** GPX: what GPS programs and togeojson see of a journey; no point has a time that no report bears. */
import { readFileSync } from 'node:fs';
import { gpx as toGeojson } from '@tmcw/togeojson';
import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../src/evidence/evidence';
import { gpx } from '../../../src/formats/gpx/write';
import { bylineOf, leadClaim } from '../../../src/journey/origins';
import { journeyFiles } from '../../support/journeys';
import { madeUp } from '../../support/made-up';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import {
  all,
  childrenOf,
  childText,
  heldByXml,
  inOrder,
  openPath,
  openWhole,
  parseXml,
  writtenBy,
} from '../../support/written';

const first = openPath(FIRST_JOURNEY);

/** The sequences of GPX 1.1's schema. */
const WAYPOINT = ['ele', 'time', 'magvar', 'geoidheight', 'name', 'cmt', 'desc', 'src', 'link', 'sym', 'type', 'fix'];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
  metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds', 'extensions'],
  author: ['name', 'email', 'link'],
  copyright: ['year', 'license'],
  wpt: [...WAYPOINT, 'sat', 'hdop', 'vdop', 'pdop', 'ageofdgpsdata', 'dgpsid', 'extensions'],
  trkpt: [...WAYPOINT, 'sat', 'hdop', 'vdop', 'pdop', 'ageofdgpsdata', 'dgpsid', 'extensions'],
  trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
  trkseg: ['trkpt', 'extensions'],
  link: ['text', 'type'],
};
const AGAIN = ['wpt', 'trk', 'trkseg', 'trkpt'];

const tracksOf = (text: string): Element[] => all(parseXml(text), 'trk');
const typeOf = (one: Element): string | null => childText(one, 'type');

describe('GPX', () => {
  it('of the first journey is the golden one', () => {
    const golden = readFileSync(new URL('../../golden/gpx-written/first-journey.gpx', import.meta.url), 'utf8');
    expect(writtenBy(gpx, first)).toBe(golden);
  });

  it('of any journey is well-formed, in the order of the schema, and keeps texts as texts', () => {
    fc.assert(
      fc.property(journeyFiles, (file) => {
        const { journey, ...opened } = openWhole(JSON.stringify(file));
        const document = parseXml(writtenBy(gpx, { journey, ...opened }));
        for (const one of all(document, '*')) {
          const names = childrenOf(one).map(({ nodeName }) => nodeName);
          if (one.nodeName === 'extensions') for (const name of names) expect(name).toMatch(/^byline:byline_[a-z_]+$/);
          // Nothing of the file becomes an element: all that stand here are of the table.
          else expect(names.length === 0 || inOrder(names, ORDERS[one.nodeName] ?? [], AGAIN)).toBe(true);
          const [latitude, longitude] = [one.getAttribute('lat'), one.getAttribute('lon')];
          if (latitude === null || longitude === null) continue;
          expect(`${latitude} ${longitude}`).toMatch(/^-?\d+(\.\d+)? -?\d+(\.\d+)?$/);
          expect(Number(longitude)).toBeLessThan(180);
        }
        for (const link of all(document, 'link')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//i);
        for (const license of all(document, 'license')) expect(license.textContent).toMatch(/^https?:\/\//i);
        const segments = all(document, 'trk').filter((one) => typeOf(one) !== 'reported-hours');
        expect(segments.map((one) => childText(one, 'src'))).toEqual(
          [...journey.segments].map((segment) => {
            const claim = leadClaim(journey, segment);
            return claim && heldByXml(bylineOf(journey, claim));
          }),
        );
        expect(segments.flatMap((one) => all(one, 'time'))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([FIRST_JOURNEY, OUT_AND_BACK])('gives a time only where a report bears it, and names it: %s', (path) => {
    const opened = openPath(path);
    const hours = tracksOf(writtenBy(gpx, opened)).filter((one) => typeOf(one) === 'reported-hours');
    const points = hours.flatMap((one) => all(one, 'trkpt'));
    expect(points.length).toBeGreaterThan(5);
    for (const point of points) {
      const moment = momentAt(opened.evidence, Date.parse(childText(point, 'time') ?? ''));
      expect(moment?.pinned).toBe(true);
      for (const id of moment?.origins ?? []) {
        const origin = opened.journey.index.report.get(id);
        expect(childText(point, 'src')).toContain(origin?.unnamed ? 'an origin not named' : (origin?.label ?? '?'));
      }
    }
    // One stretch a segment of the track: nothing is joined over a gap.
    expect(hours.flatMap((one) => all(one, 'trkseg'))).toHaveLength(4);
  });

  it('gives a waypoint a time only for the exact instant of an accepted claim that says it was there', () => {
    const timed = (change: (properties: Record<string, unknown>) => void): boolean => {
      const file = madeUp(({ features }) => {
        const claim = features.find(({ id }) => id === 'c-came');
        if (claim === undefined) throw new Error('no c-came');
        const when = claim.properties['when'] as Record<string, unknown>;
        claim.properties['when'] = { ...when, latest: when['earliest'] };
        change(claim.properties);
      });
      const document = parseXml(writtenBy(gpx, openWhole(JSON.stringify(file))));
      return all(document, 'wpt').some((one) => childText(one, 'time') !== null);
    };
    expect(timed(() => undefined)).toBe(true);
    expect(timed((claim) => Object.assign(claim, { status: 'disputed', statusReason: 'Made up.' }))).toBe(false);
    expect(timed((claim) => Object.assign(claim, { type: 'denial' }))).toBe(false);
    expect(timed((claim) => Object.assign(claim, { subject: 'another train' }))).toBe(false);
    expect(timed((claim) => Object.assign(claim.when as object, { latest: '2024-05-01T12:30:00+02:00' }))).toBe(false);
  });

  it('has no track of hours where there are none, and says so', () => {
    const text = writtenBy(gpx, openPath(CONTRADICTS));
    expect(tracksOf(text).map(typeOf)).not.toContain('reported-hours');
    const [metadata] = all(parseXml(text), 'metadata');
    const said = metadata && childText(metadata, 'desc');
    expect(said).toContain('contradict each other');
    expect(said).toContain('At no hour do reports leave it so little of the line.');
  });

  it('counts what it cannot hold', () => {
    const [metadata] = all(parseXml(writtenBy(gpx, first)), 'metadata');
    const said = (metadata && childText(metadata, 'desc')) ?? '';
    const { claims, places, alternatives } = first.journey;
    expect(said).toContain(`${claims.filter(({ geometry }) => geometry === null).length} claims without a position`);
    expect(said).toContain(`${places.filter(({ geometry }) => geometry === null).length} places without a position`);
    expect(said).toContain(`${alternatives.length} other way that no report rules out is not in this file`);
  });

  it('is read by togeojson with the same names, places and times', () => {
    const { features } = toGeojson(parseXml(writtenBy(gpx, first)) as unknown as Document);
    const { journey } = first;
    const of = (kind: string) => features.filter((one) => one.properties?.['_gpxType'] === kind);
    const located = journey.places.filter(({ geometry }) => geometry !== null);
    const waypoints = features.filter((one) => one.properties?.['type'] === 'place');
    expect(waypoints.map((one) => one.properties?.['name'] as string)).toEqual(
      located.map(({ names, name }) => names['en'] ?? name),
    );
    expect(waypoints.map((one) => one.geometry)).toEqual(located.map(({ geometry }) => geometry));
    const lines = of('trk').slice(0, -1);
    expect(lines.map((one) => one.geometry)).toEqual(journey.segments.map(({ geometry }) => geometry));
    const hours = of('trk').at(-1);
    const times = (hours?.properties?.['coordinateProperties'] as { times: string[][] }).times;
    expect(times.map((list) => list.length)).toEqual([2, 2, 3, 3]);
  });
});
