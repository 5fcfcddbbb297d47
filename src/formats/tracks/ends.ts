/**
 * The places of a route of lines: the file's points, and for each end of a line that none of them stands at, one that is
 * made for it. Knows distances and names, no order.
 */
import type { Position } from '../../journey/position';
import { chordOfKm, vectorOf, type Vector } from '../../line/sphere';
import { words } from '../../words/files';
import type { TrackLine, TrackPoint } from './model';

const W = words.tracks;

/** A point this near to an end of a line is the place at that end; km. */
export const NEAR_KM = 0.05;

/** A cell is as wide as `NEAR_KM`, and of points that crowd in one so many are looked at. */
const CELL = chordOfKm(NEAR_KM);
const MOST_IN_CELL = 64;
/** Names of ends are made of names of lines; a very long one says no more. */
const LONGEST_NAME = 200;

/** A place that no point of the file is. */
export interface MadePlace {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly from: TrackLine;
}

export class Ends {
  readonly made: MadePlace[] = [];
  readonly #ids = new Map<TrackPoint, string>();
  readonly #cells = new Map<string, { readonly point: TrackPoint; readonly vector: Vector }[]>();

  constructor(points: readonly TrackPoint[]) {
    points.forEach((point, at) => {
      this.#ids.set(point, `place-${at + 1}`);
      const vector = vectorOf(point.position[0], point.position[1]);
      const key = cellOf(vector).join(' ');
      const cell = this.#cells.get(key) ?? [];
      if (cell.length < MOST_IN_CELL) cell.push({ point, vector });
      this.#cells.set(key, cell);
    });
  }

  idOf(point: TrackPoint): string {
    const id = this.#ids.get(point);
    if (id === undefined) throw new RangeError('Ends: not a point of this file');
    return id;
  }

  startOf(line: TrackLine, position: Position): string {
    return this.#at(line, position, W.startOf);
  }

  endOf(line: TrackLine, position: Position): string {
    return this.#at(line, position, W.endOf);
  }

  #at(line: TrackLine, position: Position, called: (name: string) => string): string {
    const near = this.#nearest(position);
    if (near !== null) return this.idOf(near);
    const id = `end-${this.made.length + 1}`;
    const known = nameOf(line);
    const name = known === null ? nameOfPosition(position) : called(shortened(known));
    this.made.push({ id, name, position, from: line });
    return id;
  }

  #nearest(position: Position): TrackPoint | null {
    const vector = vectorOf(position[0], position[1]);
    const [x, y, z] = cellOf(vector);
    let best: TrackPoint | null = null;
    let least = CELL ** 2;
    for (let i = x - 1; i <= x + 1; i++) {
      for (let j = y - 1; j <= y + 1; j++) {
        for (let k = z - 1; k <= z + 1; k++) {
          for (const other of this.#cells.get(`${i} ${j} ${k}`) ?? []) {
            const squared = other.vector.reduce((sum, value, axis) => sum + (value - (vector[axis] ?? 0)) ** 2, 0);
            // Of several that are as near, the first in the file.
            if (squared > least || (squared === least && best !== null)) continue;
            best = other.point;
            least = squared;
          }
        }
      }
    }
    return best;
  }
}

/** A name that says something; null for none and for blanks. */
export function nameOf({ name }: TrackLine | TrackPoint): string | null {
  return name === null || name.trim() === '' ? null : name;
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${Array.from(name.slice(0, LONGEST_NAME)).slice(0, -1).join('')}…`;
}

/** What a place without a name is called. */
export function nameOfPosition([longitude, latitude]: Position): string {
  return W.coordinates(longitude, latitude);
}

function cellOf([x, y, z]: Vector): [number, number, number] {
  return [Math.floor(x / CELL), Math.floor(y / CELL), Math.floor(z / CELL)];
}
