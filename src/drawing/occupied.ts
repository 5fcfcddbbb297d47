/**
 * What is already taken on the screen, and what a new box there would cover. CSS px. Knows only boxes and points.
 */
import { areaOutside, contains, overlapArea, type Box } from './boxes';
import type { ScreenPath } from './path';

/** Weights: covering a thing counts by its share, the line by its points (one each 4 px), leaving the view by area. */
const COVER = 140;
/** What lies under a panel of the page is not seen at all. */
const UNDER = 1000;
const LINE_POINT = 14;
const OUTSIDE = 200;

export class Occupied {
  readonly #boxes: Box[] = [];
  readonly #names: Box[] = [];
  readonly #panels: readonly Box[];
  readonly #path: ScreenPath;
  readonly #view: Box;
  /** The line's points in cells, so that a box asks only its own. */
  readonly #cells = new Map<string, number[]>();

  /** `panels`: what the page lays over the map. */
  constructor(path: ScreenPath, view: Box, panels: readonly Box[] = []) {
    this.#path = path;
    this.#view = view;
    this.#panels = panels;
    for (let i = 0; i < path.count; i++) {
      const key = cellKey(path.x[i] ?? 0, path.y[i] ?? 0);
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [i]);
      else cell.push(i);
    }
  }

  /** All that is taken, panels and names too. */
  get boxes(): readonly Box[] {
    return [...this.#panels, ...this.#boxes];
  }

  add(box: Box): void {
    this.#boxes.push(box);
  }

  /** The name of a place: no other name may come to lie over it. */
  addName(box: Box): void {
    this.#boxes.push(box);
    this.#names.push(box);
  }

  /** A thin line, as boxes along it that leave no room for a letter between them. */
  addLine(points: readonly (readonly [number, number])[]): void {
    for (let i = 0; i + 1 < points.length; i++) {
      const [ax, ay] = points[i] ?? [0, 0];
      const [bx, by] = points[i + 1] ?? [0, 0];
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / LINE_STEP_PX));
      for (let step = 0; step < steps; step++) {
        const x = ax + ((bx - ax) * step) / steps;
        const y = ay + ((by - ay) * step) / steps;
        this.#boxes.push({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 });
      }
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
    if (this.underPanel(box)) cost += UNDER;
    return cost + LINE_POINT * this.linePoints(box);
  }

  underPanel(box: Box): boolean {
    return this.#panels.some((panel) => overlapArea(box, panel) > 0);
  }

  inView(box: Box): boolean {
    return areaOutside(box, this.#view) === 0;
  }

  coversName(box: Box): boolean {
    return this.#names.some((name) => overlapArea(box, name) > 0);
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

  /** Anything but the line. */
  covers(box: Box): boolean {
    return this.underPanel(box) || this.#boxes.some((other) => overlapArea(box, other) > 0);
  }
}

const CELL_PX = 32;
const LINE_STEP_PX = 6;

function cellKey(x: number, y: number): string {
  return `${Math.floor(x / CELL_PX)},${Math.floor(y / CELL_PX)}`;
}
