/** A text of a file beside other text: what it turns round it turns back, whatever marks it is made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closed, cutTo, isSeen } from '../../src/journey/outside-text';

const RLO = '\u202e';
const PDF = '\u202c';
const RLI = '\u2067';
const PDI = '\u2069';

describe('closed', () => {
  it.each([
    ['plain', 'plain'],
    [`a${RLO}b`, `a${RLO}b${PDF}`],
    [`a${RLO}b${PDF}c`, `a${RLO}b${PDF}c`],
    [`${PDF}a${PDI}`, 'a'],
    [`${RLI}a${RLO}b`, `${RLI}a${RLO}b${PDF}${PDI}`],
    [`${RLI}a${RLO}b${PDI}c`, `${RLI}a${RLO}b${PDF}${PDI}c`],
    // A mark of the other kind does not reach out of an isolate.
    [`${RLO}${RLI}a${PDF}b`, `${RLO}${RLI}ab${PDI}${PDF}`],
    [`a${RLO}b\nc`, `a${RLO}b${PDF}\nc`],
  ])('%j is %j', (text, expected) => expect(closed(text)).toBe(expected));

  it('leaves nothing open and closes nothing that is not its own; done twice it is as done once', () => {
    const marks = fc.constantFrom('\u202a', '\u202b', '\u202d', RLO, PDF, '\u2066', RLI, '\u2068', PDI, 'a', '\n');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
        const text = closed(parts.join(''));
        expect(closed(text)).toBe(text);
        for (const paragraph of text.split('\n')) {
          const open: string[] = [];
          for (const mark of paragraph) {
            if (mark === PDF || mark === PDI) expect(open.pop()).toBe(mark);
            else if (/[\u202a-\u202e]/.test(mark)) open.push(PDF);
            else if (/[\u2066-\u2068]/.test(mark)) open.push(PDI);
          }
          expect(open).toEqual([]);
        }
        // Nothing but marks comes and goes.
        expect(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).toBe(
          parts.join('').replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
        );
      }),
    );
  });
});

it('cuts between characters, and says that it cut', () => {
  expect(cutTo('abc', 3)).toBe('abc');
  expect(cutTo('ab😀d', 3)).toBe('ab…');
  expect(cutTo('ab😀de', 4)).toBe('ab😀…');
});

it.each([
  ['\u200b\u2060\ufeff', false],
  ['\u3164', false],
  ['  \n', false],
  ['\u200bа', true],
  ['👩‍🚀', true],
])('%j is seen: %s', (text, seen) => expect(isSeen(text)).toBe(seen));
