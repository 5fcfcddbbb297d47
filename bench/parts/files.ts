/**
 * Opening large files in the built page, in Chromium: how long until they are on show, which tasks of the main thread took long,
 * and what they leave in memory; beside `JSON.parse` and MapLibre's `addSource` alone.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { serveSite } from '../../tests/support/site-server';
import { launch, servePages } from '../browser';
import { journeyOf, plainOf, type MadeFile } from '../made-files';
import { digits, spreadOf, verdict, whole, written, type Table } from '../table';
import { longTasks, type LongTasks } from '../tasks';

export const title = 'Large files';
/** The pages of the bench are built together, and theirs are among them. */
export const rivals = true;

const VIEW = { width: 960, height: 600 };
const MEGABYTE = 1_000_000;
const SIZES = (process.env['BENCH_MEGABYTES'] ?? '1,10,100').split(',').map(Number);
/** The largest takes a minute. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const roundsOf = (megabytes: number): number => (megabytes > 20 ? 1 : ROUNDS);
const MOST_MS = 300_000;

interface Opening {
  /** Until the page says that it is open, or of MapLibre alone, until a frame is drawn with all of it. */
  readonly saidMs: number;
  /** Until the map is at rest: the last that was drawn of it. */
  readonly ms: number;
  readonly tasks: LongTasks;
  /** Of the page's process, workers included. */
  readonly bytes: number;
}

/** Memory that the page's process has to itself, after what can be thrown away was. Linux says so alone. */
async function memoryOf(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const bytes = pages.map(({ id }) => {
    const private_ = /^Private_Dirty:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return Number(private_ ?? NaN) * 1024;
  });
  return Math.max(...bytes);
}

/** By the page's clock: when a file was chosen, when it was said to be open, when a map last drew. */
interface Marks {
  chosenMs: number;
  saidMs: number | null;
  drawnMs: number;
}

/** At rest: nothing drawn for so long. */
const REST_MS = 2_000;

/** In the page, before anything of its own: the same marks of ours and of what is measured beside it. */
function watch(said: string): void {
  const marks: Marks = { chosenMs: 0, saidMs: null, drawnMs: 0 };
  Object.assign(globalThis, { benchMarks: marks });
  addEventListener('change', () => (marks.chosenMs = performance.now()), { capture: true });
  new MutationObserver(() => {
    const open = [...document.querySelectorAll('[aria-live]')].some(({ textContent }) => textContent.startsWith(said));
    if (open) marks.saidMs ??= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  const { prototype } = WebGL2RenderingContext;
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
    const draw = prototype[name] as (...given: unknown[]) => void;
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...given: unknown[]) {
        marks.drawnMs = performance.now();
        draw.apply(this, given);
      },
    });
  }
}

const marksOf = (page: Page): Promise<Marks & { nowMs: number }> =>
  page.evaluate(() => ({
    ...(globalThis as unknown as { benchMarks: Marks }).benchMarks,
    nowMs: performance.now(),
  }));

/** A browser for each, so that no page has another's memory. */
async function opening(address: string, ready: string, path: string, name: string, done: string): Promise<Opening> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEW, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MOST_MS);
    await page.addInitScript(watch, `${name} `);
    await page.goto(address);
    await page.locator(ready).waitFor({ state: 'attached' });
    const before = await memoryOf(browser, page);
    let marks = await marksOf(page);
    const tasks = await longTasks(browser, page, async () => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.locator(done).waitFor({ state: 'attached' });
      // What follows upon it belongs to it.
      const doneMs = (await marksOf(page)).nowMs;
      do {
        await page.waitForTimeout(100);
        marks = await marksOf(page);
      } while (marks.nowMs - Math.max(marks.drawnMs, doneMs) < REST_MS);
    });
    const { chosenMs, saidMs, drawnMs } = marks;
    if (drawnMs < chosenMs) throw new Error(`files: nothing was drawn of ${name}`);
    const ms = drawnMs - chosenMs;
    if (saidMs === null) throw new Error(`files: ${name} was not said to be open`);
    const opened = { saidMs: saidMs - chosenMs, ms, tasks, bytes: (await memoryOf(browser, page)) - before };
    // As it comes: the largest take minutes, and one that fails leaves those before it.
    console.error(`${address}: ${name}, ${whole(statSync(path).size / MEGABYTE)} MB: ${JSON.stringify(opened)}`);
    return opened;
  } finally {
    await browser.close();
  }
}

