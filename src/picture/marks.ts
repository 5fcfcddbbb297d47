/**
 * What stands over the lines of a picture's map, at the places that the layout chose: names, brackets, circles, tags, notes.
 * Draws what is placed; decides nothing.
 */
import type { Layout } from '../drawing/layout';
import { CIRCLE_PX } from '../drawing/layout';
import { NAME_LINE, NAME_SIZE_PX, NATIVE_SCALE, type PlacedName } from '../drawing/names';
import { screenPoint } from '../drawing/path';
import type { NameSubject } from '../drawing/subjects';
import { TAG_PX } from '../drawing/tags';
import type { MapTheme } from '../drawing/theme';
import type { EventId, SegmentId } from '../journey/model';
import type { MeasuredLine } from '../line/model';
import type { PageWords } from '../words';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';
import type { MapView } from './view';

export interface MarksInput {
  readonly layout: Layout;
  readonly names: readonly NameSubject[];
  readonly line: MeasuredLine;
  readonly view: MapView;
  readonly theme: MapTheme;
  readonly words: PageWords;
  readonly type: Typesetter;
  readonly selection: { readonly segment: SegmentId | null; readonly event: EventId | null };
}

const HALO_PX = 1.7;
/** From the baseline up to the middle of what is read; em. */
export const MIDDLE_EM = 0.36;
/** A square further off than this is tied to its segment. */
const TAG_LEAD_PX = 24;
const PILL_SIDE_PX = 9;
const PILL_HEIGHT_PX = 24;

/** A numbered circle, its middle at a point. */
export function circle(type: Typesetter, theme: MapTheme, x: number, y: number, number: number, lit: boolean): string {
  const text = String(number);
  const font = sans(11.5, 600);
  const width = Math.max(CIRCLE_PX, type.width(text, font) + 8);
  const color = theme.grade.reported;
  return (
    tag('rect', {
      x: x - width / 2 + 0.75,
      y: y - CIRCLE_PX / 2 + 0.75,
      width: width - 1.5,
      height: CIRCLE_PX - 1.5,
      rx: CIRCLE_PX / 2 - 0.75,
      fill: lit ? color : theme.panel,
      stroke: color,
      'stroke-width': 1.5,
    }) + type.line(x, y + 11.5 * MIDDLE_EM, text, font, { fill: lit ? theme.panel : color, anchor: 'middle' })
  );
}

/** A line from a point to a thing beside it. */
export function lead(
  theme: MapTheme,
  x: number,
  y: number,
  dx: number,
  dy: number,
  startPx: number,
  endPx: number,
): string {
  const length = Math.hypot(dx, dy);
  if (length <= startPx + endPx) return '';
  const [ux, uy] = [dx / length, dy / length];
  return tag('line', {
    x1: x + ux * startPx,
    y1: y + uy * startPx,
    x2: x + dx - ux * endPx,
    y2: y + dy - uy * endPx,
    stroke: theme.ink2,
    'stroke-width': 0.9,
  });
}

/** Dots of the places: stations only where they are named. They lie under all names. */
export function drawDots({ layout, names, line, view, theme }: MarksInput): string {
  const named = new Set(layout.names.map(({ subject }) => subject.id));
  return names
    .filter(({ kind, id }) => kind !== 'station' || named.has(id))
    .map((name) => {
      const [cx, cy] = screenPoint(line, name.km, view);
      if (cx < -4 || cy < -4 || cx > view.width + 4 || cy > view.height + 4) return '';
      const r = name.kind === 'station' ? 2.2 : 3.2;
      // MapLibre draws a circle's stroke outside of it.
      return tag('circle', { cx, cy, r: r + 0.8, fill: theme.panel, stroke: theme.ink, 'stroke-width': 1.6 });
    })
    .join('');
}

export function drawNames({ layout, theme, type }: MarksInput): string {
  return layout.names.map((name) => drawName(name, theme, type)).join('');
}

