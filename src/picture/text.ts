/** Texts on a picture: set in a face, wrapped by words, cut with an ellipsis. Keeps count of the letters that each face draws. */
import { closed } from '../journey/outside-text';
import type { Face, Font, Letters, Measure } from './model';
import { plain, tag, type Attribute } from '../drawing/svg';

const FAMILIES: Readonly<Record<Face['family'], string>> = {
  // Chinese before Hangul: the Korean slices claim Chinese characters that they have no glyph for.
  sans: "'IBM Plex Sans','Noto Sans SC','IBM Plex Sans KR',system-ui,sans-serif",
  serif: "'IBM Plex Serif','Noto Sans SC','IBM Plex Sans KR',Georgia,serif",
};

export const sans = (sizePx: number, weight: 400 | 600 = 400): Font => ({
  family: 'sans',
  weight,
  italic: false,
  sizePx,
});
export const serif = (sizePx: number, weight: 400 | 500 | 600, italic = false): Font => ({
  family: 'serif',
  weight,
  italic,
  sizePx,
});

export interface Look {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of a halo, and how wide it is on each side. */
  readonly halo?: readonly [string, number];
  /** Em. */
  readonly spacing?: number;
}

/** A word and the font that it is set in. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
}

const ELLIPSIS = '…';

export class Typesetter {
  readonly #measure: Measure;
  readonly #letters = new Map<string, { face: Face; letters: Set<string> }>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Px. One line, as it is set here. */
  width(text: string, font: Font): number {
    return this.#measure(oneLine(text), font);
  }

  get letters(): Letters[] {
    return [...this.#letters.values()].map(({ face, letters }) => ({ ...face, text: [...letters].sort().join('') }));
  }

  /** One line; `y` is its baseline. */
  line(x: number, y: number, text: string, font: Font, look: Look): string {
    return this.#element(x, y, font, look, this.#keep(oneLine(text), font));
  }

  /** One line of runs, one after the other. */
  runs(x: number, y: number, runs: readonly Run[]): string {
    const first = runs[0];
    if (first === undefined) return '';
    const spans = runs.map(({ text, font, fill }) =>
      tag('tspan', { ...fontAttributes(font), fill }, this.#keep(oneLine(text, false), font)),
    );
    return this.#element(x, y, first.font, { fill: first.fill }, spans.join(''));
  }

  #element(x: number, y: number, font: Font, look: Look, content: string): string {
    const [halo, haloPx] = look.halo ?? [null, 0];
    const attributes: Record<string, Attribute> = {
      x,
      y,
      ...fontAttributes(font),
      fill: look.fill,
      'text-anchor': look.anchor === 'start' ? null : (look.anchor ?? null),
      'letter-spacing': look.spacing === undefined ? null : look.spacing * font.sizePx,
      ...(halo === null
        ? {}
        : { stroke: halo, 'stroke-width': haloPx * 2, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    };
    return content === '' ? '' : tag('text', attributes, content);
  }

  #keep(text: string, font: Font): string {
    const key = `${font.family} ${font.weight} ${font.italic}`;
    let known = this.#letters.get(key);
    if (known === undefined) {
      known = { face: { family: font.family, weight: font.weight, italic: font.italic }, letters: new Set() };
      this.#letters.set(key, known);
    }
    for (const letter of text) known.letters.add(letter);
    return plain(text);
  }

  /** What of a text fits into a width, with an ellipsis where it was cut. */
  cut(text: string, font: Font, widthPx: number): string {
    const whole = oneLine(text);
    return this.width(whole, font) <= widthPx ? whole : this.#cutShort(whole, font, widthPx);
  }

  #cutShort(whole: string, font: Font, widthPx: number): string {
    const letters = [...whole];
    let low = 0;
    let high = letters.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.width(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS, font) <= widthPx) low = middle;
      else high = middle - 1;
    }
    // What was cut off may have held what turns the line back.
    return closed(`${letters.slice(0, low).join('').trimEnd()}${ELLIPSIS}`);
  }

  /** Lines of at most a width; the last of `most` is cut where more would follow. */
  wrap(text: string, font: Font, widthPx: number, most: number): string[] {
    return this.wrapRuns([{ text, font, fill: '' }], widthPx, most).map((runs) => runs.map((run) => run.text).join(''));
  }

  /** The same for runs in several fonts: breaks at spaces, and within a word that is too long by itself. */
  wrapRuns(runs: readonly Run[], widthPx: number, most: number): Run[][] {
    const lines: Run[][] = [];
    let line: Run[] = [];
    let used = 0;
    const words = runs.flatMap((run) => this.#words(run, widthPx));
    for (const [at, word] of words.entries()) {
      const width = this.#measure(word.text.trimEnd(), word.font);
      if (line.length > 0 && used + width > widthPx) {
        if (lines.length === most - 1) {
          // What does not fit is seen to be missing.
          lines.push(this.#ended([...line, ...words.slice(at)], widthPx));
          return lines;
        }
        lines.push(trimmed(line));
        line = [];
        used = 0;
      }
      line.push(word);
      used += this.#measure(word.text, word.font);
    }
    if (line.length > 0) lines.push(trimmed(line));
    return lines.map(joined);
  }

  /** A line that is too long, cut. */
  #ended(line: readonly Run[], widthPx: number): Run[] {
    const kept: Run[] = [];
    let used = 0;
    for (const run of line) {
      const width = this.#measure(run.text, run.font);
      const room = widthPx - used;
      if (used + width + this.#measure(ELLIPSIS, run.font) > widthPx) {
        kept.push({ ...run, text: this.#cutShort(run.text, run.font, room) });
        break;
      }
      kept.push(run);
      used += width;
    }
    return joined(kept);
  }

  #words(run: Run, widthPx: number): Run[] {
    const pieces = oneLine(run.text, false).match(/[^ ]+ *| +/g) ?? [];
    return pieces.flatMap((piece) => {
      if (this.#measure(piece.trimEnd(), run.font) <= widthPx) return [{ ...run, text: piece }];
      return this.#chopped(piece, run.font, widthPx).map((text) => ({ ...run, text }));
    });
  }

  #chopped(word: string, font: Font, widthPx: number): string[] {
    const parts: string[] = [];
    let part = '';
    for (const letter of word) {
      if (part !== '' && this.#measure(part + letter, font) > widthPx) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return part === '' ? parts : [...parts, part];
  }
}

function fontAttributes(font: Font): Record<string, Attribute> {
  return {
    'font-family': FAMILIES[font.family],
    'font-size': font.sizePx,
    'font-weight': font.weight,
    'font-style': font.italic ? 'italic' : null,
  };
}

/** A picture's text has no lines of its own. Control characters would be drawn as boxes. */
function oneLine(text: string, trim = true): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, (gap) =>
    /^[\u00a0\u202f\u2007]+$/.test(gap) ? gap : ' ',
  );
  return trim ? line.trim() : line;
}

function trimmed(line: readonly Run[]): Run[] {
  return line.map((run, at) => (at === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** Neighbours in the same font as one run. */
function joined(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.font === run.font && last.fill === run.fill) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
}
