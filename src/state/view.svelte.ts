/** Which view of the page is on show, the map or the text. Buttons, links and Back come in here. Knows no address. */
import type { View } from './link';
import type { Cause } from './selection.svelte';

export class ViewState {
  #shown: View = $state('map');
  readonly #listeners = new Set<(view: View, cause: Cause) => void>();

  constructor(first: View) {
    this.#shown = first;
  }

  get shown(): View {
    return this.#shown;
  }

  show(view: View, cause: Cause = 'user'): void {
    if (view === this.#shown) return;
    this.#shown = view;
    for (const listener of this.#listeners) listener(view, cause);
  }

  /** Called after each change. Returns the disposer. */
  onChange(listener: (view: View, cause: Cause) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
