/** The order of rows, held against what it must be: never against their hours, and else as near to the table as can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type Span } from '../../../src/formats/table/order';

const end = fc.option(fc.integer({ min: 0, max: 12 }));
const span = fc.tuple(end, end).map(([one, other]): Span => {
  const swap = one !== null && other !== null && one > other;
  return { earliestMs: swap ? other : one, latestMs: swap ? one : other };
});

/** The definition, step by step: of the rows that no row left is over before, the first of the table. */
function slowOrder(spans: readonly Span[]): number[] {
  const windows: Span[] = [];
  for (const one of spans) {
    const none = one.earliestMs === null && one.latestMs === null;
    windows.push(none ? (windows.at(-1) ?? one) : one);
  }
  const left = new Set(spans.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const isOver = (before: number, at: number): boolean =>
      (windows[before]?.latestMs ?? Infinity) < (windows[at]?.earliestMs ?? -Infinity);
    const next = [...left].find((at) => ![...left].some((before) => isOver(before, at)));
    if (next === undefined) throw new Error('a ring of rows');
    left.delete(next);
    order.push(next);
  }
  return order;
}

describe('the order of rows', () => {
  it('is the one of the definition', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        expect(inOrder(spans)).toEqual(slowOrder(spans));
      }),
    );
  });

  it('a whole day does not come before an hour of it that stands before it in the table', () => {
    const hour = { earliestMs: 6, latestMs: 7 };
    const day = { earliestMs: 0, latestMs: 24 };
    expect(inOrder([hour, day, { earliestMs: 13, latestMs: 14 }])).toEqual([0, 1, 2]);
    expect(inOrder([{ earliestMs: 30, latestMs: 31 }, day, hour])).toEqual([1, 2, 0]);
  });
});
