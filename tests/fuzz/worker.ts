/** Judges inputs one after the other in a thread of its own, which the caller can end when it hangs. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { judge } from './judge';
import { mutate, randomOf } from './mutate';

export interface Task {
  readonly files: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** One input's account. `ms` is CPU time of this thread, as near as it can be had. */
export type Said =
  | { readonly kind: 'begin'; readonly seed: number; readonly file: string; readonly bytes: number }
  | { readonly kind: 'fault'; readonly seed: number; readonly file: string; readonly text: string }
  | {
      readonly kind: 'end';
      readonly inputs: number;
      readonly usable: number;
      readonly exports: number;
      readonly bytes: number;
      readonly slowestMs: number;
      readonly slowestSeed: number;
    };

const { files, from, to } = workerData as Task;
const say = (said: Said): void => parentPort?.postMessage(said);
const contents = files.map((file) => new Uint8Array(readFileSync(file)));

let [usable, exports, total, slowestMs, slowestSeed] = [0, 0, 0, 0, -1];
for (let seed = from; seed < to; seed++) {
  const random = randomOf(seed);
  const at = Math.floor(random() * files.length);
  const file = files[at] ?? '';
  const bytes = mutate(
    contents[at] ?? new Uint8Array(0),
    contents[Math.floor(random() * contents.length)] ?? new Uint8Array(0),
    random,
  );
  say({ kind: 'begin', seed, file, bytes: bytes.length });
  total += bytes.length;
  const started = performance.now();
  try {
    const verdict = judge(bytes, file.slice(file.lastIndexOf('/') + 1), random());
    if (verdict.usable) usable += 1;
    if (verdict.exportedTo !== null) exports += 1;
    for (const text of verdict.faults) say({ kind: 'fault', seed, file, text });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ kind: 'fault', seed, file, text: `thrown: ${text}` });
  }
  const ms = performance.now() - started;
  if (ms > slowestMs) [slowestMs, slowestSeed] = [ms, seed];
}
say({ kind: 'end', inputs: to - from, usable, exports, bytes: total, slowestMs, slowestSeed });
