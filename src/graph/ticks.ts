/**
 * Round hours and days of a clock, summer time and odd offsets included. Pure: `Intl` knows the zones.
 */
import { HOUR_MS, type Span } from './model';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;

/** What an axis may be divided by; each but the days divides the day. */
const STEPS_MS = [
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  28 * DAY_MS,
  91 * DAY_MS,
  364 * DAY_MS,
  3640 * DAY_MS,
] as const;

export interface Tick {
  readonly atMs: number;
  /** What the clock shows, as `clockMs` gives it. */
  readonly shownMs: number;
  /** A day begins here. */
  readonly midnight: boolean;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clock of the zone shows, as ms since 1970-01-01T00:00 *on that clock*. Throws a RangeError on an unknown zone. */
export function clockMs(atMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const field = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatter.formatToParts(atMs)) {
    if (type in field) field[type as keyof typeof field] = Number(value);
  }
  return Date.UTC(field.year, field.month - 1, field.day, field.hour, field.minute, field.second);
}

/**
 * The instant at which the zone's clock shows `shownMs`. Where it shows it twice the earlier or later one; where it never does
 * (the hour that summer time skips), null.
 */
export function instantOf(shownMs: number, timeZone: string): number | null {
  let at = shownMs;
  // Twice: the offset at the first guess may be that of the other side of a change.
  for (let round = 0; round < 3; round += 1) {
    const off = shownMs - clockMs(at, timeZone);
    if (off === 0) return at;
    at += off;
  }
  return clockMs(at, timeZone) === shownMs ? at : null;
}

/** The smallest step whose ticks stand at least `leastPx` apart. */
export function stepFor(pxPerMs: number, leastPx: number): number {
  return STEPS_MS.find((step) => step * pxPerMs >= leastPx) ?? 3640 * DAY_MS;
}

/** The zone's round hours within the span, ascending. `stepMs` from `stepFor`. */
export function zoneTicks(span: Span, timeZone: string, stepMs: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const last = clockMs(span.endMs, timeZone) + DAY_MS;
  let shown = Math.floor((clockMs(span.startMs, timeZone) - DAY_MS) / stepMs) * stepMs;
  for (; shown <= last; shown += stepMs) {
    const atMs = instantOf(shown, timeZone);
    if (atMs === null || atMs < span.startMs || atMs > span.endMs) continue;
    const before = ticks.at(-1);
    if (before && before.atMs >= atMs) continue;
    ticks.push({ atMs, shownMs: shown, midnight: shown % DAY_MS === 0 });
  }
  return ticks;
}

/** The start and end of the day that the zone's clock shows, whatever hour it begins at. */
export function dayOf(shownDayMs: number, timeZone: string): Span {
  return { startMs: dayStart(shownDayMs, timeZone), endMs: dayStart(shownDayMs + DAY_MS, timeZone) };
}

/** Midnight, or the first quarter of an hour after it that the clock shows (some zones skip midnight itself). */
function dayStart(shownDayMs: number, timeZone: string): number {
  for (let quarter = 0; quarter < 12; quarter += 1) {
    const at = instantOf(shownDayMs + quarter * 15 * MINUTE_MS, timeZone);
    if (at !== null) return at;
  }
  return shownDayMs;
}
