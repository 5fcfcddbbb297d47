/** Numbers and marks as text. Of speeds: a needed speed is never rounded up, and always shown above the cap that it exceeds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNeededSpeed, formatSpeed, formatTag } from '../../src/words/format';

describe('a needed speed', () => {
  test('is at most what is needed, above the cap, and in as few digits as that takes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        fc.double({ min: 1e-9, max: 50, noNaN: true }),
        (capKmh, more) => {
          const neededKmh = capKmh + more;
          fc.pre(neededKmh > capKmh);
          const said = formatNeededSpeed(neededKmh, capKmh);
          expect(Number(said)).toBeLessThanOrEqual(neededKmh);
          expect(Number(said)).toBeGreaterThan(capKmh);
          if (Math.floor(neededKmh) > capKmh) expect(said).toMatch(/^\d+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    [143.99, 80, '143'],
    [80.6, 80, '80.6'],
    [31.718, 31.7, '31.71'],
    [1234.5, 80, '1,234'],
    [80.00001, 80, '80.00001'],
  ])('%d above %d is %s', (neededKmh, capKmh, said) => {
    expect(formatNeededSpeed(neededKmh, capKmh)).toBe(said);
  });
});

test('a speed is written as it is', () => {
  expect([80, 31.5, 1000, 0.25].map((kmh) => formatSpeed(kmh))).toEqual(['80', '31.5', '1,000', '0.25']);
});

test('segments are lettered like the columns of a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(formatTag)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
