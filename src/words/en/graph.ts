/**
 * English: graph. What the train graph writes into its corners and beside its axes.
 * Honest words only: "possible", "reports allow"; the cap is said wherever it is what empties a corner.
 */
import { formatDay, formatDayTime, formatInstant, formatOffset, formatTime, zoneName } from '../format';

const weekdays = new Map<string, Intl.DateTimeFormat>();

function weekday(timeMs: number, timeZone: string): string {
  let found = weekdays.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone });
    weekdays.set(timeZone, found);
  }
  return found.format(timeMs);
}

const hours = (fromMs: number | null, toMs: number | null, timeZone: string): string => {
  if (fromMs === null && toMs === null) return 'hour not said';
  if (fromMs === null) return `by ${formatInstant(toMs ?? 0, timeZone)}`;
  if (toMs === null) return `from ${formatInstant(fromMs, timeZone)}`;
  if (fromMs === toMs) return formatInstant(fromMs, timeZone);
  const sameDay = formatDay(fromMs, timeZone) === formatDay(toMs, timeZone);
  const first = formatDayTime(fromMs, timeZone);
  const last = sameDay ? formatTime(toMs, timeZone) : formatDayTime(toMs, timeZone);
  return `${first} to ${last} ${zoneName(timeZone)}`;
};

export const graph = {
  slider: 'Time',
  /** "Pyongyang, UTC+9". */
  clock: (timeMs: number, timeZone: string) => `${zoneName(timeZone)}, ${formatOffset(timeMs, timeZone)}`,
  offset: (timeMs: number, timeZone: string) => formatOffset(timeMs, timeZone),
  hour: (timeMs: number, timeZone: string) => formatTime(timeMs, timeZone),
  /** "Mon 11 Sep". */
  day: (timeMs: number, timeZone: string) => `${weekday(timeMs, timeZone)} ${formatDay(timeMs, timeZone)}`,
  /** "12:15 Vladivostok": on the playhead. */
  flag: (timeMs: number, timeZone: string) => `${formatTime(timeMs, timeZone)} ${zoneName(timeZone)}`,
  published: 'published',
  border: 'border',
  possible: 'possible',
  tooFar: (kmh: number) => `too far, even at ${Math.round(kmh)} km/h`,
  alreadyPast: (kmh: number) => `already past, at ${Math.round(kmh)} km/h`,
  run: 'steadiest run the reports allow',
  claim: 'a claim: when × where',
  vague: 'a vague one',
  contradiction: 'the accepted claims contradict each other: nothing is possible',
  zoomIn: 'Zoom in on the hours',
  zoomOut: 'Zoom out of the hours',
  whole: 'Whole journey',
  /** The note at the pointer. */
  hours,
  event: (n: number, title: string) => `${n} · ${title}`,
  by: (labels: readonly string[], more: number) => `${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  claims: (n: number) => (n === 1 ? '1 claim' : `${n} claims`),
  disputed: (against: readonly string[]) =>
    against.length === 0 ? 'disputed' : `disputed: it cannot stand beside ${against.join(', ')}`,
  retracted: 'retracted',
  notYet: 'not yet past here',
  alreadyLeft: 'already past here',
  aside: 'it places the train nowhere: a plan, a denial, or another subject',
  publishedNote: (reports: number, when: string) =>
    `${reports === 1 ? '1 report' : `${reports} reports`} published ${when}`,
} as const;
