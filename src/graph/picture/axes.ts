/** The axes of the picture: names with their rail, both clocks, the days, the lane of publications. As `GraphAxes` draws them. */
import { words } from '../../words';
import type { GraphLayout, RailPiece } from '../layout';
import { GRADE_TOKEN } from './colours';
import type { Pen } from './pen';
import { group, line, tag, type Attributes } from '../../drawing/svg';

export function drawnAxes(layout: GraphLayout, pen: Pen, covered: ReadonlySet<string>): string {
  return [names(layout, pen), rail(layout, pen), clocks(layout, pen, covered), lane(layout, pen)].join('');
}

function names({ names: all, plot }: GraphLayout, pen: Pen): string {
  const { railX } = plot;
  const leads = all.map(({ placeY, nameY }) => line`M${railX - 4} ${placeY}h-3L${railX - 12} ${nameY}h-4`);
  return group(
    { class: 'places' },
    tag('path', { d: leads.join(''), fill: 'none', ...pen.colours.stroke('ink-3', 1) }),
    ...all.map(({ name, nameY, claimed }) =>
      pen.text(railX - 20, nameY + 4, name, { sizePx: 12, anchor: 'end', token: claimed ? 'ink-2' : 'ink-3' }),
    ),
  );
}

/** How a piece of the way is stroked; two lines beside each other where it is disputed. */
export function railLook(grade: RailPiece['grade'], pen: Pen): Attributes {
  const token = GRADE_TOKEN[grade];
  if (grade === 'reported') return pen.colours.stroke(token, 4);
  if (grade === 'inferred') return { ...pen.colours.stroke(token, 4), 'stroke-dasharray': '7 4' };
  if (grade === 'disputed') return pen.colours.stroke(token, 1.6);
  return { ...pen.colours.stroke(token, 3), 'stroke-linecap': 'round', 'stroke-dasharray': '0.1 5' };
}

/** Neighbours of one grade as one line: a route may have thousands of segments. */
function joined(pieces: readonly RailPiece[]): readonly Omit<RailPiece, 'segment'>[] {
  const found: { grade: RailPiece['grade']; y0: number; y1: number }[] = [];
  for (const { grade, y0, y1 } of pieces) {
    const last = found.at(-1);
    // Up the rail: each piece begins where the one before it ended.
    if (last?.grade === grade && Math.abs(last.y0 - y1) < 0.5) last.y0 = Math.min(last.y0, y0);
    else if (last && last.y1 - y0 < 0.25 && y1 - y0 < 0.25) continue;
    else found.push({ grade, y0, y1 });
  }
  return found;
}

function rail({ rail: pieces, plot: { railX } }: GraphLayout, pen: Pen): string {
  const drawn = joined(pieces).map(({ grade, y0, y1 }) => {
    const d =
      grade === 'disputed' ? line`M${railX - 2} ${y1}V${y0}M${railX + 2} ${y1}V${y0}` : line`M${railX} ${y1}V${y0}`;
    return tag('path', { d, fill: 'none', ...railLook(grade, pen) });
  });
  return group({ class: 'way' }, ...drawn);
}

function clocks({ axes, plot }: GraphLayout, pen: Pen, covered: ReadonlySet<string>): string {
  const { railX, upperY, hoursY, daysY, y0 } = plot;
  const zone = { sizePx: 12, weight: 600, anchor: 'end', token: 'ink' } as const;
  const hour = { sizePx: 12, anchor: 'middle', token: 'ink-3' } as const;
  const parts: string[] = [];
  if (upperY !== null && axes.upperName !== null) {
    parts.push(
      pen.text(railX + 2, upperY, axes.upperName, zone),
      tag('path', {
        d: axes.upper.map(({ x }) => line`M${x} ${y0}v-4`).join(''),
        fill: 'none',
        ...pen.colours.stroke('rule-2', 1),
      }),
      ...axes.upper.map(({ key, x, label }) =>
        label === null || covered.has(key) ? '' : pen.text(x, upperY, label, hour),
      ),
    );
  }
  return group(
    { class: 'clocks' },
    ...parts,
    ...axes.lower.map(({ x, label }) => (label === null ? '' : pen.text(x, hoursY, label, hour))),
    pen.text(railX + 2, daysY, axes.lowerName, zone),
    ...axes.days.map(({ x, label }) => pen.text(x, daysY, label, { sizePx: 12, weight: 600, token: 'ink' })),
  );
}

export function tickLook(pen: Pen): Attributes {
  return pen.colours.stroke('ink-2', 1.6);
}

export function dayLook(pen: Pen): Attributes {
  return { ...pen.colours.fill('ink-3', 0.12), ...pen.colours.stroke('ink-3', 0.8) };
}

function lane({ marks, plot }: GraphLayout, pen: Pen): string {
  const { lane: at, railX, x0, x1 } = plot;
  if (at === null) return '';
  const high = at.y1 - at.y0;
  const ticks: string[] = [];
  const arrows: string[] = [];
  const days: string[] = [];
  for (const mark of marks) {
    if (mark.shape === 'tick') ticks.push(line`M${mark.x0} ${at.y0 - 1}V${at.y1 + 1}`);
    else if (mark.shape === 'day') {
      const width = Math.max(2, mark.x1 - mark.x0);
      days.push(tag('rect', { x: mark.x0, y: at.y0 + 1, width, height: high - 1 }));
    } else {
      const way = mark.shape === 'after' ? 1 : -1;
      arrows.push(line`M${mark.x0 - way * 2} ${at.y0}l${way * 4} ${high / 2}l${-way * 4} ${high / 2}`);
    }
  }
  return group(
    { class: 'published' },
    pen.text(railX - 20, at.y1 + 10, words.graph.published, { sizePx: 12, anchor: 'end', token: 'ink-3' }),
    tag('path', { d: line`M${x0} ${at.y1 + 0.5}H${x1}`, ...pen.colours.stroke('rule', 1) }),
    group(dayLook(pen), ...days),
    ticks.length === 0 ? '' : tag('path', { d: ticks.join(''), fill: 'none', ...tickLook(pen) }),
    arrows.length === 0 ? '' : tag('path', { d: arrows.join(''), fill: 'none', ...pen.colours.stroke('ink-2', 1.4) }),
  );
}
