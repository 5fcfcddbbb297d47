/**
 * Where the map looks, as the page knows it: what a link asks for, and where it looks now. Knows no map: that reports here
 * and follows what is asked.
 */
import type { Camera } from '../line/camera';

export class CameraState {
  #asked = $state.raw<Camera | null>(null);
  #now: Camera | null = null;
  #own = false;
  readonly #listeners = new Set<() => void>();

  /** What a link asked for and nothing has moved since; null: the map looks at what is selected, or at all of the route. */
  get asked(): Camera | null {
    return this.#asked;
  }
  /** Where the map looks; before there is one, where it is to look. Null: nobody knows. Not reactive. */
  get now(): Camera | null {
    return this.#now;
  }
  /** Where it looks if that does not follow from the selection: the reader moved it, or a link did. Not reactive. */
  get own(): Camera | null {
    return this.#own ? this.#now : null;
  }

  /** From a link; null takes back what an earlier one asked. */
  ask(camera: Camera | null): void {
    this.#asked = camera;
    this.#own = camera !== null;
    if (camera !== null) this.#now = camera;
  }

  /** The map came to rest. `byReader`: by the reader's hand, not by following the selection. */
  report(camera: Camera, byReader: boolean): void {
    this.#now = camera;
    if (!byReader) return;
    this.#own = true;
    this.#asked = null;
    for (const listener of this.#listeners) listener();
  }

  /** What is selected, or another journey, is to be seen, wherever the reader had looked. A map that is there says where it went. */
  follow(): void {
    this.#asked = null;
    this.#own = false;
    this.#now = null;
  }

  /** Called when the reader has moved the map. Returns the disposer. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
