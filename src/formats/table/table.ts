/**
 * A table as it was read: which column is where, its cells, and what is wrong with them, each with the place where it
 * stands. Knows no claims.
 */
import { issue, type Issue, type IssueCode } from '../../journey/issues';
import { positionsIn } from '../../journey/locate';
import { words } from '../../words/files';
import type { TextPlace } from '../draft';
import { offsetOfCell, readCells, rowsWhere, type BrokenQuote, type Row } from './cells';
import { columnOf, isTold, type ReadColumn } from './columns';
import { unguarded } from './guard';

/** Of one fault in one column so many are told one by one; the rest is counted. */
const TOLD = 20;

export class Table {
  /** Below the header; of too many a part. */
  readonly rows: readonly Row[];
  /** How many the text has. */
  readonly all: number;
  readonly header: readonly string[];
  readonly broken: readonly BrokenQuote[];
  /** Values that were not used although their row was. */
  members = 0;
  /** Rows that are not among `rows`, looked up since some of these name them; their indices go on from there. */
  readonly #behind: Row[] = [];
  readonly #text: string;
  readonly #all: ReturnType<typeof readCells>;
  readonly #columns = new Map<ReadColumn, number>();
  readonly #others: readonly (readonly [index: number, name: string])[];
  readonly #ours: boolean;
  readonly #issues: Issue[] = [];
  /** By code and column: the last that was told, and how many more there were. */
  readonly #more = new Map<string, { readonly told: number[]; more: number }>();
  #positions: ((offset: number) => TextPlace) | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#all = readCells(text);
    const [header, ...rows] = this.#all.rows;
    this.rows = rows;
    this.all = this.#all.all;
    this.#ours = (header?.cells ?? []).some((name) => /^\s*byline_/i.test(name));
    this.header = (header?.cells ?? []).map((name) => this.#written(name).trim());
    this.broken = this.#all.broken.map((one) => ({ ...one, row: one.row - 1 }));
    const others = new Map<string, number>();
    this.header.forEach((name, index) => {
      const column = columnOf(name);
      if (column !== null && !this.#columns.has(column)) this.#columns.set(column, index);
      else if (column !== null || !isTold(name)) others.set(nameBeside(name, index, others), index);
    });
    this.#others = [...others].map(([name, index]) => [index, name]);
  }

  /** Whether the text has more rows than are used. */
  get isThinned(): boolean {
    return this.all > this.rows.length;
  }

  /**
   * Looks the rows with some ids up among those that are not used; of two with one id the first. Their indices, each with its
   * id. One pass through the text.
   */
  lookUp(ids: ReadonlySet<string>): (readonly [id: string, row: number])[] {
    const column = this.#columns.get('id');
    const held = new Set(this.rows.map(({ start }) => start));
    const found = new Set<string>();
    const idOf = ({ cells, number }: Row): string =>
      (column === undefined ? '' : this.#written(cells[column] ?? '').trim()) || idOfNumber(number);
    const rows = rowsWhere(this.#text, this.#all.delimiter, (row) => {
      const id = idOf(row);
      if (row.number === this.#all.rows[0]?.number || held.has(row.start) || !ids.has(id) || found.has(id))
        return false;
      found.add(id);
      return true;
    });
    return rows.map((row) => [idOf(row), this.rows.length + this.#behind.push(row) - 1] as const);
  }

  #row(row: number): Row | undefined {
    return row < this.rows.length ? this.rows[row] : this.#behind[row - this.rows.length];
  }

  has(column: ReadColumn): boolean {
    return this.#columns.has(column);
  }

  /** The cell without blanks around it; empty if there is none. */
  cell(row: number, column: ReadColumn): string {
    const index = this.#columns.get(column);
    return index === undefined ? '' : this.#value(row, index).trim();
  }

  /** The cells of columns that are none of ours, by name. */
  others(row: number): [name: string, cell: string][] {
    return this.#others.flatMap(([index, name]): [string, string][] => {
      const cell = this.#value(row, index);
      return cell === '' ? [] : [[name, cell]];
    });
  }

  #value(row: number, index: number): string {
    return this.#written(this.#row(row)?.cells[index] ?? '');
  }

  /** As it stood before our writer put it into a cell. */
  #written(cell: string): string {
    return this.#ours ? unguarded(cell) : cell;
  }

  /** Cells beyond the last column that hold anything. */
  beyondHeader(row: number): number {
    return (this.#row(row)?.cells ?? []).slice(this.header.length).filter((cell) => cell.trim() !== '').length;
  }

  /** As a spreadsheet counts it. */
  numberOf(row: number): number {
    return this.#row(row)?.number ?? 1;
  }

  /** Where a cell stands; of a column that is not there, the row; of no row, the header. */
  placeOf(row: number | null, column: ReadColumn | null): TextPlace {
    const found = row === null ? this.#all.rows[0] : this.#row(row);
    const index = column === null ? undefined : this.#columns.get(column);
    if (found === undefined) return { line: 1, column: 1 };
    return this.#placeAt(offsetOfCell(this.#text, found, index ?? 0, this.#all.delimiter));
  }

  #placeAt(offset: number): TextPlace {
    this.#positions ??= positionsIn(this.#text);
    return this.#positions(offset);
  }

  noteHeader(code: IssueCode, index: number, message: string): void {
    const header = this.#all.rows[0];
    if (header) this.noteAt(code, offsetOfCell(this.#text, header, index, this.#all.delimiter), message);
  }

  note(code: IssueCode, row: number | null, column: ReadColumn | null, message: string): void {
    this.#add(`${code} ${column ?? ''}`, () => ({ ...issue(code, '', message), ...this.placeOf(row, column) }));
  }

  noteAt(code: IssueCode, offset: number, message: string): void {
    this.#add(code, () => ({ ...issue(code, '', message), ...this.#placeAt(offset) }));
  }

  /** A value that is not used. */
  refuse(code: IssueCode, row: number, column: ReadColumn, message: string): void {
    this.members += 1;
    this.note(code, row, column, message);
  }

  #add(key: string, make: () => Issue): void {
    const known = this.#more.get(key) ?? { told: [], more: 0 };
    this.#more.set(key, known);
    if (known.told.length === TOLD) known.more += 1;
    else known.told.push(this.#issues.push(make()) - 1);
  }

  issues(): readonly Issue[] {
    const issues = [...this.#issues];
    for (const { told, more } of this.#more.values()) {
      const last = told.at(-1) ?? 0;
      const found = issues[last];
      if (more > 0 && found) issues[last] = { ...found, message: found.message + words.table.andMore(more) };
    }
    return issues;
  }
}

/** What a row without an id of its own is called. */
export function idOfNumber(number: number): string {
  return `row-${number}`;
}

/** A second column of one name is kept under another; one without a name under its number. */
function nameBeside(name: string, index: number, taken: ReadonlyMap<string, number>): string {
  const bare = name === '' ? words.table.unnamedColumn(index + 1) : name;
  return columnOf(name) !== null || taken.has(bare) ? `${bare} (${index + 1})` : bare;
}
