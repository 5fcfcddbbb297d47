/** How long a text takes, and which events are read in one stop. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dwellFor, LEAST_DWELL_MS, MOST_DWELL_MS, readingMs } from '../../src/playback/reading-time';
import { ONE_STOP_MS, stopsOf } from '../../src/playback/stops';

describe('reading', () => {
  it('counts words at 200 a minute', () => {
    expect(readingMs('')).toBe(0);
    expect(readingMs('— · …')).toBe(0);
    expect(readingMs('12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA')).toBeCloseTo(10 * 300);
    expect(readingMs('Поезд проследовал через станцию Хасан')).toBeCloseTo(5 * 300);
  });

  it('counts Chinese, Japanese and Korean by characters, however they are typed', () => {
    expect(readingMs('평양을 떠나다')).toBeCloseTo(6 * 240);
    expect(readingMs('평양'.normalize('NFD'))).toBeCloseTo(2 * 240);
    expect(readingMs('列车通过图们江')).toBeCloseTo(7 * 240);
    expect(readingMs('RIA: 평양')).toBeCloseTo(300 + 2 * 240);
  });

  it('counts the letters of scripts that write on without spaces', () => {
    expect(readingMs('ກຂຄງຈ')).toBeCloseTo(5 * 60);
  });

  it('grows with the text, within the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (parts) => {
        const shorter = parts.slice(0, -1).join(' ');
        const longer = parts.join(' ');
        expect(readingMs(longer)).toBeGreaterThanOrEqual(readingMs(shorter) - 1e-6);
        expect(dwellFor(longer)).toBeGreaterThanOrEqual(LEAST_DWELL_MS);
        expect(dwellFor(longer)).toBeLessThanOrEqual(MOST_DWELL_MS);
      }),
    );
    expect(dwellFor('yes')).toBe(LEAST_DWELL_MS);
    expect(dwellFor('word '.repeat(1_000_000))).toBe(MOST_DWELL_MS);
    expect(dwellFor('word '.repeat(20))).toBe(6000);
  });
});

describe('stops', () => {
  const RATE = 3600;
  const event = (atMs: number): { atMs: number } => ({ atMs });
  const say = (_: number, { length }: readonly unknown[]): string => 'word '.repeat(10 * length);

  it('one for each event, or for those that no eye could tell apart; none is lost, and each stop is at its last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 300 })), { maxLength: 60 }),
        (instants) => {
          const events = instants.sort((a, b) => a - b).map(event);
          const stops = stopsOf(events, RATE, say);
          expect(stops.flatMap((stop) => stop.events)).toEqual(events);
          for (const [i, stop] of stops.entries()) {
            const first = stop.events[0]?.atMs ?? NaN;
            expect(stop.atMs).toBe(stop.events.at(-1)?.atMs);
            expect(stop.atMs - first).toBeLessThanOrEqual(ONE_STOP_MS * RATE);
            expect(stop.dwellMs).toBe(dwellFor(say(0, stop.events)));
            const next = stops[i + 1]?.events[0];
            if (next) expect(next.atMs - first).toBeGreaterThan(ONE_STOP_MS * RATE);
          }
        },
      ),
    );
  });

  it('ten thousand events within two days are at most one stop for each quarter of an hour', () => {
    const events = Array.from({ length: 10_000 }, (_, i) => event(i * 17_280));
    const stops = stopsOf(events, RATE, say);
    expect(stops.length).toBeLessThanOrEqual(48 * 4);
    expect(stops.length).toBeGreaterThan(100);
    expect(Math.max(...stops.map(({ dwellMs }) => dwellMs))).toBeLessThanOrEqual(MOST_DWELL_MS);
  });
});
