/**
 * Windows of time as text, with the clock always named. Pure.
 */
import { words } from '../../words/index';
import { formatDay, formatInstant, formatTime, zoneName } from '../../words/format';

/** "10 Sep, 12:00 to 18:00 Pyongyang"; open ends as "after …", "before …"; null if both are open. */
export function windowText(fromMs: number | null, toMs: number | null, timeZone: string): string | null {
  const { after, before, between } = words.page.card;
  if (fromMs === null && toMs === null) return null;
  if (fromMs === null) return toMs === null ? null : before(formatInstant(toMs, timeZone));
  if (toMs === null) return after(formatInstant(fromMs, timeZone));
  if (fromMs === toMs) return formatInstant(fromMs, timeZone);
  const sameDay = formatDay(fromMs, timeZone) === formatDay(toMs, timeZone);
  const start = `${formatDay(fromMs, timeZone)}, ${formatTime(fromMs, timeZone)}`;
  const end = sameDay ? `${formatTime(toMs, timeZone)} ${zoneName(timeZone)}` : formatInstant(toMs, timeZone);
  return between(start, end);
}

/** When a report came out: an instant, or a day of which the hour is not known. */
export type Published =
  | { readonly kind: 'instant'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'day'; readonly fromMs: number; readonly toMs: number };

/** A bare date stands for that day on the given clock. Null where it is neither. */
export function publishedOf(published: string | null, timeZone: string): Published | null {
  if (published === null) return null;
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(published);
  if (!day) {
    const atMs = Date.parse(published);
    return Number.isNaN(atMs) ? null : { kind: 'instant', fromMs: atMs, toMs: atMs };
  }
  const fromMs = startOfDay(Number(day[1]), Number(day[2]), Number(day[3]), timeZone);
  return { kind: 'day', fromMs, toMs: fromMs + 86_400_000 };
}

/** Midnight of a calendar day on a clock: guessed as UTC, then moved by what that clock reads there. */
function startOfDay(year: number, month: number, day: number, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day);
  return utc - offsetMs(utc - offsetMs(utc, timeZone), timeZone);
}

function offsetMs(timeMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(timeMs);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const read = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return read - Math.floor(timeMs / 1000) * 1000;
}

/** The midnights of a clock within a range of time. */
export function midnights(fromMs: number, toMs: number, timeZone: string): number[] {
  return roundHours(fromMs, toMs, 24, timeZone);
}

/** The instants within a range at which a clock reads a whole multiple of `hours` (a divisor of 24). */
export function roundHours(fromMs: number, toMs: number, hours: number, timeZone: string): number[] {
  const found: number[] = [];
  const step = 3_600_000;
  // Offsets are multiples of a quarter of an hour: begin at the first quarter and look at each.
  const quarter = step / 4;
  for (let atMs = Math.ceil(fromMs / quarter) * quarter; atMs <= toMs; atMs += quarter) {
    const [hour, minute] = formatTime(atMs, timeZone).split(':').map(Number);
    if (minute === 0 && hour !== undefined && hour % hours === 0) found.push(atMs);
    // Once on the hour, go by hours: the same quarters come again until the clock is put forward or back.
    if (minute === 0) atMs += step - 2 * quarter;
  }
  return found;
}
