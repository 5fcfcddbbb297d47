/**
 * A report as a CSL item that every citation processor takes: what the document says of it, in the document's order. A member
 * that CSL does not know, or that has a value of the wrong form, moves to `custom.byline_other`, so that it is kept and
 * does no harm. Knows the document's members and CSL's, no file format.
 */
import { isList, isObject, member } from '../../journey/json';
import type { JourneyDocument, Json, JsonObject, Report } from '../../journey/model';
import { parseDate } from '../../journey/time';
import { words } from '../../words';
import {
  CSL_TYPES,
  DATE_MEMBERS,
  NAME_FLAGS,
  NAME_MEMBERS,
  NAME_PARTS,
  NUMBER_MEMBERS,
  TEXT_MEMBERS,
} from './csl-names';
import { noteOf } from './note';

/** The member of `custom` that holds what CSL has no place for. */
const OTHER = 'byline_other';

export interface CiteEntry {
  readonly report: Report;
  /** Valid CSL-JSON, with an `id`, a `type` and a `title`. */
  readonly item: JsonObject;
  /** `[2023]`, `[2023, 9]` or `[2023, 9, 12]`: `issued`, else the day on which it was published. */
  readonly issued: readonly number[] | null;
  /** What no field of a bibliography holds, in sentences; the document's own note first. Never empty lines. */
  readonly note: string;
}

/** One entry a report, in the order of the file. */
export function citeEntries(journey: JourneyDocument): readonly CiteEntry[] {
  const sources = new Map<string, JsonObject>();
  const listed = member(journey.source, 'reports');
  for (const source of isList(listed) ? listed : []) {
    const id = isObject(source) ? member(source, 'id') : undefined;
    // Of two with one id the first counts.
    if (isObject(source) && typeof id === 'string' && !sources.has(id)) sources.set(id, source);
  }
  return journey.reports.map((report) => entryOf(journey, report, sources.get(report.id) ?? {}));
}

function entryOf(journey: JourneyDocument, report: Report, source: JsonObject): CiteEntry {
  const issued = report.issued ?? publishedDay(report);
  const note = noteOf(journey, report);
  const set = new Map<string, Json>([
    ['id', report.id],
    ['type', CSL_TYPES.has(report.type) ? report.type : 'document'],
    ['title', report.title ?? words.formats.noTitle],
  ]);
  if (issued !== null && !isDate(member(source, 'issued'))) set.set('issued', { 'date-parts': [issued] });
  if (note !== '') set.set('note', note);

  const kept: [string, Json][] = [];
  const other: [string, Json][] = [];
  for (const [name, value] of Object.entries(source)) {
    if (name === 'custom' && isObject(value)) continue;
    const ours = set.get(name);
    const fits = fitsIn(name, value, report);
    if (ours !== undefined) kept.push([name, ours]);
    else if (fits) kept.push([name, value]);
    // An empty member says nothing; what another format took for ours is in the note, or is the same.
    if (!fits && value !== null) other.push([name, value]);
    set.delete(name);
  }
  const custom = customOf(member(source, 'custom'), other);
  const item = Object.fromEntries([...kept, ...set, ...(custom === null ? [] : [['custom', custom] as const])]);
  return { report, item, issued, note };
}

function fitsIn(name: string, value: Json, report: Report): boolean {
  if (name === 'id') return true;
  if (name === 'type') return typeof value === 'string' && CSL_TYPES.has(value);
  // Checked when the file was read: only http and https are addresses.
  if (name === 'URL') return report.url !== null;
  if (name === 'categories') return isList(value) && value.every((one) => typeof one === 'string');
  if (TEXT_MEMBERS.has(name)) return typeof value === 'string';
  if (NUMBER_MEMBERS.has(name)) return typeof value === 'string' || typeof value === 'number';
  if (NAME_MEMBERS.has(name)) return isList(value) && value.length > 0 && value.every(isName);
  return DATE_MEMBERS.has(name) && isDate(value);
}

function isName(value: Json): boolean {
  if (!isObject(value)) return false;
  const parts = Object.entries(value);
  const said = parts.some(([name, part]) => /^(family|given|literal)$/.test(name) && part !== '');
  return (
    said && parts.every(([name, part]) => (NAME_PARTS.has(name) && typeof part === 'string') || isFlag(name, part))
  );
}

function isFlag(name: string, value: Json): boolean {
  return NAME_FLAGS.has(name) && (typeof value === 'boolean' || typeof value === 'string');
}

/** `{ "date-parts": [[2023, 9, 12]] }`, one row or two, or a date in words. */
function isDate(value: Json | undefined): boolean {
  if (value === undefined || !isObject(value)) return false;
  const known = Object.entries(value).every(([name, part]) => {
    if (name === 'date-parts') return isList(part) && (part.length === 1 || part.length === 2) && part.every(isDateRow);
    if (name === 'literal' || name === 'raw') return typeof part === 'string';
    if (name === 'season') return typeof part === 'string' || typeof part === 'number';
    return name === 'circa' && typeof part !== 'object';
  });
  return known && ['date-parts', 'literal', 'raw'].some((name) => Object.hasOwn(value, name));
}

function isDateRow(row: Json): boolean {
  if (!isList(row) || row.length < 1 || row.length > 3) return false;
  const numbers = row.map((part) => (typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part));
  const [year, month = 1, day = 1] = numbers;
  const within = (part: Json | undefined, most: number): boolean =>
    typeof part === 'number' && Number.isInteger(part) && part >= 1 && part <= most;
  return typeof year === 'number' && Number.isInteger(year) && within(month, 12) && within(day, 31);
}

/** The day as the report's own clock has it. */
function publishedDay(report: Report): readonly number[] | null {
  const day = report.published?.slice(0, 10) ?? '';
  return parseDate(day) === null ? null : day.split('-').map(Number);
}

function customOf(custom: Json | undefined, other: readonly (readonly [string, Json])[]): JsonObject | null {
  const own = custom !== undefined && isObject(custom) ? custom : null;
  if (other.length === 0) return own;
  const before = own === null ? undefined : member(own, OTHER);
  const all = Object.fromEntries([...(isObject(before) ? Object.entries(before) : []), ...other]);
  return Object.fromEntries([...Object.entries(own ?? {}).filter(([name]) => name !== OTHER), [OTHER, all]]);
}
