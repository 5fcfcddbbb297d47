/**
 * Opening large files in the built page, in Chromium: how long until they are on show, which tasks of the main thread took long,
 * and what they leave in memory; beside `JSON.parse` and MapLibre's `addSource` alone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { serveSite } from '../../tests/support/site-server';
import { launch, servePages } from '../browser';
import { journeyOf, plainOf, type MadeFile } from '../made-files';
import { digits, spreadOf, verdict, whole, written, type Table } from '../table';
import { longTasks, type LongTasks } from '../tasks';

export const title = 'Large files';

const VIEW = { width: 960, height: 600 };
const MEGABYTE = 1_000_000;
const SIZES = (process.env['BENCH_MEGABYTES'] ?? '1,10,100').split(',').map(Number);
/** The largest takes a minute. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const roundsOf = (megabytes: number): number => (megabytes > 20 ? 1 : ROUNDS);
const MOST_MS = 300_000;

interface Opening {
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

/** A browser for each, so that no page has another's memory. */
async function opening(address: string, ready: string, path: string, done: string): Promise<Opening> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEW, reducedMotion: 'reduce' });
    page.setDefaultTimeout(MOST_MS);
    await page.goto(address);
    await page.locator(ready).waitFor({ state: 'attached' });
    const before = await memoryOf(browser, page);
    let ms = 0;
    const tasks = await longTasks(browser, page, async () => {
      const from = performance.now();
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.locator(done).waitFor({ state: 'attached' });
      ms = performance.now() - from;
      // What follows upon it belongs to it.
      await page.waitForTimeout(2_000);
    });
    return { ms, tasks, bytes: (await memoryOf(browser, page)) - before };
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
              `[aria-live]:text-matches("^${made.name} ")`,
            ),
          );
          theirs.push(await opening(`${pages.address}bare.html`, 'html[data-idle]', path, 'html[data-file]'));
        }
        const times = spreadOf(ours.map(({ ms }) => ms));
        const others = spreadOf(theirs.map(({ ms }) => ms));
        const mostWorked = (of: readonly Opening[]): number => Math.max(...of.map(({ tasks }) => tasks.mostWorkedMs));
        const bytes = spreadOf(ours.map((one) => one.bytes)).median;
        rows.push(
          row(made, megabytes, written(times), written(others), ours, mostWorked(ours), mostWorked(theirs), bytes),
        );
        const what = `${megabytes} MB, ${made.name}`;
        notes.push(verdict(`${what}: times \`JSON.parse\` + \`addSource\``, times.median / others.median, 2));
        notes.push(verdict(`${what}: the longest task`, mostWorked(ours), 50, ' ms'));
        if (made.name.includes('journey')) perMegabyte.push(times.median / megabytes);
      }
    }
  } finally {
    await Promise.all([site.close(), pages.close()]);
    rmSync(folder, { recursive: true });
  }
  const flat = (perMegabyte.at(-1) ?? NaN) / (perMegabyte[0] ?? NaN);
  notes.push(verdict('a megabyte of the largest journey, in megabytes of the smallest', flat, 1.25));
  notes.push(
    'Until the page says that the file is open; MapLibre alone, until its map is idle. Tasks: processor time of the main thread, from Chromium’s trace. Memory: private to the page’s process, its workers included, 2 s after, garbage collected.',
  );
  return [
    {
      title: 'A file chosen → on show',
      columns: [
        'file',
        'vertices',
        'ours, ms',
        'MapLibre alone, ms',
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

function row(
  { name, vertices }: MadeFile,
  megabytes: number,
  times: string,
  others: string,
  ours: readonly Opening[],
  worked: number,
  theirWorked: number,
  bytes: number,
): string[] {
  const over = spreadOf(ours.map(({ tasks }) => tasks.workedOver)).median;
  return [
    `${megabytes} MB ${name}`,
    whole(vertices),
    times,
    others,
    whole(over),
    digits(worked),
    digits(theirWorked),
    whole(bytes / vertices),
  ];
}
