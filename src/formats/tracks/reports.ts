/**
 * Who says so: the file itself, and whoever it names for a line or a point, as reports with their chains. The same name is
 * one report, however often it stands. Knows no claim.
 */
import type { JsonObject } from '../../journey/model';
import type { TextPlace } from '../draft';
import { chainInByline } from './byline';
import type { TrackLine, TrackPoint, TrackSource } from './model';

/** Nearest first, the last is the origin. */
export interface Chain {
  readonly ids: readonly string[];
  /** What the report that was read is called; null where nobody is named and the file itself speaks. */
  readonly label: string | null;
}

const FILE = 'file';

/** What somebody is called, by the best of what the file says; null where it names nobody. */
export function labelOf(source: TrackSource | null): string | null {
  return source && (source.label ?? source.publisher ?? source.title ?? source.url);
}

export class Reports {
  readonly list: JsonObject[] = [];
  readonly #chains = new Map<string, Chain>();
  readonly #ids = new Map<string, string>();
  readonly #places = new Map<number, TextPlace>();

  /** An author makes the file a named origin. */
  constructor(fileName: string, authors: readonly string[]) {
    this.list.push({
      id: FILE,
      type: 'dataset',
      title: fileName,
      ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
      custom: { label: fileName, seen: 'whole', ...(authors.length === 0 && { unnamed: true }) },
    });
  }

  chainOf({ source, at }: TrackLine | TrackPoint): Chain {
    const label = labelOf(source);
    if (source === null || label === null) return { ids: [FILE], label: null };
    const key = JSON.stringify([source.label, source.title, source.url, source.publisher, source.published]);
    const known = this.#chains.get(key);
    if (known) return known;
    const [nearest = label, ...before] = chainInByline(label);
    const ids = [this.#named(nearest, source, at), ...before.map((name) => this.#named(name, null, at))];
    const chain = { ids: [...new Set(ids)], label: nearest };
    this.#chains.set(key, chain);
    return chain;
  }

  /** Where the report at this index of the list is named first. */
  placeOf(pointer: string): TextPlace | null {
    const [, index] = /^\/reports\/(\d+)$/.exec(pointer) ?? [];
    return index === undefined ? null : (this.#places.get(Number(index)) ?? null);
  }

  /** Who stands further back in a chain is known by name only. Whatever it is, it was not read here: the file was. */
  #named(label: string, source: TrackSource | null, at: TextPlace): string {
    const { title = null, url = null, publisher = null, published = null } = source ?? {};
    const key = JSON.stringify([label, title, url, publisher, published]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `source-${this.list.length}`;
    this.#ids.set(key, id);
    this.#places.set(this.list.length, at);
    this.list.push({
      id,
      type: url === null ? 'document' : 'webpage',
      ...(title !== null && { title }),
      ...(publisher !== null && { publisher }),
      ...(url !== null && { URL: url }),
      custom: { label, seen: 'none', ...(published !== null && { published }) },
    });
    return id;
  }
}
