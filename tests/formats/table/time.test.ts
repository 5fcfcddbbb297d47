/** Times of cells: how wide what is written leaves them, on which clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellTime } from '../../../src/formats/table/time';
import { Clocks } from '../../../src/formats/table/zone';

const clocks = new Clocks();
const at = (text: string): number => Date.parse(text);
const read = (cell: string, zone: string | null = null) => {
  const time = readCellTime(cell, zone, clocks);
  return time && [new Date(time.earliestMs).toISOString(), new Date(time.latestMs).toISOString(), time.clockless];
};

describe('the time of a cell', () => {
  it.each([
    ['2023-09-12T06:00:00+10:00', null, '2023-09-11T20:00:00.000Z', '2023-09-11T20:00:00.000Z', false],
    ['2023-09-12 06:00 +1000', null, '2023-09-11T20:00:00.000Z', '2023-09-11T20:01:00.000Z', false],
    ['2023-09-12 06:00', 'Asia/Vladivostok', '2023-09-11T20:00:00.000Z', '2023-09-11T20:01:00.000Z', false],
    ['2023-09-12', 'Asia/Vladivostok', '2023-09-11T14:00:00.000Z', '2023-09-12T14:00:00.000Z', false],
    ['2023-09', 'UTC', '2023-09-01T00:00:00.000Z', '2023-10-01T00:00:00.000Z', false],
    ['2023', 'UTC', '2023-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', false],
    // The day somewhere on Earth, and the hour on some clock of it.
    ['2023-09-12', null, '2023-09-11T10:00:00.000Z', '2023-09-13T12:00:00.000Z', false],
    ['2023-09-12 06:00', null, '2023-09-11T16:00:00.000Z', '2023-09-12T18:01:00.000Z', true],
    // North Korea changed its clock by half an hour at the end of 4 May 2018; Berlin's October hour comes twice, its March
    // hour not at all.
    ['2018-05-04 23:00', 'Asia/Pyongyang', '2018-05-04T14:30:00.000Z', '2018-05-04T14:31:00.000Z', false],
    ['2018-05-05 01:00', 'Asia/Pyongyang', '2018-05-04T16:00:00.000Z', '2018-05-04T16:01:00.000Z', false],
    ['2023-10-29 02:30:00', 'Europe/Berlin', '2023-10-29T00:30:00.000Z', '2023-10-29T01:30:00.000Z', false],
    ['2023-03-26 02:30:00', 'Europe/Berlin', '2023-03-26T00:30:00.000Z', '2023-03-26T01:30:00.000Z', false],
    ['2023-10-29', 'Europe/Berlin', '2023-10-28T22:00:00.000Z', '2023-10-29T23:00:00.000Z', false],
  ])('%s in %s', (cell, zone, earliest, latest, clockless) => {
    expect(read(cell, zone)).toEqual([earliest, latest, clockless]);
  });

  it.each([
    'noon',
    '12.09.2023',
    '2023-02-30',
    '2023-09-12T25:00',
    '2023-9-12',
    '9999-12-31',
    '06:00',
    '2023-09-12T06',
    '',
  ])('%s is none', (cell) => expect(read(cell, 'UTC')).toBeNull());

  it('a clock that is written is read as the instant that it was', () => {
    const zone = fc.constantFrom('Asia/Pyongyang', 'America/St_Johns', 'Europe/Berlin', 'UTC', 'Australia/Lord_Howe');
    const instant = fc.integer({ min: at('1900-01-01'), max: at('2100-01-01') });
    fc.assert(
      fc.property(instant, zone, (timeMs, name) => {
        const text = clocks.write(timeMs, name);
        expect(Date.parse(text)).toBe(timeMs);
        const time = readCellTime(text, name, clocks);
        expect([time?.earliestMs, time?.latestMs]).toEqual([timeMs, timeMs]);
      }),
    );
  });

  it('what the clock shows leads back to the instant, whatever happened to the clock that day', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Pyongyang');
    const minute = fc.integer({ min: at('2015-01-01') / 60_000, max: at('2024-01-01') / 60_000 });
    fc.assert(
      fc.property(minute, zone, (minutes, name) => {
        const timeMs = minutes * 60_000;
        // Swedish is written as ISO 8601 has it.
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(timeMs);
        const time = readCellTime(shown, name, clocks);
        expect(time?.earliestMs).toBeLessThanOrEqual(timeMs);
        expect(time?.latestMs).toBeGreaterThanOrEqual(timeMs);
        expect((time?.latestMs ?? Infinity) - (time?.earliestMs ?? 0)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
