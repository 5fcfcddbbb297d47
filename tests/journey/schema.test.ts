/**
 * `geo/journey.schema.json` against the readers, with a JSON Schema validator that is not ours: what one refuses the
 * other refuses too, but for a stated list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ISSUE_CODES, type Issue, type IssueCode } from '../../src/journey/issues';
import { GRADES, STATUSES, type Json, type JsonObject } from '../../src/journey/model';
import { parse, parseTaken } from '../../src/journey/parse';
import { BEYOND_SCHEMA, journeySchema, PARTLY_BEYOND_SCHEMA } from '../../src/journey/schema/schema';
import { STRUCTURE } from '../../src/journey/schema/structure';
import { VALUES } from '../../src/journey/schema/values';
import { EVERY_MEMBER, ODD_GEOMETRIES, ODD_TIMES, ODD_VALUES } from '../support/every-member';
import { journeyFiles, replaced, stepsIn } from '../support/journeys';
import { featureOf, madeUp, type MadeUpFile } from '../support/made-up';

const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true });
const takes = ajv.compile<JsonObject>(journeySchema());
const why = (document: unknown): unknown => (takes(document) ? null : takes.errors?.[0]);

const read = (path: string): string => readFileSync(path, 'utf8');
const under = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`);
const journeys = (readdirSync('geo/journeys', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.geojson'))
  .map((name) => `geo/journeys/${name}`);

/** A schema judges documents; these fixtures are none. */
const NO_DOCUMENT: readonly IssueCode[] = ['encoding-invalid', 'json-syntax'];
const fixtures = (Object.keys(ISSUE_CODES) as IssueCode[]).filter(
  (code) => !NO_DOCUMENT.includes(code) && readdirSync('tests/fixtures/invalid').includes(`${code}.geojson`),
);

