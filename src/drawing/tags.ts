/**
 * Where a segment's square goes: beside the middle of what is seen of the segment, or a little before or after it. CSS px.
 * Knows points and what is taken; no elements.
 */
import type { SegmentId } from '../journey/model';
import type { MeasuredLine } from '../line/model';
import { beside, type Spot } from './beside';
import type { Occupied } from './occupied';
import { anchorAt, type ScreenPath, type ScreenView } from './path';
import type { TagSubject } from './subjects';

export const TAG_PX = 18;

export interface PlacedTag {
  readonly id: SegmentId;
  readonly letter: string;
  readonly km: number;
  readonly dx: number;
  readonly dy: number;
}

const DISTANCES_PX = [20, 26, 34, 44, 56];
/** Where along what is seen, and what each share off the middle is worth avoiding. */
const SHARES = [0.5, 0.38, 0.62, 0.28, 0.72];
const PER_SHARE = 8;

/** Null where none of the segment is seen, or no place beside it off the names. Takes its place in `occupied`. */
export function placeTag(
  tag: TagSubject,
  path: ScreenPath,
  line: MeasuredLine,
  view: ScreenView,
  occupied: Occupied,
): PlacedTag | null {
  const seen = seenPart(tag, path, view);
  const middle = (tag.fromKm + tag.toKm) / 2;
  let best: { readonly km: number; readonly spot: Spot; readonly cost: number } | null = null;
  // A segment too short for a sample of its own still has a middle.
  for (const share of seen === null ? [0.5] : SHARES) {
    const km = seen === null ? middle : (path.km[Math.round(seen[0] + (seen[1] - seen[0]) * share)] ?? middle);
    const anchor = anchorAt(line, km, view);
    if (anchor.x < 0 || anchor.y < 0 || anchor.x > view.width || anchor.y > view.height) continue;
    const spot = beside(anchor, DISTANCES_PX, TAG_PX, TAG_PX, occupied);
    // A name says more than a letter that the list of segments has too.
    if (spot === null || occupied.coversName(spot.box)) continue;
    const cost = spot.cost + Math.abs(share - 0.5) * PER_SHARE;
    if (best === null || cost < best.cost) best = { km, spot, cost };
  }
  if (best === null) return null;
  occupied.add(best.spot.box);
  return { id: tag.id, letter: tag.letter, km: best.km, dx: best.spot.dx, dy: best.spot.dy };
}

/** Its first and its last sample in view. */
function seenPart(tag: TagSubject, path: ScreenPath, view: ScreenView): [number, number] | null {
  let first = -1;
  let last = -1;
  for (let i = 0; i < path.count; i++) {
    const km = path.km[i] ?? 0;
    const x = path.x[i] ?? -1;
    const y = path.y[i] ?? -1;
    if (km < tag.fromKm - 1e-6 || km > tag.toKm + 1e-6) continue;
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    if (first < 0) first = i;
    last = i;
  }
  return first < 0 ? null : [first, last];
}
