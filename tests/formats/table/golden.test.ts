/** Tables as people keep them, and broken ones, each with the journey that it becomes and everything that is said of it. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/formats/readers';
import { csvReader } from '../../../src/formats/table/read';
import { Table } from '../../../src/formats/table/table';
import { WRITTEN_COLUMNS } from '../../../src/formats/table/columns';
import { csv } from '../../../src/formats/table/write';
import type { JsonObject } from '../../../src/journey/model';
import { withoutMark } from '../../../src/journey/parse-text';
import { openDraft } from '../../../src/library/open-file';
import { openText } from '../../../src/validate/open';

const folder = new URL('../../golden/table/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const tables = readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** Faults that no document of our own making may have. */
const SHAPE: ReadonlySet<string> = new Set([
  ...['member-missing', 'member-invalid', 'kind-unknown', 'id-missing', 'id-duplicate', 'reference-unknown'],
  ...['url-not-http', 'note-missing', 'geometry-invalid', 'position-out-of-range', 'instant-invalid', 'line-too-short'],
  ...['seq-gap', 'segments-apart', 'grade-disagrees', 'place-ambiguous', 'window-reversed', 'time-zone-unknown'],
]);

/** What the reader makes of a file, and what the rules then say of the journey. */
function outcome(name: string) {
  const draft = csvReader.read(withoutMark(read(name)), name);
  const { issues } = openDraft(draft);
  const all = issues.map(({ code, line, column, message }) => `${line}:${column} ${code}: ${message}`);
  return { issues: all, setAside: draft.setAside, document: draft.document };
}

describe('a table becomes a journey', () => {
  it.each(tables)('%s', async (name) => {
    const text = `${JSON.stringify(outcome(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(new URL(`${name}.json`, folder).pathname);
  });

  it.each(tables.filter((name) => !['empty.csv', 'no-columns.csv'].includes(name)))(
    '%s is told by its columns alone',
    (name) => {
      const reader = readerOf(withoutMark(read(name)).slice(0, 1000), 'standard input');
      expect(reader?.id).toBe('csv');
    },
  );

  it('the made-up journey is written as the table that stands here', () => {
    const opened = openText(readFileSync(new URL('../../fixtures/valid/made-up.geojson', import.meta.url), 'utf8'));
    if (opened.journey === null) throw new Error('nothing to draw');
    expect(csv.write(opened)).toBe(read('made-up.csv'));
  });

  it('every row of any table is a claim or counted, and what is said of it stands in the text', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        '',
        '50',
        '11',
        '12,5',
        '200',
        '-',
        'Aford',
        'Beeham',
        '2024',
        '2024-05-01',
        '2024-05-01 06:00',
        '..',
        'UTC',
      ],
      ...[
        'train',
        'plan',
        'https://a.example',
        'data:x',
        'yes',
        'row-2',
        'a; b',
        '"',
        '"x"',
        '"x" y',
        '=1',
        '__proto__',
      ],
    );
    const columns = [...WRITTEN_COLUMNS, '__proto__', 'constructor', 'Colour', 'lat', ''];
    const header = fc.subarray(columns).map((some) => [...new Set(['place', 'lat', 'lon', ...some])]);
    const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(header, rows, fc.constantFrom(',', ';', '\t'), (names, cells, delimiter) => {
        const text = [names, ...cells].map((row) => row.join(delimiter)).join('\n');
        const draft = csvReader.read(text, 'any.csv');
        const { rows: read } = new Table(text);
        const features = (draft.document as { features?: JsonObject[] } | null)?.features ?? [];
        const claims = features.filter((feature) => (feature['properties'] as JsonObject)['kind'] === 'claim');
        expect(claims.length + (draft.setAside.claims ?? 0)).toBe(read.length);
        const lines = text.split('\n');
        const opened = openDraft(draft);
        for (const { line, column } of opened.issues) {
          expect(lines[(line ?? 0) - 1]?.length).toBeGreaterThanOrEqual((column ?? Infinity) - 1);
        }
        // What the reader makes is without fault of structure; what is wrong with the table it has said itself.
        const ofShape = opened.issues.filter(({ code, pointer }) => pointer !== '' && SHAPE.has(code));
        expect(ofShape).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('no other text is taken for a table, whatever it is called', () => {
    for (const text of ['{"type":"FeatureCollection"}', '<gpx/>', ' [1,2]']) {
      expect(csvReader.recognises(text, 'table.csv')).toBe(false);
    }
    expect(csvReader.recognises('Dear reader, the train left.\nIt came.', 'letter.txt')).toBe(false);
  });
});
