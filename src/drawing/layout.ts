/**
 * Where everything over the map goes, once it has come to rest: names, brackets, circles, tags, notes, the strip.
 * A pure function of what is to be shown and of what the screen shows; the elements are others' work.
 *
 * Each thing is tried at a few places, in the order of its importance, and takes the one that covers least.
 */
import type { EventId } from '../journey/model';
import type { MeasuredLine } from '../line/model';
import { beside, type Spot } from './beside';
import { boxAround, grown, type Box } from './boxes';
import { bracketPath, type BracketPath } from './bracket';
import { clusters } from './cluster';
import { placeNames, REPORTED_SORT, type PlacedName } from './names';
import { placeNote, type PlacedNote } from './notes';
import { Occupied } from './occupied';
import { anchorAt, type ScreenAnchor, type ScreenPath, type ScreenView } from './path';
import { placeStrip, type PlacedStrip } from './strip-place';
import type { EventSubject, OverlaySubjects } from './subjects';
import { placeTag, type PlacedTag } from './tags';

export const CIRCLE_PX = 20;
/** A stretch shorter than this on the screen is a circle; CSS px. */
const BRACKET_LEAST_PX = 24;
/** A point with a radius becomes a bracket only when its size shows clearly. */
const BRACKET_POINT_PX = 60;

const EDGE_PX = 4;
const PILL_PX = 48;
const PILL_HEIGHT_PX = 24;
/** How far off its point a mark is tried, nearest first; CSS px to its middle. */
const CIRCLE_DISTANCES_PX = [22, 26, 30, 34, 42];
const PILL_DISTANCES_PX = [30, 36, 44];
const FAR_DISTANCES_PX = [56, 70, 86];

