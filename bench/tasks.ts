/**
 * The tasks of a page's main thread while something runs, from Chromium's trace: how long each took, and how much of that the
 * processor worked on it. The rest it waited: for the software that draws in place of a graphics card, or for its neighbours.
 */
import type { Browser, Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface LongTasks {
  readonly tasks: number;
  /** Over 50 ms of processor time, and over 50 ms by the clock. */
  readonly workedOver: number;
  readonly lastedOver: number;
  readonly mostWorkedMs: number;
  readonly mostLastedMs: number;
}

const LONG_US = 50_000;

/** The browser must have no other page that works. */
export async function longTasks(browser: Browser, page: Page, run: () => Promise<void>): Promise<LongTasks> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel', '__metadata'] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace shows no task of the page.');
  const most = (of: (task: TraceEvent) => number): number => tasks.reduce((top, task) => Math.max(top, of(task)), 0);
  const worked = (task: TraceEvent): number => task.tdur ?? 0;
  const lasted = (task: TraceEvent): number => task.dur ?? 0;
  return {
    tasks: tasks.length,
    workedOver: tasks.filter((task) => worked(task) > LONG_US).length,
    lastedOver: tasks.filter((task) => lasted(task) > LONG_US).length,
    mostWorkedMs: most(worked) / 1000,
    mostLastedMs: most(lasted) / 1000,
  };
}
