/** A journey written as a table and opened again: what survives, and what a table cannot hold. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/formats/table/write';
import type { Claim, Journey, LocalText, PlaceId, Report } from '../../../src/journey/model';
import { pickText } from '../../../src/journey/text';
import { openNamedText, type OpenedFile } from '../../../src/library/open-file';
import { openText } from '../../../src/validate/open';
import { journeyFiles } from '../../support/journeys';
import { FIRST_JOURNEY } from '../../support/open';

const url = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const first = readFileSync(url(FIRST_JOURNEY), 'utf8');

function written(text: string): { readonly table: string; readonly journey: Journey } {
  const opened = openText(text);
  if (opened.journey === null) throw new Error('nothing to draw');
  return { table: csv.write(opened), journey: opened.journey };
}

function reopened(table: string): OpenedFile & { journey: Journey } {
  const opened = openNamedText(table, 'table.csv');
  if (opened.journey === null) throw new Error(opened.issues.map(({ message }) => message).join('\n'));
  return opened;
}

const plain = (text: LocalText | null): string | null => text && pickText(text).trim();

/** Of which place a name speaks where several are called alike no table says. */
function nameOf(journey: Journey, id: PlaceId | null): string | null {
  const name = id === null ? null : (journey.index.place.get(id)?.name ?? null);
  return name && name.trim();
}

/** What of a report stands in the row of a claim. */
function nearestOf(journey: Journey, claim: Claim) {
  const report = journey.index.report.get(claim.chain[0] as Report['id']);
  if (report === undefined) throw new Error(`${claim.id}: no report`);
  const { type, title, publisher, containerTitle, authors, url: address, language, label, seen } = report;
  const { published, unnamed, archiveUrl, archivedAt, sha256 } = report;
  return {
    ...{ type, title: title && title.trim(), publisher: publisher ?? containerTitle, authors, address, language },
    ...{ label: label.trim(), seen, published, archiveUrl, archivedAt, sha256 },
    unnamed: claim.chain.length === 1 && unnamed,
  };
}

/** Everything about a claim that a table holds. */
function heldOf(journey: Journey, claim: Claim) {
  const { type, subject, subjectCertainty, extent, status, basis, confidence, chain, when, precisionKm } = claim;
  const origin = journey.index.report.get(chain.at(-1) as Report['id']);
  const event = claim.event === null ? null : journey.index.event.get(claim.event);
  return {
    ...{ id: claim.id, type, subject, subjectCertainty, extent, status, basis, confidence, chain },
    when: { ...when, reported: when.reported.trim() },
    precisionKm: precisionKm === null ? null : Math.round(precisionKm * 1e6),
    point: claim.geometry?.type === 'Point' ? claim.geometry.coordinates.slice(0, 2) : null,
    tracked: journey.tracks.includes(subject),
    event: event ? plain(event.title) : null,
    origin: { label: origin?.label.trim(), unnamed: origin?.unnamed },
    texts: [claim.text, claim.statusReason, claim.note, claim.quote].map(plain),
    notSaid: claim.notSaid?.map(plain) ?? null,
    nearest: nearestOf(journey, claim),
  };
}

function placesOf(journey: Journey, claim: Claim) {
  return { place: nameOf(journey, claim.place), stretch: claim.stretch?.map((id) => nameOf(journey, id)) ?? null };
}

