/**
 * Numbers and instants as text, through `Intl`, in the language that is spoken. Knows the language, nothing of journeys.
 * A clock is always named: never "local".
 */
import { zoneNameIn } from './zone-name';

const THIN = '\u202f';

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, timeZone: string, key: string, options: Intl.DateTimeFormatOptions) {
  const id = `${locale}|${timeZone}|${key}`;
  let found = cache.get(id);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    cache.set(id, found);
  }
  return found;
}

/** The language of the words that are spoken (`speak`); the numbers and hours in them are written its way. */
let written = 'en';

/** `locale`: a BCP 47 tag. */
export function writeIn(locale: string): void {
  written = locale;
}

const isEnglish = (locale: string): boolean => locale === 'en' || locale.startsWith('en-');

/** en-GB prints "Sept"; en-US has the three-letter months that we want, so the parts are put together here. */
function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((p) => p.type === type)?.value ?? '';
}

/** In English day, month and year with blanks between them; elsewhere as that language has them. */
function calendar(timeMs: number, timeZone: string, key: string, options: Intl.DateTimeFormatOptions): string {
  if (!isEnglish(written)) return formatter(written, timeZone, key, options).format(timeMs);
  const parts = formatter('en-US', timeZone, key, options).formatToParts(timeMs);
  const wanted = [part(parts, 'day'), part(parts, 'month'), part(parts, 'year')];
  return wanted.filter((text) => text !== '').join(' ');
}

const DAY = { day: 'numeric', month: 'short' } as const;
const LONG_DAY = { day: 'numeric', month: 'long' } as const;
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "12 Sep". */
export function formatDay(timeMs: number, timeZone: string): string {
  return calendar(timeMs, timeZone, 'day', DAY);
}

/** "12 September". */
export function formatLongDay(timeMs: number, timeZone: string): string {
  return calendar(timeMs, timeZone, 'long day', LONG_DAY);
}

/** "12 September 2023". */
export function formatDate(timeMs: number, timeZone: string): string {
  return calendar(timeMs, timeZone, 'date', DATE);
}

/** "10–12 September 2023", "30 August – 2 September 2023", each end on its own clock. */
export function dateRange(startMs: number, startZone: string, endMs: number, endZone: string): string {
  const from = formatDate(startMs, startZone).split(' ');
  const to = formatDate(endMs, endZone).split(' ');
  const [fromDay = '', fromMonth = '', fromYear = ''] = from;
  const [toDay = '', toMonth = '', toYear = ''] = to;
  if (fromYear !== toYear) return `${from.join(' ')} – ${to.join(' ')}`;
  if (fromMonth !== toMonth) return `${fromDay} ${fromMonth} – ${to.join(' ')}`;
  if (fromDay !== toDay) return `${fromDay}–${to.join(' ')}`;
  return to.join(' ');
}

/** "September 2023". */
export function formatMonth(timeMs: number, timeZone: string): string {
  const locale = isEnglish(written) ? 'en-US' : written;
  return formatter(locale, timeZone, 'month', { month: 'long', year: 'numeric' }).format(timeMs);
}

/** "12:15", 24 hours, midnight is 00:00. */
export function formatTime(timeMs: number, timeZone: string): string {
  if (!isEnglish(written)) return formatter(written, timeZone, 'time', TIME).format(timeMs);
  const { hour, minute } = clockTime(timeMs, timeZone);
  return `${hour}:${minute}`;
}

/** What the clock shows, in two digits each, for reckoning: in no language. */
export function clockTime(timeMs: number, timeZone: string): { readonly hour: string; readonly minute: string } {
  const parts = formatter('en-US', timeZone, 'time', TIME).formatToParts(timeMs);
  return { hour: part(parts, 'hour'), minute: part(parts, 'minute') };
}

/** "12 Sep, 12:15": no clock named, for where it stands beside. */
export function formatDayTime(timeMs: number, timeZone: string): string {
  if (!isEnglish(written)) return formatter(written, timeZone, 'day time', { ...DAY, ...TIME }).format(timeMs);
  return `${formatDay(timeMs, timeZone)}, ${formatTime(timeMs, timeZone)}`;
}

/** "12 September 2023, 12:15": no clock named. */
export function formatDateTime(timeMs: number, timeZone: string): string {
  if (!isEnglish(written)) return formatter(written, timeZone, 'date time', { ...DATE, ...TIME }).format(timeMs);
  return `${formatDate(timeMs, timeZone)}, ${formatTime(timeMs, timeZone)}`;
}

