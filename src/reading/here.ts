/**
 * Reading on the thread that asks: where no worker can be had, and in tests. The same steps as in the worker, one after
 * the other, and nothing else happens meanwhile.
 */
import { setAsideText } from '../journey/set-aside';
import { openFile } from '../library/open-file';
import { bytesOf } from './bytes';
import { formatInfos, writeExport } from './export';
import { dataHash } from './data-hash';
import type { Reader, ReadResult } from './model';
import { thingsOfIssues } from './things';

export function readerHere(fetcher: typeof fetch = (...asked) => fetch(...asked)): Reader {
  return {
    read: (source, onProgress) => {
      const aborter = new AbortController();
      const { signal } = aborter;
      const run = async (): Promise<ReadResult | null> => {
        const bytes = await bytesOf(source, { onProgress, signal, fetcher });
        if (signal.aborted) return null;
        if (!(bytes instanceof Uint8Array)) return { failure: bytes };
        const file = openFile(bytes, source.name, {
          onStep: (step) => onProgress({ step, receivedBytes: bytes.length, totalBytes: bytes.length }),
        });
        const { issues, readAs } = file;
        const setAside = setAsideText(file.setAside);
        const about = { issues, things: thingsOfIssues(file), setAside, readAs, dataHash: dataHash(bytes) };
        if (file.journey === null) {
          return { failure: null, opened: null, ...about, exporter: null };
        }
        const opened = { journey: file.journey, route: file.route, evidence: file.evidence };
        const exporter = {
          formats: formatInfos,
          write: (...asked: [string, object?]) => writeExport(opened, ...asked),
          release: () => undefined,
        };
        return { failure: null, opened, ...about, exporter };
      };
      const result = run().catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
      return { result, cancel: () => aborter.abort() };
    },
  };
}
