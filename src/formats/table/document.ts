/** Rows, their places, their line and their reports → the journey file, and the way back from its pointers to the cells. */
import { CONFIDENCES, STATUSES, type Confidence, type Json, type JsonObject } from '../../journey/model';
import { FALLBACK_SPEED_KMH, PROFILE } from '../../journey/read-head';
import { words } from '../../words/files';
import type { TextPlace } from '../draft';
import { slug } from '../file-name';
import { CLAIM_CELLS, type ReadColumn } from './columns';
import { withComputedGrades } from './grades';
import { lineOf, trackedSubjects, type Line, type Visit } from './line';
import { locateRows, type LocatedRow } from './located';
import { Names } from './names';
import { isAt, placeFeature } from './places';
import type { ClaimRow } from './read-row';
import type { Reports } from './reports';
import type { Table } from './table';

const W = words.table;

export interface Parts {
  readonly table: Table;
  readonly fileName: string;
  readonly rows: readonly ClaimRow[];
  readonly reports: Reports;
  /** The ids of features; those of the rows are taken. */
  readonly names: Names;
}

export interface Made {
  readonly document: JsonObject;
  readonly placeOf: (pointer: string) => TextPlace | null;
}

/** Null if nothing can be drawn: the rows put it at fewer than two places. */
export function makeDocument({ table, fileName, rows, reports, names }: Parts): Made | null {
  const located = locateRows(table, rows, names);
  const tracks = trackedSubjects(located.rows);
  const line = lineOf(located.rows, tracks);
  if (line.visits.length < 2) return null;
  const segments = segmentsOf(line.visits, names);
  const events = eventsOf(rows);
  const claims = located.rows.map((row) => claimOf(row, reports, events, line, segments));
  const told = table.isThinned ? table.all : rows.length;
  const head = headOf(fileName, located.rows, told, tracks, line, [...events.values()]);
  const document = {
    type: 'FeatureCollection',
    journey: head,
    reports: reports.document(),
    features: [...segments, ...located.places.map(placeFeature), ...claims],
  };
  const from: Cell[] = [
    ...segments.map((_, at): Cell => ({ row: rowOf(line.visits[at + 1]), cells: null })),
    ...located.places.map(({ row }): Cell => ({ row, cells: null })),
    ...rows.map(({ row }): Cell => ({ row, cells: CLAIM_CELLS })),
  ];
  // Claims that are bound to the ends of segments leave these inferred. What is not (a second reading of a place, a
  // stretch) may hold a segment in between, and whether it does the engine says.
  const loose = located.rows.some((row) => row.placing && !isOnLine(row, line));
  return {
    document: loose ? withComputedGrades(document) : document,
    placeOf: (pointer) => placeIn(table, reports, from, pointer),
  };
}

function rowOf(visit: Visit | undefined): number {
  return visit?.rows[0]?.row ?? 0;
}

/** What of the table a feature comes from; `cells` of a claim, by the pointer below the feature. */
interface Cell {
  readonly row: number;
  readonly cells: Readonly<Record<string, ReadColumn>> | null;
}

function placeIn(table: Table, reports: Reports, from: readonly Cell[], pointer: string): TextPlace | null {
  const [, list, index, path = ''] = /^\/(features|reports)\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  if (list === 'reports') {
    const cell = reports.cellOf(Number(index), path);
    return cell && table.placeOf(cell.row, cell.column);
  }
  const found = list === undefined ? undefined : from[Number(index)];
  if (found === undefined) return null;
  if (found.cells === null) return path === '' ? table.placeOf(found.row, 'place') : null;
  const column = Object.hasOwn(found.cells, path) ? found.cells[path] : undefined;
  if (column !== undefined) return table.placeOf(found.row, column);
  return path === '' ? table.placeOf(found.row, null) : null;
}

