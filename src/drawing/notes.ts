/**
 * Where a note goes: beside its point, in one of eight places, or nowhere: notes are the last to come. CSS px.
 * Knows what is taken; no elements.
 */
import { boxAround, type Box } from './boxes';
import type { Occupied } from './occupied';
import type { ScreenView } from './path';
import type { NoteSubject } from './subjects';

export interface PlacedNote {
  readonly note: NoteSubject;
  /** From the note's point to the middle of its text. */
  readonly dx: number;
  readonly dy: number;
}

const NOTE_SIZE_PX = 12;
const NOTE_HEIGHT_PX = 17;
const NOTE_GAP_PX = 9;
/** It may touch the line a little, and neither a name nor a mark. */
const NOTE_WORST = 34;

/** Takes its place in `occupied`. */
export function placeNote(
  note: NoteSubject,
  view: ScreenView,
  measure: (text: string, sizePx: number, strong: boolean) => number,
  occupied: Occupied,
): PlacedNote | null {
  const at = new Float64Array(2);
  view.project(note.x, note.y, at);
  const [x = 0, y = 0] = at;
  if (x < 0 || y < 0 || x > view.width || y > view.height) return null;
  const width = measure(note.text, NOTE_SIZE_PX, false) + 4;
  const spot = besidePoint(x, y, width, NOTE_HEIGHT_PX, NOTE_GAP_PX, occupied);
  if (spot === null || spot.cost > NOTE_WORST) return null;
  occupied.add(spot.box);
  return { note, dx: spot.dx, dy: spot.dy };
}

export interface TextSpot {
  /** From the point to the middle of the text. */
  readonly dx: number;
  readonly dy: number;
  readonly cost: number;
  readonly box: Box;
}

/** Left, right, above, below, then higher and lower at either side; null where each lies under a panel or over a name. */
export function besidePoint(
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  occupied: Occupied,
): TextSpot | null {
  const across = gap + width / 2;
  const up = gap + height / 2;
  let best: TextSpot | null = null;
  for (const [bias, [dx, dy]] of [
    [-across, 0] as const,
    [across, 0] as const,
    [0, -up] as const,
    [0, up] as const,
    [-across, -height * 0.8] as const,
    [across, -height * 0.8] as const,
    [-across, height * 0.8] as const,
    [across, height * 0.8] as const,
  ].entries()) {
    const box = boxAround(x + dx, y + dy, width, height);
    if (occupied.underPanel(box) || occupied.coversName(box)) continue;
    const cost = occupied.cost(box) + bias;
    if (best === null || cost < best.cost) best = { dx, dy, cost, box };
  }
  return best;
}
