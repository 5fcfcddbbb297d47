/** The pace as it is read, on the first journey: what the player's line says at each turn. */
import { describe, expect, it } from 'vitest';
import { ReadingPace } from '../../../src/playback/pace';
import { dwellFor } from '../../../src/playback/reading-time';
import { stopsOf } from '../../../src/playback/stops';
import { sentenceAt } from '../../../src/evidence/evidence';
import { playableOf, readingLine } from '../../../src/state/playable';
import type { Pacing } from '../../../src/state/playback.svelte';
import { paceLine, paceOverview } from '../../../src/ui/view/pace';
import { words } from '../../../src/words/index';
import { FIRST_JOURNEY, openFile } from '../../support/open';

const { evidence } = openFile(FIRST_JOURNEY);
const { journey } = evidence;
const playable = playableOf(evidence);
const paceAt = (hours: number) =>
  new ReadingPace({
    ...playable.range,
    rate: hours * 3600,
    stops: stopsOf(playable.events, hours * 3600, (atMs, events) => playable.textAt(atMs, events)),
  });
const nothing: Pacing = { leftMs: 1, stop: null, stopLeftMs: 0, stretch: null, eventAhead: true };

describe('the first journey at an hour a second', () => {
  const pace = paceAt(1);

  it('stands at each of its events for as long as the title and the sentence take', () => {
    expect(pace.stops.map(({ events }) => events.map(({ event }) => event))).toEqual(
      playable.events.map(({ event }) => [event]),
    );
    for (const { atMs, dwellMs, events } of pace.stops) {
      expect(dwellMs).toBe(dwellFor(`${readingLine(journey, events)} ${sentenceAt(evidence, atMs)}`));
    }
    const crossing = pace.stops.find(({ events }) => events[0]?.event === 'razdolnaya');
    // "Reading: Crossing the Razdolnaya 12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA": 14 words.
    expect(crossing?.dwellMs).toBeCloseTo(14 * 300);
  });

  it('says what is compressed, and that the rest is not', () => {
    const [first] = pace.stretches;
    if (!first) throw new Error('nothing is compressed');
    expect(paceLine(journey, 'reading', 1, { ...nothing, stretch: first })).toBe(
      'Time runs 5.6 times faster here: 23 h without an event in 4 s',
    );
    expect(paceLine(journey, 'reading', 1, nothing)).toBe('Reading pace: 1 h per second up to the next event');
    expect(paceLine(journey, 'reading', 0.5, { ...nothing, eventAhead: false })).toBe(
      'Reading pace: ½ h per second to the end',
    );
    expect(paceLine(journey, 'real-time', 12, nothing)).toBe('Real-time pace: 12 h per second throughout');
  });

  it('names each compressed stretch for who cannot see the axis', () => {
    const text = paceOverview(pace.stops.length, pace.stretches, 'Asia/Pyongyang');
    expect(text).toMatch(
      /^The clock stands at 8 stops to be read\. Time is compressed 5\.6 times from 10 Sep, 15:00 Pyongyang to 11 Sep, /,
    );
    expect(text.match(/ times from /g)).toHaveLength(pace.stretches.length);
    const many = Array.from({ length: 9 }, () => pace.stretches.slice(0, 1)).flat();
    expect(paceOverview(1, many, 'UTC')).toMatch(/1 stop to be read\..*; in 4 more stretches\.$/);
    expect(paceOverview(2, [], 'UTC')).toBe(
      'The clock stands at 2 stops to be read. Between them time is not compressed.',
    );
  });
});

describe('at twelve hours a second', () => {
  it('reads in one stop what no eye could tell apart, by name', () => {
    const lines = paceAt(12).stops.map((stop) => paceLine(journey, 'reading', 12, { ...nothing, stop }));
    expect(lines.length).toBeLessThan(playable.events.length);
    expect(lines.at(-1)).toMatch(/^Reading 2 events: Crossing the Razdolnaya and /);
    expect(words.pace.reading(['A', 'B', 'C'], 2)).toBe('Reading 5 events: A, B, C and 2 more');
  });
});

it.each([
  [0, 'less than 10 s left'],
  [9999, 'less than 10 s left'],
  [44_000, 'about 40 s left'],
  [89_000, 'about 90 s left'],
  [119_000, 'about 2 min left'],
  [5_300_000, 'about 88 min left'],
  [10_000_000, 'about 3 h left'],
])('%i ms: %s', (ms, text) => {
  expect(words.pace.left(ms)).toBe(text);
});

it('says a factor and a stretch no finer than they are worth', () => {
  expect(words.pace.faster(14.2, 21 * 3_600_000, 4000)).toBe(
    'Time runs 14 times faster here: 21 h without an event in 4 s',
  );
  expect(words.pace.faster(1.26, 45 * 60_000, 4000)).toMatch(/^Time runs 1\.3 times faster here: 45 min /);
  expect(words.pace.faster(9.96, 12 * 86_400_000, 4000)).toMatch(/^Time runs 10 times faster here: 12 days /);
});
