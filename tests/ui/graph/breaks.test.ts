/** Break marks: every compressed stretch in view is under one, and none says more than holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakMarks, type BreakMark, type Compressed } from '../../../src/ui/graph/breaks';

const PX = 0.01; // a pixel is 100 ms
const marksOf = (stretches: readonly Compressed[], x0 = 0, x1 = 1000): readonly BreakMark[] =>
  breakMarks({
    stretches,
    x: (atMs) => atMs * PX,
    x0,
    x1,
    y: 20,
    widthOf: (label) => label.length * 6,
    labels: (factor) => [`${factor} times faster`, `${factor}×`],
  });

/** By time, apart or touching, as the pace hands them out. */
const stretches = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 9000 }), long: fc.integer({ min: 1, max: 30_000 }) }), {
    maxLength: 30,
  })
  .map((parts) => {
    let at = -20_000;
    return parts.map(({ gap, long }, i) => {
      const fromMs = at + gap;
      at = fromMs + long;
      return { fromMs, toMs: at, factor: 2 + i };
    });
  });

describe('breakMarks', () => {
  it('covers every stretch in view, stays within the plot, and no two marks cross', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const marks = marksOf(given, 100, 900);
        for (const [i, mark] of marks.entries()) {
          expect(mark.x0).toBeGreaterThanOrEqual(100);
          expect(mark.x1).toBeLessThanOrEqual(900);
          expect(mark.path).toMatch(/^M[\d.]+ 20(l[\d.]+ -5l[\d.]+ 5)+$/);
          if (mark.label !== null) expect(mark.label.length * 6).toBeLessThan(mark.x1 - mark.x0);
          expect(mark.x0).toBeGreaterThanOrEqual(marks[i - 1]?.x0 ?? 0);
        }
        for (const { fromMs, toMs } of given) {
          const from = Math.max(100, fromMs * PX);
          const to = Math.min(900, toMs * PX);
          if (from >= to) continue;
          const middle = (from + to) / 2;
          expect(marks.some(({ x0, x1 }) => x0 - 1e-6 <= middle && middle <= x1 + 1e-6)).toBe(true);
        }
      }),
    );
  });

  it('says the factor in as many words as there is room for', () => {
    expect(marksOf([{ fromMs: 0, toMs: 50_000, factor: 7 }])[0]?.label).toBe('7 times faster');
    expect(marksOf([{ fromMs: 0, toMs: 5000, factor: 7 }])[0]?.label).toBe('7×');
    expect(marksOf([{ fromMs: 0, toMs: 1000, factor: 7 }])[0]?.label).toBeNull();
  });

  it('marks a hair, joins what cannot be told apart, and then names no factor', () => {
    const [hair, ...none] = marksOf([{ fromMs: 50_000, toMs: 50_001, factor: 3 }]);
    expect(none).toEqual([]);
    expect(hair && hair.x1 - hair.x0).toBeCloseTo(8);
    const many = Array.from({ length: 5000 }, (_, i) => ({ fromMs: i * 20, toMs: i * 20 + 19, factor: 3 }));
    const joined = marksOf(many);
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ label: null });
  });

  it('has nothing to mark where nothing in view is compressed', () => {
    expect(marksOf([])).toEqual([]);
    expect(marksOf([{ fromMs: 0, toMs: 50_000, factor: 7 }], 600, 900)).toEqual([]);
  });
});
