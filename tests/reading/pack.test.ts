/** What crosses from the worker: taken apart on the page's thread, so a long line must not make it more. */
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../bench/made-files';
import { pack } from '../../src/reading/pack';
import { openText } from '../../src/validate/open';

/** Objects and lists that a copy is made of, one by one; arrays of numbers are handed over whole, and count once. */
function objectsIn(value: unknown, seen = new Set<object>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return 1;
  const inside =
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : Object.values(value);
  return inside.reduce((sum: number, one) => sum + objectsIn(one, seen), 1);
}

function packed(bytes: number): ReturnType<typeof pack> & { readonly vertices: number } {
  const made = journeyOf(bytes, 4);
  const opened = openText(made.text);
  if (opened.journey === null) throw new Error('the made journey does not open');
  return { ...pack(opened), vertices: made.vertices };
}

describe('an opened journey on its way to the page', () => {
  const [short, long] = [packed(60_000), packed(1_200_000)];

  it('is as many objects however many vertices its line has', () => {
    expect(long.vertices).toBeGreaterThan(20 * short.vertices);
    const levels = (of: typeof short): number => of.packed.detail.levels.length;
    // A level of detail is an object and three arrays of numbers.
    expect(objectsIn(long.packed) - 4 * levels(long)).toBe(objectsIn(short.packed) - 4 * levels(short));
  });

  it('hands over every array of numbers that is as long as the line', () => {
    const handed = new Set(long.transfer);
    const { line } = long.packed.route;
    for (const array of [line.coordinates, line.chainageKm, line.mercator, ...long.packed.lines]) {
      expect(array.length).toBeGreaterThan(100);
      expect(handed.has(array.buffer as ArrayBuffer)).toBe(true);
    }
  });
});
