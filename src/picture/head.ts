/** The head of a picture's frame: wordmark, dates, title, and the sentence of the moment with the train's sign. Knows no map. */
import type { MapTheme } from '../drawing/theme';
import type { PageWords } from '../words';
import type { Block } from './block';
import { tag } from '../drawing/svg';
import { sans, serif, type Run, type Typesetter } from './text';

const TITLE_LINES = 4;
const SENTENCE_LINES = 9;
const MARK_PX = 20;

export interface Head {
  readonly title: string;
  /** Empty where there are no hours. */
  readonly dates: string;
  /** What of the sentence is the instant, and the rest. */
  readonly instant: string;
  readonly sentence: string;
  /** What else holds for the picture: another cap. */
  readonly note: string;
  readonly train: 'disc' | 'ring' | null;
}

export function brand(theme: MapTheme, words: PageWords, type: Typesetter, widthPx: number): Block {
  return {
    heightPx: 33,
    draw: (x, y) =>
      [
        type.line(x, y + 13, words.page.brand, serif(15, 600), { fill: theme.ink }),
        tag('rect', { x, y: y + 19, width: 24, height: 3, fill: theme.grade.reported }),
        tag('path', {
          d: `M${x + 27} ${y + 20.5}h16`,
          stroke: theme.grade.inferred,
          'stroke-width': 3,
          'stroke-dasharray': '4.4 1.6',
        }),
        tag('path', {
          d: `M${x + 46.6} ${y + 20.5}h11`,
          stroke: theme.grade.projected,
          'stroke-width': 2.6,
          'stroke-linecap': 'round',
          'stroke-dasharray': '0.01 4.6',
        }),
        type.line(x + widthPx, y + 14, words.page.tagline, sans(12), { fill: theme.ink3, anchor: 'end' }),
        tag('rect', { x, y: y + 29, width: widthPx, height: 2, fill: theme.ink }),
      ].join(''),
  };
}

export function headline(head: Head, theme: MapTheme, type: Typesetter, widthPx: number, sizePx: number): Block {
  const dates = sans(12.5, 600);
  const title = serif(sizePx, 600);
  const leading = sizePx * 1.15;
  const lines = type.wrap(head.title, title, widthPx, TITLE_LINES);
  const top = head.dates === '' ? 0 : 19;
  return {
    heightPx: top + lines.length * leading + 3,
    draw: (x, y) =>
      [
        head.dates === ''
          ? ''
          : type.line(x, y + 12, type.cut(head.dates, dates, widthPx), dates, { fill: theme.ink2 }),
        ...lines.map((line, i) =>
          type.line(x, y + top + leading * (i + 0.5) + sizePx * 0.34, line, title, { fill: theme.ink }),
        ),
      ].join(''),
  };
}

export function sentence(head: Head, theme: MapTheme, type: Typesetter, widthPx: number, sizePx: number): Block {
  const strong = serif(sizePx, 600);
  const regular = serif(sizePx, 500);
  const small = sans(11.5);
  const runs: Run[] = [
    { text: head.instant, font: strong, fill: theme.ink },
    { text: head.sentence, font: regular, fill: theme.ink },
  ].filter(({ text }) => text !== '');
  const indent = head.train === null ? 0 : MARK_PX;
  const lines = type.wrapRuns(runs, widthPx - indent, SENTENCE_LINES);
  const notes = head.note === '' ? [] : type.wrap(head.note, small, widthPx, 3);
  const leading = sizePx * 1.34;
  return {
    heightPx: lines.length * leading + (notes.length > 0 ? 5 + notes.length * 15 : 0),
    draw: (x, y) => {
      const middle = y + leading / 2;
      const mark =
        head.train === 'disc'
          ? tag('circle', { cx: x + 6, cy: middle, r: 5.5, fill: theme.ink })
          : head.train === 'ring'
            ? tag('circle', { cx: x + 6, cy: middle, r: 4.5, fill: 'none', stroke: theme.ink, 'stroke-width': 2.4 })
            : '';
      return [
        mark,
        ...lines.map((line, i) => type.runs(x + indent, y + leading * (i + 0.5) + sizePx * 0.34, line)),
        ...notes.map((line, i) =>
          type.line(x, y + lines.length * leading + 5 + i * 15 + 11, line, small, { fill: theme.ink2 }),
        ),
      ].join('');
    },
  };
}
