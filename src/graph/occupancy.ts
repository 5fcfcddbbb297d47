/**
 * Which cells of the plot are taken, so that "is this rectangle free?" costs the same for ten boxes and a hundred thousand.
 * A summed-area table (Crow 1984). Pure. Errs on the side of "taken", by less than a cell.
 */
import type { Rect } from './model';

const CELL_PX = 3;

export class Occupancy {
  readonly #bounds: Rect;
  readonly #columns: number;
  readonly #rows: number;
  /** Before `seal`: differences; after: sums over everything up and left of a cell. */
  readonly #table: Float64Array;
  #sealed = false;

  constructor(bounds: Rect) {
    this.#bounds = bounds;
    this.#columns = Math.max(1, Math.ceil((bounds.x1 - bounds.x0) / CELL_PX)) + 2;
    this.#rows = Math.max(1, Math.ceil((bounds.y1 - bounds.y0) / CELL_PX)) + 2;
    this.#table = new Float64Array(this.#columns * this.#rows);
  }

  /** Takes every cell that the rectangle touches. */
  add(rect: Rect): void {
    if (this.#sealed) throw new Error('Occupancy: add after the first question.');
    const { x0, y0, x1, y1 } = this.#bounds;
    if (rect.x1 < x0 || rect.x0 > x1 || rect.y1 < y0 || rect.y0 > y1) return;
    const [c0, r0, c1, r1] = this.#cells(rect);
    this.#bump(c0, r0, 1);
    this.#bump(c1 + 1, r0, -1);
    this.#bump(c0, r1 + 1, -1);
    this.#bump(c1 + 1, r1 + 1, 1);
  }

  /** No cell that the rectangle touches is taken. */
  free(rect: Rect): boolean {
    if (!this.#sealed) this.#seal();
    const [c0, r0, c1, r1] = this.#cells(rect);
    return this.#sum(c1, r1) - this.#sum(c0 - 1, r1) - this.#sum(c1, r0 - 1) + this.#sum(c0 - 1, r0 - 1) === 0;
  }

  #cells(rect: Rect): [number, number, number, number] {
    const column = (x: number): number =>
      Math.min(this.#columns - 2, Math.max(0, Math.floor((x - this.#bounds.x0) / CELL_PX)));
    const row = (y: number): number =>
      Math.min(this.#rows - 2, Math.max(0, Math.floor((y - this.#bounds.y0) / CELL_PX)));
    return [column(rect.x0), row(rect.y0), column(rect.x1), row(rect.y1)];
  }

  #bump(column: number, row: number, by: number): void {
    const i = row * this.#columns + column;
    this.#table[i] = (this.#table[i] ?? 0) + by;
  }

  #sum(column: number, row: number): number {
    return column < 0 || row < 0 ? 0 : (this.#table[row * this.#columns + column] ?? 0);
  }

  /** Differences → how often each cell is taken → taken or not → sums. */
  #seal(): void {
    this.#sealed = true;
    this.#accumulate();
    for (let i = 0; i < this.#table.length; i += 1) this.#table[i] = (this.#table[i] ?? 0) > 0 ? 1 : 0;
    this.#accumulate();
  }

  #accumulate(): void {
    for (let row = 0; row < this.#rows; row += 1) {
      for (let column = 0; column < this.#columns; column += 1) {
        const by = this.#sum(column - 1, row) + this.#sum(column, row - 1) - this.#sum(column - 1, row - 1);
        this.#bump(column, row, by);
      }
    }
  }
}
