import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockMs, dayOf, instantOf, stepFor, zoneTicks } from '../../src/graph/ticks';

const HOUR = 3_600_000;
const ZONES = [
  'Asia/Pyongyang',
  'Asia/Vladivostok',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
];

/** The clock by another way: Intl's text, read back. */
const clocks = new Map(
  [...ZONES, 'Asia/Beirut'].map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);
function shows(atMs: number, timeZone: string): string {
  const clock = clocks.get(timeZone);
  if (!clock) throw new Error(`no clock for ${timeZone}`);
  return clock.format(atMs);
}

describe('clockMs', () => {
  it('reads the clock of the zone', () => {
    const at = Date.parse('2023-09-12T02:15:00Z');
    expect(new Date(clockMs(at, 'Asia/Vladivostok')).toISOString()).toBe('2023-09-12T12:15:00.000Z');
    expect(new Date(clockMs(at, 'Asia/Kathmandu')).toISOString()).toBe('2023-09-12T08:00:00.000Z');
  });

  it('refuses a zone that there is not', () => {
    expect(() => clockMs(0, 'Asia/Atlantis')).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it('finds the instant that a clock shows, or says that there is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 900_000, max: Date.UTC(2035, 0, 1) / 900_000 }),
        fc.constantFrom(...ZONES),
        (quarter, zone) => {
          const shown = quarter * 900_000;
          const at = instantOf(shown, zone);
          const text = new Date(shown).toISOString().slice(0, 19).replace('T', ' ');
          if (at !== null) expect(shows(at, zone)).toBe(text);
          else {
            // Then no quarter of an hour within a day and a half shows it.
            for (let near = shown - 36 * HOUR; near <= shown + 36 * HOUR; near += 900_000)
              expect(shows(near, zone)).not.toBe(text);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('knows the hour that summer time skips', () => {
    expect(instantOf(Date.UTC(2023, 2, 26, 1, 30), 'Europe/London')).toBeNull();
    expect(instantOf(Date.UTC(2023, 2, 26, 2, 0), 'Europe/London')).toBe(Date.UTC(2023, 2, 26, 1, 0));
  });
});

describe('zoneTicks', () => {
  it('has every round hour of the span once, ascending, against a walk by quarters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1) / 900_000, max: Date.UTC(2026, 0, 1) / 900_000 }),
        fc.integer({ min: 1, max: 72 }),
        fc.constantFrom(1, 2, 3, 6, 12, 24),
        fc.constantFrom('Asia/Pyongyang', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'),
        (start, hours, stepHours, zone) => {
          const span = { startMs: start * 900_000, endMs: start * 900_000 + hours * HOUR };
          const expected = new Set<string>();
          for (let at = span.startMs; at <= span.endMs; at += 900_000) {
            const text = shows(at, zone);
            if (Number(text.slice(11, 13)) % stepHours === 0 && text.endsWith(':00:00')) expected.add(text);
          }
          const ticks = zoneTicks(span, zone, stepHours * HOUR);
          expect(ticks.map(({ atMs }) => shows(atMs, zone))).toEqual([...expected]);
          for (const { atMs, midnight } of ticks) expect(midnight).toBe(shows(atMs, zone).endsWith('00:00:00'));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives two clocks their own round hours', () => {
    const span = { startMs: Date.UTC(2023, 8, 10), endMs: Date.UTC(2023, 8, 11) };
    const [north] = zoneTicks(span, 'Asia/Pyongyang', 6 * HOUR);
    const [south] = zoneTicks(span, 'Asia/Vladivostok', 6 * HOUR);
    expect((north?.atMs ?? 0) - (south?.atMs ?? 0)).toBe(HOUR);
  });
});

describe('dayOf', () => {
  it('is 25 hours long when the clocks go back, and begins after midnight where midnight is skipped', () => {
    const long = dayOf(Date.UTC(2023, 9, 29), 'Europe/London');
    expect(long.endMs - long.startMs).toBe(25 * HOUR);
    const beirut = dayOf(Date.UTC(2022, 2, 27), 'Asia/Beirut');
    expect(shows(beirut.startMs, 'Asia/Beirut')).toBe('2022-03-27 01:00:00');
  });
});

describe('stepFor', () => {
  it('is the least step that leaves the room that is asked for', () => {
    expect(stepFor(18 / HOUR, 64)).toBe(6 * HOUR);
    expect(stepFor(200 / HOUR, 64)).toBe(HOUR / 2);
    expect(stepFor(1e-12, 64)).toBeGreaterThan(3000 * 24 * HOUR);
  });
});