/** The clock's name as people say it: "Vladivostok" for `Asia/Vladivostok`. */
export function zoneName(timeZone: string): string {
  return zoneNameIn(written, timeZone);
}

/** "12 Sep, 12:15 Vladivostok". */
export function formatInstant(timeMs: number, timeZone: string): string {
  return `${formatDayTime(timeMs, timeZone)} ${zoneName(timeZone)}`;
}

/** "10–12 September 2023", "30 August – 2 September 2023", each end on its own clock. */
export function formatDateRange(startMs: number, startZone: string, endMs: number, endZone: string): string {
  if (!isEnglish(written)) {
    // One range has one clock: that of both ends' own days.
    const days = formatter(written, 'UTC', 'date', DATE);
    return days.formatRange(dayOf(startMs, startZone), dayOf(endMs, endZone));
  }
  const from = formatDate(startMs, startZone).split(' ');
  const to = formatDate(endMs, endZone).split(' ');
  const [fromDay = '', fromMonth = '', fromYear = ''] = from;
  const [toDay = '', toMonth = '', toYear = ''] = to;
  if (fromYear !== toYear) return `${from.join(' ')} – ${to.join(' ')}`;
  if (fromMonth !== toMonth) return `${fromDay} ${fromMonth} – ${to.join(' ')}`;
  if (fromDay !== toDay) return `${fromDay}–${to.join(' ')}`;
  return to.join(' ');
}

/** The UTC midnight of the day that a clock shows; ms. */
function dayOf(timeMs: number, timeZone: string): number {
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const parts = formatter('en-US', timeZone, 'digits', digits).formatToParts(timeMs);
  return Date.UTC(Number(part(parts, 'year')), Number(part(parts, 'month')) - 1, Number(part(parts, 'day')));
}

/** "UTC+10", "UTC+5:30", "UTC". */
export function formatOffset(timeMs: number, timeZone: string): string {
  const parts = formatter('en-US', timeZone, 'offset', { timeZoneName: 'shortOffset' }).formatToParts(timeMs);
  return part(parts, 'timeZoneName').replace('GMT', 'UTC');
}

const kmWriters = new Map<string, Intl.NumberFormat>();

/** Kilometres for reading: whole from 10 km on, one decimal below. No unit. */
export function formatKm(km: number, locale = written): string {
  const digits = Math.abs(km) < 9.95 ? 1 : 0;
  const id = `${locale}|${digits}`;
  let writer = kmWriters.get(id);
  if (!writer) {
    // Made once: a journey of ten thousand claims writes as many distances.
    writer = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: true });
    kmWriters.set(id, writer);
  }
  return writer.format(km);
}

/** "76 %": with a narrow no-break space in English, elsewhere as that language has it. */
export function formatPercent(share: number, locale = written): string {
  if (isEnglish(locale)) return `${formatShare(share, locale)}${THIN}%`;
  const parts = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).formatToParts(share);
  const first = parts.findIndex(({ type }) => type === 'integer');
  const last = parts.findLastIndex(({ type }) => type === 'integer');
  const text = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  return text(0, first) + formatShare(share, locale) + text(last + 1, parts.length);
}

/** A share in per cent, whole. No unit. */
export function formatShare(share: number, locale = written): string {
  const write = (percent: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(percent);
  const percent = Math.round(share * 100);
  // A little is not nothing, and nearly all is not all.
  // Sums of kilometres are off by a little less.
  if (share > 1e-9 && percent === 0) return `<${write(1)}`;
  if (share < 1 - 1e-9 && percent === 100) return `>${write(99)}`;
  return write(share * 100);
}

/** Megabytes of so many bytes: one decimal below 10, whole from there on. No unit. */
export function formatMegabytes(bytes: number, locale = written): string {
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
    megabytes,
  );
}

/** A speed for reading: as it is, to three decimals; km/h, no unit. */
export function formatSpeed(kmh: number, locale = written): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(kmh);
}

/** "at least 143": rounded down, since any more would not be needed; to as few digits as still show it above a cap. */
export function formatNeededSpeed(neededKmh: number, capKmh: number, locale = written): string {
  for (let factor = 1; factor <= 1000; factor *= 10) {
    const rounded = Math.floor(neededKmh * factor) / factor;
    if (rounded > capKmh) return formatSpeed(rounded, locale);
  }
  return String(neededKmh);
}

/** A, B … Z, then AA, AB …: the square tag of a segment, in the list as on the map. `index` counts from 0. */
export function formatTag(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? formatTag(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