export async function run(): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'byline-bench-'));
  const site = await serveSite('dist');
  const pages = await servePages();
  const rows: string[][] = [];
  const notes: string[] = [];
  const perMegabyte: number[] = [];
  try {
    for (const megabytes of SIZES) {
      for (const made of [journeyOf(megabytes * MEGABYTE), plainOf(megabytes * MEGABYTE)]) {
        const path = join(folder, made.name);
        writeFileSync(path, made.text);
        const ours: Opening[] = [];
        const theirs: Opening[] = [];
        for (let round = 0; round < roundsOf(megabytes); round += 1) {
          ours.push(
            await opening(
              site.address,
              '[data-map][aria-busy="false"]',
              path,
              made.name,
              `[aria-live]:text-matches("^${made.name} ")`,
            ),
          );
          const bare = `${pages.address}bare.html`;
          const alone = await opening(bare, 'html[data-idle]', path, made.name, 'html[data-file]').catch(
            (error: unknown) => {
              if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
              notes.push(`Of ${megabytes} MB, ${made.name}, MapLibre alone had not come to rest after ${MOST_MS} ms.`);
              return null;
            },
          );
          if (alone !== null) theirs.push(alone);
        }
        const times = spreadOf(ours.map(({ ms }) => ms));
        const said = spreadOf(ours.map(({ saidMs }) => saidMs));
        const shown = spreadOf(theirs.map(({ saidMs }) => saidMs));
        const others = spreadOf(theirs.map(({ ms }) => ms));
        const bytes = spreadOf(ours.map((one) => one.bytes)).median;
        rows.push(row(made, megabytes, [said, times, shown, others].map(written), ours, mostWorked(theirs), bytes));
        const what = `${megabytes} MB, ${made.name}`;
        const compared = 'times `JSON.parse` + `addSource`';
        if (theirs.length > 0) {
          notes.push(verdict(`${what}: on show, ${compared}`, said.median / shown.median, 2));
          notes.push(verdict(`${what}: at rest, ${compared}`, times.median / others.median, 2));
        }
        notes.push(verdict(`${what}: the longest task`, mostWorked(ours), 50, ' ms'));
        if (made.name.includes('journey')) perMegabyte.push(said.median / megabytes);
      }
    }
  } finally {
    await Promise.all([site.close(), pages.close()]);
    rmSync(folder, { recursive: true });
  }
  const flat = (perMegabyte.at(-1) ?? NaN) / (perMegabyte[0] ?? NaN);
  notes.push(verdict('a megabyte of the largest journey, in megabytes of the smallest', flat, 1.25));
  notes.push(
    'From the file chosen. On show: the page says that it is open; of MapLibre alone, the first frame after its source has loaded. At rest: the last call to draw, of either map. Tasks: processor time of the main thread, from Chromium’s trace. Memory: private to the page’s process, its workers included, 2 s after that, garbage collected.',
  );
  return [
    {
      title: 'A file chosen → on show',
      columns: [
        'file',
        'vertices',
        'ours on show, ms',
        'ours at rest, ms',
        'MapLibre alone on show, ms',
        'MapLibre alone at rest, ms',
        'tasks over 50 ms',
        'longest, ms',
        'its longest, ms',
        'bytes a vertex',
      ],
      rows,
      notes,
    },
  ];
}

const mostWorked = (of: readonly Opening[]): number => Math.max(...of.map(({ tasks }) => tasks.mostWorkedMs));

function row(
  { name, vertices }: MadeFile,
  megabytes: number,
  times: readonly string[],
  ours: readonly Opening[],
  theirWorked: number,
  bytes: number,
): string[] {
  const over = spreadOf(ours.map(({ tasks }) => tasks.workedOver)).median;
  return [
    `${megabytes} MB ${name}`,
    whole(vertices),
    ...times,
    whole(over),
    digits(mostWorked(ours)),
    digits(theirWorked),
    whole(bytes / vertices),
  ];
}
