/** What the page and the worker say to each other. One worker reads one file and keeps its document for exports. */
import type { Issue } from '../journey/issues';
import type { Thing } from '../journey/thing-at';
import type { ExportOptions, Progress, Source, SourceFailure } from './model';
import type { PackedOpened } from './pack';

/** What is at an address the page fetches: its policy rules what it asks for itself, not what a worker does. */
export type SentSource =
  | Exclude<Source, { readonly kind: 'address' }>
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** `language`: the tag of the one that the answer is wanted in. */
export type ToWorker = { readonly language: string } & (
  | { readonly kind: 'read'; readonly source: SentSource }
  | { readonly kind: 'formats'; readonly id: number }
  | { readonly kind: 'write'; readonly id: number; readonly format: string; readonly options: ExportOptions }
);

export interface PackedResult {
  readonly opened: PackedOpened | null;
  readonly issues: readonly Issue[];
  readonly things: readonly (Thing | null)[];
  readonly setAside: readonly string[];
  readonly readAs: string;
  readonly dataHash: string;
}

export type FromWorker =
  /** Its program has arrived and runs. */
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly failure: SourceFailure }
  | { readonly kind: 'result'; readonly result: PackedResult }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string };
