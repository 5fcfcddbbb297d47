/**
 * Which journey is open, what was wrong with its file, and how far loading has come.
 * Fetches and reads text; opening it is `validate`'s work. Knows nothing of the clock, the selection or the page.
 */
import { withCap, type Evidence } from '../evidence/evidence';
import type { Issue } from '../journey/issues';
import type { JourneyDocument } from '../journey/model';
import type { Route } from '../line/model';
import { openText } from '../validate/open';
import { words } from '../words/index';

export interface Opened {
  readonly journey: JourneyDocument;
  readonly route: Route;
  readonly evidence: Evidence;
}

/** Where the journey came from: what a link to it can be made of. */
export type Origin = { readonly kind: 'address' } | { readonly kind: 'file'; readonly name: string };

/** What was wrong with a file. */
export interface FileReport {
  readonly name: string;
  readonly issues: readonly Issue[];
  /** Why the file was not even read; else null. */
  readonly reason: string | null;
  /** Kind of feature or member → how many of them could not be used. */
  readonly setAside: readonly (readonly [kind: string, count: number])[];
  /** False where nothing in it could be drawn, and the journey before it stays. */
  readonly usable: boolean;
}

export type Status = 'loading' | 'ready' | 'failed';

const MEGABYTE = 1_000_000;
/** Above this a page would stand still for too long; the command line takes more. */
export const MOST_BYTES = 200 * MEGABYTE;

/** The parts of a picked or dropped file that are used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export class JourneyState {
  #opened = $state.raw<Opened | null>(null);
  #status = $state<Status>('loading');
  #failure = $state<string | null>(null);
  #report = $state.raw<FileReport | null>(null);
  #origin = $state.raw<Origin>({ kind: 'address' });
  readonly #listeners = new Set<(opened: Opened) => void>();

  get opened(): Opened | null {
    return this.#opened;
  }
  get status(): Status {
    return this.#status;
  }
  /** Why there is no journey, as a sentence. */
  get failure(): string | null {
    return this.#failure;
  }
  get report(): FileReport | null {
    return this.#report;
  }
  get origin(): Origin {
    return this.#origin;
  }

  /** Fetches and opens. `name` is what the reader called it. Failures become `failure`; it never rejects. */
  async openAddress(url: string, name: string, fetcher: typeof fetch = fetch): Promise<void> {
    try {
      const response = await fetcher(url);
      if (!response.ok) return this.fail(words.page.state.notFound(name, response.status));
      this.#open(await response.text(), name, { kind: 'address' });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.fail(words.page.state.unreachable(name)); // what fetch throws when nobody answers
    }
  }

  /** Opens a file of the reader's. Returns whether it is now on show. */
  async openFile(file: PickedFile): Promise<boolean> {
    if (file.size > MOST_BYTES) {
      const reason = words.page.state.tooLarge(Math.ceil(file.size / MEGABYTE), MOST_BYTES / MEGABYTE);
      return this.#refuse(file.name, reason);
    }
    let text: string;
    try {
      text = await file.text();
    } catch {
      return this.#refuse(file.name, words.page.state.unreadable);
    }
    return this.#open(text, file.name, { kind: 'file', name: file.name });
  }

  /** No journey, and why. A journey that is on show stays. */
  fail(reason: string): void {
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

  dismissReport(): void {
    this.#report = null;
  }

  /** Called after another journey came on show. Returns the disposer. */
  onOpen(listener: (opened: Opened) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #refuse(name: string, reason: string): false {
    this.#report = { name, issues: [], reason, setAside: [], usable: false };
    return false;
  }

  #open(text: string, name: string, origin: Origin): boolean {
    const result = openText(text);
    const usable = result.journey !== null;
    const setAside = Object.entries(result.setAside).filter(([, count]) => count > 0);
    this.#report = result.issues.length > 0 ? { name, issues: result.issues, reason: null, setAside, usable } : null;
    if (result.journey === null) {
      if (this.#opened === null) {
        this.#status = 'failed';
        this.#failure = null; // the list of issues says it
      }
      return false;
    }
    const opened = { journey: result.journey, route: result.route, evidence: result.evidence };
    this.#opened = opened;
    this.#origin = origin;
    this.#status = 'ready';
    this.#failure = null;
    for (const listener of this.#listeners) listener(opened);
    return true;
  }
}
