import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { PlaybackClock } from '../../src/playback/clock';

const RANGE = { startMs: 1_694_300_000_000, endMs: 1_694_500_000_000 };
const rate = fc.double({ min: 1, max: 50_000, noNaN: true });
const time = fc.double({ min: RANGE.startMs, max: RANGE.endMs, noNaN: true });
const step = fc.double({ min: 0, max: 40, noNaN: true });

describe('PlaybackClock', () => {
  test('does not drift: many frames or one, the time is the same', () => {
    fc.assert(
      fc.property(rate, fc.array(step, { maxLength: 200 }), (speed, frames) => {
        const watched = new PlaybackClock({ ...RANGE, rate: speed });
        const unwatched = new PlaybackClock({ ...RANGE, rate: speed });
        watched.play(0);
        unwatched.play(0);
        let now = 0;
        for (const frame of frames) {
          now += frame;
          watched.timeAt(now);
          watched.settle(now);
        }
        expect(watched.timeAt(now)).toBe(unwatched.timeAt(now));
        expect(watched.timeAt(now)).toBeCloseTo(Math.min(RANGE.endMs, RANGE.startMs + now * speed), 3);
      }),
    );
  });

  test('against a model of any sequence of acts', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('play' as const) }),
      fc.record({ kind: fc.constant('pause' as const) }),
      fc.record({ kind: fc.constant('seek' as const), to: fc.double({ min: 1.6e12, max: 1.8e12, noNaN: true }) }),
      fc.record({ kind: fc.constant('rate' as const), rate }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.double({ min: 0, max: 5000, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const clock = new PlaybackClock({ ...RANGE, rate: 3600 });
        let model = RANGE.startMs;
        let playing = false;
        let speed = 3600;
        let now = 5;
        for (const one of acts) {
          const before = clock.timeAt(now);
          if (one.kind === 'wait') {
            now += one.ms;
            if (playing) model = Math.min(RANGE.endMs, model + one.ms * speed);
          } else if (one.kind === 'play') {
            clock.play(now);
            playing = true;
            if (model >= RANGE.endMs) model = RANGE.startMs;
          } else if (one.kind === 'pause') {
            clock.pause(now);
            playing = false;
            expect(clock.timeAt(now)).toBe(before);
          } else if (one.kind === 'seek') {
            clock.seek(one.to, now);
            model = Math.min(RANGE.endMs, Math.max(RANGE.startMs, one.to));
            expect(clock.timeAt(now)).toBe(model);
          } else {
            clock.setRate(one.rate, now);
            speed = one.rate;
            // Continuous: the change of speed moves nothing.
            expect(clock.timeAt(now)).toBe(before);
          }
          expect(clock.isPlaying).toBe(playing);
          expect(Math.abs(clock.timeAt(now) - model)).toBeLessThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never goes back while playing, even when a frame is stamped before the act', () => {
    fc.assert(
      fc.property(time, rate, fc.array(fc.double({ min: -20, max: 40, noNaN: true })), (from, speed, jitter) => {
        const clock = new PlaybackClock({ ...RANGE, rate: speed });
        clock.seek(from, 1000);
        clock.play(1000);
        expect(clock.timeAt(984)).toBeGreaterThanOrEqual(Math.min(from, RANGE.startMs));
        let last = -Infinity;
        let now = 1000;
        for (const ms of jitter) {
          now = Math.max(now, now + ms);
          const here = clock.timeAt(now);
          expect(here).toBeGreaterThanOrEqual(last);
          last = here;
        }
      }),
    );
  });

  test('stops at the end, once, and plays again from the start', () => {
    const clock = new PlaybackClock({ startMs: 0, endMs: 1000, rate: 1 });
    clock.play(0);
    expect(clock.settle(999)).toBe(false);
    expect(clock.isRunning(999)).toBe(true);
    expect(clock.isRunning(1000)).toBe(false);
    expect(clock.settle(1000)).toBe(true);
    expect(clock.settle(1001)).toBe(false);
    expect(clock.isPlaying).toBe(false);
    expect(clock.timeAt(5000)).toBe(1000);
    clock.play(6000);
    expect(clock.timeAt(6000)).toBe(0);
    expect(clock.timeAt(6500)).toBe(500);
  });

  test('a new range holds the time', () => {
    const clock = new PlaybackClock({ startMs: 0, endMs: 1000, rate: 1 });
    clock.seek(900, 0);
    clock.setRange(100, 500, 0);
    expect(clock.timeAt(0)).toBe(500);
    clock.setRange(600, 700, 0);
    expect(clock.timeAt(0)).toBe(600);
  });

  test('refuses what is no range and no rate', () => {
    expect(() => new PlaybackClock({ startMs: 2, endMs: 1, rate: 1 })).toThrow(RangeError);
    expect(() => new PlaybackClock({ startMs: 0, endMs: Infinity, rate: 1 })).toThrow(RangeError);
    const clock = new PlaybackClock({ startMs: 0, endMs: 1, rate: 1 });
    for (const bad of [0, -1, NaN, Infinity]) expect(() => clock.setRate(bad, 0)).toThrow(RangeError);
    expect(() => clock.seek(NaN, 0)).toThrow(RangeError);
  });
});
