/**
 * The fuzzer: wounded fixtures of every format, opened, exported and opened again. `npm run fuzz [inputs] [first seed]`; the
 * unit tests run it with fewer. An input is named by its seed: the same seed makes the same bytes.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Said, Task } from './worker';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Larger files take the time of many small ones and are wounded no better. */
const MOST_BYTES = 40_000;
/** Inputs of one thread; a new one begins with a clean heap. */
const BATCH = 2_500;
/** Twenty times the largest input is less than this; the rest is the program itself. */
const HEAP_MB = 160;
/** Seconds for one input, however small; and for each megabyte of it. On a machine that does other things too. */
const LONGEST_S = 10;

/** A thread takes no TypeScript by itself. */
const STARTER = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.program);
});`;

export interface Account {
  readonly inputs: number;
  readonly usable: number;
  readonly exports: number;
  readonly megabytes: number;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  readonly faults: readonly string[];
}

/** Every fixture and golden file of a format that is read, and the starter files. */
export function seedFiles(): string[] {
  const folders = ['tests/fixtures', 'tests/golden', 'geo'];
  const found = folders.flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[]).map((file) => join(root, folder, file)),
  );
  const wanted = /\.(geojson|csv|tsv|txt|gpx|kml|kmz|zip)$/;
  return found
    .filter((file) => wanted.test(file) && !/geo\/(basemap|rail)\//.test(file) && statSync(file).size <= MOST_BYTES)
    .sort();
}

export async function fuzz(inputs: number, firstSeed = 1): Promise<Account> {
  const files = seedFiles();
  let sum: Account = { inputs: 0, usable: 0, exports: 0, megabytes: 0, slowestMs: 0, slowestSeed: -1, faults: [] };
  for (let from = firstSeed; from < firstSeed + inputs; from += BATCH) {
    const to = Math.min(from + BATCH, firstSeed + inputs);
    sum = add(sum, await batch({ files, from, to }));
  }
  return sum;
}

function add(one: Account, other: Account): Account {
  const slower = other.slowestMs > one.slowestMs ? other : one;
  return {
    inputs: one.inputs + other.inputs,
    usable: one.usable + other.usable,
    exports: one.exports + other.exports,
    megabytes: one.megabytes + other.megabytes,
    slowestMs: slower.slowestMs,
    slowestSeed: slower.slowestSeed,
    faults: [...one.faults, ...other.faults],
  };
}

/** A hang, or a thread that ran out of memory, is a fault of the input at hand; the batch goes on after it. */
async function batch(task: Task): Promise<Account> {
  let at: Extract<Said, { kind: 'begin' }> | null = null;
  const faults: string[] = [];
  let end: Extract<Said, { kind: 'end' }> | null = null;
  const worker = new Worker(STARTER, {
    eval: true,
    workerData: { ...task, program: new URL('./worker.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = await new Promise<string | null>((resolve) => {
    worker.on('message', (said: Said) => {
      if (said.kind === 'begin') {
        at = said;
        clearTimeout(timer);
        timer = setTimeout(
          () => resolve(`no answer after ${LONGEST_S} s`),
          1000 * LONGEST_S * Math.max(1, said.bytes / 1e6),
        );
      } else if (said.kind === 'fault')
        faults.push(`seed ${said.seed} (${said.file.slice(root.length)}): ${said.text}`);
      else {
        end = said;
        resolve(null);
      }
    });
    worker.on('error', (error) => resolve(`the thread ended: ${error.message}`));
  });
  clearTimeout(timer);
  await worker.terminate();
  // TypeScript does not see what the listener assigned.
  const ended = end as Extract<Said, { kind: 'end' }> | null;
  const begun = at as Extract<Said, { kind: 'begin' }> | null;
  if (lost === null && ended !== null) {
    const { inputs, usable, exports, bytes, slowestMs, slowestSeed } = ended;
    return { inputs, usable, exports, megabytes: bytes / 1e6, slowestMs, slowestSeed, faults };
  }
  const seed = begun?.seed ?? task.from;
  faults.push(`seed ${seed} (${begun?.file.slice(root.length) ?? 'before the first'}): ${lost ?? 'no end'}`);
  const none: Account = {
    inputs: seed - task.from + 1,
    usable: 0,
    exports: 0,
    megabytes: 0,
    slowestMs: 0,
    slowestSeed: seed,
    faults,
  };
  return seed + 1 < task.to && begun !== null ? add(none, await batch({ ...task, from: seed + 1 })) : none;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const inputs = Number(process.argv[2] ?? 200_000);
  const first = Number(process.argv[3] ?? 1);
  const started = performance.now();
  const { faults, ...account } = await fuzz(inputs, first);
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ ...account, seedFiles: seedFiles().length, seconds, faults: faults.length }, null, 2));
  for (const fault of faults.slice(0, 50)) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
