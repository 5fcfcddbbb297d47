/**
 * A text of separated values → its rows, each with the place where it begins, and what is wrong with the text itself.
 * papaparse reads; here is which delimiter, and where a cell stands. Knows no claims.
 */
import Papa from 'papaparse';
import { isSpread } from '../spread';
import { columnOf } from './columns';

export interface Row {
  readonly cells: readonly string[];
  /** Offset of its first character. */
  readonly start: number;
  /** From 1, as a spreadsheet numbers it; empty rows count. */
  readonly number: number;
}

/** A quote that does not do what a quote must: never closed, or closed in the middle of a cell. */
export interface BrokenQuote {
  readonly kind: 'open' | 'within';
  /** Index of its row among `rows`. */
  readonly row: number;
  /** Offset of the quote that begins the cell. */
  readonly offset: number;
}

/** More rows than this are too many for a person to look through, and for a page to draw. */
export const MOST_ROWS = 1500;

export interface Cells {
  readonly delimiter: Delimiter;
  /** Rows that hold anything, the header first; of more than `MOST_ROWS` so many, evenly spread. */
  readonly rows: readonly Row[];
  /** How many rows below the header hold anything, whether they are among `rows` or not. */
  readonly all: number;
  /** The gravest of each row. */
  readonly broken: readonly BrokenQuote[];
}

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How many columns of ours the first line names, with the delimiter that makes them most. */
export function headerOf(text: string): { readonly delimiter: Delimiter; readonly known: number } {
  const line = /\S[^\r\n]*/.exec(text.slice(0, HEADER_AT_MOST))?.[0] ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, known: knownIn(line, delimiter) }));
  return counted.reduce((best, one) => (one.known > best.known ? one : best));
}

/** A first line beyond this is no header; characters. */
const HEADER_AT_MOST = 20_000;

function knownIn(line: string, delimiter: Delimiter): number {
  const names = Papa.parse<string[]>(line, { delimiter, quoteChar: '"' }).data[0] ?? [];
  return new Set(names.map(columnOf).filter((column) => column !== null)).size;
}

/**
 * Reads the rows. Of too many the first pass only counts, and a second one keeps those that are evenly spread, the first and
 * the last among them: no more is ever held than is used.
 */
export function readCells(text: string, most = MOST_ROWS): Cells {
  const { delimiter } = headerOf(text);
  let rows: Row[] = [];
  let broken: BrokenQuote[] = [];
  const keep = ({ row, quote }: Found): void => {
    if (quote !== null) broken.push({ ...quote, row: rows.length });
    rows.push(row);
  };
  let all = -1;
  eachRow(text, delimiter, (found) => {
    all += 1;
    if (all <= most) keep(found);
    else rows = broken = [];
  });
  if (all > most) {
    let at = -1;
    rows = [];
    broken = [];
    eachRow(text, delimiter, (found) => {
      if (at < 0 || isSpread(at, most, all)) keep(found);
      at += 1;
    });
  }
  return { delimiter, rows, all: Math.max(0, all), broken };
}

/** The rows that are wanted, of all that the text has. */
export function rowsWhere(text: string, delimiter: Delimiter, wants: (row: Row) => boolean): Row[] {
  const rows: Row[] = [];
  eachRow(text, delimiter, ({ row, quote }) => {
    if (quote === null && wants(row)) rows.push(row);
  });
  return rows;
}

interface Found {
  readonly row: Row;
  /** The gravest that is wrong with it. */
  readonly quote: Omit<BrokenQuote, 'row'> | null;
}

/** Visits each row that holds anything; keeps none. */
function eachRow(text: string, delimiter: Delimiter, visit: (found: Found) => void): void {
  const newline = lineEndOf(text);
  let start = 0;
  let number = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: '"',
    newline,
    step: ({ data, errors, meta }) => {
      number += 1;
      const cells = newline === '\n' ? withoutReturn(data, text, meta.cursor) : data;
      // A quote that is never closed takes everything after it along, whatever was wrong before.
      const error = errors.find(({ code }) => code === 'MissingQuotes') ?? errors[0];
      if (error !== undefined || cells.some((cell) => cell.trim() !== '')) {
        const kind = error?.code === 'MissingQuotes' ? 'open' : 'within';
        const offset = Math.max(0, (error?.index ?? start + 1) - 1);
        visit({ row: { cells, start, number }, quote: error === undefined ? null : { kind, offset } });
      }
      start = meta.cursor;
    },
  });
}

/** Of a file with both kinds the shorter, which is in the longer. Old spreadsheets end rows with `\r`, and break cells with `\n`. */
function lineEndOf(text: string): '\n' | '\r' {
  const found = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\n|\r)/.exec(text.slice(0, HEADER_AT_MOST))?.[1];
  return found === '\r' ? '\r' : '\n';
}

/** With `\n` as line end the `\r` before it is left on the last cell, unless that is quoted. */
function withoutReturn(cells: readonly string[], text: string, end: number): readonly string[] {
  const last = cells.at(-1);
  if (last === undefined || !last.endsWith('\r')) return cells;
  const body = text[end - 1] === '\n' ? text.slice(Math.max(0, end - 3), end - 1) : text.slice(-2);
  return body.endsWith('"\r') || !body.endsWith('\r') ? cells : [...cells.slice(0, -1), last.slice(0, -1)];
}

/** The offset at which a cell of a row begins; of one that the row has not, where its last begins. */
export function offsetOfCell(text: string, { start, cells }: Row, column: number, delimiter: Delimiter): number {
  let at = start;
  for (let index = 0; index < Math.min(column, cells.length - 1); index++) {
    const next = text.indexOf(delimiter, text[at] === '"' ? endOfQuoted(text, at, delimiter) : at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}

/** The offset behind the closing quote: the first that is not doubled and that a delimiter or a line end follows. */
function endOfQuoted(text: string, open: number, delimiter: Delimiter): number {
  const quote = /""|"/g;
  quote.lastIndex = open + 1;
  for (let found = quote.exec(text); found; found = quote.exec(text)) {
    if (found[0] === '""') continue;
    const after = /[^ ]/g;
    after.lastIndex = quote.lastIndex;
    const next = after.exec(text)?.[0];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return quote.lastIndex;
  }
  return text.length;
}