/** What a table cannot hold, each by what of a journey shows it. */
const CANNOT_HOLD: Readonly<Record<string, (journey: Journey) => unknown>> = {
  'the line between places': ({ segments }) => segments.map(({ geometry }) => geometry.coordinates),
  'the segments, and with them their notes, operating kilometres and grades': ({ segments }) =>
    segments.map(({ id, note, operatingKm, grade }) => [id, note, operatingKm, grade]),
  alternatives: ({ alternatives }) => alternatives,
  'the title': ({ title }) => title,
  'the standfirst': ({ summary }) => summary,
  'the subject in words, and how it moves': ({ subject, mode }) => [subject, mode],
  'the cap and its reports': ({ speedLimit }) => speedLimit,
  'how narrow a stretch counts as held': ({ pinKm }) => pinKm,
  'ids and phrases of events': ({ events }) => events,
  'what all reports together leave open': ({ notSaid }) => notSaid,
  'authors, licence, version, contact, corrections': ({ authors, license, version, contact, corrections }) => [
    ...[authors, license, version, contact, corrections],
  ],
  'names of places in other languages': ({ places }) => places.map(({ names }) => names),
  'places that no claim names, and positions at which none stands': ({ places }) =>
    places.map(({ name, geometry }) => [name, geometry]),
  'texts in further languages': ({ claims }) => claims.map(({ text }) => text),
  'areas and lines of claims': ({ claims }) =>
    claims.map(({ geometry }) => (geometry?.type === 'Point' ? null : geometry)),
  'the segment that a claim means': ({ claims }) => claims.map(({ segment }) => segment),
  'titles and addresses of reports further back than the first': ({ claims, index }) =>
    claims.map(({ chain }) => chain.slice(1).map((id) => index.report.get(id)?.title ?? null)),
  'notes of reports, days of access, relays': ({ reports }) =>
    reports.map(({ note, accessed, relays }) => [note, accessed, relays]),
  'whether a name is that of a publisher or of a newspaper': ({ reports }) =>
    reports.map(({ publisher, containerTitle }) => [publisher, containerTitle]),
};

describe('a journey as a table', () => {
  it('the first journey comes back claim by claim', () => {
    const { table, journey } = written(first);
    const again = reopened(table);
    expect(again.readAs).toBe('csv');
    expect(again.journey.claims.map((claim) => heldOf(again.journey, claim))).toEqual(
      journey.claims.map((claim) => heldOf(journey, claim)),
    );
    expect(again.journey.claims.map((claim) => placesOf(again.journey, claim))).toEqual(
      journey.claims.map((claim) => placesOf(journey, claim)),
    );
    expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.values(again.setAside).every((count) => count === 0)).toBe(true);
    expect(new Set(again.journey.tracks)).toEqual(new Set(journey.tracks));
    // The line is straight and nobody's: no segment is more than inferred.
    expect(new Set(again.journey.segments.map(({ grade }) => grade))).toEqual(new Set(['inferred']));
  });

  it('what is disputed says so, and stays out of the line', () => {
    const file = JSON.parse(first) as { features: { id: string; properties: Record<string, unknown> }[] };
    const sole = file.features.find(({ id }) => id === 'c-razdolnaya-4esnok');
    const other = file.features.find(({ id }) => id === 'c-razdolnaya-pledge');
    for (const one of [sole, other])
      Object.assign(one?.properties ?? {}, { status: 'retracted', statusReason: 'Made up.' });
    const { table } = written(JSON.stringify(file));
    const { journey } = reopened(table);
    expect(journey.claims.filter(({ status }) => status === 'retracted')).toHaveLength(2);
    expect(table.match(/,retracted,Made up\.,/g)).toHaveLength(2);
    expect(journey.segments.flatMap(({ from, to }) => [from, to])).not.toContain('razdolnaya-bridge');
  });

  it('a second writing gives the same bytes', () => {
    const { table } = written(first);
    const again = openNamedText(table, 'table.csv');
    if (again.journey === null) throw new Error('nothing to draw');
    const second = csv.write(again);
    // Which segments a claim is about is told by the segments, and these are others now.
    const without = (text: string): unknown[] =>
      (parse(text, { bom: true }) as string[][]).map((row) => row.slice(0, -1));
    expect(without(second)).toEqual(without(table));
  });

  describe('cannot hold', () => {
    const { table, journey } = written(withEverything());
    const again = reopened(table).journey;
    it.each(Object.entries(CANNOT_HOLD))('%s', (_name, shown) => {
      expect(shown(again)).not.toEqual(shown(journey));
    });
  });

  it('any journey comes back claim by claim, and no cell is a formula', () => {
    let drawn = 0;
    const hostile = fc.constantFrom(
      'Aford',
      '=1+1',
      '+7 423',
      '-12.5',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      "'=1",
      ' -x',
      '"=1"',
    );
    fc.assert(
      fc.property(journeyFiles, hostile, (made, name) => {
        const file = JSON.parse(JSON.stringify(made).replaceAll('"Aford"', JSON.stringify(name))) as {
          features: unknown[];
        };
        file.features.push(placed('z1', [10, 50], 0), placed('z2', [11, 50], 1));
        const { table, journey } = written(JSON.stringify(file));
        const again = reopened(table);
        drawn += again.journey.claims.length;
        expect(again.journey.claims.map((claim) => heldOf(again.journey, claim))).toEqual(
          journey.claims.map((claim) => heldOf(journey, claim)),
        );
        const names = journey.places.map((place) => place.name.trim().normalize('NFC').toLowerCase());
        if (new Set(names).size === names.length && !again.issues.some(({ code }) => code === 'member-missing')) {
          expect(again.journey.claims.map((claim) => placesOf(again.journey, claim))).toEqual(
            journey.claims.map((claim) => placesOf(journey, claim)),
          );
        }
        const [header = [], ...rows] = parse(table, { bom: true }) as string[][];
        for (const row of [header, ...rows]) {
          row.forEach((cell, at) => {
            if (['lat', 'lon', 'radius_m'].includes(header[at] ?? '') && /^-?[\d.]+(e-\d+)?$/.test(cell)) return;
            expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          });
        }
      }),
      { numRuns: 60 },
    );
    expect(drawn).toBeGreaterThan(120);
  });

  it('the columns that we do not know come back where they stood', () => {
    const table =
      'place,lat,lon,event_start,url,__proto__,Colour,url\nA,50,10,2024,ftp://x,p,red,u2\nB,51,10,2025,,,=1,\n';
    const opened = openNamedText(table, 'table.csv');
    if (opened.journey === null) throw new Error('nothing to draw');
    const rows: Record<string, string>[] = parse(csv.write(opened), { bom: true, columns: true });
    const shown = rows.map((row) => ['url', '__proto__', 'Colour', 'url (8)'].map((name) => row[name]));
    expect(shown).toEqual([
      ['ftp://x', 'p', 'red', 'u2'],
      ['', '', "'=1", ''],
    ]);
    expect(reopened(csv.write(opened)).journey.claims).toHaveLength(2);
  });
});

