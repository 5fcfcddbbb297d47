import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/graph/names';

const total = (moved: readonly number[], wanted: readonly number[]): number =>
  moved.reduce((sum, at, i) => sum + Math.abs(at - (wanted[i] ?? 0)), 0);

/**
 * The least total shift by dynamic programming over whole pixels. An optimum of this kind of problem lies where something
 * touches: every value is a wanted one, or a bound, plus whole multiples of the gap. With whole inputs whole pixels suffice.
 */
function leastShift(wanted: readonly number[], gap: number, least: number, most: number): number {
  const size = most - least + 1;
  let best = new Array<number>(size).fill(0);
  wanted.forEach((value, i) => {
    const next = new Array<number>(size).fill(Infinity);
    let low = Infinity;
    for (let at = 0; at < size; at += 1) {
      low = i === 0 ? 0 : at >= gap ? Math.min(low, best[at - gap] ?? Infinity) : Infinity;
      next[at] = low + Math.abs(at + least - value);
    }
    best = next;
  });
  return Math.min(...best);
}

describe('spread', () => {
  it('moves two names that coincide by half the gap each', () => {
    expect(spread([50, 50], 13, 0, 100)).toEqual([43.5, 56.5]);
  });

  it('leaves alone what is far enough apart', () => {
    expect(spread([3, 30, 90], 13, 0, 100)).toEqual([3, 30, 90]);
  });

  it('keeps the gap, the order and the bounds, and shifts no more than a brute force finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10, max: 130 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 14 }),
        (values, gap) => {
          const wanted = [...values].sort((a, b) => a - b);
          const [least, most] = [0, 120];
          const moved = spread(wanted, gap, least, most);
          moved.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(least - 1e-9);
            expect(at).toBeLessThanOrEqual(most + 1e-9);
            if (i > 0) expect(at - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
          });
          expect(total(moved, wanted)).toBeCloseTo(leastShift(wanted, gap, least, most), 6);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
