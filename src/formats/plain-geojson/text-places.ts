/**
 * Where in the text features and vertices stand. Nothing is looked for before somebody asks, since most files are asked
 * nothing; then one pass finds every feature, and one more each line whose vertices are asked for. Knows JSON text only.
 */
import { positionsIn } from '../../journey/locate';
import { scanText } from '../../journey/scan';
import type { TextPlace } from '../draft';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

export class TextPlaces {
  #offsets: ReadonlyMap<string, number> | null = null;
  #position: ((offset: number) => TextPlace) | null = null;
  readonly #items = new Map<string, Int32Array>();

  /** `pointers` are all that will be asked for. */
  constructor(
    private readonly text: string,
    private readonly pointers: () => Iterable<string>,
  ) {}

  /** The place of the value, or of the member's name; null if it is not in the text. */
  of(pointer: string): TextPlace | null {
    const offset = this.#offsetOf(pointer);
    return offset === undefined ? null : this.#place(offset);
  }

  /** The place of an item of the list at a pointer. */
  ofItem(pointer: string, index: number): TextPlace | null {
    const offset = this.#offsetOf(pointer);
    if (offset === undefined) return null;
    const items = this.#items.get(pointer) ?? itemsAt(this.text, offset);
    this.#items.set(pointer, items);
    const at = items[index];
    return at === undefined ? null : this.#place(at);
  }

  #offsetOf(pointer: string): number | undefined {
    this.#offsets ??= scanText(this.text, this.pointers(), true).offsets;
    return this.#offsets.get(pointer);
  }

  #place(offset: number): TextPlace {
    this.#position ??= positionsIn(this.text);
    return this.#position(offset);
  }
}

/** The offsets of the items of the list that begins at, or after the name that begins at, an offset in a text of JSON. */
function itemsAt(text: string, offset: number): Int32Array {
  const found: number[] = [];
  let at = text.charCodeAt(offset) === QUOTE ? endOfString(text, offset) : offset;
  while (at < text.length && text.charCodeAt(at) !== OPEN) at += 1;
  let depth = 0;
  let awaited = false;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20) continue;
    const closes = unit === CLOSE || unit === CLOSE_BRACE;
    if (awaited && !closes) found.push(at);
    awaited = false;
    if (unit === QUOTE) at = endOfString(text, at) - 1;
    else if (unit === OPEN || unit === OPEN_BRACE) awaited = ++depth === 1;
    else if (closes && --depth === 0) break;
    else if (unit === COMMA) awaited = depth === 1;
  }
  return Int32Array.from(found);
}

/** The offset after the string that begins at an offset. */
function endOfString(text: string, offset: number): number {
  let at = offset + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}
