/**
 * One row → what it says: the members of its claim that need no other row. What shapes the journey (type, status, extent,
 * position, radius) must be right, else the row is not used; the rest falls back to its weakest value.
 */
import {
  BASES,
  CLAIM_TYPES,
  CONFIDENCES,
  EXTENTS,
  STATUSES,
  type ClaimType,
  type JsonObject,
  type Status,
} from '../../journey/model';
import type { Position } from '../../journey/position';
import { listOf, show } from '../../journey/show';
import { words } from '../../words/files';
import type { ReadColumn } from './columns';
import { splitList } from './list';
import { HoursReader, type Hours } from './read-hours';
import { readPosition, readRadius } from './read-place';
import type { Source } from './read-source';
import type { Table } from './table';

const W = words.table;

/** How our own tables say that nothing was left open, and that a claim has no point. */
export const NOTHING = 'none';
export const WHERES = ['point', 'line', 'area', 'stretch', 'nowhere'] as const;
export type Where = (typeof WHERES)[number];

const TRUTH = /^(?:(yes|true|1)|(no|false|0))$/i;
/** What puts the subject somewhere. A plan does not, and a not-yet says only where it is not. */
const PLACING: ReadonlySet<ClaimType> = new Set(['departure', 'arrival', 'passage', 'sighting', 'presence']);

export interface ClaimRow {
  /** Index among the table's rows. */
  readonly row: number;
  readonly id: string;
  readonly type: ClaimType;
  readonly status: Status;
  readonly subject: string;
  /** Whether the row says itself that its subject is the one that is followed; null if it does not say. */
  readonly tracked: boolean | null;
  readonly placing: boolean;
  readonly placeName: string | null;
  readonly placeRole: string | null;
  readonly position: Position | null;
  /** Null where it is not said, as in tables that are not ours. */
  readonly where: Where | null;
  /** Names of two places, null being open. */
  readonly stretch: readonly [string | null, string | null] | null;
  readonly event: string | null;
  readonly hours: Hours;
  readonly source: Source;
  /** The claim's members but for place, stretch, event, chain and segment. */
  readonly members: JsonObject;
}

export class RowReader {
  readonly #hours: HoursReader;

  constructor(private readonly table: Table) {
    this.#hours = new HoursReader(table);
  }

  /** `id` is what the row is called in the document. Null if it cannot be used; why is noted. */
  read(row: number, id: string, source: Source): ClaimRow | null {
    const { table } = this;
    const type = this.#oneOf(row, 'claim_type', CLAIM_TYPES, 'presence');
    const status = this.#oneOf(row, 'byline_status', STATUSES, 'accepted');
    const extent = this.#oneOf(row, 'byline_extent', EXTENTS, 'moment');
    const position = readPosition(table, row);
    const precisionKm = readRadius(table, row);
    if (type === null || status === null || extent === null || position === 'wrong' || precisionKm === 'wrong') {
      return null;
    }
    const hours = this.#hours.read(row, type, source.values.published ?? null);
    const subject = table.cell(row, 'subject');
    const own = this.#text(row, 'byline_text');
    const note = this.#text(row, 'note');
    const notSaid = splitList(table.cell(row, 'byline_not_said'));
    const stated = subject === '' ? 'presumed' : 'stated';
    const kept = [...source.kept, ...table.others(row)];
    return {
      row,
      id,
      type,
      status,
      subject: subject === '' ? W.unnamedSubject : subject,
      tracked: this.#truth(row, 'byline_tracked'),
      placing: status === 'accepted' && PLACING.has(type),
      placeName: this.#text(row, 'place'),
      placeRole: this.#text(row, 'byline_place_role'),
      position: position === 'none' ? null : position,
      where: WHERES.find((one) => one === table.cell(row, 'byline_where')) ?? null,
      stretch: this.#stretch(row),
      event: this.#text(row, 'byline_event'),
      hours,
      source,
      members: {
        subjectCertainty: this.#choice(row, 'byline_subject_certainty', ['stated', 'presumed'], stated),
        ...(precisionKm !== null && { precisionKm }),
        ...(extent !== 'moment' && { extent }),
        when: hours.when,
        basis: this.#choice(row, 'byline_basis', BASES, 'inference'),
        confidence: this.#choice(row, 'byline_confidence', CONFIDENCES, 'low'),
        status,
        ...optional('statusReason', this.#text(row, 'byline_status_reason')),
        text: own ?? note ?? W.noText(table.numberOf(row)),
        ...optional('quote', this.#text(row, 'quote')),
        ...(notSaid.length > 0 && { notSaid: notSaid.join() === NOTHING ? [] : notSaid }),
        // Without a paraphrase the note has become it.
        ...optional('note', own === null ? null : note),
        ...(kept.length > 0 && { columns: Object.fromEntries(kept) }),
      },
    };
  }

  #text(row: number, column: ReadColumn): string | null {
    return this.table.cell(row, column) || null;
  }

  /** `rest` of an empty cell; null, noted, of a word that is none of the list. */
  #oneOf<T extends string>(row: number, column: ReadColumn, known: readonly T[], rest: T): T | null {
    const cell = this.table.cell(row, column);
    if (cell === '') return rest;
    const found = known.find((one) => one === cell.toLowerCase().replaceAll(/[\s_]+/g, '-'));
    if (found === undefined) this.table.note('member-invalid', row, column, expected(column, listOf(known), cell));
    return found ?? null;
  }

  /** As `#oneOf`, for what may fall back. */
  #choice<T extends string>(row: number, column: ReadColumn, known: readonly T[], rest: T): T {
    const found = this.#oneOf(row, column, known, rest);
    if (found === null) this.table.members += 1;
    return found ?? rest;
  }

  #truth(row: number, column: ReadColumn): boolean | null {
    const cell = this.table.cell(row, column);
    const [, yes, no] = TRUTH.exec(cell) ?? [];
    if (cell === '' || yes !== undefined || no !== undefined) return cell === '' ? null : yes !== undefined;
    const message = words.issues.memberInvalid(column, W.expected.truth, show(cell));
    this.table.refuse('member-invalid', row, column, message);
    return null;
  }

  #stretch(row: number): ClaimRow['stretch'] {
    const cell = this.table.cell(row, 'byline_stretch');
    const [from, to, more] = splitList(cell);
    if (cell === '') return null;
    if (from !== undefined && to !== undefined && more === undefined) return [open(from), open(to)];
    const message = words.issues.memberInvalid('byline_stretch', W.expected.stretch, show(cell));
    this.table.refuse('member-invalid', row, 'byline_stretch', message);
    return null;
  }
}

/** How an open end of a stretch is written. */
export const OPEN_END = '..';

function open(name: string): string | null {
  return name === OPEN_END ? null : name;
}

function expected(column: string, list: string, cell: string): string {
  return words.issues.memberInvalid(column, words.issues.expected.oneOf(list), show(cell));
}

function optional(name: string, value: string | null): JsonObject {
  return value === null ? {} : { [name]: value };
}
