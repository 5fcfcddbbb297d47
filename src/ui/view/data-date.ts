/** How old the data is: what a printed page says of it, since paper is not renewed. Pure. */
import type { Journey } from '../../journey/model';
import { parseDate } from '../../journey/time';
import { formatDate } from '../../words/format';
import { words } from '../../words/index';

/** "version 3, last corrected 3 May 2024, newest report of 14 September 2023"; '' where the file says nothing of it. */
export function dataDate({ version, corrections, reports }: Journey): string {
  const said = words.text.print;
  const corrected = latest(corrections.map(({ date }) => date));
  const newest = latest(reports.map(({ published }) => published?.slice(0, 10) ?? ''));
  return [
    ...(version === null ? [] : [said.version(version)]),
    ...(corrected === null ? [] : [said.corrected(corrected)]),
    ...(newest === null ? [] : [said.newest(newest)]),
  ].join(', ');
}

/** The last of some days, in words; null where none is a day. */
function latest(days: readonly string[]): string | null {
  const known = days.map((day) => parseDate(day)).filter((day) => day !== null);
  return known.length === 0
    ? null
    : formatDate(
        known.reduce((most, day) => Math.max(most, day)),
        'UTC',
      );
}
