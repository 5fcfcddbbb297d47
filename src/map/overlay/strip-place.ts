/**
 * The straightened strip: how much line it shows, how large it is, where it goes. Linear km, never a zoomed map: the drawn
 * geometry there would pretend to a precision that it lacks. Pure numbers; the elements are in strip.ts.
 */
import { grown, type Box } from './boxes';
import type { Occupied } from './occupied';
import type { ScreenAnchor } from './path';
import type { EventSubject } from './subjects';

/** What lies under and over a point of the screen; CSS px of the map. */
export interface Ground {
  /** The strip would rather lie on water. */
  readonly isLand: (x: number, y: number) => boolean;
  /** Something of the page's own lies over the map there. */
  readonly isCovered: (x: number, y: number) => boolean;
}

export interface PlacedStrip {
  readonly events: readonly EventSubject[];
  readonly box: Box;
  /** Where the line from the place meets the box. */
  readonly leadEnd: readonly [number, number];
  /** The middle of the crowd; km. */
  readonly km: number;
  readonly fromKm: number;
  readonly toKm: number;
  /** CSS px of the part that is drawn to scale. */
  readonly lineWidth: number;
}

const STRIP_LINE_PX = 118;
/** Room for a name left of the line. */
export const STRIP_LEFT_PX = 22;
export const STRIP_ROW_PX = 31;
export const STRIP_HEAD_PX = 62;
const STRIP_FOOT_PX = 24;
export const STRIP_PAD_PX = 12;
const STRIP_GAP_PX = 44;
const LEAST_TEXT_PX = 110;
const MOST_TEXT_PX = 190;
/** Line shown beyond the windows on either side, as a share of them. */
const BEYOND = 0.06;
/** Where on the free area it is tried; CSS px. */
const GRID_PX = 20;
/** Windows longer than this many times the least of the others are cut by the strip's ends. */
const MOST_KM = 60;

/** Null where there is no room off the line and off what matters more. */
export function placeStrip(
  events: readonly EventSubject[],
  anchor: ScreenAnchor,
  free: Box,
  occupied: Occupied,
  measure: (text: string, sizePx: number, strong: boolean) => number,
  ground: Ground,
): PlacedStrip | null {
  const range = stripRange(events);
  const text = Math.min(
    MOST_TEXT_PX,
    Math.max(
      LEAST_TEXT_PX,
      ...events.map(({ title, when }) => Math.max(measure(title, 12, true), measure(when, 11.5, false))),
    ),
  );
  const width = STRIP_PAD_PX * 2 + STRIP_LEFT_PX + STRIP_LINE_PX + STRIP_GAP_PX + text;
  const height = STRIP_PAD_PX * 2 + STRIP_HEAD_PX + STRIP_ROW_PX * events.length + STRIP_FOOT_PX;
  const land = new Grid(ground.isLand, LAND_CELL_PX);
  const covered = new Grid(ground.isCovered, COVER_CELL_PX);
  let best: { box: Box; leadEnd: readonly [number, number]; cost: number } | null = null;
  for (let left = free.left + 8; left + width <= free.right - 8; left += GRID_PX) {
    for (let top = free.top + 8; top + height <= free.bottom - 8; top += GRID_PX) {
      const box = { left, top, right: left + width, bottom: top + height };
      const near = grown(box, 14);
      if (occupied.linePoints(near) > 0 || occupied.covers(near) || covered.share(box) > 0) continue;
      const dx = Math.max(box.left - anchor.x, 0, anchor.x - box.right);
      const dy = Math.max(box.top - anchor.y, 0, anchor.y - box.bottom);
      // Near its place, but not hard by it.
      const distance = Math.hypot(dx, dy);
      const lead = bestLead(anchor, box, occupied);
      const cost = Math.abs(distance - 110) + lead.cost + ON_LAND * land.share(box);
      if (best === null || cost < best.cost) best = { box, leadEnd: lead.end, cost };
    }
  }
  if (best === null) return null;
  const km = events.reduce((sum, event) => sum + event.middleKm, 0) / Math.max(1, events.length);
  return { events, box: best.box, leadEnd: best.leadEnd, km, ...range, lineWidth: STRIP_LINE_PX };
}

/** A strip wholly on land is as dear as one so many px further away. */
const ON_LAND = 260;
const LAND_CELL_PX = 64;

/** The page's own panels are told from the map by smaller cells. */
const COVER_CELL_PX = 32;

/** Asks once a cell: asking the map or the page is slow. */
class Grid {
  readonly #ask: (x: number, y: number) => boolean;
  readonly #size: number;
  readonly #cells = new Map<string, boolean>();

  constructor(ask: (x: number, y: number) => boolean, sizePx: number) {
    this.#ask = ask;
    this.#size = sizePx;
  }

  /** 0 … 1: of the cells that a box touches. */
  share({ left, top, right, bottom }: Box): number {
    const size = this.#size;
    let all = 0;
    let yes = 0;
    for (let cx = Math.floor(left / size); cx <= Math.floor(right / size); cx++) {
      for (let cy = Math.floor(top / size); cy <= Math.floor(bottom / size); cy++) {
        all++;
        const key = `${cx},${cy}`;
        let found = this.#cells.get(key);
        if (found === undefined) {
          found = this.#ask((cx + 0.5) * size, (cy + 0.5) * size);
          this.#cells.set(key, found);
        }
        if (found) yes++;
      }
    }
    return all > 0 ? yes / all : 0;
  }
}

/** What the windows span, and a little more; no longer than `MOST_KM` around the middle. */
export function stripRange(events: readonly EventSubject[]): { readonly fromKm: number; readonly toKm: number } {
  const from = Math.min(...events.map(({ fromKm }) => fromKm));
  const to = Math.max(...events.map(({ toKm }) => toKm));
  const beyond = Math.max(0.05, (to - from) * BEYOND);
  const middle = events.reduce((sum, { middleKm }) => sum + middleKm, 0) / Math.max(1, events.length);
  return {
    fromKm: Math.max(0, from - beyond, middle - MOST_KM / 2),
    toKm: Math.min(to + beyond, middle + MOST_KM / 2),
  };
}

/** Where the lead may meet the strip: its corners, and points of its upper and lower edge. */
const LEAD_SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

interface Lead {
  readonly end: readonly [number, number];
  readonly cost: number;
}

/** The lead that crosses the line and other things least. */
function bestLead(anchor: ScreenAnchor, box: Box, occupied: Occupied): Lead {
  let best: Lead = { end: [box.left, box.top], cost: Infinity };
  const y = anchor.y < box.top ? box.top : anchor.y > box.bottom ? box.bottom : anchor.y;
  for (const share of LEAD_SHARES) {
    const x = box.left + (box.right - box.left) * share;
    // Beside the strip only its near side can be met.
    if (y === anchor.y && share !== (anchor.x < box.left ? 0 : 1)) continue;
    let crossed = 0;
    for (let step = 2; step <= 24; step++) {
      const t = step / 24;
      const px = anchor.x + (x - anchor.x) * t;
      const py = anchor.y + (y - anchor.y) * t;
      if (Math.hypot(px - anchor.x, py - anchor.y) > 12) {
        crossed += occupied.linePoints({ left: px - 4, top: py - 4, right: px + 4, bottom: py + 4 });
      }
      if (occupied.covers({ left: px - 2, top: py - 2, right: px + 2, bottom: py + 2 })) crossed += 3;
    }
    const cost = crossed * 25 + share * 4;
    if (cost < best.cost) best = { end: [x, y], cost };
  }
  return best;
}
