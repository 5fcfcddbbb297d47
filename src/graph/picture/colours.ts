/**
 * The page's colours as a picture needs them: the part of `tokens.css` that the train graph uses, under the same names. A test
 * holds the two together. Knows colours, nothing of shapes.
 */
import type { Grade } from '../../journey/model';
import type { Attributes } from '../../drawing/svg';

export type ThemeName = 'light' | 'dark';

const light = {
  panel: '#fcfaf5',
  ink: '#1b1a17',
  'ink-2': '#48443c',
  'ink-3': '#676155',
  rule: '#ded7c8',
  'rule-2': '#c4bba8',
  reported: '#a3123b',
  'reported-text': '#a3123b',
  inferred: '#a35900',
  'inferred-text': '#8a4c00',
  projected: '#5c6470',
  disputed: '#7a2e8f',
  'disputed-text': '#6d2480',
  possible: 'rgb(242 183 58 / 42%)',
  'possible-edge': '#a87200',
  plot: '#fefdf7',
  night: 'rgb(38 56 92 / 8.5%)',
  train: '#1b1a17',
  halo: '#ffffff',
};

export type Token = keyof typeof light;

export const TOKENS: Readonly<Record<ThemeName, Readonly<Record<Token, string>>>> = {
  light,
  dark: {
    panel: '#16181c',
    ink: '#f3eee4',
    'ink-2': '#cbc4b7',
    'ink-3': '#a19a8d',
    rule: '#31353b',
    'rule-2': '#4a4f57',
    reported: '#ff7a8c',
    'reported-text': '#ff8d9d',
    inferred: '#f0a63a',
    'inferred-text': '#f0a63a',
    projected: '#9fa8b5',
    disputed: '#cf97e0',
    'disputed-text': '#d7a8e6',
    possible: 'rgb(217 160 43 / 46%)',
    'possible-edge': '#f3c35b',
    plot: '#1a1c21',
    night: 'rgb(130 160 230 / 8.5%)',
    train: '#ffffff',
    halo: '#101215',
  },
};

export const GRADE_TOKEN: Readonly<Record<Grade, Token>> = {
  reported: 'reported',
  inferred: 'inferred',
  projected: 'projected',
  disputed: 'disputed',
};

const TRANSLUCENT = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)%\)$/;

/** Colours as attributes that every program understands: `#rrggbb`, and the opacity apart. */
export class Colours {
  readonly #tokens: Readonly<Record<Token, string>>;

  constructor(theme: ThemeName) {
    this.#tokens = TOKENS[theme];
  }

  hex(token: Token): string {
    return this.#parts(token)[0];
  }

  fill(token: Token, opacity = 1): Attributes {
    const [fill, own] = this.#parts(token);
    return { fill, 'fill-opacity': opacityText(own * opacity) };
  }

  stroke(token: Token, widthPx: number, opacity = 1): Attributes {
    const [stroke, own] = this.#parts(token);
    return { stroke, 'stroke-width': widthPx, 'stroke-opacity': opacityText(own * opacity) };
  }

  #parts(token: Token): readonly [hex: string, opacity: number] {
    const value = this.#tokens[token];
    const found = TRANSLUCENT.exec(value);
    if (!found) return [value, 1];
    const [, red, green, blue, percent] = found.map(Number);
    const hex = [red, green, blue].map((one) => (one ?? 0).toString(16).padStart(2, '0')).join('');
    return [`#${hex}`, (percent ?? 100) / 100];
  }
}

/** To a thousandth: the night is 8.5 %. Null where it is opaque. */
function opacityText(opacity: number): string | null {
  return opacity === 1 ? null : String(Math.round(opacity * 1000) / 1000);
}
