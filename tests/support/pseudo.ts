/**
 * A language of the widest words, for the layout: English with accents, and six tenths longer. Put in the place of a real
 * one's file by a test; bundled for the browser, so it imports the catalogue and nothing else.
 */
import { words } from '../../src/words/files';
import { isTree } from '../../src/words/speak';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  U: 'Ü',
};
const LONGER = 0.6;

/** Each word grows by itself, so that a line breaks where it would. */
export function wide(text: string): string {
  return text.replace(/\p{Letter}{2,}/gu, (word) => {
    const more = Math.ceil(word.length * LONGER);
    const accented = word.replace(/[aeiouAEOU]/g, (letter) => ACCENTS[letter] ?? letter);
    return accented + accented.slice(-more).toLowerCase();
  });
}

function widened(value: unknown): unknown {
  if (typeof value === 'string') return wide(value);
  if (Array.isArray(value)) return value.map(widened);
  if (typeof value === 'function') return (...given: unknown[]) => ofFunction(value(...given));
  if (isTree(value)) return Object.fromEntries(Object.entries(value).map(([name, leaf]) => [name, widened(leaf)]));
  return value;
}

/** Of a sentence in pieces only our own texts. */
function ofFunction(found: unknown): unknown {
  if (typeof found === 'string') return wide(found);
  return Array.isArray(found) ? found.map((piece) => (typeof piece === 'string' ? wide(piece) : piece)) : found;
}

/** `locale`: the tag whose place it takes. */
export function pseudo(locale: string): object {
  return { ...(widened({ ...words }) as object), locale };
}
