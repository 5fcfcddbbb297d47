/** The legend: a sample and a word for each mark that is in the picture, and for no other, in rows. */
import { GRADES } from '../../journey/model';
import { formatSpeed } from '../../words/format';
import { words } from '../../words';
import { quietLags, type GraphLayout } from '../layout';
import type { BoxKind } from '../model';
import { dayLook, railLook, tickLook } from './axes';
import { boxShape } from './boxes';
import type { Pen } from './pen';
import { trainMark } from './playhead';
import { bandLook, borderLook, eventCircle, lagLook, linkLook, runLook } from './plot';
import { line, tag } from '../../drawing/svg';

export interface LegendItem {
  readonly text: string;
  readonly samplePx: number;
  /** `y` is the middle of the row. */
  readonly sample: (x: number, y: number) => string;
}

export interface Drawn {
  readonly capKmh: number;
  /** How the train is drawn; null where it is not. */
  readonly train: 'disc' | 'ring' | null;
  readonly grainPx: number | null;
}

const WIDE_PX = 26;

export function legendItems(layout: GraphLayout, { capKmh, train, grainPx }: Drawn, pen: Pen): readonly LegendItem[] {
  const said = words.graphPicture.legend;
  const items: LegendItem[] = [];
  const add = (text: string, samplePx: number, sample: LegendItem['sample']): void => {
    items.push({ text, samplePx, sample });
  };
  const has = (...kinds: readonly BoxKind[]): boolean => layout.boxes.some(({ kind }) => kinds.includes(kind));
  const box =
    (kind: BoxKind, open: 'both' | 'end' | null = null): LegendItem['sample'] =>
    (x, y) =>
      boxShape({ kind, chief: true, open, x0: x, x1: x + WIDE_PX, y0: y - 4, y1: y + 4 }, pen);

  if (layout.band) {
    add(said.band(formatSpeed(capKmh)), WIDE_PX, (x, y) =>
      tag('rect', { x, y: y - 5, width: WIDE_PX, height: 10, ...bandLook(pen) }),
    );
  }
  if (layout.runPath !== '') {
    add(words.graph.run, WIDE_PX, (x, y) => tag('path', { d: line`M${x} ${y}h${WIDE_PX}`, ...runLook(pen) }));
  }
  if (train !== null) {
    add(train === 'disc' ? said.disc : said.ring, 14, (x, y) => trainMark(x + 7, y, train === 'disc', pen));
  }
  if (has('exact')) add(said.exact, WIDE_PX, box('exact'));
  if (has('vague')) add(said.vague, WIDE_PX, box('vague'));
  if (
    grainPx === null &&
    layout.boxes.some(({ open, kind }) => open !== null && kind !== 'not-yet' && kind !== 'already-left')
  ) {
    add(said.open, WIDE_PX, box('vague', 'end'));
  }
  if (has('not-yet', 'already-left')) add(said.bound, WIDE_PX, box('not-yet'));
  if (has('disputed')) add(said.disputed, WIDE_PX, box('disputed'));
  if (layout.conflicts.length > 0 || layout.hatches.length > 0) {
    add(said.cannot, WIDE_PX, (x, y) =>
      [
        tag('rect', { x, y: y - 5, width: WIDE_PX, height: 10, fill: 'url(#byline-disputed)', opacity: 0.5 }),
        tag('path', { d: line`M${x + 4} ${y + 4}L${x + WIDE_PX - 4} ${y - 4}`, ...linkLook(pen, true) }),
      ].join(''),
    );
  }
  if (has('aside', 'retracted')) add(said.aside, WIDE_PX, box('aside'));
  if (grainPx !== null) add(said.merged(grainPx), 0, () => '');
  if (layout.circles.length > 0)
    add(said.event, 16, (x, y) => eventCircle(x + 8, y, layout.circles[0]?.number ?? 1, pen));
  if (layout.marks.some(({ shape }) => shape === 'tick')) {
    add(said.tick, 6, (x, y) => tag('path', { d: line`M${x + 3} ${y - 5}v10`, ...tickLook(pen) }));
  }
  if (layout.marks.some(({ shape }) => shape === 'day')) {
    add(said.day, WIDE_PX, (x, y) => tag('rect', { x, y: y - 3, width: WIDE_PX, height: 6, ...dayLook(pen) }));
  }
  if (quietLags(layout.lags).length > 0) {
    add(said.lag, 16, (x, y) => tag('path', { d: line`M${x} ${y - 6}v11h16`, ...lagLook(pen) }));
  }
  if (layout.nightPaths.length > 0) {
    add(said.night, 18, (x, y) => {
      const night = { x, y: y - 6, width: 18, height: 12 };
      return (
        tag('rect', { ...night, ...pen.colours.fill('plot') }) + tag('rect', { ...night, ...pen.colours.fill('night') })
      );
    });
  }
  if (layout.beyond) {
    add(said.beyond, 18, (x, y) => tag('rect', { x, y: y - 6, width: 18, height: 12, fill: 'url(#byline-hatch)' }));
  }
  // Where there was room for the word beside the line, that says it.
  if (layout.borderYs.length > 0 && !layout.words.some(({ kind }) => kind === 'border')) {
    add(words.graph.border, WIDE_PX, (x, y) => tag('path', { d: line`M${x} ${y}h${WIDE_PX}`, ...borderLook(pen) }));
  }
  for (const grade of GRADES) {
    if (!layout.rail.some((piece) => piece.grade === grade)) continue;
    add(said.line[grade], 20, (x, y) => {
      const d = grade === 'disputed' ? line`M${x} ${y - 2}h20M${x} ${y + 2}h20` : line`M${x} ${y}h20`;
      return tag('path', { d, fill: 'none', ...railLook(grade, pen) });
    });
  }
  return items;
}

const GAP_PX = 18;
const SAMPLE_GAP_PX = 7;

/** How rows are set: in a narrow picture a size smaller. */
export interface RowStyle {
  readonly sizePx: number;
  readonly rowPx: number;
}
export const rowStyle = (widthPx: number): RowStyle =>
  widthPx < 900 ? { sizePx: 11, rowPx: 17 } : { sizePx: 12, rowPx: 19 };

/** What stands beside each other in rows of a width: anything with a sample and a text. */
export function inRows<Item extends Pick<LegendItem, 'text' | 'samplePx'>>(
  items: readonly Item[],
  widthPx: number,
  { sizePx }: RowStyle,
  pen: Pen,
): readonly (readonly { readonly item: Item; readonly x: number }[])[] {
  const rows: { item: Item; x: number }[][] = [];
  let x = Infinity;
  for (const item of items) {
    const itemPx = item.samplePx + SAMPLE_GAP_PX + pen.measure(item.text, sizePx);
    if (x + itemPx > widthPx) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ item, x });
    x += itemPx + GAP_PX;
  }
  return rows;
}

/** One row after the other from `y` down. */
export function drawnRows(
  rows: readonly (readonly { readonly item: LegendItem; readonly x: number }[])[],
  x0: number,
  y: number,
  { sizePx, rowPx }: RowStyle,
  pen: Pen,
): string {
  return rows
    .flatMap((row, i) => {
      const middle = y + (i + 0.5) * rowPx;
      return row.map(({ item, x }) => {
        const gapPx = item.samplePx === 0 ? 0 : SAMPLE_GAP_PX;
        return (
          item.sample(x0 + x, middle) +
          pen.text(x0 + x + item.samplePx + gapPx, middle + 4, item.text, { sizePx, token: 'ink-2' })
        );
      });
    })
    .join('\n');
}
