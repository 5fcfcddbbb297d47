/**
 * English: pace. How fast the clock runs, where it stands to be read, and where it is made to run faster: said, never silent.
 */
import { listed } from './listed';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const whole = (ms: number, unit: number): string => String(Math.round(ms / unit));

/** "45 min", "21 h", "12 days": of the journey. */
function span(ms: number): string {
  if (ms < 1.5 * HOUR) return `${whole(ms, MINUTE)} min`;
  if (ms < 4 * DAY) return `${whole(ms, HOUR)} h`;
  return `${whole(ms, DAY)} days`;
}

/** "about 20 s", "about 2 min", "about 3 h": the reader's, and no finer than it is worth. */
function about(ms: number): string {
  if (ms < 10 * SECOND) return 'less than 10 s';
  if (ms < 90 * SECOND) return `about ${10 * Math.round(ms / (10 * SECOND))} s`;
  if (ms < 1.5 * HOUR) return `about ${whole(ms, MINUTE)} min`;
  return `about ${whole(ms, HOUR)} h`;
}

/** "5.3", "14": how many times. */
const times = (factor: number): string => (factor < 9.95 ? factor.toFixed(1) : String(Math.round(factor)));

export const pace = {
  choice: 'Pace',
  modes: { 'real-time': 'Real-time pace', reading: 'Reading pace' },
  /** The choice where it is none. */
  noEvents: 'Reading pace: no event to read',
  constant: (hours: string) => `Real-time pace: ${hours} h per second throughout`,
  between: (hours: string) => `Reading pace: ${hours} h per second up to the next event`,
  toEnd: (hours: string) => `Reading pace: ${hours} h per second to the end`,
  /** `titles`: of at most three; `more`: how many are not named. */
  reading: (titles: readonly string[], more: number) =>
    titles.length + more < 2
      ? `Reading: ${titles.join('')}`
      : `Reading ${titles.length + more} events: ${listed(more === 0 ? titles : [...titles, `${more} more`])}`,
  dwellLeft: (ms: number) => `${Math.ceil(ms / SECOND)} s`,
  faster: (factor: number, journeyMs: number, readerMs: number) =>
    `Time runs ${times(factor)} times faster here: ${span(journeyMs)} without an event in ${whole(readerMs, SECOND)} s`,
  left: (ms: number) => `${about(ms)} left`,
  /** What a screen reader finds beside it, once for the whole journey. */
  overview: (stops: number, stretches: readonly string[], more: number) =>
    `${stops === 1 ? 'The clock stands at 1 stop' : `The clock stands at ${stops} stops`} to be read. ` +
    (stretches.length === 0
      ? 'Between them time is not compressed.'
      : `Time is compressed ${[...stretches, ...(more === 0 ? [] : [`in ${more} more stretches`])].join('; ')}.`),
  stretch: (from: string, to: string, factor: number) => `${times(factor)} times from ${from} to ${to}`,
  /** On the time axis, over a compressed stretch. */
  mark: (factor: number) => `${times(factor)}× faster`,
  markShort: (factor: number) => `${times(factor)}×`,
} as const;
