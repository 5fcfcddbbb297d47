/**
 * Instants, dates and zones as they are written in a file. RFC 3339 only: a time without an offset is nobody's time.
 * Knows nothing of claims.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?$/;
const HOUR_MS = 3_600_000;

/** Midnight UTC of a calendar date that exists, in ms; null for anything else. */
export function parseDate(text: string): number | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.getTime() : null;
}

/**
 * An RFC 3339 instant in ms since 1970-01-01T00:00Z; `without-offset` if only the offset is missing; null if it is none.
 * A leap second counts as the first of the next minute; digits below the millisecond are cut.
 */
export function readInstant(text: string): number | 'without-offset' | null {
  const found = INSTANT.exec(text);
  if (!found) return null;
  const [, date = '', hour = '', minute = '', second = '', fraction = '', offset] = found;
  const day = parseDate(date);
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  if (offset === undefined) return 'without-offset';
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
  const shift = offsetMs(offset);
  return shift === null ? null : day + clock + Number(fraction.padEnd(3, '0').slice(0, 3)) - shift;
}

function offsetMs(offset: string): number | null {
  if (offset === 'Z' || offset === 'z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** An RFC 3339 instant with offset in ms since 1970-01-01T00:00Z, else null. */
export function parseInstant(text: string): number | null {
  const read = readInstant(text);
  return typeof read === 'number' ? read : null;
}

/**
 * When a report came out, in ms: an instant is both ends; of a bare date the whole day anywhere on Earth, which begins at
 * UTC+14 and ends at UTC−12. Null if it is neither.
 */
export function publishedWindow(published: string): { readonly fromMs: number; readonly toMs: number } | null {
  const day = parseDate(published);
  if (day !== null) return { fromMs: day - 14 * HOUR_MS, toMs: day + 36 * HOUR_MS };
  const instant = parseInstant(published);
  return instant === null ? null : { fromMs: instant, toMs: instant };
}

const zones = new Map<string, boolean>();

/** Whether `Intl` knows the name as a zone: `Asia/Pyongyang`, `UTC`. Bare offsets are refused: they name no clock. */
export function isTimeZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let found = /^[A-Za-z]/.test(name);
  try {
    if (found) new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    found = false;
  }
  // A file may name any number of zones; what is remembered stays small.
  if (zones.size < 1000) zones.set(name, found);
  return found;
}