/** A claim that draws, so that any journey has a line. */
function placed(id: string, coordinates: readonly number[], hour: number) {
  const at = new Date(Date.UTC(2150, 0, 1, hour)).toISOString();
  const properties = {
    ...{ kind: 'claim', type: 'sighting', subject: 'train', subjectCertainty: 'stated', basis: 'imagery' },
    ...{ confidence: 'low', status: 'accepted', text: 'Seen.', chain: ['r0'] },
    when: { earliest: at, latest: at, reported: 'then', timeZone: 'UTC' },
  };
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

/** The first journey with the things that it lacks and a table cannot hold. */
function withEverything(): string {
  const file = JSON.parse(first) as {
    journey: Record<string, unknown>;
    reports: Record<string, unknown>[];
    features: { geometry: unknown; properties: Record<string, unknown> }[];
  };
  Object.assign(file.journey, { contact: 'desk@example.org' });
  Object.assign(file.reports[0] ?? {}, { note: 'A note.', accessed: { 'date-parts': [[2023, 9, 14]] } });
  const claims = file.features.filter(({ properties }) => properties['kind'] === 'claim');
  Object.assign(claims[0]?.properties ?? {}, { text: { en: 'It left.', ko: '떠났다.' } });
  const area = [
    [125, 38],
    [126, 38],
    [126, 40],
    [125, 38],
  ];
  Object.assign(claims[1] ?? {}, { geometry: { type: 'Polygon', coordinates: [area] } });
  return JSON.stringify(file);
}
