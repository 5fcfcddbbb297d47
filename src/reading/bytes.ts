/** The bytes of a source, with progress and a limit. Knows fetch and blobs, nothing of what is in the bytes. */
import { watchPolicy } from './policy-watch';
import type { SentSource } from './messages';
import { MOST_BYTES, type Progress, type Source, type SourceFailure } from './model';

export interface BytesOptions {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  readonly fetcher: typeof fetch;
}

/** How often progress is said; ms. */
const SAID_EVERY_MS = 100;

/** Rejects with an AbortError when it was cancelled. */
export async function bytesOf(
  source: Source | SentSource,
  options: BytesOptions,
): Promise<Uint8Array<ArrayBuffer> | SourceFailure> {
  if (source.kind === 'bytes') return source.bytes;
  if (source.kind === 'text') return new TextEncoder().encode(source.text);
  if (source.kind === 'address') return fetched(source.url, options);
  const { size } = source.blob;
  if (size > MOST_BYTES) return { kind: 'too-large', bytes: size };
  options.onProgress({ step: 'fetching', receivedBytes: 0, totalBytes: size });
  try {
    return new Uint8Array(await source.blob.arrayBuffer());
  } catch {
    return { kind: 'unreadable' }; // moved, changed or locked since it was chosen
  }
}

async function fetched(
  url: string,
  { fetcher, signal, onProgress }: BytesOptions,
): Promise<Uint8Array<ArrayBuffer> | SourceFailure> {
  const policy = watchPolicy(url);
  try {
    const response = await fetcher(url, { signal });
    if (!response.ok) return { kind: 'not-found', status: response.status };
    // The length on the wire is not the one that arrives where the server compresses.
    const declared = response.headers.get('content-encoding') === null ? response.headers.get('content-length') : null;
    const totalBytes = declared === null ? null : Number(declared);
    if (totalBytes !== null && totalBytes > MOST_BYTES) return { kind: 'too-large', bytes: totalBytes };
    return await collected(response, totalBytes, onProgress);
  } catch (error) {
    // What fetch throws when nobody answers, or a server does not allow this page to read what it says.
    if (!(error instanceof TypeError)) throw error;
    return (await policy.refused()) ? { kind: 'refused', origin: new URL(url).origin } : { kind: 'unreachable' };
  } finally {
    policy.stop();
  }
}

async function collected(
  response: Response,
  totalBytes: number | null,
  onProgress: BytesOptions['onProgress'],
): Promise<Uint8Array<ArrayBuffer> | SourceFailure> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let receivedBytes = 0;
  let saidMs = -Infinity;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    receivedBytes += part.value.length;
    if (receivedBytes > MOST_BYTES) {
      await reader.cancel();
      return { kind: 'too-large', bytes: receivedBytes };
    }
    const nowMs = performance.now();
    if (nowMs - saidMs < SAID_EVERY_MS) continue;
    saidMs = nowMs;
    onProgress({ step: 'fetching', receivedBytes, totalBytes });
  }
  const bytes = new Uint8Array(receivedBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
