/**
 * What is already taken on the screen, and what a new box there would cover. CSS px. Knows only boxes and points.
 */
import { areaOutside, contains, overlapArea, type Box } from './boxes';
import type { ScreenPath } from './path';

/** Weights: covering a thing counts by its share, the line by its points (one each 4 px), leaving the view by area. */
const COVER = 140;
const LINE_POINT = 14;
const OUTSIDE = 200;

export class Occupied {
  readonly #boxes: Box[] = [];
  readonly #path: ScreenPath;
  readonly #view: Box;
  /** The line's points in cells, so that a box asks only its own. */
  readonly #cells = new Map<string, number[]>();

  constructor(path: ScreenPath, view: Box) {
    this.#path = path;
    this.#view = view;
    for (let i = 0; i < path.count; i++) {
      const key = cellKey(path.x[i] ?? 0, path.y[i] ?? 0);
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [i]);
      else cell.push(i);
    }
  }

  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  add(box: Box): void {
    this.#boxes.push(box);
  }

  /** A thin line, as a box for every few of its points. */
  addLine(points: readonly (readonly [number, number])[]): void {
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = points[i] ?? [0, 0];
      this.#boxes.push({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 });
    }
  }

  /** 0 where the box covers nothing and lies within the view. */
  cost(box: Box): number {
    const area = Math.max(1, (box.right - box.left) * (box.bottom - box.top));
    let cost = (OUTSIDE * areaOutside(box, this.#view)) / area;
    for (const other of this.#boxes) {
      const shared = overlapArea(box, other);
      if (shared === 0) continue;
      const smaller = Math.min(area, Math.max(1, (other.right - other.left) * (other.bottom - other.top)));
      cost += COVER * (0.25 + (0.75 * shared) / smaller);
    }
    return cost + LINE_POINT * this.linePoints(box);
  }

  /** How many points of the line lie in the box. */
  linePoints(box: Box): number {
    let count = 0;
    for (let cx = Math.floor(box.left / CELL_PX); cx <= Math.floor(box.right / CELL_PX); cx++) {
      for (let cy = Math.floor(box.top / CELL_PX); cy <= Math.floor(box.bottom / CELL_PX); cy++) {
        for (const i of this.#cells.get(`${cx},${cy}`) ?? []) {
          if (contains(box, this.#path.x[i] ?? 0, this.#path.y[i] ?? 0)) count++;
        }
      }
    }
    return count;
  }

  covers(box: Box): boolean {
    return this.#boxes.some((other) => overlapArea(box, other) > 0);
  }
}

const CELL_PX = 32;

function cellKey(x: number, y: number): string {
  return `${Math.floor(x / CELL_PX)},${Math.floor(y / CELL_PX)}`;
}
