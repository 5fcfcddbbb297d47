/** Rows with the places that they mean, some by other rows' positions. Knows places and names, no order. */
import type { Position } from '../../journey/position';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import { Places, type Place } from './places';
import type { Names } from './names';
import type { ClaimRow } from './read-row';
import type { Table } from './table';

export interface LocatedRow extends ClaimRow {
  readonly place: Place | null;
  /** Where the claim's point is: its own, or that of its place; null if nowhere. */
  readonly point: Position | null;
  /** Its stretch, by places; null being open. */
  readonly between: readonly [Place | null, Place | null] | null;
}

export interface Located {
  readonly rows: readonly LocatedRow[];
  readonly places: readonly Place[];
}

export function locateRows(table: Table, rows: readonly ClaimRow[], names: Names): Located {
  const places = new Places(names);
  const own = rows.map(({ position, placeName, placeRole, row }) =>
    position === null ? null : places.at(position, placeName, placeRole, row),
  );
  const located = rows.map((row, at): LocatedRow => {
    const place = own[at] ?? byName(table, places, row, row.placeName);
    const between = row.stretch && betweenOf(table, places, row, row.stretch);
    // Our own tables say where a claim has a place and lies nowhere.
    const elsewhere = row.where !== null || between !== null;
    const point = row.position ?? (elsewhere ? null : (place?.position ?? null));
    return { ...row, place, point, between };
  });
  return { rows: located, places: places.list };
}

function betweenOf(
  table: Table,
  places: Places,
  row: ClaimRow,
  [from, to]: NonNullable<ClaimRow['stretch']>,
): LocatedRow['between'] {
  const [start, end] = [from, to].map((name) => byName(table, places, row, name));
  // An end that is named and not known is not an open one: the stretch would be wider than what is said.
  const lost = (from !== null && !start) || (to !== null && !end);
  return lost ? null : [start ?? null, end ?? null];
}

function byName(
  table: Table,
  places: Places,
  { row, placeRole, placeName }: ClaimRow,
  name: string | null,
): Place | null {
  if (name === null) return null;
  const found = places.called(name, name === placeName ? placeRole : null, row);
  if (found !== 'several') return found;
  table.refuse('member-missing', row, 'lat', words.table.placeSeveral(show(name)));
  return null;
}
