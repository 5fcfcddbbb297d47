/**
 * The claims' boxes as shapes. A few thousand each by itself, with what the page's note says of it; more of them as one path a
 * kind, on a grid that is made as coarse as it takes: every claim stays covered, and the file stays a picture's size.
 */
import type { EventId, Journey } from '../../journey/model';
import type { GraphLayout } from '../layout';
import { MOST_SVG_BOXES } from '../layout';
import type { BoxKind, ClaimBox, GraphEvidence, Rect } from '../model';
import { noteOf } from '../note';
import { shapeOf } from '../shape';
import type { Pen } from './pen';
import { group, line, plain, tag, type Attributes } from '../../drawing/svg';

/** So many shapes there are at most where claims share them. */
export const MOST_SHAPES = 4000;
const FIRST_GRAIN_PX = 3;

export interface DrawnBoxes {
  readonly svg: string;
  /** How far apart claims must be to have a box each, px; null where each has its own. */
  readonly grainPx: number | null;
}

export function drawnBoxes(journey: Journey, evidence: GraphEvidence, { boxes }: GraphLayout, pen: Pen): DrawnBoxes {
  if (boxes.length > MOST_SVG_BOXES) return mergedBoxes(boxes, pen);
  const shapes = boxes.map((box) =>
    boxShape(box, pen, tag('title', {}, plain(said(journey, evidence, box.claims, box.event, box.kind)))),
  );
  return { svg: group({ class: 'claims' }, ...shapes), grainPx: null };
}

function said(
  journey: Journey,
  evidence: GraphEvidence,
  claims: ClaimBox['claims'],
  event: EventId | null,
  kind: BoxKind,
): string {
  const { title, lines } = noteOf(journey, evidence, claims, event, kind);
  return [title, ...lines].join('\n');
}

/** How a box is filled and stroked, as `GraphBoxes` does. */
export function boxLook(kind: BoxKind, chief: boolean, { colours }: Pen): Attributes {
  if (kind === 'exact') {
    return chief
      ? { ...colours.fill('reported'), ...colours.stroke('plot', 0.8) }
      : { ...colours.fill('reported', 0.14), ...colours.stroke('reported', 0.8, 0.5) };
  }
  if (kind === 'vague') {
    return chief
      ? { ...colours.fill('reported', 0.09), ...colours.stroke('reported', 1.1) }
      : { fill: 'none', ...colours.stroke('reported', 0.8, 0.45) };
  }
  if (kind === 'disputed') {
    return { fill: 'url(#byline-disputed)', ...colours.stroke('disputed', 1.2), 'stroke-dasharray': '4 2' };
  }
  if (kind === 'aside' || kind === 'retracted') {
    return { fill: 'none', ...colours.stroke('ink-3', 1), 'stroke-dasharray': '1.5 2.5' };
  }
  return { fill: 'none', ...colours.stroke('reported', 1.3) };
}

export function boxShape(box: Omit<ClaimBox, 'key' | 'claims' | 'event'>, pen: Pen, title = ''): string {
  const { kind, chief, open, x0, y0, x1, y1 } = box;
  const look = boxLook(kind, chief, pen);
  if (kind === 'not-yet' || kind === 'already-left') return tag('path', { d: shapeOf(box), ...look }, title);
  const mask = open === null ? null : `url(#byline-open-${open})`;
  return tag('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, ...look, mask }, title);
}

/** The masks that let an open end fade: no report sets it. */
export function fades(): string {
  return (['start', 'end', 'both'] as const)
    .map((open) => {
      const stop = (offset: number, shown: boolean): string =>
        tag('stop', { offset, 'stop-color': '#fff', 'stop-opacity': shown ? 1 : 0 });
      return [
        tag(
          'linearGradient',
          { id: `byline-fade-${open}` },
          stop(0, open === 'end'),
          stop(0.25, true),
          stop(0.75, true),
          stop(1, open === 'start'),
        ),
        tag(
          'mask',
          { id: `byline-open-${open}`, x: -0.05, y: -1, width: 1.1, height: 3, maskContentUnits: 'objectBoundingBox' },
          tag('rect', { x: -0.05, y: -1, width: 1.1, height: 3, fill: `url(#byline-fade-${open})` }),
        ),
      ].join('');
    })
    .join('\n');
}

/** Lower is drawn first, as the layout has them. */
function mergedBoxes(boxes: readonly ClaimBox[], pen: Pen): DrawnBoxes {
  let grainPx = FIRST_GRAIN_PX;
  let kinds = onGrid(boxes, grainPx);
  while (shapesIn(kinds) > MOST_SHAPES) {
    grainPx *= 2;
    kinds = onGrid(boxes, grainPx);
  }
  const shapes = [...kinds].map(([kind, rects]) => {
    const d = [...rects.values()].map(({ x0, y0, x1, y1 }) => line`M${x0} ${y0}h${x1 - x0}v${y1 - y0}h${x0 - x1}z`);
    return tag('path', { d: d.join(''), ...crowdLook(kind, pen) });
  });
  return { svg: group({ class: 'claims' }, ...shapes), grainPx };
}

/** As the page paints so many on a canvas. */
function crowdLook(kind: BoxKind, { colours }: Pen): Attributes {
  if (kind === 'exact') return { ...colours.fill('reported', 0.75), 'fill-rule': 'nonzero' };
  if (kind === 'vague') return { fill: 'none', ...colours.stroke('reported', 0.8, 0.35) };
  if (kind === 'disputed') return { ...colours.fill('disputed', 0.15), ...colours.stroke('disputed', 1, 0.9) };
  if (kind === 'aside' || kind === 'retracted') {
    return { fill: 'none', ...colours.stroke('ink-3', 0.8, 0.8), 'stroke-dasharray': '1.5 2.5' };
  }
  return { ...colours.fill('reported', 0.3), ...colours.stroke('reported', 0.8, 0.8) };
}

function shapesIn(kinds: ReadonlyMap<BoxKind, ReadonlyMap<string, Rect>>): number {
  let sum = 0;
  for (const rects of kinds.values()) sum += rects.size;
  return sum;
}

/** Each box widened to the grid, so that no claim loses any of its hours or its way. */
function onGrid(boxes: readonly ClaimBox[], grainPx: number): Map<BoxKind, Map<string, Rect>> {
  const kinds = new Map<BoxKind, Map<string, Rect>>();
  const down = (px: number): number => Math.floor(px / grainPx) * grainPx;
  const up = (px: number): number => Math.ceil(px / grainPx) * grainPx;
  for (const { kind, x0, y0, x1, y1 } of boxes) {
    const rect = { x0: down(x0), y0: down(y0), x1: up(x1), y1: up(y1) };
    let rects = kinds.get(kind);
    if (!rects) kinds.set(kind, (rects = new Map<string, Rect>()));
    rects.set(`${rect.x0} ${rect.y0} ${rect.x1} ${rect.y1}`, rect);
  }
  return kinds;
}
