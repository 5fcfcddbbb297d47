/**
 * Numbers, instants and clocks as text, through `Intl`. Knows the language, nothing of journeys.
 * A clock is always named: never "local".
 */

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

/** en-GB prints "Sept"; en-US has the three-letter months that we want, so the parts are put together here. */
function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((p) => p.type === type)?.value ?? '';
}

/** "12 Sep". */
export function formatDay(timeMs: number, timeZone: string): string {
  const parts = formatter('en-US', timeZone, 'day', { day: 'numeric', month: 'short' }).formatToParts(timeMs);
  return `${part(parts, 'day')} ${part(parts, 'month')}`;
}

/** "12 September 2023". */
export function formatDate(timeMs: number, timeZone: string): string {
  const parts = formatter('en-US', timeZone, 'date', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatToParts(timeMs);
  return `${part(parts, 'day')} ${part(parts, 'month')} ${part(parts, 'year')}`;
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
  return formatter('en-US', timeZone, 'month', { month: 'long', year: 'numeric' }).format(timeMs);
}

/** "12:15", 24 hours, midnight is 00:00. */
export function formatTime(timeMs: number, timeZone: string): string {
  const parts = formatter('en-US', timeZone, 'time', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(timeMs);
  return `${part(parts, 'hour')}:${part(parts, 'minute')}`;
}

/** The clock's name as people say it: "Vladivostok" for `Asia/Vladivostok`. */
export function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "12 Sep, 12:15 Vladivostok". */
export function formatInstant(timeMs: number, timeZone: string): string {
  return `${formatDay(timeMs, timeZone)}, ${formatTime(timeMs, timeZone)} ${zoneName(timeZone)}`;
}

/** "UTC+10", "UTC+5:30", "UTC". */
export function formatOffset(timeMs: number, timeZone: string): string {
  const parts = formatter('en-US', timeZone, 'offset', { timeZoneName: 'shortOffset' }).formatToParts(timeMs);
  return part(parts, 'timeZoneName').replace('GMT', 'UTC');
}

/** Kilometres for reading: whole from 10 km on, one decimal below. No unit. */
export function formatKm(km: number, locale = 'en'): string {
  const digits = Math.abs(km) < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: true }).format(km);
}

/** "76 %": with a narrow no-break space. */
export function formatPercent(share: number, locale = 'en'): string {
  return `${formatShare(share, locale)}${THIN}%`;
}

/** A share in per cent, whole. No unit. */
export function formatShare(share: number, locale = 'en'): string {
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
export function formatMegabytes(bytes: number, locale = 'en'): string {
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
    megabytes,
  );
}

/** A speed for reading: as it is, to three decimals; km/h, no unit. */
export function formatSpeed(kmh: number, locale = 'en'): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(kmh);
}

/** "at least 143": rounded down, since any more would not be needed; to as few digits as still show it above a cap. */
export function formatNeededSpeed(neededKmh: number, capKmh: number, locale = 'en'): string {
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
