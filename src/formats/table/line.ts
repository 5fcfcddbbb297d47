/**
 * The line that rows make: from place to place, in the order of their hours, straight. Rows that follow each other at one
 * place are one visit. Knows places and order, no document.
 */
import type { ClaimRow } from './read-row';
import type { LocatedRow } from './located';
import type { Place } from './places';
import { inOrder } from './order';

export interface Visit {
  readonly place: Place & { readonly position: NonNullable<Place['position']> };
  readonly rows: LocatedRow[];
  /** Rows about the place that draw nothing: disputed ones, plans, what is not yet there. */
  readonly others: LocatedRow[];
}

export interface Line {
  /** In the order of the line. A segment runs from each to the next. */
  readonly visits: readonly Visit[];
  readonly visitOf: ReadonlyMap<LocatedRow, number>;
}

/** The subjects that the line follows: those that the table marks, else the one that most rows place. */
export function trackedSubjects(rows: readonly ClaimRow[]): readonly string[] {
  const marked = new Set(rows.filter(({ tracked }) => tracked === true).map(({ subject }) => subject));
  if (marked.size > 0) return [...marked];
  const counts = new Map<string, number>();
  for (const { placing, subject } of rows) if (placing) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const most = [...counts].reduce<readonly [string, number] | null>(
    (best, one) => (best === null || one[1] > best[1] ? one : best),
    null,
  );
  return most === null ? [] : [most[0]];
}

export function lineOf(rows: readonly LocatedRow[], tracks: readonly string[]): Line {
  const subjects = new Set(tracks);
  const drawn = rows.filter(
    ({ placing, point, between, subject }) => placing && point !== null && between === null && subjects.has(subject),
  );
  const visits: Visit[] = [];
  const visitOf = new Map<LocatedRow, number>();
  for (const at of inOrder(drawn.map(({ hours }) => hours))) {
    const row = drawn[at];
    const place = row?.place;
    if (!row || !place || place.position === null) continue;
    const last = visits.at(-1);
    if (last?.place.stop === place.stop) last.rows.push(row);
    else visits.push({ place: { ...place, position: place.position }, rows: [row], others: [] });
    visitOf.set(row, visits.length - 1);
  }
  return { visits, visitOf: withOthers(rows, visits, visitOf) };
}

/** What draws nothing belongs to the visit of its place that stands before it in the table, else to the next one. */
function withOthers(
  rows: readonly LocatedRow[],
  visits: readonly Visit[],
  drawn: ReadonlyMap<LocatedRow, number>,
): ReadonlyMap<LocatedRow, number> {
  const visitOf = new Map(drawn);
  const last = new Map<string, number>();
  const early: LocatedRow[] = [];
  const belong = (row: LocatedRow, visit: number): void => {
    visitOf.set(row, visit);
    visits[visit]?.others.push(row);
  };
  const first = new Map<string, number>();
  for (const row of rows) {
    const { place, between } = row;
    if (place === null || between !== null) continue;
    const own = drawn.get(row);
    const before = own ?? last.get(place.stop);
    if (own !== undefined) {
      last.set(place.stop, own);
      if (!first.has(place.stop)) first.set(place.stop, own);
    } else if (before !== undefined) belong(row, before);
    else early.push(row);
  }
  for (const row of early) {
    const next = row.place === null ? undefined : first.get(row.place.stop);
    if (next !== undefined) belong(row, next);
  }
  return visitOf;
}
