/**
 * A cell with a time → the window that it leaves open, never narrower than what is written: a day is the whole day, a minute
 * the whole minute. Knows one cell and its zone, no row.
 */
import { parseDate, readInstant } from '../../journey/time';
import type { Clocks } from './zone';

export interface CellTime {
  readonly earliestMs: number;
  /** Where the next day, minute or year begins; of an instant to the second itself. */
  readonly latestMs: number;
  /** It names an hour, and nothing says whose clock that is on: the window holds for any clock on Earth. */
  readonly clockless: boolean;
  /** The day as written, `2023-09-12`; null of a month or a year. */
  readonly day: string | null;
}

const WRITTEN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** The first clock on Earth to show an hour is at UTC+14, the last at UTC−12. */
const FIRST_CLOCK_MS = 14 * HOUR_MS;
const LAST_CLOCK_MS = 12 * HOUR_MS;

/**
 * `2023`, `2023-09`, `2023-09-12`, with ` 06:00` or `T06:00:00`, and an offset; null for anything else. Without offset or
 * zone it may be on any clock on Earth.
 */
export function readCellTime(cell: string, zone: string | null, clocks: Clocks): CellTime | null {
  const [, year = '', month, day, hour, minute = '', second, offset] = WRITTEN.exec(cell.trim()) ?? [];
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const startMs = parseDate(date);
  // A window reaches into the next year, which no file can write after 9999.
  if (startMs === null || year === '0000' || year === '9999') return null;
  const written = day === undefined ? null : date;
  if (hour === undefined) {
    const [from, to] = [startMs, endOf(startMs, month, day)];
    return { ...onClock(from, to, zone, clocks), clockless: false, day: written };
  }
  const clock = readInstant(`${date}T${hour}:${minute}:${second ?? '00'}Z`);
  if (typeof clock !== 'number') return null;
  // To the second is as exact as it gets.
  const length = second === undefined ? MINUTE_MS : 0;
  if (offset !== undefined) {
    const shift = readInstant(`1970-01-01T00:00:00${colon(offset)}`);
    if (typeof shift !== 'number') return null;
    return { earliestMs: clock + shift, latestMs: clock + shift + length, clockless: false, day: written };
  }
  return { ...onClock(clock, clock + length, zone, clocks), clockless: zone === null, day: written };
}

/** `+0900` and `+09` as RFC 3339 has them. */
function colon(offset: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

/** Where the day, month or year ends: the start of the next. */
function endOf(startMs: number, month: string | undefined, day: string | undefined): number {
  const next = new Date(startMs);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.getTime();
}

function onClock(
  fromMs: number,
  toMs: number,
  zone: string | null,
  clocks: Clocks,
): Pick<CellTime, 'earliestMs' | 'latestMs'> {
  if (zone === null) return { earliestMs: fromMs - FIRST_CLOCK_MS, latestMs: toMs + LAST_CLOCK_MS };
  const latestMs = clocks.instantsOf(toMs, zone).lastMs;
  return { earliestMs: clocks.instantsOf(fromMs, zone).firstMs, latestMs };
}
