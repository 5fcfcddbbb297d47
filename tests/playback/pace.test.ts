/** The reading pace: its table against a march in small steps that knows nothing of tables. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COMPRESSED_GAP_MS, LONG_GAP_MS, ReadingPace, type Stop } from '../../src/playback/pace';

const HOUR = 3_600_000;
const START = 1_694_314_800_000;

interface Given {
  readonly startMs: number;
  readonly endMs: number;
  readonly rate: number;
  readonly stops: readonly Stop[];
}

/** Any journey of up to four days: stops anywhere, at its ends too. */
const given: fc.Arbitrary<Given> = fc
  .record({
    hours: fc.double({ min: 0.01, max: 96, noNaN: true }),
    rate: fc.constantFrom(1800, 3600, 10_800, 21_600, 43_200),
    at: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)), { maxLength: 8 }),
    dwells: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ hours, rate, at, dwells }) => {
    const endMs = START + hours * HOUR;
    const instants = [...new Set(at.map((share) => Math.min(endMs, START + share * (endMs - START))))];
    instants.sort((a, b) => a - b);
    return {
      startMs: START,
      endMs,
      rate,
      stops: instants.map((atMs, i) => ({ atMs, dwellMs: dwells[i] ?? 1 })),
    };
  });

/**
 * The oracle: marches on by the rule itself, a small step of the reader's at a time. Returns where it stands after each step,
 * and how long it took to reach the end.
 */
function march({ startMs, endMs, rate, stops }: Given, stepMs: number): { times: number[]; totalMs: number } {
  const waiting = stops.map((stop) => ({ ...stop }));
  const times = [startMs];
  let time = startMs;
  let before = startMs; // the last stop, or the start
  let totalMs = 0;
  while (time < endMs || waiting.length > 0) {
    let left = stepMs;
    while (left > 0 && (time < endMs || waiting.length > 0)) {
      const next = waiting[0];
      if (next && time >= next.atMs) {
        const stood = Math.min(left, next.dwellMs);
        next.dwellMs -= stood;
        left -= stood;
        totalMs += stood;
        before = next.atMs;
        if (next.dwellMs <= 0) waiting.shift();
        continue;
      }
      const goal = next?.atMs ?? endMs;
      const gapMs = (goal - before) / rate;
      const speed = gapMs > LONG_GAP_MS ? (goal - before) / COMPRESSED_GAP_MS : rate;
      const ran = Math.min(left, (goal - time) / speed);
      time = ran < left ? goal : time + ran * speed;
      left -= ran;
      totalMs += ran;
    }
    times.push(time);
  }
  return { times, totalMs };
}

