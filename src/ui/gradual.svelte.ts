/**
 * How much of a long list stands on the page: its beginning at once, the rest a few at a time, so that no task is as long as the
 * list. In the end all of it is there, for who searches the page, tabs through it or listens. To be made while a component is.
 */

import { flushSync } from 'svelte';

/** Of the longest lists a built-in journey has, all. */
export const FIRST = 50;
export const STEP = 30;
/** Two frames: one batch is drawn before the next comes. Not by frames, which a hidden page has none of. */
const EVERY_MS = 32;

export class Gradual {
  readonly #shown: () => { count: number };

  /** `first`: what the list begins with. While that stays the list is the same, and what stands of it stands. */
  constructor(first: () => unknown, length: () => number) {
    const key = $derived(first());
    const shown = $derived.by(() => {
      void key;
      // Anew with each list, before any of it is drawn.
      let count = $state(FIRST);
      return {
        get count() {
          return count;
        },
        set count(next: number) {
          count = next;
        },
      };
    });
    this.#shown = () => shown;
    $effect(() => {
      const now = shown;
      if (now.count >= length()) return;
      const timer = setTimeout(() => {
        flushSync(() => (now.count += STEP));
        // Laid out now: or a frame that comes late lays out many at once.
        void document.body.offsetHeight;
      }, EVERY_MS);
      return () => clearTimeout(timer);
    });
  }

  /** At least so many entries are to be drawn. */
  get count(): number {
    return this.#shown().count;
  }
}
