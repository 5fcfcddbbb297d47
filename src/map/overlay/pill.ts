/**
 * One mark for events that crowd one place, and the list that it opens. Knows no map: where its list has room is told.
 */
import { boxAround, overlapArea, type Box } from '../../drawing/boxes';
import { centreAt, html, lead, mouseButton } from './elements';
import type { EventSubject } from '../../drawing/subjects';

const LIST_PX = 232;
const ROW_PX = 44;
const LIST_PADDING_PX = 4;
/** Between the pill's middle and its list. */
const LIST_GAP_PX = 18;
const EDGE_PX = 8;

export interface PillParts {
  readonly events: readonly EventSubject[];
  readonly text: string;
  readonly title: string;
  /** From its point to its middle; CSS px. */
  readonly dx: number;
  readonly dy: number;
  /** From the point to the list's corner. */
  readonly list: { readonly left: number; readonly top: number };
  readonly open: boolean;
  readonly circle: (event: EventSubject) => HTMLElement;
  readonly onEvent: (event: EventSubject) => void;
  readonly onOpen: (open: boolean) => void;
}

export function pillElement({ events, text, title, dx, dy, list: at, ...rest }: PillParts): HTMLElement {
  const list = html(
    'div',
    'pill-list',
    ...events.map((event) => {
      const row = html(
        'div',
        'row',
        rest.circle(event),
        html('div', 'words', html('b', '', event.title), html('span', '', event.when)),
      );
      row.addEventListener('mousedown', (down) => down.stopPropagation());
      row.addEventListener('click', (click) => {
        click.stopPropagation();
        rest.onEvent(event);
      });
      return row;
    }),
  );
  list.setAttribute('aria-hidden', 'true');
  list.hidden = !rest.open;
  list.style.width = `${LIST_PX}px`;
  list.style.transform = `translate(${at.left.toFixed(1)}px,${at.top.toFixed(1)}px)`;
  const button = mouseButton('pill', text, title, {
    onPress: () => {
      list.hidden = !list.hidden;
      rest.onOpen(!list.hidden);
    },
  });
  centreAt(button, dx, dy);
  return html('div', 'thing pill-thing', lead(dx, dy, 3, 20), button, list);
}

/** The corner of a list of `rows` for a pill at `x`, `y`: below, above or beside it, where panels cover least of it. */
export function listCorner(
  x: number,
  y: number,
  rows: number,
  width: number,
  height: number,
  panels: readonly Box[],
): { left: number; top: number } {
  const high = 2 * LIST_PADDING_PX + rows * ROW_PX;
  const hold = (value: number, size: number, room: number) => Math.max(EDGE_PX, Math.min(value, room - size - EDGE_PX));
  let best = { left: 0, top: 0, cost: Infinity };
  const across = LIST_PX / 2 + 2 * LIST_GAP_PX;
  const down = high / 2 + LIST_GAP_PX;
  // Also as far up or down as the free part of the map reaches.
  const tops = panels.flatMap(({ top, bottom }) => [bottom + EDGE_PX + high / 2, top - EDGE_PX - high / 2]);
  const places = [
    [x, y + down],
    [x, y - down],
    [x + across, y],
    [x - across, y],
    ...tops.flatMap((middle) => [[x, middle] as const, [x + across, middle] as const, [x - across, middle] as const]),
  ] as const;
  const pill = boxAround(x, y, 2 * LIST_GAP_PX, 2 * LIST_GAP_PX);
  for (const [i, [middleX, middleY]] of places.entries()) {
    const left = hold(middleX - LIST_PX / 2, LIST_PX, width);
    const top = hold(middleY - high / 2, high, height);
    const box = { left, top, right: left + LIST_PX, bottom: top + high };
    const covered = panels.reduce((sum, panel) => sum + overlapArea(box, panel), 0);
    const cost = covered + overlapArea(box, pill) + i;
    if (cost < best.cost) best = { left, top, cost };
  }
  return { left: best.left, top: best.top };
}
