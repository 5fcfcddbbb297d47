/**
 * Of a table with more rows than are used: the rows that the used ones are derived from. Who said it first is not left out,
 * whatever else is; a row that is not found would pass for the name of somebody. Knows sources, no places and hours.
 */
import { readSource } from './read-source';
import type { SourceRow } from './reports';
import type { Table } from './table';

/** A chain is looked up so far; each step goes through the whole text once. */
export const LINKS_LOOKED_UP = 8;

export function sourcesBehind(table: Table, used: readonly SourceRow[]): SourceRow[] {
  const behind: SourceRow[] = [];
  const asked = new Set(used.map(({ id }) => id));
  let last = used;
  for (let step = 0; step < LINKS_LOOKED_UP; step++) {
    // Our own tables name the whole chain in every row.
    const named = last.flatMap(({ source }) => (source.reportIds.length > 0 ? [] : source.derivedFrom));
    const wanted = new Set(named.filter((name) => !asked.has(name)));
    if (wanted.size === 0) break;
    for (const name of wanted) asked.add(name);
    last = table
      .lookUp(wanted)
      .filter(([, row]) => table.beyondHeader(row) === 0)
      .map(([id, row]) => ({ row, id, source: readSource(table, row) }));
    behind.push(...last);
  }
  return behind;
}
