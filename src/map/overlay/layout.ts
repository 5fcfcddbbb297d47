/**
 * Where everything over the map goes, once it has come to rest: names, brackets, circles, tags, notes, the strip.
 * A pure function of what is to be shown and of what the screen shows; the elements are others' work.
 *
 * Each thing is tried at a few places, in the order of its importance, and takes the one that covers least.
 */
import type { EventId, SegmentId } from '../../journey/model';
import type { MeasuredLine } from '../../line/model';
import { boxAround, grown, type Box } from './boxes';
import { bracketPath, type BracketPath } from './bracket';
import { clusters } from './cluster';
import { placeNames, type PlacedName } from './names';
import { Occupied } from './occupied';
import { anchorAt, screenPoint, type ScreenAnchor, type ScreenPath, type ScreenView } from './path';
import { placeStrip, type Ground, type PlacedStrip } from './strip-place';
import type { EventSubject, NoteSubject, OverlaySubjects, TagSubject } from './subjects';

export const CIRCLE_PX = 20;
const TAG_PX = 18;
/** A stretch shorter than this on the screen is a circle; CSS px. */
const BRACKET_LEAST_PX = 24;
/** A point with a radius becomes a bracket only when its size shows clearly. */
const BRACKET_POINT_PX = 60;

const EDGE_PX = 4;

export interface LayoutInput {
  readonly view: ScreenView;
  readonly path: ScreenPath;
  readonly line: MeasuredLine;
  readonly subjects: OverlaySubjects;
  /** CSS px that a text takes in one of the overlay's faces. */
  readonly measure: (text: string, sizePx: number, strong: boolean) => number;
  readonly phone: boolean;
  readonly ground: Ground;
}

/** A thing on a line's point: where the point is (km), and how far off it the thing's middle stands (CSS px). */
interface Placed {
  readonly km: number;
  readonly dx: number;
  readonly dy: number;
}

export interface PlacedCircle extends Placed {
  readonly event: EventSubject;
}
export interface PlacedPill extends Placed {
  readonly events: readonly EventSubject[];
}
export interface PlacedTag extends Placed {
  readonly id: SegmentId;
  readonly letter: string;
}
export interface PlacedBracket {
  readonly event: EventSubject;
  readonly bracket: BracketPath;
  /** The circle's middle; CSS px of the settled view. */
  readonly x: number;
  readonly y: number;
}
export interface PlacedNote {
  readonly note: NoteSubject;
  /** From the note's point to the middle of its text; CSS px. */
  readonly dx: number;
  readonly dy: number;
}

export interface Layout {
  readonly names: readonly PlacedName[];
  readonly brackets: readonly PlacedBracket[];
  readonly circles: readonly PlacedCircle[];
  readonly pills: readonly PlacedPill[];
  readonly strip: PlacedStrip | null;
  readonly tags: readonly PlacedTag[];
  readonly notes: readonly PlacedNote[];
  /** What labels of the map itself must keep clear of. */
  readonly boxes: readonly Box[];
}

