/**
 * The order in which lines, or points alone, make one route: its parts, end to start, with the places at their ends.
 * The order of the file stands, whatever it looks like. Knows no time but the points' order, and no claim.
 */
import type { Position } from '../../journey/position';
import { kmOfChord, vectorOf } from '../../line/sphere';
import { Ends } from './ends';
import type { TrackLine, TrackPoint, Tracks } from './model';

/** Parts no further apart than this touch; km. */
const TOUCH_KM = 0.001;

/** One segment to be. */
export interface Leg {
  readonly id: string;
  /** `joins`: the file has nothing between two lines. `between`: it has nothing but points. */
  readonly kind: 'line' | 'joins' | 'between';
  readonly positions: readonly Position[];
  readonly from: TrackLine | TrackPoint;
  /** Place ids. */
  readonly start: string;
  readonly end: string;
}

export interface Course {
  readonly legs: readonly Leg[];
  readonly ends: Ends;
  /** Of a file of points alone, which vertex of the route each point is; null for a file with lines. */
  readonly spots: ReadonlyMap<TrackPoint, Spot> | null;
}

/** `leg` is an index; a leg between points has the vertices 0 and 1. */
export interface Spot {
  readonly leg: number;
  readonly vertex: 0 | 1;
}

export function courseOf(tracks: Tracks): Course {
  const ends = new Ends(tracks.points);
  return tracks.lines.length > 0 ? throughLines(tracks.lines, ends) : throughPoints(tracks.points, ends);
}

function throughLines(lines: readonly TrackLine[], ends: Ends): Course {
  const legs: Leg[] = [];
  let before: { readonly last: Position; readonly end: string } | null = null;
  lines.forEach((line, at) => {
    const { positions } = line;
    const [first, last] = [positionAt(positions, 0), positionAt(positions, positions.length - 1)];
    const apart = before !== null && distanceKm(before.last, first) > TOUCH_KM;
    const start = before !== null && !apart ? before.end : ends.startOf(line, first);
    if (before !== null && apart) {
      const joint = { id: `gap-${at}`, kind: 'joins', positions: [before.last, first], from: line } as const;
      legs.push({ ...joint, start: before.end, end: start });
    }
    const end = ends.endOf(line, last);
    legs.push({ id: `line-${at + 1}`, kind: 'line', positions, from: line, start, end });
    before = { last, end };
  });
  return { legs, ends, spots: null };
}

function throughPoints(points: readonly TrackPoint[], ends: Ends): Course {
  const legs: Leg[] = [];
  const spots = new Map<TrackPoint, Spot>();
  let before: TrackPoint | null = null;
  for (const point of inTime(points)) {
    if (before !== null && differ(before.position, point.position)) {
      const id = `line-${legs.length + 1}`;
      const [start, end] = [ends.idOf(before), ends.idOf(point)];
      legs.push({ id, kind: 'between', positions: [before.position, point.position], from: point, start, end });
    }
    // Before there is a leg, a point is where the first one begins.
    spots.set(point, legs.length === 0 ? { leg: 0, vertex: 0 } : { leg: legs.length - 1, vertex: 1 });
    before = point;
  }
  return { legs, ends, spots };
}

/** By their times if all have one, else as in the file. */
function inTime(points: readonly TrackPoint[]): readonly TrackPoint[] {
  const timeOf = ({ time }: TrackPoint): number => time?.earliestMs ?? time?.latestMs ?? Number.NaN;
  return points.some((point) => Number.isNaN(timeOf(point)))
    ? points
    : points.toSorted((one, other) => timeOf(one) - timeOf(other));
}

function differ(one: Position, other: Position): boolean {
  return one[0] !== other[0] || one[1] !== other[1];
}

function distanceKm(one: Position, other: Position): number {
  const [a, b] = [vectorOf(one[0], one[1]), vectorOf(other[0], other[1])];
  return kmOfChord(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
}

function positionAt(positions: readonly Position[], index: number): Position {
  const found = positions[index];
  if (found === undefined) throw new RangeError('courseOf: a line has no position');
  return found;
}
