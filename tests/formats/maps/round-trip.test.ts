/**
 * Ours → a map format → ours: what comes back as it was, and what does not. The table says what each format loses; it is held
 * against two journeys, so that neither a loss nor a gain goes unnoticed.
 */
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/formats/formats';
import { isObject } from '../../../src/journey/json';
import type { Claim, JourneyDocument, Json, JsonObject, LocalText } from '../../../src/journey/model';
import { bylineOf, reportOf } from '../../../src/journey/origins';
import { pickText } from '../../../src/journey/text';
import { openFile } from '../../../src/library/open-file';
import { FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import { openPath } from '../../support/written';

const text = (value: LocalText): string => pickText(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isWithin = <T>(some: Iterable<T>, all: Iterable<T>): boolean => {
  const known = new Set([...all].map((one) => JSON.stringify(one)));
  return [...some].every((one) => known.has(JSON.stringify(one)));
};

/** Claims that a file of points can place. */
const pointed = ({ claims }: JourneyDocument): readonly Claim[] =>
  claims.filter(({ geometry }) => geometry?.type === 'Point');
const saysThere = ({ status, type, when }: Claim): boolean =>
  status === 'accepted' &&
  ['departure', 'arrival', 'passage', 'sighting', 'presence'].includes(type) &&
  when.earliestMs !== null &&
  when.latestMs !== null;

function propertiesOf({ source }: JourneyDocument, id: string): JsonObject {
  const feature = (source['features'] as readonly Json[]).find((one) => isObject(one) && one['id'] === id);
  return isObject(feature) ? (feature['properties'] as JsonObject) : {};
}

const segmentNames = (journey: JourneyDocument): string[] =>
  journey.segments.map(({ from, to }) => {
    const [start, end] = [from, to].map((id) => journey.index.place.get(id));
    return `${start?.names['en'] ?? start?.name} → ${end?.names['en'] ?? end?.name}`;
  });

/** Whether something of `before` is still in `after`. */
const KEPT: Readonly<Record<string, (before: JourneyDocument, after: JourneyDocument) => boolean>> = {
  'the title': (before, after) => text(after.title) === text(before.title),
  'the summary': (before, after) => text(after.summary).includes(text(before.summary)),
  'the authors': (before, after) => same(after.authors, before.authors),
  'the licence as a licence': (before, after) => after.license === before.license,
  'lines, position by position, in the order of the route': (before, after) =>
    same(
      after.segments.map(({ geometry }) => geometry.coordinates),
      before.segments.map(({ geometry }) => geometry.coordinates),
    ),
  'names of segments': (before, after) =>
    segmentNames(before).every((name, at) =>
      String(propertiesOf(after, after.segments[at]?.id ?? '')['name']).startsWith(name),
    ),
  'grades and hours of segments, as members': (before, after) =>
    before.segments.every(({ grade }, at) => {
      const own = propertiesOf(after, after.segments[at]?.id ?? '');
      const members = Object.values(own).find((value) => isObject(value) && 'byline_grade' in value);
      return same(isObject(members) ? members['byline_grade'] : own['byline_grade'], grade);
    }),
  'places that are points, by name and position': (before, after) =>
    isWithin(
      before.places
        .filter(({ geometry }) => geometry?.type === 'Point')
        .map(({ names, name, geometry }) => [names['en'] ?? name, geometry]),
      after.places.map(({ name, geometry }) => [name, geometry]),
    ),
  'the reports behind claims that are points, by address, title and name': (before, after) =>
    isWithin(
      pointed(before).flatMap((claim) => {
        const report = before.index.report.get(reportOf(claim));
        return report ? [[report.url, report.title, report.label]] : [];
      }),
      after.reports.map(({ url, title, label }) => [url, title, label]),
    ),
  'the chains of claims that are points, down to their origins': (before, after) =>
    isWithin(
      pointed(before).map((claim) => bylineOf(before, claim)),
      after.claims.map((claim) => bylineOf(after, claim)),
    ),
  'the hours of accepted claims that are points, to the second': (before, after) => {
    const hours = ({ when }: Claim): number[] =>
      [when.earliestMs, when.latestMs].map((time) => Math.floor((time ?? 0) / 1000));
    return isWithin(pointed(before).filter(saysThere).map(hours), after.claims.map(hours));
  },
  'what was not accepted gives no hours': (before, after) => {
    const spans = (journey: JourneyDocument, only: (claim: Claim) => boolean): string[] =>
      journey.claims.filter(only).map(({ when }) => String(when.earliestMs));
    const accepted = new Set(spans(before, saysThere));
    return spans(after, saysThere).every((start) => accepted.has(start));
  },
  'claims as claims: their types and texts': (before, after) =>
    isWithin(
      before.claims.map((claim) => [claim.type, text(claim.text)]),
      after.claims.map((claim) => [claim.type, text(claim.text)]),
    ),
  'places and claims without a position, or about an area': (before, after) =>
    after.places.length >= before.places.length + before.claims.length,
  'other ways': (before, after) => after.alternatives.length === before.alternatives.length,
  events: (before, after) => same(after.events, before.events),
  'the cap': (before, after) => after.speedLimit.kmh === before.speedLimit.kmh,
};

const LOST_BY_ALL = [
  'claims as claims: their types and texts',
  'places and claims without a position, or about an area',
  'other ways',
  'events',
  'the cap',
];
const LOST: Readonly<Record<string, readonly string[]>> = {
  'geojson-flat': [...LOST_BY_ALL, 'the authors'],
  kml: [...LOST_BY_ALL, 'the licence as a licence'],
  kmz: [...LOST_BY_ALL, 'the licence as a licence'],
  gpx: [...LOST_BY_ALL, 'the licence as a licence', 'the hours of accepted claims that are points, to the second'],
};

describe.each(Object.keys(LOST))('ours → %s → ours', (id) => {
  const journeys = [FIRST_JOURNEY, OUT_AND_BACK].map((path) => {
    const format = formatOf(id);
    if (format === null) throw new Error(`no format ${id}`);
    const opened = openPath(path);
    const written = format.write(opened);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    const after = openFile(bytes, `journey.${format.extension}`);
    if (after.journey === null) throw new Error(`${path}: ${JSON.stringify(after.issues)}`);
    return { before: opened.journey, after: after.journey, codes: after.issues.map(({ code }) => code) };
  });

  it('loses what the table says, and keeps the rest', () => {
    const lost = Object.entries(KEPT)
      .filter(([, isKept]) => !journeys.every(({ before, after }) => isKept(before, after)))
      .map(([name]) => name);
    expect(lost.sort()).toEqual([...(LOST[id] ?? [])].sort());
  });

  it('says what it left out, and finds nothing else at fault', () => {
    for (const { codes } of journeys) {
      expect(codes.filter((code) => code !== 'element-not-read' && code !== 'geometry-invalid')).toEqual([]);
    }
    expect(journeys[0]?.codes).toContain('element-not-read');
  });

  it('takes neither the run nor the hours that were worked out for what a report says', () => {
    for (const { before, after } of journeys) {
      expect(after.segments).toHaveLength(before.segments.length);
      expect(after.segments.some(({ grade }) => grade === 'reported')).toBe(false);
    }
  });
});
