/**
 * The order in which rows follow each other. A row comes before another only where their hours say so: it is over before the
 * other begins. Among rows that may be either way round the order of the table stands. Knows windows, no places.
 */

/** ms; null is an open end. */
export interface Span {
  readonly earliestMs: number | null;
  readonly latestMs: number | null;
}

/** Indexes of `spans` in order. O(n log n). A row without any hour goes with the row before it in the table. */
export function inOrder(spans: readonly Span[]): readonly number[] {
  let last: Span = { earliestMs: null, latestMs: null };
  const windows = spans.map((span) => {
    if (span.earliestMs !== null || span.latestMs !== null) last = span;
    return { from: last.earliestMs ?? -Infinity, to: last.latestMs ?? Infinity };
  });
  const byStart = windows.map((_, at) => at).sort((a, b) => (windows[a]?.from ?? 0) - (windows[b]?.from ?? 0) || a - b);
  const byEnd = windows.map((_, at) => at).sort((a, b) => (windows[a]?.to ?? 0) - (windows[b]?.to ?? 0) || a - b);
  const taken = new Uint8Array(spans.length);
  const free = new Least();
  const order: number[] = [];
  let start = 0;
  let end = 0;
  while (order.length < spans.length) {
    while (taken[byEnd[end] ?? 0] === 1) end += 1;
    // Nobody who is left is over before this; who begins by then may be next.
    const firstEnd = windows[byEnd[end] ?? 0]?.to ?? Infinity;
    for (; start < byStart.length && (windows[byStart[start] ?? 0]?.from ?? 0) <= firstEnd; start++) {
      free.add(byStart[start] ?? 0);
    }
    const next = free.take();
    taken[next] = 1;
    order.push(next);
  }
  return order;
}

/** A heap of numbers, the least on top. */
class Least {
  readonly #heap: number[] = [];

  add(value: number): void {
    const heap = this.#heap;
    let at = heap.push(value) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.#at(up) > value; at = up, up = (at - 1) >> 1) heap[at] = this.#at(up);
    heap[at] = value;
  }

  /** @throws RangeError if it is empty. */
  take(): number {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) throw new RangeError('Least: nothing to take');
    if (heap.length === 0) return top;
    let at = 0;
    for (let down = 1; down < heap.length; down = 2 * at + 1) {
      if (down + 1 < heap.length && this.#at(down + 1) < this.#at(down)) down += 1;
      if (this.#at(down) >= last) break;
      heap[at] = this.#at(down);
      at = down;
    }
    heap[at] = last;
    return top;
  }

  #at(index: number): number {
    return this.#heap[index] ?? Infinity;
  }
}
