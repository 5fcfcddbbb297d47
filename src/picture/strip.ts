/**
 * The straightened strip on a picture: the line by grade to linear km, a bar for each event's place window, its circle and
 * its words. Draws what `strip-place.ts` placed; as `src/map/overlay/strip.ts` does with elements.
 */
import { GRADE_LINES } from '../drawing/line-style';
import { shownName } from '../drawing/native-name';
import {
  STRIP_CIRCLE_GAP_PX,
  STRIP_HEAD_PX,
  STRIP_LEFT_PX,
  STRIP_PAD_PX,
  STRIP_ROW_PX,
  type PlacedStrip,
} from '../drawing/strip-place';
import type { MapTheme } from '../drawing/theme';
import type { EventId } from '../journey/model';
import type { Route } from '../line/model';
import type { PageWords } from '../words';
import { formatKm } from '../words/format';
import { circle } from './marks';
import { tag } from '../drawing/svg';
import { sans, type Typesetter } from './text';

const PALE_SHARE = 0.45;
const LEAST_BAR_PX = 7;
const NAME_GAP_PX = 12;
const CIRCLE_ROOM_PX = 28;

export interface StripInput {
  readonly strip: PlacedStrip;
  /** The crowd's point; px. */
  readonly from: readonly [number, number];
  readonly route: Route;
  readonly theme: MapTheme;
  readonly words: PageWords;
  readonly type: Typesetter;
  readonly selected: EventId | null;
}

export function drawStrip({ strip, from, route, theme, words, type, selected }: StripInput): string {
  const { fromKm, toKm, lineWidth, events, box, leadEnd } = strip;
  const left = box.left + STRIP_PAD_PX + STRIP_LEFT_PX;
  const x = (km: number): number =>
    left + ((Math.min(toKm, Math.max(fromKm, km)) - fromKm) / Math.max(1e-9, toKm - fromKm)) * lineWidth;
  const lineY = box.top + STRIP_PAD_PX + 30;
  const rowY = (row: number): number => box.top + STRIP_PAD_PX + STRIP_HEAD_PX + STRIP_ROW_PX * (row + 0.5);
  const parts = [
    tag('line', {
      x1: from[0],
      y1: from[1],
      x2: leadEnd[0],
      y2: leadEnd[1],
      stroke: theme.ink2,
      'stroke-width': 0.9,
    }),
    tag('rect', {
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      rx: 3,
      fill: theme.panel,
      'fill-opacity': 0.72,
    }),
  ];
  const places = route.places.filter(({ chainagesKm }) => chainagesKm.some((km) => km >= fromKm && km <= toKm));
  const kmOf = (chainages: readonly number[]): number =>
    chainages.find((km) => km >= fromKm && km <= toKm) ?? chainages[0] ?? fromKm;
  const crossing = places.find(({ place }) => place.role === 'bridge' || place.role === 'border');
  if (crossing !== undefined) {
    const at = x(kmOf(crossing.chainagesKm));
    parts.push(
      tag('line', {
        x1: at,
        x2: at,
        y1: lineY - 8,
        y2: rowY(events.length - 0.5),
        stroke: theme.ink3,
        'stroke-dasharray': '7 2.2 1.4 2.2',
      }),
    );
  }
  for (const { segment, fromKm: start, toKm: end } of route.segments) {
    if (end <= fromKm || start >= toKm) continue;
    const look = GRADE_LINES[segment.grade];
    const dash = segment.grade === 'projected' ? [0.1, 7.2] : (look.behindDash ?? []);
    parts.push(
      tag('line', {
        x1: x(start),
        x2: x(end),
        y1: lineY,
        y2: lineY,
        stroke: theme.grade[segment.grade],
        'stroke-width': 4.2,
        'stroke-dasharray': dash.length === 0 ? null : dash.join(' '),
        'stroke-linecap': segment.grade === 'projected' ? 'round' : null,
      }),
    );
  }
  const first = places[0] ? shownName(places[0].place, words.locale) : '';
  const title = crossing === undefined ? first : words.map.strip.border;
  const inside = box.right - box.left - 2 * STRIP_PAD_PX;
  const head = sans(12.5, 600);
  parts.push(
    type.line(box.left + STRIP_PAD_PX, box.top + 20, type.cut(words.map.strip.title(title), head, inside), head, {
      fill: theme.ink,
    }),
  );

  const middle = left + lineWidth / 2;
  let onLeft = false;
  let onRight = false;
  for (const { place, chainagesKm } of places.filter(({ place: { role } }) => role !== 'bridge' && role !== 'region')) {
    const at = x(kmOf(chainagesKm));
    parts.push(tag('circle', { cx: at, cy: lineY, r: 3.4, fill: theme.panel, stroke: theme.ink, 'stroke-width': 1.6 }));
    // One name to either side is all that fits.
    const toLeft = at < middle + NAME_GAP_PX && !onLeft;
    if (!toLeft && onRight) continue;
    const font = sans(11.5, 600);
    const room = toLeft ? at + 4 - box.left - 4 : box.right - 4 - at;
    const name = type.cut(shownName(place, words.locale), font, room);
    if (toLeft) onLeft = true;
    else onRight = true;
    parts.push(
      type.line(toLeft ? at + 4 : at - 4, lineY + 20, name, font, {
        fill: theme.ink,
        anchor: toLeft ? 'end' : 'start',
      }),
    );
  }

  events.forEach((event, row) => {
    const y = rowY(row);
    const start = x(event.fromKm);
    const end = x(event.toKm);
    const bar = Math.max(LEAST_BAR_PX, end - start);
    const pale = end - start > lineWidth * PALE_SHARE;
    const color = theme.grade.reported;
    parts.push(
      tag('rect', {
        x: (start + end - bar) / 2,
        y: y - 3.5,
        width: bar,
        height: 7,
        fill: color,
        'fill-opacity': pale ? 0.16 : null,
        stroke: pale ? color : null,
      }),
    );
    const circleX = left + lineWidth + STRIP_CIRCLE_GAP_PX + 10;
    const textX = left + lineWidth + STRIP_CIRCLE_GAP_PX + CIRCLE_ROOM_PX;
    const room = box.right - STRIP_PAD_PX - textX;
    const strong = sans(12, 600);
    const small = sans(11.5);
    parts.push(
      circle(type, theme, circleX, y, event.number, event.id === selected),
      type.line(textX, y - 3, type.cut(event.title, strong, room), strong, { fill: theme.ink }),
      type.line(textX, y + 11, type.cut(event.when, small, room), small, { fill: theme.ink2 }),
    );
  });
  parts.push(
    type.line(
      box.left + STRIP_PAD_PX,
      rowY(events.length) - STRIP_ROW_PX / 2 + 17,
      words.map.strip.km(formatKm(toKm - fromKm)),
      sans(11),
      { fill: theme.ink3 },
    ),
  );
  return parts.join('');
}
