/**
 * The reports behind the rows, one for each that the rows tell apart, and the chain of each row: the report that it names,
 * then whom that has it from. Knows sources, no places and hours.
 */
import type { Json, JsonObject } from '../../journey/model';
import { show } from '../../journey/show';
import { parseInstant, parseDate } from '../../journey/time';
import { words } from '../../words/files';
import { REPORT_CELLS, type ReadColumn } from './columns';
import { splitList } from './list';
import { Names } from './names';
import { SOURCE_COLUMNS, type Source, type SourceColumn } from './read-source';
import type { Table } from './table';

const W = words.table;

/** A chain through rows that name each other goes no further; reports. */
const MOST_LINKS = 32;

interface Report {
  readonly id: string;
  /** The row that it was found in. */
  readonly row: number | null;
  /** Each as the first row that gives it has it, and which row that is. */
  readonly values: { [column in SourceColumn]?: string };
  readonly rows: { [column in SourceColumn]?: number };
  readonly label: string;
  readonly seen: string;
  unnamed: boolean;
}

/** A row with whatever id it is known by in the document. */
export interface SourceRow {
  readonly row: number;
  readonly id: string;
  readonly source: Source;
}

export class Reports {
  readonly #list: Report[] = [];
  /** Those of the list that a chain names; the rows of the others were not used. */
  readonly #used = new Set<Report>();
  readonly #keys = new Map<string, Report>();
  readonly #names = new Names();
  readonly #labels = new Map<string, Report | 'several'>();
  readonly #rows = new Map<string, SourceRow>();
  readonly #nearest = new Map<number, Report>();
  #ordered: readonly Report[] = [];

  constructor(
    private readonly table: Table,
    private readonly fileName: string,
    rows: readonly SourceRow[],
    private readonly mostLinks = MOST_LINKS,
  ) {
    for (const { source } of rows) for (const id of source.reportIds) this.#names.take(id);
    for (const one of rows) {
      this.#rows.set(one.id, one);
      this.#nearest.set(one.row, this.#nearestOf(one));
    }
    for (const report of this.#list) {
      const label = this.#labelOf(report);
      this.#labels.set(label, this.#labels.has(label) ? 'several' : report);
    }
  }

  #nearestOf({ row, source: { values, reportIds } }: SourceRow): Report {
    const key = keyOf(values, reportIds[0]);
    const known = this.#keys.get(key);
    const report = known ?? this.#add(key, row, key === FILE, this.#ownLabel(values), reportIds[0]);
    for (const column of SOURCE_COLUMNS) {
      const value = values[column];
      const first = report.values[column];
      if (value === undefined || value === first) continue;
      if (first === undefined) {
        report.values[column] = value;
        report.rows[column] = row;
      } else {
        const number = this.table.numberOf(report.rows[column] ?? row);
        this.table.refuse('member-invalid', row, column, W.reportDiffers(column, show(value), number, show(first)));
      }
    }
    return report;
  }

  #add(key: string, row: number | null, isFile: boolean, label: string, id?: string): Report {
    const seen = isFile ? 'whole' : row === null ? 'none' : 'excerpt';
    const made = { id: id ?? this.#names.unique(label), row, values: {}, rows: {}, label, seen, unnamed: isFile };
    this.#keys.set(key, made);
    this.#list.push(made);
    return made;
  }

  #ownLabel(values: Source['values']): string {
    const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(values.url ?? '')?.[1];
    return values.byline_label ?? values.publisher ?? values.source_title ?? host ?? this.fileName;
  }

  #labelOf({ label, values }: Report): string {
    return values.byline_label ?? values.publisher ?? label;
  }

  /** Report ids, nearest first; the last is the origin. */
  chainOf(one: SourceRow): readonly string[] {
    const { source } = one;
    const chain = source.reportIds.length > 0 ? this.#ownChain(one) : this.#derivedChain(one);
    const origin = chain.at(-1);
    if (origin && source.originUnnamed) origin.unnamed = true;
    for (const report of chain) this.#used.add(report);
    return chain.map(({ id }) => id);
  }

  /** Our own tables name every report of the chain by its id, and the ones further back by their label beside it. */
  #ownChain({ source: { reportIds, derivedFrom } }: SourceRow): readonly Report[] {
    const chain = reportIds.map((id, at) => {
      const known = this.#keys.get(`id ${id}`);
      return known ?? this.#add(`id ${id}`, null, false, derivedFrom[at - 1] ?? id, id);
    });
    return [...new Set(chain)];
  }

  #derivedChain(one: SourceRow): readonly Report[] {
    const chain = new Set<Report>();
    const through = new Set<number>();
    const waiting: (SourceRow | string)[] = [one];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'string') {
        chain.add(this.#named(next));
      } else if (through.has(next.row)) {
        this.table.note('member-invalid', one.row, 'derived_from', W.derivedCircle(show(next.id)));
        break;
      } else {
        through.add(next.row);
        const report = this.#nearest.get(next.row);
        if (report) chain.add(report);
        waiting.push(...next.source.derivedFrom.map((name) => this.#rows.get(name) ?? name).toReversed());
      }
      if (chain.size >= this.mostLinks && waiting.length > 0) {
        this.table.note('member-invalid', one.row, 'derived_from', W.derivedLong(this.mostLinks));
        break;
      }
    }
    return [...chain];
  }

  /** Somebody who is only named: the one report of that label, if there is one. Several could all be meant. */
  #named(label: string): Report {
    const known = this.#labels.get(label);
    if (known !== undefined && known !== 'several') return known;
    return this.#keys.get(`label ${label}`) ?? this.#add(`label ${label}`, null, false, label);
  }

  /** After the last `chainOf`. */
  document(): JsonObject[] {
    this.#ordered = [...this.#used];
    return this.#ordered.map((report) => {
      const value = (column: SourceColumn): string | null => report.values[column] ?? null;
      const published = value('published');
      const isTime = published !== null && (parseDate(published) ?? parseInstant(published)) !== null;
      return present({
        id: report.id,
        type: value('byline_type') ?? (value('url') === null ? 'document' : 'webpage'),
        title: value('source_title'),
        publisher: value('publisher'),
        author: authors(value('author')),
        issued: published && { 'date-parts': [published.slice(0, 10).split('-').map(Number)] },
        URL: value('url'),
        language: value('lang'),
        custom: present({
          label: this.#labelOf(report),
          seen: value('byline_seen') ?? report.seen,
          published: isTime ? published : null,
          unnamed: report.unnamed || null,
          archiveUrl: value('archive_url'),
          archivedAt: value('archive_date'),
          sha256: value('hash'),
        }),
      });
    });
  }

  /** Row and column that a member of a report comes from; `path` is the pointer below the report. */
  cellOf(index: number, path: string): { readonly row: number; readonly column: ReadColumn } | null {
    const report = this.#ordered[index];
    const column = REPORT_CELLS[path] ?? 'url';
    const row = report?.rows[column as SourceColumn] ?? report?.row ?? null;
    return row === null ? null : { row, column };
  }
}

const FILE = 'file';

function keyOf(values: Source['values'], id: string | undefined): string {
  if (id !== undefined) return `id ${id}`;
  const url = values.url;
  if (url !== undefined) return `url ${url}`;
  const named = (['source_title', 'publisher', 'published', 'byline_label'] as const).map((name) => values[name]);
  return named.every((value) => value === undefined) ? FILE : `named ${JSON.stringify(named)}`;
}

function authors(cell: string | null): Json {
  return cell === null ? null : splitList(cell).map((literal) => ({ literal }));
}

/** Without what is not there. */
function present(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
