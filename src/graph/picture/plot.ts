/** What lies in the plot, from the bottom up: nights, hours, corners, band, claims, run, words, circles. As `GraphPlot` draws it. */
import { CIRCLE_R } from '../circles';
import type { Link } from '../conflicts';
import { quietLags, type GraphLayout } from '../layout';
import type { Rect } from '../model';
import type { WordKind } from '../written';
import { fades } from './boxes';
import type { Face, Pen } from './pen';
import { group, line, tag, type Attributes } from '../../drawing/svg';

export function definitions({ plot }: GraphLayout, { colours }: Pen): string {
  const window = (id: string, x0: number, y0: number, x1: number, y1: number): string =>
    tag('clipPath', { id }, tag('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }));
  const hatch = (id: string, sizePx: number, look: Attributes): string =>
    tag(
      'pattern',
      { id, width: sizePx, height: sizePx, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      tag('path', { d: line`M0 0V${sizePx}`, ...look }),
    );
  return tag(
    'defs',
    {},
    '\n',
    [
      window('byline-plot', plot.x0, plot.y0, plot.x1, plot.y1 + 1),
      window('byline-boxes', plot.x0, plot.y0 - 4, plot.x1, plot.y1 + 4),
      hatch('byline-hatch', 7, colours.stroke('rule-2', 1.6)),
      hatch('byline-disputed', 4, colours.stroke('disputed', 1.4, 0.6)),
      fades(),
    ].join('\n'),
    '\n',
  );
}

const rect = ({ x0, y0, x1, y1 }: Rect, look: Attributes): string =>
  tag('rect', { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0), ...look });

export function drawnPlot(layout: GraphLayout, boxes: string, pen: Pen): string {
  return [
    ground(layout, pen),
    group({ 'clip-path': 'url(#byline-boxes)' }, boxes, links(layout, pen), run(layout, pen)),
    lags(layout, pen),
    writing(layout, pen),
    circles(layout, pen),
  ].join('');
}

export const BAND_EDGE_PX = 1;

function ground(layout: GraphLayout, pen: Pen): string {
  const { plot, nightPaths, beyond, names, axes, borderYs, hatches, band } = layout;
  const { colours } = pen;
  const hours = (midnight: boolean): string =>
    axes.lower
      .filter((tick) => tick.midnight === midnight)
      .map(({ x }) => line`M${x} ${plot.y0}V${plot.y1 + 5}`)
      .join('');
  const stroked = (d: string, look: Attributes): string => (d === '' ? '' : tag('path', { d, fill: 'none', ...look }));
  return [
    rect(plot, colours.fill('plot')),
    group(
      { 'clip-path': 'url(#byline-plot)' },
      group({ class: 'nights', ...colours.fill('night') }, ...nightPaths.map((d) => tag('path', { d }))),
      beyond === null ? '' : rect(beyond, { fill: 'url(#byline-hatch)' }),
      stroked(names.map(({ placeY }) => line`M${plot.x0} ${placeY}H${plot.x1}`).join(''), colours.stroke('rule', 1)),
      stroked(hours(false), colours.stroke('rule-2', 1)),
      stroked(hours(true), colours.stroke('ink-2', 1)),
      stroked(borderYs.map((y) => line`M${plot.x0} ${y}H${plot.x1}`).join(''), borderLook(pen)),
      group(
        { class: 'contradicted', opacity: 0.5, fill: 'url(#byline-disputed)' },
        ...apart(hatches).map((one) => rect(one, {})),
      ),
      band === null ? '' : tag('path', { class: 'band', d: band.path, ...bandLook(pen), 'stroke-linejoin': 'round' }),
    ),
  ].join('\n');
}

/** Hatched hours of one height that touch within a pixel, as one: there may be as many as contradictions. */
function apart(hatches: readonly Rect[]): readonly Rect[] {
  const found: { x0: number; y0: number; x1: number; y1: number }[] = [];
  for (const one of [...hatches].sort((a, b) => a.y0 - b.y0 || a.y1 - b.y1 || a.x0 - b.x0)) {
    const last = found.at(-1);
    if (last && last.y0 === one.y0 && last.y1 === one.y1 && one.x0 <= last.x1 + 1) last.x1 = Math.max(last.x1, one.x1);
    else found.push({ ...one });
  }
  return found;
}

export function borderLook({ colours }: Pen): Attributes {
  return { ...colours.stroke('ink-3', 1), 'stroke-dasharray': '7 2.2 1.4 2.2' };
}

export function bandLook({ colours }: Pen): Attributes {
  return { ...colours.fill('possible'), ...colours.stroke('possible-edge', BAND_EDGE_PX) };
}

export function runLook({ colours }: Pen): Attributes {
  return { fill: 'none', ...colours.stroke('ink', 2), 'stroke-dasharray': '5 3' };
}

export function linkLook({ colours }: Pen, strong: boolean): Attributes {
  return { ...colours.stroke('disputed', strong ? 1.8 : 1), 'stroke-dasharray': strong ? null : '2 3' };
}

export function lagLook({ colours }: Pen): Attributes {
  return { fill: 'none', ...colours.stroke('ink-3', 0.7, 0.6) };
}

function links({ disputes, conflicts }: GraphLayout, pen: Pen): string {
  const d = (all: readonly Link[]): string =>
    all.map(({ from, to }) => line`M${from.x} ${from.y}L${to.x} ${to.y}`).join('');
  return [
    disputes.length === 0 ? '' : tag('path', { d: d(disputes), ...linkLook(pen, false) }),
    conflicts.length === 0 ? '' : tag('path', { class: 'conflicts', d: d(conflicts), ...linkLook(pen, true) }),
  ].join('\n');
}

function run({ runPath }: GraphLayout, pen: Pen): string {
  return runPath === '' ? '' : tag('path', { class: 'run', d: runPath, ...runLook(pen) });
}

function lags(layout: GraphLayout, pen: Pen): string {
  const quiet = quietLags(layout.lags);
  if (quiet.length === 0) return '';
  const d = quiet.map(({ from, to }) => line`M${from.x} ${from.y}V${to.y}H${to.x}`).join('');
  return tag('path', { class: 'lags', d, ...lagLook(pen) });
}

/** The two lines of the page's little legend are left out: the picture has one of its own. */
const FACES: Readonly<Record<Exclude<WordKind, 'legend'>, Face>> = {
  possible: { sizePx: 12, weight: 600, anchor: 'middle', token: 'inferred-text' },
  'too-far': { sizePx: 12, serif: true, italic: true, anchor: 'middle', token: 'ink-2' },
  'already-past': { sizePx: 12, serif: true, italic: true, anchor: 'middle', token: 'ink-2' },
  contradiction: { sizePx: 12, weight: 600, anchor: 'middle', token: 'disputed-text' },
  border: { sizePx: 11, anchor: 'middle', token: 'ink-3' },
};

function writing({ words: placed }: GraphLayout, pen: Pen): string {
  const texts = placed.flatMap(({ kind, text, rect: { x0, x1, y1 } }) =>
    kind === 'legend' ? [] : [pen.text((x0 + x1) / 2, y1 - 3.5, text, FACES[kind])],
  );
  return group({ class: 'words' }, ...texts);
}

function circles({ circles: all }: GraphLayout, pen: Pen): string {
  const ties = all.flatMap(({ x, y, lead }) => (lead ? [line`M${lead.x} ${lead.y}L${x} ${y}`] : []));
  return group(
    { class: 'events' },
    ties.length === 0 ? '' : tag('path', { d: ties.join(''), ...pen.colours.stroke('ink-2', 0.9) }),
    ...all.map(({ x, y, number }) => eventCircle(x, y, number, pen)),
  );
}

/** The numbered circle of an event; `r` in px. */
export function eventCircle(x: number, y: number, number: number, pen: Pen, r = CIRCLE_R): string {
  const share = r / CIRCLE_R;
  // Three digits and more need smaller ones.
  const sizePx = 11 * share * (number > 99 ? 0.75 : 1);
  return [
    tag('circle', { cx: x, cy: y, r, ...pen.colours.fill('panel'), ...pen.colours.stroke('reported', 1.4 * share) }),
    pen.text(x, y + sizePx * 0.36, String(number), { sizePx, weight: 600, anchor: 'middle', token: 'reported-text' }),
  ].join('');
}
