/** What every part of the picture is drawn with: the colours, the measure, and how a text is set. */
import { oneLine } from '../cut';
import type { Measure } from '../model';
import type { Colours, Token } from './colours';
import { plain, tag, type Attribute } from '../../drawing/svg';

const SERIF = "'IBM Plex Serif', 'IBM Plex Sans KR', Georgia, serif";
export const SANS = "'IBM Plex Sans', 'IBM Plex Sans KR', system-ui, sans-serif";

export interface Face {
  readonly sizePx: number;
  readonly weight?: number;
  readonly serif?: boolean;
  readonly italic?: boolean;
  readonly anchor?: 'middle' | 'end';
  readonly token: Token;
}

export class Pen {
  readonly colours: Colours;
  readonly measure: Measure;

  constructor(colours: Colours, measure: Measure) {
    this.colours = colours;
    this.measure = measure;
  }

  /** `y` is the baseline. The picture's own face is the sans, 12 px, so that only what differs is written. */
  text(x: number, y: number, text: string, face: Face): string {
    return tag('text', { x, y, ...this.#look(face) }, plain(oneLine(text)));
  }

  /** One line of pieces, each in its own face; the anchor is the start. */
  run(x: number, y: number, pieces: readonly (readonly [text: string, face: Face])[]): string {
    const spans = pieces.map(([text, face]) => tag('tspan', this.#look(face), plain(text)));
    return tag('text', { x, y, 'xml:space': 'preserve' }, ...spans);
  }

  #look({ sizePx, weight = 400, serif = false, italic = false, anchor, token }: Face): Record<string, Attribute> {
    return {
      fill: this.colours.hex(token),
      'font-size': sizePx === 12 ? null : sizePx,
      'font-weight': weight === 400 ? null : weight,
      'font-family': serif ? SERIF : null,
      'font-style': italic ? 'italic' : null,
      'text-anchor': anchor ?? null,
    };
  }
}
