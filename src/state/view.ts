/**
 * What the map on the page shows, for whoever makes something of it (a picture). The map's owner gives the way to ask; asked
 * when needed, since a camera moves with each frame. Knows no map.
 */

export interface Seen {
  /** Degrees; MapLibre's zoom. */
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** The part of the map round `lon`, `lat` that nothing covers; CSS px. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export class View {
  #read: () => Seen | null = () => null;

  /** Returns what takes it back. */
  provide(read: () => Seen | null): () => void {
    this.#read = read;
    return () => {
      if (this.#read === read) this.#read = () => null;
    };
  }

  /** Null where no map is drawn. */
  get seen(): Seen | null {
    return this.#read();
  }
}
