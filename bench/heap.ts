/**
 * Who allocates how much while something runs: V8's sampling heap profiler, told to count what is collected again too. Knows
 * functions and files, nothing of what they do.
 */
import type { CDPSession } from 'playwright';

interface ProfileNode {
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly selfSize: number;
  readonly children: readonly ProfileNode[];
}

export interface Allocation {
  /** Of `bytes`, what is allocated under `#renew`: the readout, four times a second and no part of a frame. */
  readonly readoutBytes: number;
  /** Bytes that functions of the file allocate themselves, strings that they ask the browser for included. */
  readonly bytes: number;
  /** The largest first, the readout left out. */
  readonly byFunction: readonly { readonly name: string; readonly bytes: number }[];
  /** All that was allocated meanwhile, by anyone. */
  readonly allBytes: number;
}

/** The function of ours under which all is read that is read. */
const READOUT = '#renew';
/** Bytes between two samples, on average. */
const INTERVAL = 512;

/** `file`: what the address of a script of ours contains. */
export async function allocatedBy(session: CDPSession, file: string, run: () => Promise<void>): Promise<Allocation> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await run();
  const { profile } = await session.send('HeapProfiler.stopSampling');
  await session.send('HeapProfiler.disable');

  const byFunction = new Map<string, number>();
  let bytes = 0;
  let readoutBytes = 0;
  let allBytes = 0;
  const visit = ({ callFrame, selfSize, children }: ProfileNode, within: boolean): void => {
    allBytes += selfSize;
    const ours = callFrame.url.includes(file);
    const readout = within || (ours && callFrame.functionName === READOUT);
    if (ours) bytes += selfSize;
    if (ours && readout) readoutBytes += selfSize;
    if (ours && !readout) {
      byFunction.set(callFrame.functionName, (byFunction.get(callFrame.functionName) ?? 0) + selfSize);
    }
    for (const child of children) visit(child, readout);
  };
  visit(profile.head, false);
  return {
    readoutBytes,
    bytes,
    allBytes,
    byFunction: [...byFunction]
      .map(([name, size]) => ({ name: name || '(without a name)', bytes: size }))
      .filter(({ bytes: size }) => size > 0)
      .sort((a, b) => b.bytes - a.bytes),
  };
}
