/**
 * Where the names of places on the route stand: beside their point, off the line and off each other; those for which there
 * is no room are left out, the less important first. CSS px. Knows no elements; the map's own label layer draws them.
 */
import type { MeasuredLine } from '../line/model';
import type { PlaceClass } from './route-features';
import { boxAround, type Box } from './boxes';
import type { Occupied } from './occupied';
import { screenPoint, type ScreenView } from './path';
import type { NameSubject } from './subjects';

/** MapLibre's `text-anchor`: which part of the text is put at the point. */
export type NameAnchor =
  'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export interface PlacedName {
  readonly subject: NameSubject;
  readonly anchor: NameAnchor;
  /** MapLibre's `text-offset`: ems of the name's size. */
  readonly offset: readonly [number, number];
  /** The native name in the same line instead of below. */
  readonly beside: boolean;
  /** What the text takes, native name and all; CSS px of the settled view. */
  readonly box: Box;
}

export const NAME_SIZE_PX: Readonly<Record<PlaceClass, number>> = { capital: 15, stop: 13, station: 11.5 };
export const NATIVE_SCALE = 0.84;
export const NAME_LINE = 1.15;
/** Stations of no event are named when a world is this wide: zoom 7.5. */
const STATION_SCALE = 512 * 2 ** 7.5;

const GAP_PX = 9;

/** A dear place is taken for a name that matters, and not for another. Under a panel or over a name there is none. */
const WORST: Readonly<Record<PlaceClass, number>> = { capital: 400, stop: 130, station: 50 };
/** A stop that no claim names is not worth covering a circle or a letter. */
const WORST_UNREPORTED = 60;
/** `NameSubject.sort` up to which a name is of an end of the route, or of a place that a claim names. */
export const REPORTED_SORT = 1;

interface NamesInput {
  readonly names: readonly NameSubject[];
  readonly view: ScreenView;
  readonly line: MeasuredLine;
  readonly occupied: Occupied;
  readonly measure: (text: string, sizePx: number, strong: boolean) => number;
  readonly phone: boolean;
}

/** Takes the places it gives in `occupied`. */
export function placeNames({ names, view, line, occupied, measure, phone }: NamesInput): PlacedName[] {
  const placed: PlacedName[] = [];
  const inOrder = [...names].sort((a, b) => a.sort - b.sort || a.km - b.km);
  for (const subject of inOrder) {
    if (subject.kind === 'station' && view.scale < STATION_SCALE) continue;
    const [x, y] = screenPoint(line, subject.km, view);
    if (x < 0 || y < 0 || x > view.width || y > view.height || occupied.underPanel(boxAround(x, y, 1, 1))) continue;
    const size = NAME_SIZE_PX[subject.kind];
    const nameWidth = measure(subject.name, size, true);
    const nativeWidth = subject.native === '' ? 0 : measure(subject.native, size * NATIVE_SCALE, false);
    let best: (PlacedName & { readonly cost: number }) | null = null;
    for (const beside of nativeWidth === 0 ? [true] : phone ? [true, false] : [false, true]) {
      const width = beside
        ? nameWidth + (nativeWidth > 0 ? nativeWidth + size * 0.3 : 0)
        : Math.max(nameWidth, nativeWidth);
      const height = size * NAME_LINE * (beside ? 1 : 2);
      for (const [bias, [anchor, box, offset]] of candidates(x, y, width, height, size).entries()) {
        if (occupied.underPanel(box) || occupied.coversName(box)) continue;
        const cost = occupied.cost(box) + bias * 1.5 + (beside === phone || nativeWidth === 0 ? 0 : 8);
        if (best === null || cost < best.cost) best = { subject, anchor, offset, beside, cost, box };
      }
    }
    const worst = subject.sort <= REPORTED_SORT ? WORST[subject.kind] : Math.min(WORST[subject.kind], WORST_UNREPORTED);
    if (best === null || best.cost > worst) continue;
    occupied.addName(best.box);
    placed.push({ subject, anchor: best.anchor, offset: best.offset, beside: best.beside, box: best.box });
  }
  return placed;
}

function candidates(
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
): [NameAnchor, Box, readonly [number, number]][] {
  const near = GAP_PX * 0.72;
  const at = (anchor: NameAnchor, dx: number, dy: number): [NameAnchor, Box, readonly [number, number]] => {
    const left = anchor.endsWith('left') ? x + dx : anchor.endsWith('right') ? x + dx - width : x + dx - width / 2;
    const top = anchor.startsWith('top') ? y + dy : anchor.startsWith('bottom') ? y + dy - height : y + dy - height / 2;
    return [anchor, { left, top, right: left + width, bottom: top + height }, [dx / size, dy / size]];
  };
  return [
    at('left', GAP_PX + 3, 0),
    at('right', -GAP_PX - 3, 0),
    at('top-left', near, near),
    at('bottom-right', -near, -near),
    at('bottom-left', near, -near),
    at('top-right', -near, near),
    at('top', 0, GAP_PX),
    at('bottom', 0, -GAP_PX),
  ];
}
