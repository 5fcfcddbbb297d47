import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTrackTime, trackInstant, trackSpan } from '../../../src/formats/tracks/time';
import { readInstant } from '../../../src/journey/time';

const window = (text: string): readonly [string, string] | string => {
  const read = readTrackTime(text);
  if (typeof read === 'string') return read;
  const iso = (ms: number | null): string => (ms === null ? '…' : new Date(ms).toISOString());
  return [iso(read.earliestMs), iso(read.latestMs)];
};

describe('readTrackTime', () => {
  test.each([
    ['2020', '2020-01-01T00:00:00.000Z', '2020-12-31T23:59:59.999Z'],
    ['2020-02', '2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2021-12', '2021-12-01T00:00:00.000Z', '2021-12-31T23:59:59.999Z'],
    ['0004-02-29', '0004-02-29T00:00:00.000Z', '0004-02-29T23:59:59.999Z'],
    ['2020-04-25Z', '2020-04-25T00:00:00.000Z', '2020-04-25T23:59:59.999Z'],
    ['2020-04-25+10:00', '2020-04-24T14:00:00.000Z', '2020-04-25T13:59:59.999Z'],
    ['2020-04-25T10:00Z', '2020-04-25T10:00:00.000Z', '2020-04-25T10:00:59.999Z'],
    ['2020-04-25T10:00:07+02:00', '2020-04-25T08:00:07.000Z', '2020-04-25T08:00:07.999Z'],
    ['2020-04-25 10:00:07.5Z', '2020-04-25T10:00:07.500Z', '2020-04-25T10:00:07.599Z'],
    ['2020-04-25T10:00:07.25Z', '2020-04-25T10:00:07.250Z', '2020-04-25T10:00:07.259Z'],
    ['2020-04-25T10:00:07.123456z', '2020-04-25T10:00:07.123Z', '2020-04-25T10:00:07.123Z'],
    [' 2020-04-25T10:00:07Z\n', '2020-04-25T10:00:07.000Z', '2020-04-25T10:00:07.999Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:00.999Z'],
  ])('%s leaves open what it does not write', (text, earliest, latest) => {
    expect(window(text)).toEqual([earliest, latest]);
  });

  test.each([
    '',
    'noon',
    '2020-13',
    '2020-00-01',
    '2020-04-31',
    '2021-02-29',
    '2020-4-5',
    '2020-04-25T24:00:00Z',
    '2020-04-25T10:60Z',
    '2020-04-25T10Z',
    '2020-04-25T10:00:61Z',
    '2020-04-25T10:00:00+99:00',
    '0000-01-01T00:00:00+10:00',
    '9999-12-31T23:00:00-10:00',
    '20200425',
    '12020-04-25',
  ])('%s is no time', (text) => {
    expect(window(text)).toBe('invalid');
  });

  test('a time of day without an offset is nobody’s, and a wrong one is wrong with or without', () => {
    expect(window('2020-04-25T10:00')).toBe('without-offset');
    expect(window('2020-04-25T10:00:00.5')).toBe('without-offset');
    expect(window('2020-04-25T25:00:00')).toBe('invalid');
  });

  test('what RFC 3339 knows begins where the journey format has it', () => {
    const part = (most: number, digits = 2) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(digits, '0'));
    const offset = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), part(24), part(60))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    );
    const text = fc
      .tuple(part(9999, 4), part(13), part(32), part(24), part(60), part(61), fc.option(part(99999, 1)), offset)
      .map(([y, m, d, h, min, s, f, o]) => `${y}-${m}-${d}T${h}:${min}:${s}${f === null ? '' : `.${f}`}${o}`);
    fc.assert(
      fc.property(text, (written) => {
        const [read, known] = [readTrackTime(written), readInstant(written)];
        const inYears = typeof known === 'number' && known >= -62167219200000 && known <= 253402300799000;
        expect(typeof read === 'string' ? read : read.earliestMs).toBe(inYears ? known : 'invalid');
      }),
    );
  });
});

test('trackInstant: an instant in ms, never more exact than a ms', () => {
  expect(trackInstant(1587808807123)).toEqual({
    earliestMs: 1587808807123,
    latestMs: 1587808807123,
    text: '1587808807123',
  });
  expect(trackInstant(0.5)).toEqual({ earliestMs: 0, latestMs: 1, text: '0.5' });
  for (const none of [Number.NaN, Infinity, 1e300, -1e15]) expect(trackInstant(none)).toBe('invalid');
});

test('trackSpan: from the first ms of the one to the last of the other', () => {
  const [april, day] = [readTrackTime('2020-04'), readTrackTime('2020-04-25')];
  if (typeof april === 'string' || typeof day === 'string') throw new Error('no times');
  expect(trackSpan(day, april)).toEqual({
    earliestMs: Date.UTC(2020, 3, 25),
    latestMs: Date.UTC(2020, 4, 1) - 1,
    text: '2020-04-25 / 2020-04',
  });
  expect(trackSpan(null, day)).toEqual({
    earliestMs: null,
    latestMs: Date.UTC(2020, 3, 26) - 1,
    text: '… / 2020-04-25',
  });
  const [may] = [readTrackTime('2020-05')];
  if (typeof may === 'string') throw new Error('no time');
  expect(trackSpan(may, april)).toBe('reversed');
});
