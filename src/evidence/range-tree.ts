/** A tree of least values over an array: the least of a range, and all entries of a range below a limit, without a scan. */

export class RangeTree {
  readonly #base: number;
  readonly #least: Float64Array;

  constructor(values: Float64Array) {
    let base = 1;
    while (base < values.length) base *= 2;
    this.#base = base;
    this.#least = new Float64Array(base * 2).fill(Infinity);
    this.#least.set(values, base);
    for (let node = base - 1; node >= 1; node--) {
      this.#least[node] = Math.min(this.#least[node * 2] ?? Infinity, this.#least[node * 2 + 1] ?? Infinity);
    }
  }

  /** The least value of entries `from` … `end − 1`; Infinity if there are none. */
  least(from: number, end: number): number {
    let low = from + this.#base;
    let high = end + this.#base;
    let least = Infinity;
    while (low < high) {
      if (low & 1) least = Math.min(least, this.#least[low++] ?? Infinity);
      if (high & 1) least = Math.min(least, this.#least[--high] ?? Infinity);
      low >>>= 1;
      high >>>= 1;
    }
    return least;
  }

  /** Calls `visit` with each entry of `from` … `end − 1` whose value is below the limit, ascending; stops when it says false. */
  below(from: number, end: number, limit: number, visit: (index: number) => boolean): boolean {
    return this.#below(1, 0, this.#base, from, end, limit, visit);
  }

  #below(
    node: number,
    nodeFrom: number,
    nodeEnd: number,
    from: number,
    end: number,
    limit: number,
    visit: (index: number) => boolean,
  ): boolean {
    if (nodeEnd <= from || nodeFrom >= end || !((this.#least[node] ?? Infinity) < limit)) return true;
    if (node >= this.#base) return visit(node - this.#base);
    const middle = (nodeFrom + nodeEnd) / 2;
    return (
      this.#below(node * 2, nodeFrom, middle, from, end, limit, visit) &&
      this.#below(node * 2 + 1, middle, nodeEnd, from, end, limit, visit)
    );
  }
}
