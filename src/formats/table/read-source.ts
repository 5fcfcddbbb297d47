/**
 * Who says so, as the cells of one row name it: what of the report is written there, each value checked, and whom it has it
 * from. Knows one row, no other.
 */
import { ADDRESS, LANGUAGE } from '../../journey/fields';
import { SEEN } from '../../journey/model';
import { listOf, show } from '../../journey/show';
import { parseDate, parseInstant, readInstant } from '../../journey/time';
import { words } from '../../words/files';
import type { ReadColumn } from './columns';
import { splitList } from './list';
import type { Table } from './table';

const W = words.table;
const I = words.issues;

/** The columns that tell of the report itself. */
export const SOURCE_COLUMNS = [
  'url',
  'source_title',
  'publisher',
  'author',
  'published',
  'archive_url',
  'archive_date',
  'hash',
  'lang',
  'byline_label',
  'byline_type',
  'byline_seen',
] as const satisfies readonly ReadColumn[];
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];
/** Objects and no Maps: there is one for each row. */
export type SourceValues = { readonly [column in SourceColumn]?: string };

export interface Source {
  /** Values that hold, by column, as they stand in the cells; `published` an instant, or a day, month or year. */
  readonly values: SourceValues;
  /** Cells that are kept with the claim, since no report can hold them. */
  readonly kept: readonly (readonly [name: string, cell: string])[];
  /** Nearest first; only in our own tables. */
  readonly reportIds: readonly string[];
  /** Ids of rows, or names, nearest first. */
  readonly derivedFrom: readonly string[];
  readonly originUnnamed: boolean;
}

const YES = /^(yes|true|1)$/i;

export function readSource(table: Table, row: number): Source {
  const values: { [column in SourceColumn]?: string } = {};
  const kept: (readonly [string, string])[] = [];
  for (const column of SOURCE_COLUMNS) {
    const cell = table.cell(row, column);
    const value = cell === '' ? null : READERS[column](table, row, cell);
    if (value !== null) values[column] = value;
    else if (cell !== '') kept.push([column, cell]);
  }
  // A column "source" holds now a name, now an address.
  const { publisher } = values;
  if (publisher !== undefined && ADDRESS.test(publisher) && values.url === undefined) {
    delete values.publisher;
    values.url = publisher;
  }
  return {
    values,
    kept,
    reportIds: splitList(table.cell(row, 'byline_reports')),
    derivedFrom: splitList(table.cell(row, 'derived_from')),
    originUnnamed: YES.test(table.cell(row, 'byline_origin_unnamed')),
  };
}

/** A value as the document has it, or null if it cannot hold it; what is wrong is noted. */
type ReadValue = (table: Table, row: number, cell: string) => string | null;

const asIs: ReadValue = (_table, _row, cell) => cell;

function address(column: 'url' | 'archive_url'): ReadValue {
  return (table, row, cell) => {
    if (ADDRESS.test(cell)) return cell;
    table.refuse('url-not-http', row, column, I.urlNotHttp(show(cell)));
    return null;
  };
}

const READERS: Readonly<Record<SourceColumn, ReadValue>> = {
  url: address('url'),
  archive_url: address('archive_url'),
  source_title: asIs,
  publisher: asIs,
  author: asIs,
  byline_label: asIs,
  byline_type: asIs,
  published: readPublished,
  archive_date: (table, row, cell) => {
    if (parseInstant(withT(cell)) !== null) return withT(cell);
    table.refuse('instant-invalid', row, 'archive_date', W.archivedInvalid(show(cell)));
    return null;
  },
  hash: (table, row, cell) => {
    const [, digest] = /^(?:sha-?256:)?([0-9a-f]{64})$/i.exec(cell) ?? [];
    // Another digest after its name is kept; the document has a place for SHA-256 alone.
    if (digest !== undefined || /^[\w/-]+:[\w+/=-]+$/.test(cell)) return digest ?? null;
    table.refuse('member-invalid', row, 'hash', I.memberInvalid('hash', W.expected.hash, show(cell)));
    return null;
  },
  lang: (table, row, cell) => {
    if (LANGUAGE.test(cell)) return cell;
    table.refuse('member-invalid', row, 'lang', I.memberInvalid('lang', W.expected.language, show(cell)));
    return null;
  },
  byline_seen: (table, row, cell) => {
    const seen = SEEN.find((one) => one === cell.toLowerCase());
    if (seen !== undefined) return seen;
    const message = I.memberInvalid('byline_seen', I.expected.oneOf(listOf(SEEN)), show(cell));
    table.refuse('member-invalid', row, 'byline_seen', message);
    return null;
  },
};

/** Spreadsheets put a space between day and hour. */
function withT(cell: string): string {
  return cell.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/, '$1T$2').replace(/ (?=[+-]|Z$)/i, '');
}

/** An hour without offset leaves the day: on whichever clock, it was that one. */
function readPublished(table: Table, row: number, cell: string): string | null {
  const [, day, hour, second = ':00', offset = ''] =
    /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i.exec(withT(cell)) ??
    [];
  const real = day !== undefined && parseDate(`${day}-01-01`.slice(0, 10)) !== null;
  const read = real && hour !== undefined ? readInstant(`${day}T${hour}${second}${offset}`) : null;
  if (real && hour === undefined) return day;
  if (typeof read === 'number') return `${day}T${hour}${second}${offset}`;
  if (read === null) {
    table.refuse('instant-invalid', row, 'published', I.publishedInvalid(show(cell)));
    return null;
  }
  table.refuse('instant-without-offset', row, 'published', W.publishedWithoutClock(show(cell)));
  return day ?? null;
}
