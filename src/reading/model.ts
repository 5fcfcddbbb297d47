/**
 * Reading as the page sees it: a file goes in, what can be drawn and what is wrong come out, and exports are asked of whoever
 * read it, since only there is the whole document. Shapes only.
 */
import type { Evidence } from '../evidence/evidence';
import type { ExportFormat, WriteOptions } from '../formats/format';
import type { Issue } from '../journey/issues';
import type { Journey } from '../journey/model';
import type { Thing } from '../journey/thing-at';
import type { Route } from '../line/model';
import type { OpenStep } from '../validate/open';

const MEGABYTE = 1_000_000;
/** Larger files are refused on the page; the command line takes more. */
export const MOST_BYTES = 200 * MEGABYTE;

/** Where the bytes are. `name` is what the reader called it, and what its file is called by. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'address'; readonly name: string; readonly url: string };

export interface Progress {
  readonly step: 'fetching' | OpenStep;
  /** Bytes that have arrived. */
  readonly receivedBytes: number;
  /** Bytes in all; null where whoever sends them does not say. */
  readonly totalBytes: number | null;
}

/** What is drawn. Without the document: that stays with the reader. */
export interface Opened {
  readonly journey: Journey;
  readonly route: Route;
  readonly evidence: Evidence;
}

/** Why there were no bytes to read. */
export type SourceFailure =
  | { readonly kind: 'not-found'; readonly status: number }
  | { readonly kind: 'unreachable' }
  /** The page's own security policy does not let it ask there. */
  | { readonly kind: 'refused'; readonly origin: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** Whoever read it came to an end meanwhile: for want of memory, as a rule. */
  | { readonly kind: 'stopped'; readonly reason: string };

export type ReadResult =
  | { readonly failure: SourceFailure }
  | {
      readonly failure: null;
      /** Null where nothing in it can be drawn. */
      readonly opened: Opened | null;
      readonly issues: readonly Issue[];
      /** What each issue is about, in their order; null where it is of nothing that can be opened. */
      readonly things: readonly (Thing | null)[];
      /** What could not be used, counted: "2 claims". */
      readonly setAside: readonly string[];
      /** Id of the format that it was read as. */
      readonly readAs: string;
      /** The mark of its bytes, for links. */
      readonly dataHash: string;
      /** Writes exports of it; null with `opened`. */
      readonly exporter: Exporter | null;
    };

/** An export format without its writer. */
export type FormatInfo = Omit<ExportFormat, 'write'>;

export interface ExportOptions extends WriteOptions {
  /** The cap of what is said of one moment; km/h. Whole files are written at the journey's own. */
  readonly capKmh?: number;
}

export interface Written {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly mediaType: string;
}

export interface Exporter {
  readonly formats: () => Promise<readonly FormatInfo[]>;
  /** Rejects with an Error whose message can be shown. */
  readonly write: (format: string, options?: ExportOptions) => Promise<Written>;
  /** The journey is no longer shown: whatever was kept for exports may go. */
  readonly release: () => void;
}

/** One file that is being read. */
export interface Reading {
  /** Null if it was cancelled. Rejects only on a fault of the program. */
  readonly result: Promise<ReadResult | null>;
  readonly cancel: () => void;
}

export interface Reader {
  readonly read: (source: Source, onProgress: (progress: Progress) => void) => Reading;
}
