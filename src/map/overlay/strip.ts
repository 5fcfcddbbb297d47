/**
 * The straightened strip as an element: the line by grade to linear km, a bar for each event's place window, its circle and
 * its words. Knows the placed strip and the route; knows no map.
 */
import type { Route } from '../../line/model';
import type { PageWords } from '../../words';
import { formatKm } from '../../words/format';
import { GRADE_LINES } from '../../drawing/line-style';
import { shownName } from '../../drawing/native-name';
import { html, svg } from './elements';
import {
  STRIP_CIRCLE_GAP_PX,
  STRIP_HEAD_PX,
  STRIP_LEFT_PX,
  STRIP_PAD_PX,
  STRIP_ROW_PX,
  type PlacedStrip,
} from '../../drawing/strip-place';
import type { EventSubject } from '../../drawing/subjects';

/** A window wider than this share of the strip is drawn pale: it says little about where. */
const PALE_SHARE = 0.45;
const LEAST_BAR_PX = 7;
const NAME_GAP_PX = 12;

export function stripElement(
  strip: PlacedStrip,
  route: Route,
  words: PageWords,
  circle: (event: EventSubject) => HTMLElement,
): HTMLElement {
  const { fromKm, toKm, lineWidth, events, box } = strip;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const x = (km: number) =>
    STRIP_PAD_PX + STRIP_LEFT_PX + ((Math.min(toKm, Math.max(fromKm, km)) - fromKm) / (toKm - fromKm)) * lineWidth;
  const lineY = STRIP_PAD_PX + 30;
  const rowY = (row: number) => STRIP_PAD_PX + STRIP_HEAD_PX + STRIP_ROW_PX * (row + 0.5);
  const drawing = svg('svg', { width: String(width), height: String(height), class: 'drawing' });

  const places = route.places.filter(({ chainagesKm }) => chainagesKm.some((km) => km >= fromKm && km <= toKm));
  const crossing = places.find(({ place }) => place.role === 'bridge' || place.role === 'border');
  if (crossing !== undefined) {
    const at = x(crossing.chainagesKm[0] ?? fromKm).toFixed(1);
    const bottom = String(rowY(events.length - 0.5));
    drawing.append(svg('line', { class: 'crossing', x1: at, x2: at, y1: String(lineY - 8), y2: bottom }));
  }
  for (const { segment, fromKm: start, toKm: end } of route.segments) {
    if (end <= fromKm || start >= toKm) continue;
    const look = GRADE_LINES[segment.grade];
    const dash = segment.grade === 'projected' ? [0.1, 7.2] : (look.behindDash ?? []);
    drawing.append(
      svg('line', {
        class: `line ${segment.grade}`,
        x1: x(start).toFixed(1),
        x2: x(end).toFixed(1),
        y1: String(lineY),
        y2: String(lineY),
        'stroke-dasharray': dash.join(' '),
      }),
    );
  }

  const element = html('div', 'byline-strip');
  const first = places[0] === undefined ? '' : shownName(places[0].place, words.locale);
  const title = crossing === undefined ? first : words.map.strip.border;
  element.append(html('div', 'title', words.map.strip.title(title)));
  element.append(drawing);
  const named = places.filter(({ place }) => place.role !== 'bridge' && place.role !== 'region');
  const middle = STRIP_PAD_PX + STRIP_LEFT_PX + lineWidth / 2;
  let leftTaken = Infinity;
  let rightTaken = -Infinity;
  for (const { place, chainagesKm } of named) {
    const at = x(chainagesKm[0] ?? fromKm);
    drawing.append(svg('circle', { class: 'stop', cx: at.toFixed(1), cy: String(lineY), r: '3.4' }));
    // One name to either side is all that fits.
    const toLeft = at < middle + NAME_GAP_PX && leftTaken === Infinity;
    if (!toLeft && rightTaken !== -Infinity) continue;
    const name = html('div', 'name', shownName(place, words.locale));
    name.style.top = `${lineY + 9}px`;
    if (toLeft) {
      leftTaken = at;
      name.style.right = `${width - at - 4}px`;
    } else {
      rightTaken = at;
      name.style.left = `${at - 4}px`;
    }
    element.append(name);
  }

  events.forEach((event, row) => {
    const y = rowY(row);
    const start = x(event.fromKm);
    const end = x(event.toKm);
    const bar = Math.max(LEAST_BAR_PX, end - start);
    const pale = end - start > lineWidth * PALE_SHARE;
    drawing.append(
      svg('rect', {
        class: pale ? 'bar pale' : 'bar',
        x: ((start + end - bar) / 2).toFixed(1),
        y: (y - 3.5).toFixed(1),
        width: bar.toFixed(1),
        height: '7',
      }),
    );
    const line = html(
      'div',
      'row',
      circle(event),
      html('div', 'words', html('b', '', event.title), html('span', '', event.when)),
    );
    line.style.top = `${y - STRIP_ROW_PX / 2}px`;
    line.style.left = `${STRIP_PAD_PX + STRIP_LEFT_PX + lineWidth + STRIP_CIRCLE_GAP_PX}px`;
    element.append(line);
  });
  const foot = html('div', 'foot', words.map.strip.km(formatKm(toKm - fromKm)));
  foot.style.top = `${rowY(events.length) - STRIP_ROW_PX / 2 + 6}px`;
  element.append(foot);
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  return element;
}
