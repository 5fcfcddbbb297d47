/**
 * Where the map looks, as the page knows it: what a link asks for, and where it looks now. Knows no map: that reports here
 * and follows what is asked.
 */
import type { Camera } from '../line/camera';

/** The part of the map round where it looks that nothing covers; CSS px. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Seen extends Size {
  /** Degrees; MapLibre's zoom. */
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export class CameraState {
  #asked = $state.raw<Camera | null>(null);
  #now: Camera | null = null;
  #own = false;
  #size: () => Size | null = () => null;
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

  /** The map and how much of it there is to see; null where none is drawn. Asked when needed: not reactive. */
  get seen(): Seen | null {
    const size = this.#size();
    if (size === null || this.#now === null) return null;
    const { lon, lat, zoom } = this.#now;
    return { lon, lat, zoom, ...size };
  }

  /** By the map's owner, who knows what covers it. Returns what takes it back. */
  provideSize(read: () => Size | null): () => void {
    this.#size = read;
    return () => {
      if (this.#size === read) this.#size = () => null;
    };
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
