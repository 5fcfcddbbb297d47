/**
 * The places that rows name or stand at. Two rows name one place if they give it one name and positions that are near; one
 * without a name is at whatever place is there. Places within some metres of each other are one stop of the line. Knows
 * names and positions, no hours.
 */
import type { JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import { kmOfChord, vectorOf } from '../../line/sphere';
import { words } from '../../words/files';
import type { Names } from './names';

/** Positions of one name this near are readings of one place; km. A segment may end as far from its place. */
const SAME_NAME_KM = 5;
/** Between positions this near nobody has travelled; km. */
const SAME_STOP_KM = 0.01;

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** Id of the first place of the table that is at this position. */
  readonly stop: string;
  /** Of the first row that gives one. */
  readonly position: Position | null;
  /** The first row that names it. */
  readonly row: number;
}

export class Places {
  readonly list: Place[] = [];
  readonly #byName = new Map<string, Near>();
  readonly #byPosition = new Near(SAME_STOP_KM);
  readonly #called = new Map<string, Place | 'several'>();

  constructor(private readonly names: Names) {}

  /** The place of a row with a position. */
  at(position: Position, name: string | null, role: string | null, row: number): Place {
    const there = this.#byPosition.find(position);
    const key = name === null ? null : keyOf(name);
    const known = key === null ? there : (this.#byName.get(key)?.find(position) ?? null);
    if (known !== null) return known;
    const called = name ?? words.tracks.coordinates(position[0], position[1]);
    const made = this.#make(called, role, position, row, there);
    if (key !== null) {
      const near = this.#byName.get(key) ?? new Near(SAME_NAME_KM);
      this.#byName.set(key, near);
      near.add(position, made);
      this.#called.set(key, this.#called.has(key) ? 'several' : made);
    }
    if (there === null) this.#byPosition.add(position, made);
    return made;
  }

  /**
   * The place of a name alone; one that no row gives a position lies nowhere. `several` if the name has positions far
   * apart. To be asked after all rows with a position.
   */
  called(name: string, role: string | null, row: number): Place | 'several' {
    const key = keyOf(name);
    const known = this.#called.get(key);
    if (known !== undefined) return known;
    const made = this.#make(name, role, null, row, null);
    this.#called.set(key, made);
    return made;
  }

  #make(name: string, role: string | null, position: Position | null, row: number, there: Place | null): Place {
    const id = this.names.unique(name);
    const place = { id, name, role, stop: there?.id ?? id, position, row };
    this.list.push(place);
    return place;
  }
}

/** A place as a feature. What nobody says the role of is what the format takes it for. */
export function placeFeature({ id, name, role, position }: Place): JsonObject {
  return {
    type: 'Feature',
    id,
    geometry: position === null ? null : { type: 'Point', coordinates: position },
    properties: { kind: 'place', name, role: role ?? (position === null ? 'region' : 'station') },
  };
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What lies near a position, by cells of degrees. Towards the poles it looks less far to the east and west. */
class Near {
  readonly #cells = new Map<number, Place[]>();
  readonly #degrees: number;

  constructor(private readonly withinKm: number) {
    this.#degrees = withinKm / 50;
  }

  add(position: Position, place: Place): void {
    const cell = this.#cellOf(position, 0, 0);
    const places = this.#cells.get(cell);
    if (places) places.push(place);
    else this.#cells.set(cell, [place]);
  }

  find(position: Position): Place | null {
    for (const x of [0, -1, 1]) {
      for (const y of [0, -1, 1]) {
        const places = this.#cells.get(this.#cellOf(position, x, y));
        const found = places?.find((place) => this.#isNear(place, position));
        if (found) return found;
      }
    }
    return null;
  }

  #isNear(place: Place, position: Position): boolean {
    return place.position !== null && distanceKm(place.position, position) <= this.withinKm;
  }

  /** One number for a cell: there are fewer from pole to pole than `ROWS`, however small they are. */
  #cellOf([longitude, latitude]: Position, x: number, y: number): number {
    return (Math.floor(longitude / this.#degrees) + x) * ROWS + Math.floor(latitude / this.#degrees) + y;
  }
}

const ROWS = 2 ** 21;

/** Whether a row stands at the very position of a stop. */
export function isAt(one: Position, other: Position): boolean {
  return distanceKm(one, other) <= SAME_STOP_KM;
}

function distanceKm(one: Position, other: Position): number {
  const [a, b] = [vectorOf(one[0], one[1]), vectorOf(other[0], other[1])];
  return kmOfChord(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
}