function segmentsOf(visits: readonly Visit[], names: Names): JsonObject[] {
  return visits.slice(1).map((to, at) => {
    const from = visits[at] ?? to;
    const zones = [...from.rows, ...to.rows].flatMap(({ hours }) => hours.zone ?? []);
    return {
      type: 'Feature',
      id: names.unique(`${from.place.id}-${to.place.id}`),
      geometry: { type: 'LineString', coordinates: [from.place.position, to.place.position] },
      properties: {
        kind: 'segment',
        seq: at + 1,
        from: from.place.id,
        to: to.place.id,
        grade: 'inferred',
        claims: [from, to]
          .flatMap(({ rows, others }) => [...rows, ...others])
          .sort(surestFirst)
          .map(({ id }) => id),
        note: W.straight,
        timeZone: zones[0] ?? 'UTC',
      },
    };
  });
}

/** Accepted ones first, then by confidence, then the narrowest. */
function surestFirst(one: LocatedRow, other: LocatedRow): number {
  const rank = (row: LocatedRow): readonly number[] => {
    const { earliestMs, latestMs } = row.hours;
    const width = earliestMs === null || latestMs === null ? Infinity : latestMs - earliestMs;
    const confidence = CONFIDENCES.indexOf(row.members['confidence'] as Confidence);
    return [STATUSES.indexOf(row.status), confidence, width, row.row];
  };
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 || (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function claimOf(
  row: LocatedRow,
  reports: Reports,
  events: ReadonlyMap<string, JsonObject>,
  line: Line,
  segments: readonly JsonObject[],
): JsonObject {
  const { place, point, between } = row;
  const visit = line.visitOf.get(row);
  // The segment that arrives; nothing arrives at the first place.
  const segment = visit === undefined ? undefined : segments[Math.max(0, visit - 1)]?.['id'];
  return {
    type: 'Feature',
    id: row.id,
    geometry: point === null ? null : { type: 'Point', coordinates: point },
    properties: {
      kind: 'claim',
      type: row.type,
      subject: row.subject,
      ...(row.event !== null && { event: events.get(row.event)?.['id'] ?? null }),
      // What a place without a name is called nobody but us says.
      ...(place !== null && row.placeName !== null && { place: place.id }),
      ...(between !== null && { stretch: between.map((end) => end?.id ?? null) }),
      ...(segment !== undefined && { segment }),
      ...(isOnLine(row, line) && { vertex: visit === 0 ? 0 : 1 }),
      chain: reports.chainOf(row),
      ...row.members,
    },
  };
}

/** Whether its point is the very end of a segment. */
function isOnLine(row: LocatedRow, { visits, visitOf }: Line): boolean {
  const visit = visitOf.get(row);
  const at = visit === undefined ? undefined : visits[visit]?.place.position;
  return at !== undefined && row.point !== null && isAt(row.point, at);
}

function eventsOf(rows: readonly ClaimRow[]): ReadonlyMap<string, JsonObject> {
  const names = new Names();
  const events = new Map<string, JsonObject>();
  for (const { event } of rows) {
    if (event !== null && !events.has(event))
      events.set(event, { id: names.unique(event), title: event, phrase: event });
  }
  return events;
}

/** Clocks that are shown beside UTC: those of the first rows that name one. */
const CLOCKS = 3;

function headOf(
  fileName: string,
  rows: readonly LocatedRow[],
  /** Rows that the table has. */
  told: number,
  tracks: readonly string[],
  { visits }: Line,
  events: readonly Json[],
): JsonObject {
  const title = fileName.replace(/^.*[\\/]/s, '').replace(/\.[^.]+$/, '') || fileName;
  const drawn = visits.reduce((sum, visit) => sum + visit.rows.length, 0);
  const zones = new Set(rows.flatMap(({ hours }) => hours.zone ?? []));
  const named = rows.some(({ subject }) => subject === tracks[0] && subject !== W.unnamedSubject);
  return {
    profile: PROFILE,
    id: slug(title),
    title,
    subject: named ? (tracks[0] ?? W.subject) : W.subject,
    summary: W.summary(fileName, drawn, told),
    mode: 'other',
    tracks,
    speedLimit: { kmh: FALLBACK_SPEED_KMH, text: W.noCap(FALLBACK_SPEED_KMH), reports: [] },
    events,
    timeZones: [...zones].slice(0, CLOCKS),
  };
}