export function layOut(input: LayoutInput): Layout {
  const { view, path, line, subjects, measure, phone, ground } = input;
  // Padding is room to breathe for the route; the strip may use it, where nothing of the page lies.
  const free: Box = { left: EDGE_PX, top: EDGE_PX, right: view.width - EDGE_PX, bottom: view.height - EDGE_PX };
  const occupied = new Occupied(path, { left: 0, top: 0, right: view.width, bottom: view.height });
  const onScreen = (x: number, y: number) => x >= 0 && y >= 0 && x <= view.width && y <= view.height;

  const named = (sort: (value: number) => boolean) =>
    placeNames({ names: subjects.names.filter((name) => sort(name.sort)), view, line, occupied, measure, phone });
  const names: PlacedName[] = [...named((sort) => sort <= 1)];

  const shown: { event: EventSubject; anchor: ScreenAnchor }[] = [];
  const stretches: { event: EventSubject; bracket: BracketPath }[] = [];
  for (const event of subjects.events) {
    const bracket = bracketPath(path, event, occupied);
    if (bracket !== null && bracket.lengthPx >= (event.stretch ? BRACKET_LEAST_PX : BRACKET_POINT_PX)) {
      stretches.push({ event, bracket });
      occupied.add(grown(boxAround(bracket.middleX, bracket.middleY, CIRCLE_PX, CIRCLE_PX), 2));
      occupied.addLine(bracket.points);
      continue;
    }
    const anchor = anchorAt(line, event.middleKm, view);
    if (onScreen(anchor.x, anchor.y)) shown.push({ event, anchor });
  }

  const { crowds, loose } = clusters(shown);
  const pills: PlacedPill[] = [];
  let strip: PlacedStrip | null = null;
  for (const crowd of crowds) {
    const events = crowd.map(({ event }) => event);
    const middle = crowd[Math.floor(crowd.length / 2)];
    if (middle === undefined) continue;
    if (strip === null && !phone) {
      strip = placeStrip(events, middle.anchor, free, occupied, measure, ground);
      if (strip !== null) {
        occupied.add(strip.box);
        occupied.addLine(leadPoints(middle.anchor, strip.leadEnd));
        continue;
      }
    }
    const at = beside(middle.anchor, [30, 36, 44], 48, 24, occupied);
    pills.push({ events, km: middle.event.middleKm, dx: at.dx, dy: at.dy });
  }

  const brackets = stretches.map(({ event, bracket }): PlacedBracket => ({
    event,
    bracket,
    x: bracket.middleX,
    y: bracket.middleY,
  }));
  const circles = loose.map(({ event, anchor }): PlacedCircle => {
    const at = beside(anchor, [22, 26, 30, 34, 42], CIRCLE_PX, CIRCLE_PX, occupied);
    return { event, km: event.middleKm, dx: at.dx, dy: at.dy };
  });
  const tags = subjects.tags.map((tag) => placeTag(tag, input, occupied)).filter((tag) => tag !== null);
  names.push(...named((sort) => sort > 1));
  const notes = subjects.notes.map((note) => placeNote(note, view, measure, occupied)).filter((note) => note !== null);
  return { names, brackets, circles, pills, strip, tags, notes, boxes: occupied.boxes };
}

/** A straight lead as points, so that what comes later keeps off it; not near its place, where its own things are. */
function leadPoints(
  from: { readonly x: number; readonly y: number },
  to: readonly [number, number],
): [number, number][] {
  const length = Math.hypot(to[0] - from.x, to[1] - from.y);
  const points: [number, number][] = [];
  for (let at = 20; at < length; at += 5) {
    const share = at / length;
    points.push([from.x + (to[0] - from.x) * share, from.y + (to[1] - from.y) * share]);
  }
  return points;
}

const ANGLES = [0, 20, -20, 40, -40, 60, -60, 80, -80];

/** Off the line, on either side, turned a little if need be: the first place of the least cost. Takes it. */
function beside(
  anchor: ScreenAnchor,
  distances: readonly number[],
  width: number,
  height: number,
  occupied: Occupied,
): { dx: number; dy: number; cost: number } {
  let best = { dx: 0, dy: 0, cost: Infinity };
  distances.forEach((distance, far) => {
    for (const side of [1, -1]) {
      for (const degrees of ANGLES) {
        const turn = (degrees * Math.PI) / 180;
        const dx = side * distance * (anchor.normalX * Math.cos(turn) - anchor.normalY * Math.sin(turn));
        const dy = side * distance * (anchor.normalX * Math.sin(turn) + anchor.normalY * Math.cos(turn));
        const box = grown(boxAround(anchor.x + dx, anchor.y + dy, width, height), 2);
        const cost = occupied.cost(box) + far * 6 + Math.abs(degrees) * 0.08;
        if (cost < best.cost - 1e-9) best = { dx, dy, cost };
      }
    }
  });
  occupied.add(grown(boxAround(anchor.x + best.dx, anchor.y + best.dy, width, height), 2));
  return best;
}

