/**
 * The one selection: which segment's card is open, at which claim, and what the pointer rests on.
 * List, map, keyboard and link all come in here. Knows ids only; whether they exist is the session's question.
 */
import type { ClaimId, EventId, SegmentId } from '../journey/model';

/** Nothing open; a segment (a claim chosen or not); or a claim that no segment lists. */
export interface Selected {
  readonly segment: SegmentId | null;
  readonly claim: ClaimId | null;
}

export const NOTHING: Selected = { segment: null, claim: null };

/** How a change came about: by the reader's hand, or by going through history. */
export type Cause = 'user' | 'history';

export class Selection {
  #selected = $state.raw<Selected>(NOTHING);
  #hover = $state<EventId | null>(null);
  readonly #listeners = new Set<(selected: Selected, cause: Cause) => void>();

  get selected(): Selected {
    return this.#selected;
  }
  get segment(): SegmentId | null {
    return this.#selected.segment;
  }
  get claim(): ClaimId | null {
    return this.#selected.claim;
  }
  get open(): boolean {
    return this.#selected.segment !== null || this.#selected.claim !== null;
  }
  /** The event under the pointer, wherever that is. */
  get hover(): EventId | null {
    return this.#hover;
  }

  select(next: Selected, cause: Cause = 'user'): void {
    if (next.segment === this.#selected.segment && next.claim === this.#selected.claim) return;
    this.#selected = next;
    for (const listener of this.#listeners) listener(next, cause);
  }

  close(): void {
    this.select(NOTHING);
  }

  setHover(event: EventId | null): void {
    this.#hover = event;
  }

  /** Called after each change. Returns the disposer. */
  onChange(listener: (selected: Selected, cause: Cause) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
