/** A list of listeners; adding one hands out its disposer. Knows nothing of what is said. */
import type { Disposer } from './types';

export class Listeners<Value> {
  readonly #listeners = new Set<(value: Value) => void>();

  add(listener: (value: Value) => void): Disposer {
    // Wrapped, so that one function added twice is two.
    const entry = (value: Value) => listener(value);
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  emit(value: Value): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
