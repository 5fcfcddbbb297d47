/** Windows of time as text, and round hours on clocks that are put forward and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateRange } from '../../../src/words/format';
import { midnights, publishedOf, roundHours, windowText } from '../../../src/ui/view/when';

const at = (iso: string): number => Date.parse(iso);
const HOUR = 3_600_000;
const ZONES = ['UTC', 'Asia/Pyongyang', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];

/** What a wall clock reads: another way than the code's own. */
function wall(timeMs: number, timeZone: string): { day: string; hour: number; minute: number } {
  const [day = '', time = ''] = new Date(timeMs).toLocaleString('sv-SE', { timeZone }).split(' ');
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  return { day, hour, minute };
}

describe('windowText', () => {
  const zone = 'Asia/Vladivostok';
  it.each([
    ['2023-09-12T12:10:00+10:00', '2023-09-12T12:20:00+10:00', '12 Sep, 12:10 to 12:20 Vladivostok'],
    ['2023-09-11T23:00:00+10:00', '2023-09-12T01:00:00+10:00', '11 Sep, 23:00 to 12 Sep, 01:00 Vladivostok'],
    ['2023-09-12T12:10:00+10:00', '2023-09-12T12:10:00+10:00', '12 Sep, 12:10 Vladivostok'],
  ])('%s … %s', (from, to, text) => {
    expect(windowText(at(from), at(to), zone)).toBe(text);
  });

  it('an open end says on which side it is open', () => {
    expect(windowText(null, at('2023-09-12T02:00:00Z'), zone)).toBe('before 12 Sep, 12:00 Vladivostok');
    expect(windowText(at('2023-09-12T02:00:00Z'), null, zone)).toBe('after 12 Sep, 12:00 Vladivostok');
    expect(windowText(null, null, zone)).toBeNull();
  });
});

describe('dateRange', () => {
  it.each([
    ['2023-09-10T12:00:00+09:00', '2023-09-12T13:15:00+10:00', '10–12 September 2023'],
    ['2023-09-10T12:00:00+09:00', '2023-09-10T13:15:00+10:00', '10 September 2023'],
    ['2023-08-30T12:00:00+09:00', '2023-09-02T13:15:00+10:00', '30 August – 2 September 2023'],
    ['2023-12-30T12:00:00+09:00', '2024-01-02T13:15:00+10:00', '30 December 2023 – 2 January 2024'],
  ])('%s … %s', (from, to, text) => {
    expect(dateRange(at(from), 'Asia/Pyongyang', at(to), 'Asia/Vladivostok')).toBe(text);
  });

  it('reads each end on its own clock', () => {
    const midnight = at('2023-09-11T23:30:00+09:00'); // the 12th in Vladivostok
    expect(dateRange(midnight, 'Asia/Pyongyang', midnight, 'Asia/Vladivostok')).toBe('11–12 September 2023');
  });
});

describe('publishedOf', () => {
  it('an instant is itself; what is neither is nothing', () => {
    expect(publishedOf('2023-09-12T08:30:00+09:00', 'UTC')).toEqual({
      kind: 'instant',
      fromMs: at('2023-09-11T23:30:00Z'),
      toMs: at('2023-09-11T23:30:00Z'),
    });
    for (const odd of [null, '', 'in September', '2023-09']) {
      const found = publishedOf(odd, 'UTC');
      if (odd !== '2023-09') expect(found).toBeNull();
    }
  });

  it('a bare date is the whole of that day on the clock that is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...ZONES), (days, zone) => {
        const date = new Date(days * 24 * HOUR).toISOString().slice(0, 10);
        const found = publishedOf(date, zone);
        if (!found) throw new Error('a date is a day');
        fc.pre(wall(found.fromMs, zone).day === date); // Apia left out a day in 2011: it has no such date
        expect(wall(found.fromMs, zone).day).toBe(date);
        expect(wall(found.fromMs - 1000, zone).day < date).toBe(true);
        expect(wall(found.fromMs + 12 * HOUR, zone).day).toBe(date);
      }),
    );
  });
});

describe('roundHours', () => {
  it('finds every instant at which the clock reads a round hour, and no other', () => {
    const start = fc.integer({ min: at('2010-01-01T00:00:00Z') / 60_000, max: at('2025-01-01T00:00:00Z') / 60_000 });
    fc.assert(
      fc.property(
        start.map((minutes) => minutes * 60_000),
        fc.integer({ min: 1, max: 72 }),
        fc.constantFrom(1, 3, 6, 12, 24),
        fc.constantFrom(...ZONES),
        (fromMs, length, hours, zone) => {
          const toMs = fromMs + length * HOUR;
          const wanted: number[] = [];
          for (let ms = Math.ceil(fromMs / 60_000) * 60_000; ms <= toMs; ms += 60_000) {
            const { hour, minute } = wall(ms, zone);
            if (minute === 0 && hour % hours === 0) wanted.push(ms);
          }
          expect(roundHours(fromMs, toMs, hours, zone)).toEqual(wanted);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('midnights', () => {
    const found = midnights(at('2023-09-10T12:00:00+09:00'), at('2023-09-12T13:00:00+09:00'), 'Asia/Pyongyang');
    expect(found.map((ms) => new Date(ms).toISOString())).toEqual([
      '2023-09-10T15:00:00.000Z',
      '2023-09-11T15:00:00.000Z',
    ]);
  });
});
