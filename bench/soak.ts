/**
 * `npm run soak [minutes]`: two hours of use in an hour's rounds, on the built page, to see that nothing piles up. The page's clock
 * is a fake one, so that the hours pass in minutes. Each round plays, seeks, selects, reads the text and returns, opens the other
 * journey, exports, opens and closes the embed dialog. After each round the heap, listeners, nodes, documents
 * and what is held of WebGL are counted, after a collection. Not part of `npm test`. Exit code 1: something grew beyond its bound.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../tests/support/browser';
import { spreadOf } from './table';

/** Minutes of simulated use. */
const MINUTES = Number(process.argv[2] ?? 120);
const ROUND_MINUTES = 5;
/** In a first third all code and every cache comes: MapLibre keeps tiles that it has drawn until it has enough of them. */
const LEAST_ROUNDS = 9;
const PORT = Number(process.env['BYLINE_SOAK_PORT'] ?? 4197);

/**
 * How much more there may be in the last third than in the middle one. A listener, a buffer or a texture that each round leaves
 * behind is eight more by then, of two hours. Nodes differ by what is open at the moment, and of the heap 125 kB a round pass.
 */
const BOUNDS = {
  'heap, MB': 1,
  listeners: 4,
  nodes: 20,
  documents: 0,
  'WebGL buffers': 4,
  'WebGL textures': 4,
  'WebGL programs': 0,
} as const;
type Counted = Record<keyof typeof BOUNDS, number>;

/** In the page: what is made and not deleted. */
function countWebgl(): void {
  const held = { Buffer: 0, Texture: 0, Program: 0 };
  Object.assign(window, { held });
  const proto = WebGL2RenderingContext.prototype as unknown as Record<string, (...asked: unknown[]) => unknown>;
  for (const kind of ['Buffer', 'Texture', 'Program'] as const) {
    const made = new WeakSet<object>();
    const [create, remove] = [proto[`create${kind}`], proto[`delete${kind}`]];
    if (create === undefined || remove === undefined) throw new Error(`no create${kind}`);
    proto[`create${kind}`] = function (...asked) {
      const thing = create.apply(this, asked);
      if (typeof thing === 'object' && thing !== null) {
        made.add(thing);
        held[kind] += 1;
      }
      return thing;
    };
    proto[`delete${kind}`] = function (...asked) {
      const [thing] = asked;
      if (typeof thing === 'object' && thing !== null && made.delete(thing)) held[kind] -= 1;
      return remove.apply(this, asked);
    };
  }
}

async function count(page: Page, cdp: CDPSession): Promise<Counted> {
  // Twice: what a first collection lets go may hold what a second takes.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const held = await page.evaluate(() => (window as unknown as { held: Record<string, number> }).held);
  return {
    'heap, MB': metric('JSHeapUsedSize') / 1e6,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    documents: metric('Documents'),
    'WebGL buffers': held['Buffer'] ?? NaN,
    'WebGL textures': held['Texture'] ?? NaN,
    'WebGL programs': held['Program'] ?? NaN,
  };
}

/** Lets the page's clock run, in steps that a frame can follow. */
async function pass(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000 - 2000);
  await page.clock.runFor(2000);
}

async function round(page: Page, nth: number): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  await button('Play').click();
  await pass(page, 1);
  if (await button('Pause').isVisible()) await button('Pause').click();
  const time = page.getByRole('slider', { name: 'Time', exact: true });
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await time.press(key);
  const rows = page.getByRole('list', { name: 'Segments', exact: true }).getByRole('button');
  await rows.first().click();
  await page.clock.runFor(1000);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('menuitem', { name: nth % 2 === 0 ? /^KML/ : /^Markdown/ })
      .first()
      .click(),
  ]);
  await download.delete();
  await pass(page, 1);

  await button('Embed').click();
  await page.getByRole('dialog').waitFor();
  await page.clock.runFor(1000);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.evaluate(() => (location.hash = '#view=text'));
  await page.locator('#text-title').waitFor();
  await pass(page, 1);
  await page.evaluate(() => (location.hash = ''));
  await page.getByRole('list', { name: 'Segments', exact: true }).waitFor();

  await button('Journeys').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: nth % 2 === 0 ? /train home/ : /train to Russia/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await pass(page, ROUND_MINUTES - 3);
}

const server = spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const complaints: string[] = [];
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args, '--js-flags=--expose-gc'],
  env: { ...process.env, ...found.env } as Record<string, string>,
});
let failed = false;
try {
  await once(server.stdout, 'data');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(countWebgl);
  await page.clock.install();
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.locator('[data-map][aria-busy="false"]').waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');

  // Three thirds, each with as many rounds of the one journey as of the other.
  const third = 2 * Math.ceil(Math.max(LEAST_ROUNDS, MINUTES / ROUND_MINUTES) / 6);
  const seen: Counted[] = [];
  for (let nth = 0; nth < 3 * third; nth += 1) {
    await round(page, nth);
    const now = await count(page, cdp);
    seen.push(now);
    console.log(
      `${(nth + 1) * ROUND_MINUTES} min  ${Object.values(now)
        .map((value) => value.toFixed(value % 1 ? 1 : 0))
        .join('  ')}`,
    );
  }
  // Of the rounds of each journey by themselves: they do not hold the same.
  const median = (name: keyof Counted, rounds: readonly Counted[]): number => {
    const of = (which: number): number =>
      spreadOf(rounds.filter((_, nth) => nth % 2 === which).map((counted) => counted[name])).median;
    return (of(0) + of(1)) / 2;
  };
  console.log('\n| counted | middle third | last third | at most |\n| --- | --- | --- | --- |');
  for (const [name, more] of Object.entries(BOUNDS)) {
    const before = median(name as keyof Counted, seen.slice(third, 2 * third));
    const after = median(name as keyof Counted, seen.slice(2 * third));
    const most = before + more;
    // NaN is no pass.
    if (!(after <= most)) failed = true;
    console.log(
      `| ${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${most.toFixed(1)}${after <= most ? '' : ' BROKEN'} |`,
    );
  }
  console.log(`| complaints | | ${complaints.length} | 0 |`);
  for (const complaint of complaints.slice(0, 10)) console.log(complaint);
  if (complaints.length > 0) failed = true;
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
}
process.exitCode = failed ? 1 : 0;
