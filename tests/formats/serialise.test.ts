/** JSON as text: nothing lost, the same bytes again, and lines that a person can compare. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialise } from '../../src/formats/serialise';
import type { Json, JsonObject } from '../../src/journey/model';

const json = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())),
    fc.array(tie('value')),
    tie('object'),
  ),
  object: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toJSON', '0', '')), tie('value')),
}));

/** −0 is 0 in JSON, and members that look like numbers come first: both are JSON's own ways. */
const settled = (value: JsonObject) => JSON.parse(JSON.stringify(value)) as JsonObject;

describe('serialise', () => {
  test('loses nothing: what is read back is what was written', () => {
    fc.assert(
      fc.property(json.object, (value) => {
        expect(JSON.parse(serialise(value))).toEqual(settled(value));
      }),
    );
  });

  test('is stable: read back and written again, byte for byte', () => {
    fc.assert(
      fc.property(json.object, (value) => {
        const text = serialise(settled(value));
        expect(serialise(JSON.parse(text) as JsonObject)).toBe(text);
      }),
    );
  });

  test('ends in one newline and has no other space at an end of line', () => {
    fc.assert(
      fc.property(json.object, (value) => {
        const text = serialise(value);
        expect(text.endsWith('\n')).toBe(true);
        expect(text.endsWith('\n\n')).toBe(false);
        expect(text).not.toMatch(/ \n/);
      }),
    );
  });

  test('keeps members in order', () => {
    expect(Object.keys(JSON.parse(serialise({ z: 1, a: 2, m: 3 })) as object)).toEqual(['z', 'a', 'm']);
  });

  test('never breaks a position, and keeps lines of them short', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 50 }), (coordinates) => {
        const lines = serialise({ geometry: { coordinates } }).split('\n');
        const written = lines.filter((line) => line.trim().startsWith('[') && line.includes(','));
        for (const line of written) {
          expect(line.split('[').length).toBe(line.split(']').length);
          expect(line.length).toBeLessThanOrEqual(120);
        }
        expect(written.join('').match(/\[[^\]]+\]/g)).toHaveLength(coordinates.length);
      }),
    );
  });

  test('a changed word changes one line', () => {
    const before = {
      features: [
        { id: 'a', text: 'one', notSaid: ['x', 'y'] },
        { id: 'b', text: 'two' },
      ],
    };
    const after = {
      features: [
        { id: 'a', text: 'another', notSaid: ['x', 'y'] },
        { id: 'b', text: 'two' },
      ],
    };
    const [a, b] = [serialise(before).split('\n'), serialise(after).split('\n')];
    expect(a).toHaveLength(b.length);
    expect(a.filter((line, i) => line !== b[i])).toHaveLength(1);
  });

  test('a number that JSON has no word for is a mistake of the program', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => serialise({ deep: [1, value] })).toThrow(RangeError);
  });
});
