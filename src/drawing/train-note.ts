/**
 * What stands beside the train while the clock rests: two lines of text, tied to it. Goes with the train and comes last:
 * where everything near is taken, there is none. Knows no elements, no map and no journey.
 */
import { boxAround, grown, type Box } from './boxes';
import type { Occupied } from './occupied';

export interface TrainNote {
  readonly title: string;
  /** Empty where the title is all. */
  readonly detail: string;
}

export const TITLE_PX = 12.5;
export const DETAIL_PX = 11.5;
export const TITLE_HEIGHT_PX = 17;
const DETAIL_HEIGHT_PX = 15;
export const SIDE_PX = 6;
/** From the train's middle to the text's near edge: across and up. */
const GAPS_PX = [30, 44, 62, 84];
const RISES = [0, -0.7, 0.7, -1, 1, -1.4, 1.4, -1.8, 1.8, -2.2, 2.2];
/** It may touch the line a little, and neither a name nor a mark. */
const WORST = 30;
/** Of two places as free, the nearer; per CSS px. */
const PER_PX = 0.12;
/** Where the lead leaves the ring. */
export const RING_PX = 10;
/** Kept free around the text. */
const ROOM_PX = 3;
/** A lead that crosses something but the line. */
const CROSSING = 12;
/** Between the points at which a lead is tried; CSS px. */
const STEP_PX = 5;

export interface TrainNoteSpot {
  readonly note: TrainNote;
  /** From the train's middle to the text's. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** What the note must keep clear of: what the layout put there, and names that the map itself has written (`isNamed`). */
export interface NoteGround {
  readonly occupied: Occupied;
  readonly measure: (text: string, sizePx: number, strong: boolean) => number;
  readonly isNamed: (box: Box) => boolean;
}

/** Where there is no room for both lines, the title alone; where there is none for it, nothing. */
export function placeTrainNote(note: TrainNote, x: number, y: number, ground: NoteGround): TrainNoteSpot | null {
  return placeLines(note, x, y, ground) ?? placeLines({ title: note.title, detail: '' }, x, y, ground);
}

function placeLines(
  note: TrainNote,
  x: number,
  y: number,
  { occupied, measure, isNamed }: NoteGround,
): TrainNoteSpot | null {
  const width = Math.max(measure(note.title, TITLE_PX, true), measure(note.detail, DETAIL_PX, false)) + 2 * SIDE_PX;
  const height = TITLE_HEIGHT_PX + (note.detail === '' ? 0 : DETAIL_HEIGHT_PX);
  const spots: { spot: TrainNoteSpot; box: Box; cost: number }[] = [];
  for (const gap of GAPS_PX) {
    for (const side of [-1, 1]) {
      for (const rise of RISES) {
        const dx = side * (gap + width / 2);
        const dy = rise * (height / 2 + RING_PX);
        const box = boxAround(x + dx, y + dy, width, height);
        if (!occupied.inView(box) || occupied.covers(grown(box, ROOM_PX))) continue;
        const leadDx = leadEnd(dx, width);
        // Struck through, a name is lost; a mark or another lead is not.
        if (leadMeets(x, y, leadDx, dy, (at) => occupied.coversName(at))) continue;
        const crossing = leadMeets(x, y, leadDx, dy, (at) => occupied.covers(at)) ? CROSSING : 0;
        const cost = occupied.cost(box) + crossing + PER_PX * (gap + Math.abs(dy));
        if (cost < WORST) spots.push({ spot: { note, dx, dy, width, height }, box, cost });
      }
    }
  }
  // The map is asked last, since its answer takes longest.
  spots.sort((a, b) => a.cost - b.cost);
  return spots.find(({ box }) => !isNamed(box))?.spot ?? null;
}

/** How far across from the train its lead goes: to just before the text. */
export function leadEnd(dx: number, width: number): number {
  return dx - Math.sign(dx) * (width / 2 - SIDE_PX + 4);
}

/** Whether anything that `meets` knows lies under a lead from the train at (`x`, `y`). */
function leadMeets(x: number, y: number, dx: number, dy: number, meets: (box: Box) => boolean): boolean {
  const length = Math.hypot(dx, dy);
  for (let at = RING_PX + STEP_PX; at < length; at += STEP_PX) {
    if (meets(boxAround(x + (dx * at) / length, y + (dy * at) / length, 2, 2))) return true;
  }
  return false;
}
