/**
 * Reading in workers, one a file: the page stays free meanwhile, and cancelling is ending the worker. The worker of the file
 * on show lives on, for its exports. Where no worker starts (its program did not arrive, or the browser forbids it), the
 * spare reader reads on the page's own thread.
 *
 * What is at an address the page fetches itself and hands over: the security policy that is written into a page rules what the
 * page asks for, and not what its workers do.
 */
import { bytesOf } from './bytes';
import type { FromWorker, PackedResult, SentSource, ToWorker } from './messages';
import type { Exporter, FormatInfo, Progress, Reader, Reading, ReadResult, Source, Written } from './model';
import { nextTask } from './next-task';
import { words } from '../words/index';
import { unpack } from './pack';

/** The part of a Worker that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export interface WorkerReaderOptions {
  /** May throw where the browser forbids workers. */
  readonly start: () => WorkerLike;
  readonly spare: () => Promise<Reader>;
  /** The tag of the language that sentences are wanted in. */
  readonly language: () => string;
}

export function readerInWorkers({ start, spare, language }: WorkerReaderOptions): Reader {
  return {
    read: (source, onProgress) => {
      let worker: WorkerLike;
      try {
        worker = start();
      } catch {
        return later(spare, source, onProgress);
      }
      return readIn(worker, language, source, onProgress, () => later(spare, source, onProgress));
    },
  };
}

/** By a reader that has yet to arrive. */
function later(spare: () => Promise<Reader>, source: Source, onProgress: (progress: Progress) => void): Reading {
  let reading: Reading | null = null;
  let cancelled = false;
  const run = async (): Promise<ReadResult | null> => {
    const reader = await spare();
    if (cancelled) return null;
    reading = reader.read(source, onProgress);
    return reading.result;
  };
  return {
    result: run(),
    cancel: () => {
      cancelled = true;
      reading?.cancel();
    },
  };
}

function readIn(
  worker: WorkerLike,
  language: () => string,
  source: Source,
  onProgress: (progress: Progress) => void,
  instead: () => Reading,
): Reading {
  let started = false;
  let cancelled = false;
  let other: Reading | null = null;
  let settle: (result: ReadResult | null | Promise<ReadResult | null>) => void = () => undefined;
  const result = new Promise<ReadResult | null>((resolve) => (settle = resolve));
  const letters = new Letters(worker, language);

  worker.addEventListener('message', ({ data }) => {
    if (data.kind === 'started') started = true;
    else if (data.kind === 'progress') onProgress(data.progress);
    else if (data.kind === 'failed') {
      settle({ failure: data.failure });
      worker.terminate();
    } else if (data.kind === 'result') {
      // To take the message apart was one task's work; what is made of it is another's. Cancelled meanwhile, it is dropped.
      settle(nextTask().then(() => (cancelled ? null : resultOf(data.result, letters))));
    } else letters.arrived(data);
  });
  worker.addEventListener('error', (event) => {
    letters.lost();
    worker.terminate();
    if (started) return settle({ failure: { kind: 'stopped', reason: event.message ?? '' } });
    aborter.abort();
    other = instead();
    settle(other.result);
  });
  const send = (sent: SentSource, transfer: Transferable[] = []): void =>
    worker.postMessage({ kind: 'read', source: sent, language: language() }, transfer);
  const aborter = new AbortController();
  if (source.kind === 'address') {
    const { name } = source;
    const fetcher: typeof fetch = (...asked) => fetch(...asked);
    void bytesOf(source, { onProgress, signal: aborter.signal, fetcher }).then(
      (bytes) => {
        if (bytes instanceof Uint8Array) return send({ kind: 'bytes', name, bytes }, [bytes.buffer]);
        settle({ failure: bytes });
        worker.terminate();
      },
      (error: unknown) => {
        worker.terminate();
        settle(aborter.signal.aborted ? null : Promise.reject(error as Error));
      },
    );
  } else send(source);

  return {
    result,
    cancel: () => {
      cancelled = true;
      aborter.abort();
      worker.terminate();
      other?.cancel();
      settle(null);
    },
  };
}

function resultOf(found: PackedResult, letters: Letters): ReadResult {
  const { opened: _, ...rest } = found;
  if (found.opened === null) {
    letters.release();
    return { failure: null, opened: null, ...rest, exporter: null };
  }
  return { failure: null, opened: unpack(found.opened), ...rest, exporter: letters };
}

/** Questions to the worker and their answers. */
class Letters implements Exporter {
  readonly #worker: WorkerLike;
  readonly #language: () => string;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #next = 0;
  #gone = false;

  constructor(worker: WorkerLike, language: () => string) {
    this.#worker = worker;
    this.#language = language;
  }

  // What comes back is what `worker.ts` sends: the two are built together.
  readonly formats = (): Promise<readonly FormatInfo[]> =>
    this.#ask((id) => ({ kind: 'formats', id, language: this.#language() })) as Promise<readonly FormatInfo[]>;

  readonly write: Exporter['write'] = (format, options = {}) =>
    this.#ask((id) => ({ kind: 'write', id, format, options, language: this.#language() })) as Promise<Written>;

  readonly release = (): void => {
    this.lost();
    this.#worker.terminate();
  };

  arrived(letter: Extract<FromWorker, { readonly id: number }>): void {
    const waiting = this.#waiting.get(letter.id);
    this.#waiting.delete(letter.id);
    if (letter.kind === 'answer') waiting?.resolve(letter.value);
    else waiting?.reject(new Error(letter.message));
  }

  /** Nobody will answer any more. */
  lost(): void {
    this.#gone = true;
    for (const { reject } of this.#waiting.values()) reject(new Error(words.page.opening.gone));
    this.#waiting.clear();
  }

  #ask(make: (id: number) => ToWorker): Promise<unknown> {
    if (this.#gone) return Promise.reject(new Error(words.page.opening.gone));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(make(id));
    });
  }
}