describe('against the march', () => {
  it('takes as long, and stands at the same place after each step', () => {
    fc.assert(
      fc.property(given, fc.double({ min: 40, max: 400, noNaN: true }), (journey, stepMs) => {
        const pace = new ReadingPace(journey);
        const { times, totalMs } = march(journey, stepMs);
        expect(Math.abs(pace.totalMs - totalMs)).toBeLessThan(0.1);
        // A hair of the reader's time is up to a factor of a few hundred thousand of the journey's.
        const tolerance = 1 + 0.01 * Math.max(journey.rate, (journey.endMs - journey.startMs) / COMPRESSED_GAP_MS);
        for (const [i, time] of times.entries()) {
          expect(Math.abs(pace.journeyAt(i * stepMs) - time)).toBeLessThan(tolerance);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('there and back', () => {
  it('never falls, and stays within the range', () => {
    fc.assert(
      fc.property(given, fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true })), (journey, shares) => {
        const pace = new ReadingPace(journey);
        let before = journey.startMs;
        for (const share of shares.sort((a, b) => a - b)) {
          const time = pace.journeyAt(share * pace.totalMs);
          expect(time).toBeGreaterThanOrEqual(before);
          expect(time).toBeLessThanOrEqual(journey.endMs);
          before = time;
        }
        expect(pace.journeyAt(0)).toBe(journey.startMs);
        expect(pace.journeyAt(pace.totalMs)).toBe(journey.endMs);
      }),
    );
  });

  it('an instant is found again; of a stop, the arrival', () => {
    fc.assert(
      fc.property(given, fc.double({ min: 0, max: 1, noNaN: true }), (journey, share) => {
        const pace = new ReadingPace(journey);
        const time = Math.min(journey.endMs, journey.startMs + share * (journey.endMs - journey.startMs));
        expect(Math.abs(pace.journeyAt(pace.readerAt(time)) - time)).toBeLessThan(0.01);
        const reader = share * pace.totalMs;
        expect(pace.readerAt(pace.journeyAt(reader))).toBeLessThanOrEqual(reader + 0.01);
        // An instant has a grid of 2⁻¹² ms: so soon after a stop that it still reads the same, it is the stop's.
        const read = pace.journeyAt(reader);
        if (journey.stops.every(({ atMs }) => atMs !== read)) {
          expect(Math.abs(pace.readerAt(read) - reader)).toBeLessThan(0.01);
        }
      }),
    );
  });
});

describe('at a stop', () => {
  it('stands at the very instant, for just its dwell', () => {
    fc.assert(
      fc.property(given, fc.double({ min: 0, max: 0.999, noNaN: true }), (journey, share) => {
        const pace = new ReadingPace(journey);
        for (const [i, stop] of journey.stops.entries()) {
          const arrival = pace.readerAt(stop.atMs);
          const within = arrival + share * stop.dwellMs;
          expect(pace.journeyAt(within)).toBe(stop.atMs);
          expect(pace.stopAt(within)).toBe(i);
          expect(pace.stretchAt(within)).toBe(-1);
          expect(Math.abs(pace.dwelledMs(within) - share * stop.dwellMs)).toBeLessThan(1e-3);
          expect(pace.dwellAt(stop.atMs)).toBe(stop.dwellMs);
          expect(pace.stopAt(arrival + stop.dwellMs + 1e-3)).not.toBe(i);
        }
        expect(pace.dwellAt(journey.startMs - 1)).toBe(0);
      }),
    );
  });

  it('an instant without one has no dwell', () => {
    const pace = new ReadingPace({ startMs: 0, endMs: 100, rate: 1, stops: [{ atMs: 50, dwellMs: 7 }] });
    expect([0, 49.9, 50, 50.1, 100].map((at) => pace.dwellAt(at))).toEqual([0, 0, 7, 0, 0]);
    expect(pace.totalMs).toBe(107);
  });
});

describe('compressed stretches', () => {
  it('are all that would take too long, no other, and each takes four seconds', () => {
    fc.assert(
      fc.property(given, (journey) => {
        const pace = new ReadingPace(journey);
        const ends = [journey.startMs, ...journey.stops.map(({ atMs }) => atMs), journey.endMs];
        const long = ends.slice(1).flatMap((toMs, i) => {
          const fromMs = ends[i] ?? 0;
          return (toMs - fromMs) / journey.rate > LONG_GAP_MS ? [{ fromMs, toMs }] : [];
        });
        expect(pace.stretches.map(({ fromMs, toMs }) => ({ fromMs, toMs }))).toEqual(long);
        for (const [i, { fromMs, toMs, factor, readerMs }] of pace.stretches.entries()) {
          expect(readerMs).toBe(COMPRESSED_GAP_MS);
          expect(factor * readerMs * journey.rate).toBeCloseTo(toMs - fromMs, 3);
          expect(factor).toBeGreaterThan(1.2);
          expect(pace.stretchAt(pace.readerAt((fromMs + toMs) / 2))).toBe(i);
        }
      }),
    );
  });

  it('a short way runs at the chosen rate, and says nothing', () => {
    const pace = new ReadingPace({ startMs: 0, endMs: 4000, rate: 1, stops: [] });
    expect(pace.stretches).toEqual([]);
    expect(pace.stretchAt(2000)).toBe(-1);
    expect([1000, 2500, 9000].map((at) => pace.journeyAt(at))).toEqual([1000, 2500, 4000]);
  });
});

test('ten thousand stops are looked up as quickly as ten', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ atMs: START + i * 60_000, dwellMs: 1000 }));
  const pace = new ReadingPace({ startMs: START, endMs: START + 10_000 * 60_000, rate: 3600, stops: many });
  const begun = performance.now();
  let sum = 0;
  for (let i = 0; i < 100_000; i++) sum += pace.journeyAt((i / 100_000) * pace.totalMs);
  // 14 steps of a search each: a walk along the stops would take minutes.
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(sum).toBeGreaterThan(0);
});

test('refuses what is no range, no rate and no order', () => {
  const range = { startMs: 0, endMs: 10, rate: 1 };
  const stop = (atMs: number, dwellMs = 1): Stop => ({ atMs, dwellMs });
  for (const bad of [
    { ...range, startMs: 11, stops: [] },
    { ...range, endMs: Infinity, stops: [] },
    { ...range, rate: 0, stops: [] },
    { ...range, stops: [stop(-1)] },
    { ...range, stops: [stop(11)] },
    { ...range, stops: [stop(5), stop(5)] },
    { ...range, stops: [stop(5), stop(4)] },
    { ...range, stops: [stop(5, 0)] },
    { ...range, stops: [stop(5, Infinity)] },
    { ...range, stops: [stop(NaN)] },
  ]) {
    expect(() => new ReadingPace(bad)).toThrow(RangeError);
  }
});
