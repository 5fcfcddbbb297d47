/**
 * A table of claims → a journey that says no more than its rows do. Here the steps come together; each is in a file of its
 * own beside this one.
 */
import { listOf, show } from '../../journey/show';
import { words } from '../../words/files';
import type { Draft } from '../draft';
import { columnOf, type ReadColumn } from './columns';
import { makeDocument } from './document';
import { Names } from './names';
import { RowReader } from './read-row';
import { readSource } from './read-source';
import { Reports, type SourceRow } from './reports';
import { LINKS_LOOKED_UP, sourcesBehind } from './sources-behind';
import { idOfNumber, Table } from './table';

const W = words.table;

/** `fileName` is what the reader called the file: the report behind rows that name none. */
export function draftOf(text: string, fileName: string): Draft {
  const table = new Table(text);
  if (!hasColumns(table)) return nothing(table);
  noteHeader(table);
  if (table.isThinned) table.note('rows-thinned', null, null, W.rowsThinned(table.rows.length, table.all));
  const names = new Names();
  const sources = usableRows(table, names);
  const reader = new RowReader(table);
  const rows = sources.map(({ row, id, source }) => reader.read(row, id, source)).filter((row) => row !== null);
  const reports = table.isThinned
    ? new Reports(table, fileName, [...sources, ...sourcesBehind(table, sources)], LINKS_LOOKED_UP)
    : new Reports(table, fileName, sources);
  const made = makeDocument({ table, fileName, rows, reports, names });
  if (made === null) {
    table.note('no-segments', null, null, W.noPlaces);
    return nothing(table);
  }
  const setAside = { claims: table.all - rows.length, members: table.members };
  return { document: made.document, issues: table.issues(), setAside, placeOf: made.placeOf };
}

function nothing(table: Table): Draft {
  return { document: null, issues: table.issues(), setAside: { claims: table.all }, placeOf: () => null };
}

function hasColumns(table: Table): boolean {
  const missing = (['lat', 'lon'] as const).filter((column) => !table.has(column));
  if (table.header.length === 0) table.note('column-missing', null, null, W.empty);
  else if (missing.length > 0) {
    const found = listOf(table.header.slice(0, 12).map(show), words.issues.and);
    table.note('column-missing', null, null, W.columnsMissing(listOf(missing, words.issues.and), found));
  }
  return table.header.length > 0 && missing.length === 0;
}

function noteHeader(table: Table): void {
  const hours: readonly ReadColumn[] = ['event_start', 'event_end', 'published'];
  if (!hours.some((column) => table.has(column))) table.note('column-missing', null, null, W.noHours);
  const first = new Map<ReadColumn, string>();
  table.header.forEach((name, index) => {
    const column = columnOf(name);
    const before = column === null ? undefined : first.get(column);
    if (before !== undefined) table.noteHeader('table-syntax', index, W.columnTwice(show(name), show(before)));
    else if (column !== null) first.set(column, name);
  });
}

/** The rows of which it is clear what stands where, each with an id of its own, and with whom it names. */
function usableRows(table: Table, names: Names): SourceRow[] {
  const broken = new Set(table.broken.map(({ row }) => row));
  for (const { kind, offset } of table.broken) {
    table.noteAt('table-syntax', offset, kind === 'open' ? W.quoteOpen : W.quoteWithin);
  }
  const usable = table.rows.flatMap((_, row) => {
    const beyond = broken.has(row) ? 0 : table.beyondHeader(row);
    if (beyond > 0) table.note('table-syntax', row, null, W.cellsBeyond(beyond, table.header.length));
    return broken.has(row) || beyond > 0 ? [] : [row];
  });
  const doubles = new Set(usable.filter((row) => table.cell(row, 'id') !== '' && !names.take(table.cell(row, 'id'))));
  return usable.map((row) => {
    const own = table.cell(row, 'id');
    const id = own !== '' && !doubles.has(row) ? own : names.unique(own === '' ? idOfNumber(table.numberOf(row)) : own);
    if (doubles.has(row)) table.note('id-duplicate', row, 'id', W.idTwice(show(own), show(id)));
    return { row, id, source: readSource(table, row) };
  });
}