/** Beside the middle of what is seen of the segment, or a little before or after it. */
function placeTag(tag: TagSubject, { path, line, view }: LayoutInput, occupied: Occupied): PlacedTag | null {
  let first = -1;
  let last = -1;
  for (let i = 0; i < path.count; i++) {
    const km = path.km[i] ?? 0;
    if (km < tag.fromKm - 1e-6 || km > tag.toKm + 1e-6) continue;
    const inside =
      (path.x[i] ?? -1) >= 0 &&
      (path.y[i] ?? -1) >= 0 &&
      (path.x[i] ?? 0) <= view.width &&
      (path.y[i] ?? 0) <= view.height;
    if (!inside) continue;
    if (first < 0) first = i;
    last = i;
  }
  const short = first < 0 ? screenPoint(line, (tag.fromKm + tag.toKm) / 2, view) : null;
  // A segment too short for a sample of its own still has a middle.
  if (short !== null && (short[0] < 0 || short[1] < 0 || short[0] > view.width || short[1] > view.height)) return null;
  let best: (PlacedTag & { readonly cost: number }) | null = null;
  for (const share of first < 0 ? [0.5] : [0.5, 0.38, 0.62, 0.28, 0.72]) {
    const km =
      first < 0 ? (tag.fromKm + tag.toKm) / 2 : (path.km[Math.round(first + (last - first) * share)] ?? tag.fromKm);
    const anchor = anchorAt(line, km, view);
    for (const distance of [20, 26, 34, 44]) {
      for (const side of [-1, 1]) {
        const dx = side * distance * anchor.normalX;
        const dy = side * distance * anchor.normalY;
        const box = grown(boxAround(anchor.x + dx, anchor.y + dy, TAG_PX, TAG_PX), 2);
        const cost = occupied.cost(box) + Math.abs(share - 0.5) * 8 + (distance - 20);
        if (best === null || cost < best.cost) best = { id: tag.id, letter: tag.letter, km, dx, dy, cost };
      }
    }
  }
  if (best !== null) {
    const [x, y] = screenPoint(line, best.km, view);
    occupied.add(grown(boxAround(x + best.dx, y + best.dy, TAG_PX, TAG_PX), 2));
  }
  return best;
}

const NOTE_SIZE_PX = 12;

function placeNote(
  note: NoteSubject,
  view: ScreenView,
  measure: LayoutInput['measure'],
  occupied: Occupied,
): PlacedNote | null {
  const at = new Float64Array(2);
  view.project(note.x, note.y, at);
  const [x = 0, y = 0] = at;
  if (x < 0 || y < 0 || x > view.width || y > view.height) return null;
  const width = measure(note.text, NOTE_SIZE_PX, false) + 4;
  const height = 17;
  let best: { dx: number; dy: number; cost: number } | null = null;
  const gap = 9;
  for (const [dx, dy, bias] of [
    [-(gap + width / 2), 0, 0],
    [gap + width / 2, 0, 1],
    [0, -(gap + height / 2), 2],
    [0, gap + height / 2, 3],
    [-(gap + width / 2), -14, 4],
    [gap + width / 2, -14, 5],
    [-(gap + width / 2), 14, 6],
    [gap + width / 2, 14, 7],
  ] as const) {
    const cost = occupied.cost(boxAround(x + dx, y + dy, width, height)) + bias;
    if (best === null || cost < best.cost) best = { dx, dy, cost };
  }
  // Notes are the last to come: where there is no room there is none.
  if (best === null || best.cost > 60) return null;
  occupied.add(boxAround(x + best.dx, y + best.dy, width, height));
  return { note, dx: best.dx, dy: best.dy };
}

export function eventsOf(layout: Layout): EventId[] {
  return [
    ...layout.brackets.map(({ event }) => event.id),
    ...layout.circles.map(({ event }) => event.id),
    ...layout.pills.flatMap(({ events }) => events.map(({ id }) => id)),
    ...(layout.strip?.events.map(({ id }) => id) ?? []),
  ];
}
