/**
 * How long a text takes to be read. Pure; knows no language: what is counted follows from the script.
 *
 * Words where words are set apart by spaces: 200 a minute, a little below what grown readers do on paper, since the eye has
 * to find the line first. Characters of Chinese, Japanese and Korean: 250 a minute. Letters of scripts that write on without
 * spaces (Thai, Lao, Khmer, Burmese): 1000 a minute, five to a word.
 */

export const WORDS_A_MINUTE = 200;
export const CHARACTERS_A_MINUTE = 250;
const LETTERS_A_MINUTE = 1000;
const MINUTE_MS = 60_000;

/** However short the text: the eye has to get there. */
export const LEAST_DWELL_MS = 2000;
/** However long it is: more than this is for the pause button. */
export const MOST_DWELL_MS = 30_000;
/** More letters than can be read in the longest dwell: what comes after them is not counted. */
const MOST_LETTERS = 4000;

const CHARACTER =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]/gu;
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** "12:15", "10,000" and "half-way" are one each. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:-]*/gu;

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** How long one reads a text, ms: in proportion to it, without a least or a most. */
export function readingMs(text: string): number {
  // Composed, so that a Korean syllable is one character however it was typed.
  const whole = text.slice(0, MOST_LETTERS).normalize('NFC');
  const spaced = whole.replace(CHARACTER, ' ').replace(UNSPACED, ' ');
  const minutes =
    count(spaced, WORD) / WORDS_A_MINUTE +
    count(whole, CHARACTER) / CHARACTERS_A_MINUTE +
    count(whole, UNSPACED) / LETTERS_A_MINUTE;
  return minutes * MINUTE_MS;
}

/** How long the clock stands for a text, ms. */
export function dwellFor(text: string): number {
  return Math.min(MOST_DWELL_MS, Math.max(LEAST_DWELL_MS, readingMs(text)));
}
