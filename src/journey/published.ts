/** When a report came out, in words. Knows one report, nothing of claims. */
import { words } from '../words';
import { formatDate, formatMonth } from '../words/format';
import type { Report } from './model';
import { parseDate, parseInstant } from './time';

const W = words.formats;

/** When it came out: the instant on its own clock, else the day, else CSL's `issued`. */
export function publishedText(report: Report): string {
  const { published: when, issued } = report;
  const day = when === null ? null : parseDate(when.slice(0, 10));
  if (when !== null && day !== null) {
    const date = formatDate(day, 'UTC');
    if (parseInstant(when) === null) return date;
    const offset = /(?:[Zz]|[+-]00:00)$/.test(when) ? '' : when.slice(-6);
    return W.instant(date, when.slice(11, 16), `UTC${offset}`);
  }
  if (issued === null) return W.noDate;
  const [year = 0, month, dayOfMonth] = issued;
  if (month === undefined) return String(year);
  const time = Date.UTC(year, month - 1, dayOfMonth ?? 1);
  return dayOfMonth === undefined ? formatMonth(time, 'UTC') : formatDate(time, 'UTC');
}