describe('the schema takes', () => {
  const valid = [...journeys, ...under('tests/fixtures/valid'), ...under('tests/fixtures/journeys')];
  test.each(valid.filter((path) => path.endsWith('.geojson')))('%s', (path) => {
    expect(why(JSON.parse(read(path)))).toBeNull();
  });

  it('every file without a structural fault, unknown members and all', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        expect(why(document)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it.each<[string, JsonObject]>(Object.entries(VALUES))('the examples that it gives itself: %s', (name, value) => {
    const one = ajv.getSchema(`journey.schema.json#/$defs/${name}`);
    for (const example of (value['examples'] ?? []) as readonly unknown[])
      expect([name, one?.(example)]).toEqual([name, true]);
  });
});

describe('of the faults that have a code', () => {
  it.each(fixtures)('%s: the schema refuses it, or it is listed as beyond a schema', (code) => {
    expect(takes(JSON.parse(read(`tests/fixtures/invalid/${code}.geojson`)))).toBe(BEYOND_SCHEMA.includes(code));
  });

  it('those that a schema sees in part are not seen here', () => {
    const unseen: Readonly<Record<string, (file: MadeUpFile) => void>> = {
      'id-duplicate': (file) => (featureOf(file, 'beeham').id = 'aford'),
      'time-zone-unknown': (file) => (file.journey['timeZones'] = ['Europe/Aford']),
      'line-too-short': (file) => {
        const line = featureOf(file, 'aford-beeham').geometry;
        if (line)
          line.coordinates = [
            [10, 50],
            [10, 50],
            [10, 50],
          ];
      },
      'member-invalid': (file) => ((file as unknown as { bbox: number[] }).bbox = [10, 51, 11, 50]),
    };
    expect(Object.keys(unseen).sort()).toEqual([...PARTLY_BEYOND_SCHEMA].sort());
    for (const [code, change] of Object.entries(unseen)) {
      const file = madeUp(change);
      expect(parse(file).issues.map((issue) => issue.code)).toContain(code);
      expect([code, why(file)]).toEqual([code, null]);
    }
  });
});

it('knows every member that the page about the format names in its tables', () => {
  const page = read('geo/format.md');
  const tables = page.slice(page.indexOf('## `journey`'), page.indexOf('## Issues'));
  const named = [...tables.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[\w-]+/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(40);
  const known: readonly string[] = Object.values(STRUCTURE).flatMap((members) => Object.keys(members));
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

/** Whether a schema could have seen it. No box here stands upside down. */
function visible({ code, pointer }: Issue): boolean {
  if (code === 'id-duplicate') return !pointer.endsWith('/id');
  return code === 'member-invalid' || ![...BEYOND_SCHEMA, ...PARTLY_BEYOND_SCHEMA].includes(code);
}

/** What readers and schema say differently of a document in which `what` was changed; nothing no schema can see counts. */
function quarrel(document: unknown, what: unknown): readonly unknown[] {
  // Nobody writes to it here: it need not be copied.
  const { issues } = parseTaken({ value: document as Json });
  const refusal = why(document);
  if (refusal === null) return issues.filter(visible).map((issue) => ({ what, issue }));
  return issues.length === 0 ? [{ what, refusal }] : [];
}

describe('readers and schema agree', () => {
  const PROPERTIES = (at: number): readonly (string | number)[] => ['features', at, 'properties'];
  /** Where each object stands in the file that has every member. */
  const HOLDERS: Readonly<Record<keyof typeof STRUCTURE, readonly (string | number)[]>> = {
    collection: [],
    journey: ['journey'],
    speedLimit: ['journey', 'speedLimit'],
    event: ['journey', 'events', 0],
    correction: ['journey', 'corrections', 0],
    excerpt: ['journey', 'excerpt'],
    report: ['reports', 0],
    custom: ['reports', 0, 'custom'],
    segment: PROPERTIES(0),
    alternative: PROPERTIES(1),
    place: PROPERTIES(2),
    claim: PROPERTIES(4),
    when: [...PROPERTIES(4), 'when'],
  };
  const members = Object.entries(HOLDERS).flatMap(([name, holder]) =>
    Object.keys(STRUCTURE[name as keyof typeof STRUCTURE]).map((member) => [...holder, member]),
  );
  const ofFeatures = ['type', 'id', 'bbox', 'geometry', 'properties'].map((member) => ['features', 4, member]);
  const geometries = [0, 1, 2].map((at) => ['features', at, 'geometry']);
  const all = [
    ...members,
    ...ofFeatures,
    ...geometries,
    ['features', 0, 'geometry', 'bbox'],
    [...PROPERTIES(0), 'kind'],
  ];

  const TIMES = /(date|start|end|issued|accessed|published|archivedAt|earliest|latest)$/;

  it('on a file in which every member stands', () => {
    expect(parse(EVERY_MEMBER).issues).toEqual([]);
    expect(why(EVERY_MEMBER)).toBeNull();
    const there = stepsIn(EVERY_MEMBER).map((steps) => steps.join('/'));
    expect(all.map((steps) => steps.join('/')).filter((steps) => !there.includes(steps))).toEqual([]);
  });

  it.each(all.map((steps) => [steps.join('/'), steps] as const))('whatever %s is', (name, steps) => {
    const values = [
      ...ODD_VALUES,
      ...(TIMES.test(name) ? ODD_TIMES : []),
      ...(name.endsWith('geometry') ? ODD_GEOMETRIES : []),
    ];
    expect(values.flatMap((by) => quarrel(replaced(EVERY_MEMBER, steps, by), by))).toEqual([]);
  });

  it('on what depends on another member', () => {
    const [segment] = EVERY_MEMBER.features;
    const several = { ...EVERY_MEMBER, features: [...EVERY_MEMBER.features, { ...segment, id: 'b-a' }] };
    expect(why(several)).not.toBeNull();
    expect(quarrel(several, 'an excerpt of two segments')).toEqual([]);
    for (const grade of GRADES) {
      const noteless = replaced(EVERY_MEMBER, [...PROPERTIES(0), 'note'], undefined);
      expect(quarrel(replaced(noteless, [...PROPERTIES(0), 'grade'], grade), grade)).toEqual([]);
    }
    for (const status of STATUSES) {
      const silent = replaced(EVERY_MEMBER, [...PROPERTIES(4), 'statusReason'], null);
      expect(quarrel(replaced(silent, [...PROPERTIES(4), 'status'], status), status)).toEqual([]);
    }
  });

  it('on generated files in which one value is changed or gone', () => {
    const by = fc.oneof(fc.constantFrom(...ODD_VALUES, ...ODD_TIMES, ...ODD_GEOMETRIES), fc.jsonValue({ maxDepth: 2 }));
    // A file costs more to make up than to judge: each is changed in several ways, one at a time.
    const changes = fc.array(fc.tuple(fc.nat(), by), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(journeyFiles, changes, (document, ways) => {
        const steps = stepsIn(document);
        for (const [where, value] of ways) {
          const at = steps[where % steps.length] ?? [];
          expect(quarrel(replaced(document, at, value), [at, value])).toEqual([]);
        }
      }),
      // What was changed stands in the failure; to shrink whole files takes longer than to read it.
      { numRuns: 20, endOnFailure: true },
    );
  });
});
