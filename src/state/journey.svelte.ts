/**
 * Which journey is open, what was wrong with its file, and how far reading another has come.
 * Reading is the reader's work, wherever it is done. Knows nothing of the clock, the selection or the page.
 */
import { withCap } from '../evidence/evidence';
import type { Issue } from '../journey/issues';
import type { Thing } from '../journey/thing-at';
import {
  MOST_BYTES,
  type Exporter,
  type ExportOptions,
  type FormatInfo,
  type Opened,
  type Progress,
  type Reader,
  type Reading,
  type ReadResult,
  type Source,
  type SourceFailure,
  type Written,
} from '../reading/model';
import { words } from '../words/index';

export type { Opened } from '../reading/model';

/** Where the journey came from: what a link to it can be made of. */
export type Origin = { readonly kind: 'address' } | { readonly kind: 'file'; readonly name: string };

/** What was wrong with a file. */
export interface FileReport {
  readonly name: string;
  readonly issues: readonly Issue[];
  /** What each issue is about, in their order; null where it is of nothing that can be opened. */
  readonly things: readonly (Thing | null)[];
  /** Why the file was not even read; else null. */
  readonly reason: string | null;
  /** What could not be used, counted: "2 claims". */
  readonly setAside: readonly string[];
  /** False where nothing in it could be drawn, and the journey before it stays. */
  readonly usable: boolean;
}

/** A file that is being read. */
export interface Loading {
  readonly name: string;
  readonly progress: Progress;
}

export type Status = 'loading' | 'ready' | 'failed';

/** Id of the format that is a journey as it is. */
const OWN_FORMAT = 'geojson';
const MEGABYTE = 1_000_000;

