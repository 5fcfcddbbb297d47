/** Cells and where they stand, held against another reader of CSV; lists and guards against their inverses. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, offsetOfCell, readCells } from '../../../src/formats/table/cells';
import { guarded, unguarded } from '../../../src/formats/table/guard';
import { joinList, splitList } from '../../../src/formats/table/list';

const plain = fc.string({ unit: fc.constantFrom('a', '7', ' ', 'é', '평', '.', "'", '-') });
const awkward = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', '😀', '=') });
const HEADER = ['place', 'lat', 'lon'];

interface Written {
  readonly text: string;
  readonly delimiter: string;
}

/** A table as any program may write it: any delimiter and line end, cells quoted where they must be or for no reason. */
const tables: fc.Arbitrary<Written> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    closed: fc.boolean(),
    rows: fc.array(fc.array(fc.tuple(fc.oneof(plain, awkward), fc.boolean()), { minLength: 1, maxLength: 4 })),
  })
  .map(({ delimiter, end, closed, rows }) => {
    const write = ([cell, always]: readonly [string, boolean]): string =>
      always || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
    const lines = [HEADER.join(delimiter), ...rows.map((row) => row.map(write).join(delimiter))];
    return { delimiter, text: lines.join(end) + (closed ? end : '') };
  });

describe('cells', () => {
  it('are those that another reader sees, and stand where the text has them', () => {
    fc.assert(
      fc.property(tables, ({ text, delimiter }) => {
        const read = readCells(text);
        const options = { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
        const seen: string[][] = parse(text, options);
        const filled = seen.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(read.delimiter).toBe(delimiter);
        expect(read.broken).toEqual([]);
        expect(read.rows.map(({ cells }) => cells)).toEqual(filled);
        for (const row of read.rows) {
          row.cells.forEach((cell, column) => {
            const at = offsetOfCell(text, row, column, read.delimiter);
            const raw = text[at] === '"' ? `"${cell.replaceAll('"', '""')}"` : cell;
            expect(text.slice(at, at + raw.length)).toBe(raw);
            expect(at === 0 || [delimiter, '\n', '\r'].includes(text[at - 1] ?? '')).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('any text at all is read, and in time that grows with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ') }), (text) => {
        const { rows, delimiter } = readCells(text);
        for (const row of rows) {
          for (let column = 0; column < 5; column++) {
            const at = offsetOfCell(text, row, column, delimiter);
            expect(at).toBeGreaterThanOrEqual(row.start);
            expect(at).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
    // Each of these would take minutes if quotes were looked for anew from every quote.
    for (const part of ['"', '"a"b', ' "', '",', '""\n', '"" '])
      expect(() => readCells(part.repeat(30_000))).not.toThrow();
  });

  it('a first line may quote the delimiter of another table', () => {
    expect(headerOf('"place, name";lat;lon\n')).toEqual({ delimiter: ';', known: 2 });
    expect(headerOf('place\tlat\tlon,and more')).toEqual({ delimiter: '\t', known: 2 });
  });
});

describe('what is written into cells', () => {
  it('a list comes back as it was, whatever its items hold', () => {
    const item = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' ', '\n'), minLength: 1 });
    const trimmed = item.map((text) => text.trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(trimmed), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
    );
    expect(joinList(['CNN', 'KCNA'])).toBe('CNN; KCNA');
    expect(splitList(' CNN ;; KCNA;')).toEqual(['CNN', 'KCNA']);
  });

  it('no text begins as a formula does, and each comes back', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", ' ', '＝', 'a');
    const text = fc.tuple(fc.array(start, { maxLength: 4 }), fc.string()).map(([first, rest]) => first.join('') + rest);
    fc.assert(
      fc.property(text, (cell) => {
        expect(guarded(cell)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        expect(unguarded(guarded(cell))).toBe(cell);
      }),
    );
    expect(guarded('=HYPERLINK("https://evil.example")')).toBe('\'=HYPERLINK("https://evil.example")');
    expect(guarded("'tis so")).toBe("'tis so");
  });
});
