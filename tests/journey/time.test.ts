/** Instants against Date.parse, which reads a superset; days against the calendar; the day that is everywhere over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, parseDate, parseInstant, publishedWindow, readInstant } from '../../src/journey/time';

const two = (number: number): string => String(number).padStart(2, '0');
const offset = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`);

describe('instants', () => {
  it('mean what Date.parse says they mean', () => {
    const date = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9998-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        date,
        fc.oneof(offset, fc.constantFrom('Z')),
        fc.constantFrom('', '.5', '.123'),
        (when, zone, fraction) => {
          const text = when.toISOString().slice(0, 19) + fraction + zone;
          expect(parseInstant(text)).toBe(Date.parse(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are refused without an offset, with a day that is none, or with anything else about them', () => {
    expect(readInstant('2023-09-12T06:00:00')).toBe('without-offset');
    for (const text of [
      ...['2023-02-29T00:00:00Z', '2023-13-01T00:00:00Z', '2023-09-12T24:00:00Z', '2023-09-12T06:60:00Z', '2023-09-12'],
      ...['2023-09-12T06:00Z', '2023-09-12 06:00:00Z', '2023-09-12T06:00:00+0900', '2023-09-12T06:00:00+24:00'],
      ...[
        '2023-09-12T06:00:00Z ',
        ' 2023-09-12T06:00:00Z',
        '٢٠٢٣-٠٩-١٢T٠٦:٠٠:٠٠Z',
        '',
        '2023-09-12T06:00:00+09:00[Asia/Seoul]',
      ],
    ]) {
      expect(readInstant(text), text).toBeNull();
    }
  });

  it('take a leap second for the next minute, and letters of either size', () => {
    expect(parseInstant('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1));
    expect(parseInstant('2023-09-12t06:00:00z')).toBe(Date.UTC(2023, 8, 12, 6));
  });
});

describe('days', () => {
  it('exist in the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
          const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
          expect(parseDate(text) !== null).toBe(day >= 1 && day <= length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('as a time of publication last from the first place on Earth to the last', () => {
    expect(publishedWindow('2023-09-12')).toEqual({
      fromMs: Date.parse('2023-09-12T00:00:00+14:00'),
      toMs: Date.parse('2023-09-13T00:00:00-12:00'),
    });
    expect(publishedWindow('2023-09-12T01:00:00+09:00')?.fromMs).toBe(Date.parse('2023-09-11T16:00:00Z'));
    expect(publishedWindow('September')).toBeNull();
  });
});

describe('zones', () => {
  it('are names, not offsets', () => {
    for (const name of ['Asia/Pyongyang', 'UTC', 'Europe/Berlin']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['+09:00', '', 'Asia/Nowhere', 'local', '__proto__']) expect(isTimeZone(name)).toBe(false);
  });
});