export class JourneyState {
  readonly #reader: Reader;
  #opened = $state.raw<Opened | null>(null);
  #status = $state<Status>('loading');
  /** Said when it is read: the language may change meanwhile. */
  #failure = $state.raw<(() => string) | null>(null);
  #report = $state.raw<FileReport | null>(null);
  #dataHash: string | null = null;
  #origin = $state.raw<Origin>({ kind: 'address' });
  #loading = $state.raw<Loading | null>(null);
  #reading: Reading | null = null;
  /** Counts what was begun to be read: of an earlier one nothing more is heard. */
  #turn = 0;
  #exporter: Exporter | null = null;
  /** Where what is on show was read, where it holds sentences of ours; else null. */
  #shown: Source | null = null;
  /** Where that was read that the report is about; null where it was not read at all. */
  #reported: Source | null = null;
  /** The language changed while a file was being read. */
  #againAfter = false;
  /** Counts the changes of language: of what an earlier one began nothing more is heard. */
  #again = 0;
  readonly #renewals = new Set<(opened: Opened) => void>();
  readonly #listeners = new Set<(opened: Opened) => void>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  get opened(): Opened | null {
    return this.#opened;
  }
  get status(): Status {
    return this.#status;
  }
  /** Why there is no journey, as a sentence. */
  get failure(): string | null {
    return this.#failure?.() ?? null;
  }
  get report(): FileReport | null {
    return this.#report;
  }
  get origin(): Origin {
    return this.#origin;
  }
  /** The mark of the file on show, for links to it. */
  get dataHash(): string | null {
    return this.#dataHash;
  }
  /** What is being read at the moment. */
  get loading(): Loading | null {
    return this.#loading;
  }

  /** Fetches and opens. `name` is what the reader called it. Returns whether it is now on show; failures become `failure`. */
  async openAddress(url: string, name: string): Promise<boolean> {
    const found = await this.#read({ kind: 'address', name, url });
    if (found === null) return false;
    const { failure } = found;
    if (failure === null) return this.#take(found, { kind: 'address', name, url }, { kind: 'address' });
    this.fail(() => reasonOf(failure, name));
    return false;
  }

  /** Opens a file of the reader's. Returns whether it is now on show. */
  async openFile(file: File): Promise<boolean> {
    return this.#openOwn({ kind: 'file', name: file.name, blob: file });
  }

  /** Opens what the reader pasted. Returns whether it is now on show. */
  async openText(text: string, name: string): Promise<boolean> {
    return this.#openOwn({ kind: 'text', name, text });
  }

  async #openOwn(source: Source): Promise<boolean> {
    const { name } = source;
    const found = await this.#read(source);
    if (found === null) return false;
    const { failure } = found;
    if (failure === null) return this.#take(found, source, { kind: 'file', name });
    this.#reported = null;
    this.#report = {
      name,
      issues: [],
      things: [],
      get reason() {
        return reasonOf(failure, name);
      },
      setAside: [],
      usable: false,
    };
    return false;
  }

  /** Stops reading; what is on show stays. */
  cancel(): void {
    const reading = this.#reading;
    this.#turn += 1;
    this.#reading = null;
    this.#loading = null;
    reading?.cancel();
    if (reading !== null && this.#opened === null) this.fail(() => words.page.opening.cancelled);
  }

  /** No journey, and why. A journey that is on show stays. */
  fail(reason: () => string): void {
    this.#failure = reason;
    if (this.#opened === null) this.#status = 'failed';
  }

  /**
   * The same journey at another cap; km/h. Returns what is now open, or null without a journey. No other journey comes on
   * show: `onOpen` is not called.
   * @throws RangeError if the cap is not a finite speed above 0.
   */
  setCap(capKmh: number): Opened | null {
    const now = this.#opened;
    if (now === null || now.evidence.capKmh === capKmh) return now;
    this.#opened = { ...now, evidence: withCap(now.evidence, capKmh) };
    return this.#opened;
  }

  /** The formats that the open journey can be exported to; none without one. */
  async formats(): Promise<readonly FormatInfo[]> {
    return (await this.#exporter?.formats()) ?? [];
  }

  /** Rejects with an Error that says why it could not be written. */
  async write(format: string, options: ExportOptions = {}): Promise<Written> {
    if (this.#exporter === null) throw new Error(words.page.state.none);
    return this.#exporter.write(format, options);
  }

  dismissReport(): void {
    this.#report = null;
  }

  /** Called after another journey came on show. Returns the disposer. */
  onOpen(listener: (opened: Opened) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called after the same journey came with sentences in another language. Returns the disposer. */
  onRenew(listener: (opened: Opened) => void): () => void {
    this.#renewals.add(listener);
    return () => this.#renewals.delete(listener);
  }

  /**
   * Another language is spoken: what was said in the other while files were read (issues, and names and notes of journeys
   * made of other formats) is read anew, from the same sources and in silence. What can no longer be read stays as it is.
   */
  async sayAgain(): Promise<void> {
    this.#again += 1;
    const again = this.#again;
    const turn = this.#turn;
    if (this.#reading !== null) {
      this.#againAfter = true;
      return;
    }
    const sources = new Set([this.#shown, this.#reported].filter((source) => source !== null));
    for (const source of sources) {
      const found = await this.#reader.read(source, () => undefined).result;
      const late = this.#turn !== turn || this.#again !== again;
      if (late || found === null || found.failure !== null) {
        if (found?.failure === null) found.exporter?.release();
        if (late) return;
        continue;
      }
      this.#renew(source, found);
    }
  }

  #renew(source: Source, found: Extract<ReadResult, { readonly failure: null }>): void {
    const { opened, exporter } = found;
    const before = this.#opened;
    // A report that was dismissed stays so.
    if (this.#report !== null && this.#reported === source) this.#report = reportOf(source.name, found);
    if (this.#shown !== source || opened === null || before === null) {
      exporter?.release();
      return;
    }
    this.#exporter?.release();
    this.#exporter = exporter;
    const { capKmh } = before.evidence;
    const moved = opened.evidence.capKmh !== capKmh;
    this.#opened = moved ? { ...opened, evidence: withCap(opened.evidence, capKmh) } : opened;
    for (const listener of this.#renewals) listener(this.#opened);
  }

  destroy(): void {
    this.#reading?.cancel();
    this.#exporter?.release();
    this.#listeners.clear();
    this.#renewals.clear();
  }

  /** After what was just read was taken over. */
  #saySoon(): void {
    if (!this.#againAfter) return;
    this.#againAfter = false;
    setTimeout(() => void this.sayAgain());
  }

  /** Null if it was cancelled, by the reader or by opening another. */
  async #read(source: Source): Promise<ReadResult | null> {
    this.#reading?.cancel();
    const { name } = source;
    const turn = ++this.#turn;
    // What was said of an earlier try is not said of this one.
    this.#failure = null;
    if (this.#opened === null) this.#status = 'loading';
    this.#loading = { name, progress: { step: 'fetching', receivedBytes: 0, totalBytes: null } };
    const reading = this.#reader.read(source, (progress) => {
      if (this.#turn === turn) this.#loading = { name, progress };
    });
    this.#reading = reading;
    try {
      const found = await reading.result;
      return this.#turn === turn ? found : null;
    } finally {
      if (this.#turn === turn) {
        this.#reading = null;
        this.#loading = null;
        this.#saySoon();
      }
    }
  }

  #take(found: Extract<ReadResult, { readonly failure: null }>, source: Source, origin: Origin): boolean {
    const { opened } = found;
    this.#report = reportOf(source.name, found);
    this.#reported = this.#report === null ? null : source;
    if (opened === null) {
      if (this.#opened === null) {
        this.#status = 'failed';
        this.#failure = null; // the list of issues says it
      }
      return false;
    }
    this.#exporter?.release();
    this.#exporter = found.exporter;
    this.#opened = opened;
    this.#dataHash = found.dataHash;
    // Our own format with nothing wrong in it holds its author's sentences only.
    this.#shown = found.readAs === OWN_FORMAT && this.#report === null ? null : source;
    this.#origin = origin;
    this.#status = 'ready';
    this.#failure = null;
    for (const listener of this.#listeners) listener(opened);
    return true;
  }
}

/** Null where nothing was wrong. */
function reportOf(
  name: string,
  { issues, things, setAside, opened }: Extract<ReadResult, { readonly failure: null }>,
): FileReport | null {
  if (issues.length === 0 && setAside.length === 0) return null;
  return { name, issues, things, reason: null, setAside, usable: opened !== null };
}

function reasonOf(failure: SourceFailure, name: string): string {
  const said = words.page.state;
  switch (failure.kind) {
    case 'not-found':
      return said.notFound(name, failure.status);
    case 'unreachable':
      return said.unreachable(name);
    case 'refused':
      return said.refused(name, failure.origin);
    case 'unreadable':
      return said.unreadable;
    case 'too-large':
      return said.tooLarge(Math.ceil(failure.bytes / MEGABYTE), MOST_BYTES / MEGABYTE);
    case 'stopped':
      return said.stopped(failure.reason);
  }
}
