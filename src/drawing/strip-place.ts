/**
 * The straightened strip: how much line it shows, how large it is, where it goes. Linear km, never a zoomed map: the drawn
 * geometry there would pretend to a precision that it lacks. Pure numbers; the elements are in strip.ts.
 */
import { grown, type Box } from './boxes';
import type { Occupied } from './occupied';
import type { ScreenAnchor } from './path';
import type { EventSubject } from './subjects';

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

const STRIP_LINE_PX = 110;
/** Room for a name left of the line. */
export const STRIP_LEFT_PX = 12;
export const STRIP_ROW_PX = 31;
export const STRIP_HEAD_PX = 62;
const STRIP_FOOT_PX = 24;
export const STRIP_PAD_PX = 12;
/** From the line's end to the circles; these, and the room between them and the words. */
export const STRIP_CIRCLE_GAP_PX = 10;
const STRIP_CIRCLE_PX = 28;
const LEAST_TEXT_PX = 110;
const MOST_TEXT_PX = 190;
/** Line shown beyond the windows on either side, as a share of them. */
const BEYOND = 0.06;
/** Where on the free area it is tried; CSS px. */
const GRID_PX = 12;
/** Kept free around it. */
const ROOM_PX = 14;
/** A lead longer than this share of the map's greater side says little: then there is a pill instead. */
const MOST_LEAD = 1 / 3;
/** It stands near its place, but not hard by it; CSS px. */
const WANTED_LEAD_PX = 110;
/** A strip wholly on land is as dear as one so many px further away. */
const ON_LAND = 260;
const LAND_CELL_PX = 64;
/** Windows longer than this many times the least of the others are cut by the strip's ends. */
const MOST_KM = 60;

/** Null where there is no room near its place, off the line and off what matters more. `isLand`: it prefers water. */
export function placeStrip(
  events: readonly EventSubject[],
  anchor: ScreenAnchor,
  free: Box,
  occupied: Occupied,
  measure: (text: string, sizePx: number, strong: boolean) => number,
  isLand: (x: number, y: number) => boolean,
): PlacedStrip | null {
  const range = stripRange(events);
  const text = Math.min(
    MOST_TEXT_PX,
    Math.max(
      LEAST_TEXT_PX,
      ...events.map(({ title, when }) => Math.max(measure(title, 12, true), measure(when, 11.5, false))),
    ),
  );
  const width = STRIP_PAD_PX * 2 + STRIP_LEFT_PX + STRIP_LINE_PX + STRIP_CIRCLE_GAP_PX + STRIP_CIRCLE_PX + text;
  const height = STRIP_PAD_PX * 2 + STRIP_HEAD_PX + STRIP_ROW_PX * events.length + STRIP_FOOT_PX;
  const land = new Grid(isLand, LAND_CELL_PX);
  const mostLead = Math.max(free.right - free.left, free.bottom - free.top) * MOST_LEAD;
  let best: { box: Box; leadEnd: readonly [number, number]; cost: number } | null = null;
  for (let left = free.left + 8; left + width <= free.right - 8; left += GRID_PX) {
    for (let top = free.top + 8; top + height <= free.bottom - 8; top += GRID_PX) {
      const box = { left, top, right: left + width, bottom: top + height };
      const dx = Math.max(box.left - anchor.x, 0, anchor.x - box.right);
      const dy = Math.max(box.top - anchor.y, 0, anchor.y - box.bottom);
      const distance = Math.hypot(dx, dy);
      if (distance > mostLead) continue;
      const near = grown(box, ROOM_PX);
      if (occupied.covers(near) || occupied.linePoints(near) > 0) continue;
      const off = Math.abs(distance - WANTED_LEAD_PX);
      if (best !== null && off >= best.cost) continue;
      const lead = clearLead(anchor, box, mostLead, occupied);
      if (lead === null) continue;
      const cost = off + lead.cost + ON_LAND * land.share(box);
      if (best === null || cost < best.cost) best = { box, leadEnd: lead.end, cost };
    }
  }
  if (best === null) return null;
  const km = events.reduce((sum, event) => sum + event.middleKm, 0) / Math.max(1, events.length);
  return { events, box: best.box, leadEnd: best.leadEnd, km, ...range, lineWidth: STRIP_LINE_PX };
}

/** Asks once a cell: asking the map is slow. */
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

/** A lead is drawn from here on; nearer, it is among the things of its place. */
const LEAD_FROM_PX = 16;
const LEAD_STEP_PX = 6;

/** The shortest lead that crosses neither the line nor a thing nor a panel; null if there is none. */
function clearLead(anchor: ScreenAnchor, box: Box, mostPx: number, occupied: Occupied): Lead | null {
  let best: Lead | null = null;
  const y = anchor.y < box.top ? box.top : anchor.y > box.bottom ? box.bottom : anchor.y;
  for (const share of LEAD_SHARES) {
    const x = box.left + (box.right - box.left) * share;
    // Beside the strip only its near side can be met.
    if (y === anchor.y && share !== (anchor.x < box.left ? 0 : 1)) continue;
    const length = Math.hypot(x - anchor.x, y - anchor.y);
    const cost = length * PER_LEAD_PX;
    if (length > mostPx || (best !== null && cost >= best.cost)) continue;
    let clear = true;
    for (let at = LEAD_FROM_PX; clear && at < length; at += LEAD_STEP_PX) {
      const px = anchor.x + ((x - anchor.x) * at) / length;
      const py = anchor.y + ((y - anchor.y) * at) / length;
      const point = { left: px - 4, top: py - 4, right: px + 4, bottom: py + 4 };
      clear = occupied.linePoints(point) === 0 && !occupied.covers(point);
    }
    if (clear) best = { end: [x, y], cost };
  }
  return best;
}

/** Against the distance of the strip itself. */
const PER_LEAD_PX = 0.2;
