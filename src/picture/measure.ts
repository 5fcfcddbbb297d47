/**
 * How wide a text is in the picture's faces, by the table that was read from their files: the same on a page and on the
 * command line. Kerning is left out, which makes a line a little narrower than is said here, never wider by much.
 */
import widths from '../../geo/basemap/widths.json' with { type: 'json' };
import type { Font, Measure } from './model';

type Runs = readonly (readonly number[])[];

/** Em, of what the table does not have: full-width scripts, marks over the letter before, all others. */
const WIDE_EM = 1;
const OTHER_EM = 0.62;
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;
const MARK = /[\p{Mark}\p{Cf}]/u;

const faces = new Map<string, Map<number, number>>();

function faceOf({ family, weight, italic }: Font): Map<number, number> {
  const wanted = `${family} ${weight}${italic ? ' italic' : ''}`;
  const key = Object.hasOwn(widths, wanted)
    ? wanted
    : `${family} ${weight >= 500 ? 600 : family === 'serif' ? 500 : 400}`;
  const known = faces.get(key);
  if (known !== undefined) return known;
  const face = new Map<number, number>();
  for (const [first = 0, ...run] of (widths as unknown as Readonly<Record<string, Runs>>)[key] ?? []) {
    run.forEach((width, i) => face.set(first + i, width / 1000));
  }
  faces.set(key, face);
  return face;
}

export const measureByTable: Measure = (text, font) => {
  const face = faceOf(font);
  let em = 0;
  for (const letter of text) {
    em += face.get(letter.codePointAt(0) ?? 0) ?? (MARK.test(letter) ? 0 : WIDE.test(letter) ? WIDE_EM : OTHER_EM);
  }
  return em * font.sizePx;
};
