/**
 * Times as files of lines and points write them → the window that the writing leaves open. Knows no format. A track has
 * very many of them, so that each is read in one go.
 *
 * What is written to the second is a window of that second, `2020-04` one of the whole April. A time of day needs its
 * offset, else it is nobody's time. A bare day, month or year counts in UTC: GPX and KML are UTC by their own definition,
 * and no other clock is named that it could be.
 */
import type { TrackTime } from './model';

/** Year, then month, day, and hour, minute, second and fraction, each only after the ones before; offset. */
const TIME =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?)?)?([Zz]|([+-])(\d\d):(\d\d))?$/;

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** What RFC 3339 can write: the years 0 to 9999. */
const FIRST_MS = monthMs(0, 0);
const LAST_MS = monthMs(10_000, 0) - 1;

/**
 * Reads `2020`, `2020-04`, `2020-04-25` (each with or without an offset), `2020-04-25T10:00Z`, `2020-04-25T10:00:00+02:00`
 * and fractions of a second; blanks around it are passed over. `without-offset` is a time of day that lacks nothing else.
 * A leap second counts as the first of the next minute; digits below the millisecond are cut.
 */
export function readTrackTime(text: string): TrackTime | 'invalid' | 'without-offset' {
  const bare = text.trim();
  const found = TIME.exec(bare);
  if (found === null) return 'invalid';
  const [, year, month, day, hour, minute, second, fraction, offset] = found;
  const [years, months] = [Number(year), month === undefined ? 0 : Number(month) - 1];
  if (months < 0 || months > 11) return 'invalid';
  const monthStartsMs = monthMs(years, months);
  const monthEndsMs = month === undefined ? monthMs(years + 1, 0) : monthMs(years, months + 1);
  const dayMs = monthStartsMs + (day === undefined ? 0 : (Number(day) - 1) * DAY_MS);
  if (dayMs < monthStartsMs || dayMs >= monthEndsMs) return 'invalid';
  const shiftMs = offsetMs(found);
  if (shiftMs === null) return 'invalid';
  if (hour === undefined) {
    const endMs = day === undefined ? monthEndsMs : dayMs + DAY_MS;
    return windowOf(dayMs - shiftMs, endMs - shiftMs - 1, bare);
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return 'invalid';
  if (offset === undefined) return 'without-offset';
  const clockMs = (Number(hour) * 60 + Number(minute)) * MINUTE_MS + Number(second ?? 0) * SECOND_MS;
  const partMs = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const earliestMs = dayMs + clockMs + partMs - shiftMs;
  const lengthMs = second === undefined ? MINUTE_MS : SECOND_MS / 10 ** Math.min(3, fraction?.length ?? 0);
  return windowOf(earliestMs, earliestMs + lengthMs - 1, bare);
}

/** An instant in ms since 1970, as scripts write it. */
export function trackInstant(timeMs: number): TrackTime | 'invalid' {
  return Number.isFinite(timeMs) ? windowOf(Math.floor(timeMs), Math.ceil(timeMs), String(timeMs)) : 'invalid';
}

/** From the first ms of one time to the last of another; null is an open end. `reversed` if they stand the other way. */
export function trackSpan(begin: TrackTime | null, end: TrackTime | null): TrackTime | 'reversed' {
  const earliestMs = begin?.earliestMs ?? null;
  const latestMs = end?.latestMs ?? null;
  if (earliestMs !== null && latestMs !== null && earliestMs > latestMs) return 'reversed';
  return { earliestMs, latestMs, text: `${begin?.text ?? '…'} / ${end?.text ?? '…'}` };
}

/** How far the clock is ahead of UTC; 0 without an offset. */
function offsetMs([, , , , , , , , , sign, hours, minutes]: readonly string[]): number | null {
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** The first ms of a month, counted from 0 and on into the next year. Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function monthMs(year: number, month: number): number {
  return year > 99 ? Date.UTC(year, month, 1) : new Date(0).setUTCFullYear(year, month, 1);
}

function windowOf(earliestMs: number, latestMs: number, text: string): TrackTime | 'invalid' {
  return earliestMs < FIRST_MS || latestMs > LAST_MS ? 'invalid' : { earliestMs, latestMs, text };
}
