/** Ids that are made: short, after a name, and each given once. Knows no kinds. */
import { slug } from '../file-name';

export class Names {
  readonly #taken = new Set<string>();
  readonly #last = new Map<string, number>();

  /** Whether the id was free; it is taken from now on. */
  take(id: string): boolean {
    const free = !this.#taken.has(id);
    this.#taken.add(id);
    return free;
  }

  /** `khasan`, or `khasan-2` where that is taken. */
  unique(name: string): string {
    const base = slug(name);
    if (this.take(base)) return base;
    // Counted on from the last, since there may be as many as rows.
    for (let number = (this.#last.get(base) ?? 1) + 1; ; number++) {
      this.#last.set(base, number);
      const id = `${base}-${number}`;
      if (this.take(id)) return id;
    }
  }
}
