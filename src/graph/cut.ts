/** Texts from files in a given width: on one line, and with an ellipsis where they are cut. Pure. */
import { closed } from '../journey/outside-text';
import type { Measure } from './model';

const ELLIPSIS = '…';
/** No line that is drawn holds more letters; a file's text may be of any length. */
const MOST_LETTERS = 600;

/** A picture's text has no lines of its own. Control characters would be drawn as boxes. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, (gap) => (/^[\u00a0\u202f]$/.test(gap) ? gap : ' ')).trim();
}

/** What of a text fits, px. */
export function cut(
  text: string,
  widthPx: number,
  sizePx: number,
  measure: Measure,
  weight = 400,
  serif = false,
): string {
  const letters = [...text.slice(0, 2 * MOST_LETTERS)].slice(0, MOST_LETTERS);
  const whole = letters.join('');
  if (whole === text && measure(whole, sizePx, weight, serif) <= widthPx) return whole;
  const upTo = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(upTo(middle), sizePx, weight, serif) <= widthPx) low = middle;
    else high = middle - 1;
  }
  // What was cut off may have held what turns the line back.
  return closed(upTo(low));
}

/** Lines of at most a width, broken at spaces; the last of `most` holds all that is left, for `cut` to shorten. */
export function wrapped(text: string, widthPx: number, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.split(' ');
  for (const [at, piece] of pieces.entries()) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line === '' || widthOf(longer) <= widthPx) line = longer;
    else if (lines.length === most - 1) return [...lines, [line, ...pieces.slice(at)].join(' ')].map(closed);
    else {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line].map(closed);
}
