/** Parsing under attack: whatever is broken, no throw, nothing dropped uncounted, references that hold, nothing polluted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issue } from '../../src/journey/issues';
import type { Journey, JsonObject } from '../../src/journey/model';
import { parse, type ParseResult } from '../../src/journey/parse';
import { parseText } from '../../src/journey/parse-text';
import { serialise } from '../../src/formats/serialise';
import { journeyFiles, replaced, stepsIn } from '../support/journeys';

/** Counted on its own, straight from the document. */
function kindsIn(document: JsonObject): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const feature of document['features'] as JsonObject[]) {
    const kind = (feature['properties'] as JsonObject)['kind'] as string;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

/** Everything that a Journey names is in it, but the places of segments. */
function danglingIn(journey: Journey): string[] {
  const { index } = journey;
  const segments = new Set(journey.segments.map(({ id }) => id));
  const missing: string[] = [];
  const need = (what: string, id: string | null, known: { has: (id: never) => boolean }): void => {
    if (id !== null && !known.has(id as never)) missing.push(`${what} ${id}`);
  };
  for (const id of journey.speedLimit.reports) need('report', id, index.report);
  for (const { claims } of [...journey.corrections, ...journey.segments])
    for (const id of claims) need('claim', id, index.claim);
  for (const { relays } of journey.reports) for (const id of relays) need('report', id, index.report);
  for (const { of } of journey.alternatives) need('segment', of, segments);
  for (const claim of journey.claims) {
    for (const id of claim.chain) need('report', id, index.report);
    for (const id of claim.stretch ?? []) need('place', id, index.place);
    need('place', claim.place, index.place);
    need('event', claim.event, index.event);
    need('segment', claim.segment, index.segment);
    if (claim.chain.length === 0) missing.push('a chain');
  }
  return missing;
}

function frozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
}

/** Each part of a Journey or its absence is accounted for by an issue. */
function accounted({ issues, setAside, journey }: ParseResult): boolean {
  const lost = Object.values(setAside).reduce((sum, count) => sum + count, 0);
  return issues.length > 0 || (lost === 0 && journey !== null);
}

describe('parse', () => {
  it('takes every file without a fault whole, unknown members and all', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const { journey, issues } = parse(document);
        expect(issues).toEqual([]);
        const kinds = kindsIn(document);
        expect(journey?.segments).toHaveLength(kinds['segment'] ?? 0);
        expect(journey?.claims).toHaveLength(kinds['claim'] ?? 0);
        expect(journey?.places).toHaveLength(kinds['place'] ?? 0);
        expect(journey && danglingIn(journey)).toEqual([]);
        expect(serialise(journey?.source ?? {})).toBe(serialise(document));
        expect(frozen(journey?.source)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of a text as of its value, and places each issue', () => {
    fc.assert(
      fc.property(journeyFiles, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (document, where, by) => {
        const all = stepsIn(document);
        const broken = replaced(document, all[where % all.length] ?? [], by) as JsonObject;
        const fromText = parseText(JSON.stringify(broken, null, 1));
        const fromValue = parse(broken);
        expect(fromText.issues.map(({ code, pointer, message }) => issue(code, pointer, message))).toEqual(
          fromValue.issues,
        );
        expect(fromText.issues.every(({ line, column }) => (line ?? 0) > 0 && (column ?? 0) > 0)).toBe(true);
        expect(fromText.setAside).toEqual(fromValue.setAside);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, never drops uncounted, never leaves a reference hanging', () => {
    const junk = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        null,
        '',
        ' ',
        0,
        -1,
        1e308,
        NaN,
        [],
        {},
        [[]],
        '__proto__',
        'javascript:alert(1)',
        '2024-13-01T00:00:00Z',
      ),
    );
    const breaks = fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(journeyFiles, breaks, (document, changes) => {
        let broken: unknown = document;
        for (const [where, by] of changes) {
          const all = stepsIn(broken);
          broken = replaced(broken, all[where % all.length] ?? [], by);
        }
        const result = parse(broken);
        expect(accounted(result)).toBe(true);
        if (!result.journey) return;
        expect(danglingIn(result.journey)).toEqual([]);
        expect(result.journey.segments.length).toBeGreaterThan(0);
        expect(
          [result.journey.reports, result.journey.claims].every(
            (list) => new Set(list.map(({ id }) => id)).size === list.length,
          ),
        ).toBe(true);
        for (const report of result.journey.reports) {
          for (const link of [report.url, report.archiveUrl]) expect(link ?? 'http://').toMatch(/^https?:\/\//i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any value at all', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(parse(value).journey).toBeNull();
          expect(parse(value).issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not touch the value that it is given', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const before = JSON.stringify(document);
        parse(document);
        expect(JSON.stringify(document)).toBe(before);
        expect(Object.isFrozen(document)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('pollutes no prototype', () => {
    const text =
      '{"type":"FeatureCollection","features":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    parseText(text);
    parse(JSON.parse(text));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a file that holds itself, or nests without end, with one issue', () => {
    const ring: Record<string, unknown> = { type: 'FeatureCollection' };
    ring['features'] = [ring];
    expect(parse(ring).issues.map(({ code }) => code)).toEqual(['too-deep']);
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    expect(parseText(deep).issues).toMatchObject([{ code: 'too-deep', line: 1, column: 129 }]);
    expect(parseText('['.repeat(300_000)).issues).toMatchObject([{ code: 'json-syntax', line: 1, column: 129 }]);
  });
});
