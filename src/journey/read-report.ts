/** One CSL-JSON item with Byline's members in `custom` → Report. Knows citations, nothing of claims. */
import { words } from '../words/issues';
import { Fields } from './fields';
import { isList, isObject, member } from './json';
import { closed, cutTo, mostOf } from './outside-text';
import { SEEN, type Json, type Report, type ReportId } from './model';
import { show } from './show';
import { parseDate, readInstant } from './time';

const W = words.issues;

/** A Report, or null if it has no id. Relays are not resolved yet. */
export function readReport(fields: Fields, id: string): Report {
  const custom = fields.object('custom', 'should') ?? new Fields({}, fields.at('custom'), fields.sink, 'custom.');
  const had = custom.members !== undefined && fields.raw('custom') !== undefined;
  const title = fields.text('title', 'may');
  const containerTitle = fields.text('container-title', 'may');
  const publisher = fields.text('publisher', 'may');
  return {
    id: id as ReportId,
    type: fields.text('type', 'should') ?? 'document',
    title,
    containerTitle,
    publisher,
    authors: readAuthors(fields),
    issued: readDateParts(fields, 'issued'),
    accessed: readDateParts(fields, 'accessed'),
    url: fields.address('URL'),
    language: fields.text('language', 'may'),
    note: fields.text('note', 'may'),
    // A report without a short name is called by the next best thing that it says of itself.
    label: custom.text('label', had ? 'should' : 'may') ?? publisher ?? containerTitle ?? title ?? id,
    // Not said to be read: then it is not claimed to have been.
    seen: custom.oneOf('seen', had ? 'should' : 'may', SEEN) ?? 'none',
    published: readPublished(custom),
    relays: (custom.texts('relays', 'may') ?? []) as readonly ReportId[],
    unnamed: custom.truth('unnamed') ?? false,
    archiveUrl: custom.address('archiveUrl'),
    archivedAt: readArchivedAt(custom),
    sha256: custom.take('sha256', 'may', W.expected.sha256, (value) =>
      typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value) ? value : undefined,
    ),
  };
}

function readPublished(custom: Fields): string | null {
  const value = custom.text('published', 'may');
  if (value === null || parseDate(value) !== null) return value;
  const read = readInstant(value);
  if (typeof read === 'number') return value;
  return read === null
    ? custom.refuse('published', 'may', 'instant-invalid', W.publishedInvalid(show(value)))
    : custom.refuse('published', 'may', 'instant-without-offset', W.instantWithoutOffset(show(value)));
}

/** Kept as it is written; checked only. */
function readArchivedAt(custom: Fields): string | null {
  const value = custom.text('archivedAt', 'may');
  return value === null || custom.instant('archivedAt', 'may') === null ? null : value;
}

function readAuthors(fields: Fields): readonly string[] {
  const names = fields.list('author', 'may', W.expected.authors, readName) ?? [];
  return names.map((name) => closed(cutTo(name, mostOf('author'))));
}

function readName(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const part = (name: string): string => {
    const found = member(value, name);
    return typeof found === 'string' ? found.trim() : '';
  };
  const literal = part('literal');
  if (literal !== '') return literal;
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map(part);
  return parts.filter((text) => text !== '').join(' ') || undefined;
}

/** `{ "date-parts": [[2023, 9, 12]] }` → `[2023, 9, 12]`. CSL allows numbers as texts, and text dates, which stay unread. */
function readDateParts(fields: Fields, name: string): readonly number[] | null {
  return fields.take(name, 'may', W.expected.dateParts, (value) => {
    const rows = isObject(value) ? member(value, 'date-parts') : undefined;
    const row = isList(rows) ? rows[0] : undefined;
    if (!isList(row) || row.length < 1 || row.length > 3) return undefined;
    const numbers = row.map((part) => (typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part));
    const [year, month = 1, day = 1] = numbers;
    const whole = numbers.every((part): part is number => Number.isInteger(part));
    if (!whole || typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return undefined;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? numbers : undefined;
  });
}
