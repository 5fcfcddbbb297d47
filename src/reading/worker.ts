/** The worker: reads one file, then writes exports of it. A shell around `openFile`; knows messages and nothing of formats. */
import type { Exportable } from '../formats/format';
import { setAsideText } from '../journey/set-aside';
import { bytesOf } from './bytes';
import { dataHash } from './data-hash';
import { formatInfos, writeExport } from './export';
import { speakLanguage } from './languages';
import type { FromWorker, SentSource, ToWorker } from './messages';
import type { Progress } from './model';
import { openArrived } from './open';
import { pack } from './pack';
import { thingsOfIssues } from './things';

/** What of a worker's global scope is used; the page's own types stand in the way of the real ones. */
interface Scope {
  postMessage(message: FromWorker, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = self as unknown as Scope;

let opened: Exportable | null = null;

async function read(source: SentSource): Promise<void> {
  const onProgress = (progress: Progress): void => scope.postMessage({ kind: 'progress', progress });
  // Cancelling ends the whole worker; there is nothing to signal.
  const { signal } = new AbortController();
  const bytes = await bytesOf(source, { onProgress, signal, fetcher: fetch });
  if (!(bytes instanceof Uint8Array)) return scope.postMessage({ kind: 'failed', failure: bytes });
  const file = await openArrived(bytes, source.name, {
    onStep: (step) => onProgress({ step, receivedBytes: bytes.length, totalBytes: bytes.length }),
  });
  const { issues, readAs } = file;
  const setAside = setAsideText(file.setAside);
  const about = { issues, things: thingsOfIssues(file), setAside, readAs, dataHash: dataHash(bytes) };
  if (file.journey === null) {
    return scope.postMessage({ kind: 'result', result: { opened: null, ...about } });
  }
  opened = { journey: file.journey, route: file.route, evidence: file.evidence };
  const { packed, transfer } = pack(opened);
  scope.postMessage({ kind: 'result', result: { opened: packed, ...about } }, transfer);
}

async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
  try {
    scope.postMessage({ kind: 'answer', id, value: await work() });
  } catch (error) {
    scope.postMessage({ kind: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
  }
}

scope.addEventListener('message', ({ data }) => {
  const spoken = speakLanguage(data.language);
  if (data.kind === 'read') void spoken.then(() => read(data.source));
  else if (data.kind === 'formats') void answer(data.id, async () => (await spoken, formatInfos()));
  else {
    const { id, format, options } = data;
    void answer(id, async () => {
      await spoken;
      if (opened === null) throw new RangeError('worker: nothing is open');
      return writeExport(opened, format, options);
    });
  }
});
scope.postMessage({ kind: 'started' });