export interface LayoutInput {
  readonly view: ScreenView;
  readonly path: ScreenPath;
  readonly line: MeasuredLine;
  readonly subjects: OverlaySubjects;
  /** CSS px that a text takes in one of the overlay's faces. */
  readonly measure: (text: string, sizePx: number, strong: boolean) => number;
  readonly phone: boolean;
  /** What the page and the map's controls lay over the map; CSS px of it. */
  readonly panels: readonly Box[];
  /** What stands there already and is to be seen: things rather lie elsewhere. */
  readonly marks?: readonly Box[];
  /** Whether land is drawn at a point of the screen: the strip would rather lie on water. */
  readonly isLand: (x: number, y: number) => boolean;
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
export interface PlacedBracket {
  readonly event: EventSubject;
  readonly bracket: BracketPath;
  /** The circle's middle; CSS px of the settled view. */
  readonly x: number;
  readonly y: number;
}
export interface Layout {
  readonly names: readonly PlacedName[];
  readonly brackets: readonly PlacedBracket[];
  readonly circles: readonly PlacedCircle[];
  readonly pills: readonly PlacedPill[];
  readonly strip: PlacedStrip | null;
  readonly tags: readonly PlacedTag[];
  readonly notes: readonly PlacedNote[];
  /** What the train's note and labels of the map itself must keep clear of. */
  readonly occupied: Occupied;
}

export function layOut(input: LayoutInput): Layout {
  const { view, path, line, subjects, measure, phone, panels, isLand } = input;
  // Padding is room to breathe for the route; the strip may use it, where nothing of the page lies.
  const free: Box = { left: EDGE_PX, top: EDGE_PX, right: view.width - EDGE_PX, bottom: view.height - EDGE_PX };
  const occupied = new Occupied(path, { left: 0, top: 0, right: view.width, bottom: view.height }, panels);
  for (const mark of input.marks ?? []) occupied.add(mark);
  const onScreen = (x: number, y: number) => x >= 0 && y >= 0 && x <= view.width && y <= view.height;

  // Brackets first: they have one place beside the line, a name has many around its point.
  const shown: { event: EventSubject; anchor: ScreenAnchor }[] = [];
  const brackets: PlacedBracket[] = [];
  for (const event of subjects.events) {
    const bracket = bracketPath(path, event, occupied);
    if (bracket !== null && bracket.lengthPx >= (event.stretch ? BRACKET_LEAST_PX : BRACKET_POINT_PX)) {
      const [x, y] = circleOn(bracket, occupied);
      brackets.push({ event, bracket, x, y });
      occupied.add(grown(boxAround(x, y, CIRCLE_PX, CIRCLE_PX), 2));
      occupied.addLine(bracket.points);
      continue;
    }
    const anchor = anchorAt(line, event.middleKm, view);
    if (onScreen(anchor.x, anchor.y)) shown.push({ event, anchor });
  }
  const named = (sort: (value: number) => boolean) =>
    placeNames({ names: subjects.names.filter((name) => sort(name.sort)), view, line, occupied, measure, phone });
  const names: PlacedName[] = [...named((sort) => sort <= REPORTED_SORT)];

  const { crowds, loose } = clusters(shown);
  const pills: PlacedPill[] = [];
  let strip: PlacedStrip | null = null;
  for (const crowd of crowds) {
    const events = crowd.map(({ event }) => event);
    const middle = crowd[Math.floor(crowd.length / 2)];
    if (middle === undefined) continue;
    if (strip === null && !phone) {
      strip = placeStrip(events, middle.anchor, free, occupied, measure, isLand);
      if (strip !== null) {
        occupied.add(strip.box);
        occupied.addLine(leadPoints(middle.anchor, strip.leadEnd));
        continue;
      }
    }
    const spot = place(middle.anchor, PILL_DISTANCES_PX, PILL_PX, PILL_HEIGHT_PX, occupied);
    if (spot !== null) pills.push({ events, km: middle.event.middleKm, dx: spot.dx, dy: spot.dy });
  }

  const circles: PlacedCircle[] = [];
  for (const { event, anchor } of loose) {
    const spot = place(anchor, CIRCLE_DISTANCES_PX, CIRCLE_PX, CIRCLE_PX, occupied);
    if (spot !== null) circles.push({ event, km: event.middleKm, dx: spot.dx, dy: spot.dy });
  }
  const tags = subjects.tags.map((tag) => placeTag(tag, path, line, view, occupied)).filter((tag) => tag !== null);
  names.push(...named((sort) => sort > REPORTED_SORT));
  const notes = subjects.notes.map((note) => placeNote(note, view, measure, occupied)).filter((note) => note !== null);
  return { names, brackets, circles, pills, strip, tags, notes, occupied };
}

/** A place beside the point, taken; further off where panels cover the near ones, but not from under a panel. */
function place(
  anchor: ScreenAnchor,
  distances: readonly number[],
  width: number,
  height: number,
  occupied: Occupied,
): Spot | null {
  const hidden = occupied.underPanel(boxAround(anchor.x, anchor.y, 1, 1));
  const spot =
    beside(anchor, distances, width, height, occupied) ??
    (hidden ? null : beside(anchor, FAR_DISTANCES_PX, width, height, occupied));
  if (spot !== null) occupied.add(spot.box);
  return spot;
}

/** Where on a bracket its circle covers least; near its middle, if that is all the same. */
function circleOn({ points, middleX, middleY }: BracketPath, occupied: Occupied): readonly [number, number] {
  let best: readonly [number, number] = [middleX, middleY];
  let least = Infinity;
  for (const [i, at] of points.entries()) {
    const off = Math.abs(i - points.length / 2) / points.length;
    const cost = occupied.cost(grown(boxAround(...at, CIRCLE_PX, CIRCLE_PX), 2)) + off * PER_HALF_BRACKET;
    if (cost >= least) continue;
    best = at;
    least = cost;
  }
  return best;
}

const PER_HALF_BRACKET = 40;

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

export function eventsOf(layout: Layout): EventId[] {
  return [
    ...layout.brackets.map(({ event }) => event.id),
    ...layout.circles.map(({ event }) => event.id),
    ...layout.pills.flatMap(({ events }) => events.map(({ id }) => id)),
    ...(layout.strip?.events.map(({ id }) => id) ?? []),
  ];
}
