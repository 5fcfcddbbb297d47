/**
 * What a reader of another format hands over: a journey document of our own making, and where in the text that was read
 * each part of it comes from. Knows no format.
 */
import type { Issue } from '../journey/issues';
import type { Json } from '../journey/model';
import type { SetAside } from '../journey/set-aside';

/** Line and column in the text that was read, both from 1; a column counts UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface Draft {
  /** In the profile byline/1, nobody else's, not parsed yet; null where the text gives nothing that could be drawn. */
  readonly document: Json | null;
  /** What was wrong with the text, each with line and column, in the words of the format that was read. */
  readonly issues: readonly Issue[];
  /** What of the text is not in the document, by the kind that it would have been. */
  readonly setAside: Partial<SetAside>;
  /**
   * Where a JSON Pointer into the document comes from; null if nothing in the text stands for it. It is asked for the
   * pointer itself first, then for each above it.
   */
  readonly placeOf: (pointer: string) => TextPlace | null;
}

export interface ReadFormat {
  readonly id: string;
  /** As a sentence names it: "GPX". */
  readonly label: string;
  /** Without the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Whether the text is of this format. The first thousand characters, and the file's name in small letters. */
  readonly recognises: (head: string, name: string) => boolean;
  /** Never throws on data. `name` is what the reader called the file: it is the source of what nobody else is named for. */
  readonly read: (text: string, name: string) => Draft;
}
