import { describe, expect, it } from 'vitest';
import { isSpread } from '../../src/formats/spread';

describe('what is evenly spread', () => {
  it.each([
    [2, 2],
    [2, 9],
    [3, 4],
    [5, 7],
    [20, 20],
    [1000, 1001],
    [1000, 1999],
    [1000, 123_457],
  ])('takes exactly %i of %i, the first and the last, no two gaps more than one apart', (most, all) => {
    const taken = Array.from({ length: all }, (_, index) => index).filter((index) => isSpread(index, most, all));
    expect(taken).toHaveLength(most);
    expect([taken[0], taken.at(-1)]).toEqual([0, all - 1]);
    const gaps = taken.slice(1).map((index, at) => index - (taken[at] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });
});
