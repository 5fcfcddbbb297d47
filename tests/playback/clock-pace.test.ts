/** The clock going by a reading pace: stands, goes on, and neither jumps nor forgets how long it has stood. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlaybackClock } from '../../src/playback/clock';
import { ReadingPace } from '../../src/playback/pace';

const RANGE = { startMs: 1_694_300_000_000, endMs: 1_694_300_000_000 + 48 * 3_600_000 };
const STOPS = [
  { atMs: RANGE.startMs, dwellMs: 2000 },
  { atMs: RANGE.startMs + 3_600_000, dwellMs: 3000 },
  { atMs: RANGE.startMs + 30 * 3_600_000, dwellMs: 4000 },
  { atMs: RANGE.endMs, dwellMs: 5000 },
];
const paceOf = (rate: number): ReadingPace => new ReadingPace({ ...RANGE, rate, stops: STOPS });
const paced = (rate = 3600): PlaybackClock => {
  const clock = new PlaybackClock({ ...RANGE, rate });
  clock.setPace(paceOf(rate), 0);
  return clock;
};

describe('PlaybackClock with a reading pace', () => {
  test('stands at the first stop, then runs, then stands at the next', () => {
    const clock = paced();
    clock.play(0);
    expect([clock.timeAt(1999), clock.isStanding(1999), clock.isRunning(1999)]).toEqual([RANGE.startMs, true, true]);
    expect([clock.timeAt(2500), clock.isStanding(2500)]).toEqual([RANGE.startMs + 1_800_000, false]);
    expect([clock.timeAt(5999), clock.isStanding(5999)]).toEqual([RANGE.startMs + 3_600_000, true]);
    expect(clock.leftMs(0)).toBe(2000 + 1000 + 3000 + 4000 + 4000 + 4000 + 5000);
  });

  test('many frames or one, the time is the same; it never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { maxLength: 60 }), (frames) => {
        const clock = paced();
        const unwatched = paced();
        clock.play(0);
        unwatched.play(0);
        let now = 0;
        let before = RANGE.startMs;
        for (const frame of frames) {
          now += frame;
          expect(clock.timeAt(now)).toBeGreaterThanOrEqual(before);
          before = clock.timeAt(now);
          clock.settle(now);
        }
        expect(before).toBe(unwatched.timeAt(now));
      }),
    );
  });

  test('against a model of any sequence of acts: where it is, and how long it has still to stand', () => {
    const act = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.oneof(
          fc.record({ kind: fc.constant('play' as const) }),
          fc.record({ kind: fc.constant('pause' as const) }),
        ),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('seek' as const),
          to: fc.constantFrom(...STOPS.map(({ atMs }) => atMs), RANGE.startMs + 9.5 * 3_600_000),
        }),
      },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const clock = paced();
        const pace = paceOf(3600);
        let reader = 0; // the model: nothing but how much of the whole is over
        let playing = false;
        let now = 7;
        for (const one of acts) {
          if (one.kind === 'wait') {
            now += one.ms;
            if (playing) reader = Math.min(pace.totalMs, reader + one.ms);
          } else if (one.kind === 'play') {
            clock.play(now);
            playing = true;
            if (reader >= pace.totalMs) reader = 0;
          } else if (one.kind === 'pause') {
            clock.pause(now);
            playing = false;
          } else if (one.kind === 'again') {
            clock.setPace(paceOf(3600), now); // the same anew: nothing moves
          } else {
            clock.seek(one.to, now);
            reader = one.to === RANGE.endMs ? pace.totalMs : pace.readerAt(one.to);
            expect(clock.timeAt(now)).toBe(one.to);
          }
          expect(Math.abs(clock.readerAt(now) - reader)).toBeLessThan(1e-3);
          expect(Math.abs(clock.leftMs(now) - (pace.totalMs - reader))).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a pause at a stop keeps what is left of it', () => {
    const clock = paced();
    clock.seek(RANGE.startMs + 3_600_000, 0);
    clock.play(0);
    clock.pause(1000);
    expect(clock.dwelledMs(60_000)).toBe(1000);
    clock.play(60_000);
    expect(clock.isStanding(61_999)).toBe(true);
    expect(clock.isStanding(62_001)).toBe(false);
  });

  test('another speed, or another pace and back: no jump, and a half-read stop is not begun anew', () => {
    const clock = paced();
    clock.seek(RANGE.startMs + 3_600_000, 0);
    clock.play(0);
    clock.setRate(7200, 1000);
    clock.setPace(paceOf(7200), 1000);
    expect(clock.timeAt(1000)).toBe(RANGE.startMs + 3_600_000);
    expect(clock.dwelledMs(1000)).toBe(1000);
    clock.setPace(null, 1500);
    expect(clock.isStanding(1500)).toBe(false);
    expect(clock.timeAt(1500)).toBe(RANGE.startMs + 3_600_000);
    expect(clock.timeAt(2500)).toBe(RANGE.startMs + 3_600_000 + 7_200_000);
    expect(clock.leftMs(2500)).toBeCloseTo((45 * 3_600_000) / 7200);
  });

  test('a stop at the very end is read before it ends; going to the end is the end', () => {
    const clock = paced();
    clock.seek(RANGE.endMs - 1, 0);
    clock.play(0);
    expect(clock.settle(4000)).toBe(false);
    expect([clock.timeAt(4900), clock.isStanding(4900), clock.isRunning(4900)]).toEqual([RANGE.endMs, true, true]);
    expect(clock.settle(5100)).toBe(true);
    clock.play(6000);
    expect(clock.timeAt(6000)).toBe(RANGE.startMs);
    clock.seek(RANGE.endMs, 6000);
    expect(clock.isRunning(6000)).toBe(false);
    expect(clock.isStanding(6000)).toBe(false);
  });

  test('a new range is run through at the constant rate', () => {
    const clock = paced();
    clock.setRange(0, 7200, 0);
    clock.seek(0, 0);
    clock.play(0);
    expect(clock.timeAt(1)).toBe(3600);
  });
});