function drawName({ subject, anchor, beside, box }: PlacedName, theme: MapTheme, type: Typesetter): string {
  const size = NAME_SIZE_PX[subject.kind];
  const strong = sans(size, 600);
  const small = sans(size * NATIVE_SCALE);
  const ends = anchor.endsWith('right');
  const middle = anchor === 'top' || anchor === 'bottom';
  const x = middle ? (box.left + box.right) / 2 : ends ? box.right : box.left;
  const halo = [theme.land, HALO_PX] as const;
  const side = middle ? 'middle' : ends ? 'end' : 'start';
  const baseline = box.top + size * (NAME_LINE / 2 + MIDDLE_EM);
  if (subject.native === '')
    return type.line(x, baseline, subject.name, strong, { fill: theme.ink, anchor: side, halo });
  if (beside) {
    const nativeAt = box.right - type.width(subject.native, small);
    return (
      type.line(box.left, baseline, subject.name, strong, { fill: theme.ink, halo }) +
      type.line(nativeAt, baseline, subject.native, small, { fill: theme.ink2, halo })
    );
  }
  return (
    type.line(x, baseline, subject.name, strong, { fill: theme.ink, anchor: side, halo }) +
    type.line(x, baseline + size * NAME_LINE, subject.native, small, { fill: theme.ink2, anchor: side, halo })
  );
}

/** Brackets, notes, tags, circles and pills, bottom to top. */
export function drawMarks(input: MarksInput): string {
  const { layout, line, view, theme, words, type, selection } = input;
  const at = (km: number): [number, number] => screenPoint(line, km, view);
  const lit = (id: EventId): boolean => id === selection.event;
  const parts: string[] = [];
  for (const { bracket } of layout.brackets) {
    const look = { d: bracket.data, fill: 'none', 'stroke-linecap': 'round' };
    parts.push(
      tag('path', { ...look, stroke: theme.land, 'stroke-width': 3.4 }),
      tag('path', { ...look, stroke: theme.grade.reported, 'stroke-width': 1.3 }),
    );
  }
  const mercator = new Float64Array(2);
  for (const { note, dx, dy } of layout.notes) {
    view.project(note.x, note.y, mercator);
    parts.push(
      type.line((mercator[0] ?? 0) + dx, (mercator[1] ?? 0) + dy + 12 * MIDDLE_EM, note.text, sans(12), {
        fill: theme.ink2,
        anchor: 'middle',
        halo: [theme.land, HALO_PX],
      }),
    );
  }
  for (const { id, letter, km, dx, dy } of layout.tags) {
    const [x, y] = at(km);
    const chosen = id === selection.segment;
    if (Math.hypot(dx, dy) > TAG_LEAD_PX) parts.push(lead(theme, x, y, dx, dy, 3, TAG_PX / 2));
    parts.push(
      tag('rect', {
        x: x + dx - TAG_PX / 2 + 0.75,
        y: y + dy - TAG_PX / 2 + 0.75,
        width: TAG_PX - 1.5,
        height: TAG_PX - 1.5,
        rx: 1.25,
        fill: chosen ? theme.ink : theme.panel,
        stroke: chosen ? theme.ink : theme.ink2,
        'stroke-width': 1.5,
      }),
      type.line(x + dx, y + dy + 11.5 * MIDDLE_EM, letter, sans(11.5, 600), {
        fill: chosen ? theme.panel : theme.ink,
        anchor: 'middle',
      }),
    );
  }
  for (const { event, km, dx, dy } of layout.circles) {
    const [x, y] = at(km);
    parts.push(
      lead(theme, x, y, dx, dy, 3, CIRCLE_PX / 2),
      circle(type, theme, x + dx, y + dy, event.number, lit(event.id)),
    );
  }
  for (const { event, x, y } of layout.brackets) parts.push(circle(type, theme, x, y, event.number, lit(event.id)));
  for (const { events, km, dx, dy } of layout.pills) {
    const [x, y] = at(km);
    const chosen = events.some(({ id }) => lit(id));
    const color = theme.grade.reported;
    const font = sans(12.5, 600);
    const text = pillText(
      events.map(({ number }) => number),
      words,
    );
    const width = type.width(text, font) + 2 * PILL_SIDE_PX;
    parts.push(
      lead(theme, x, y, dx, dy, 3, PILL_HEIGHT_PX / 2),
      tag('rect', {
        x: x + dx - width / 2,
        y: y + dy - PILL_HEIGHT_PX / 2,
        width,
        height: PILL_HEIGHT_PX,
        rx: PILL_HEIGHT_PX / 2,
        fill: chosen ? color : theme.panel,
        stroke: color,
        'stroke-width': 1.5,
      }),
      type.line(x + dx, y + dy + 12.5 * MIDDLE_EM, text, font, {
        fill: chosen ? theme.panel : color,
        anchor: 'middle',
      }),
    );
  }
  return parts.join('');
}

/** "2–5" where the numbers follow each other, else all of them. */
function pillText(numbers: readonly number[], words: PageWords): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  return last - first === numbers.length - 1 ? words.map.pill(first, last) : numbers.join(words.map.pillComma);
}
