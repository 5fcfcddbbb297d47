/**
 * The first look at the built page: what is fetched until the text can be read and until the map is first at rest, and how long the
 * map takes beside MapLibre alone on the same basemap. The two take turns; both are built small, and served alike by a server that
 * has packed every file before: a first visit of each is not counted.
 */
import type { CDPSession } from 'playwright';
import { bytesOf, MARK, serveSite, type Served, type SiteServer } from '../../tests/support/site-server';
import { buildLikeTheApp, launch } from '../browser';
import { spreadOf, verdict, whole, written, type Table } from '../table';

export const title = 'First look';

const VIEW = { width: 1440, height: 900 };
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MOST_MS = 180_000;
const KILOBYTE = 1_000;

type Slow = NonNullable<Parameters<CDPSession['send']>[1]> & {
  readonly offline: boolean;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
};

/** 400 kbit a second, 400 ms to the server and back. */
const SLOW: Slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly readableMs: number;
  readonly idleMs: number;
  /** Of the map in the page. */
  readonly map: Size;
}

/**
 * Tells the server when `[data-segment]` is first seen and when the map rests, and puts down at how many ms. As a text: what
 * runs this file puts helpers of its own into functions.
 */
const WATCH = `
  window.seen = {};
  const once = (name, holds) => {
    if (!holds || name in seen) return;
    seen[name] = performance.now();
    void fetch('${MARK}?' + name, { priority: 'high' });
  };
  const look = () => {
    const rows = [...document.querySelectorAll('[data-segment]')];
    once('readable', rows.some((row) => row.getClientRects().length > 0));
    once('idle', document.querySelector('[data-map][aria-busy="false"]') !== null);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  const frame = () => requestAnimationFrame(() => (look(), 'readable' in seen || frame()));
  frame();`;

async function ours(site: SiteServer, line?: Slow): Promise<Look> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEW });
    if (line !== undefined) {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', line);
    }
    await page.addInitScript(`(() => {${WATCH}})();`);
    await page.goto(site.address, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'idle' in (window as unknown as { seen: object }).seen, null, {
      timeout: MOST_MS,
    });
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
    const { width, height } = (await page.locator('[data-map]').boundingBox()) ?? VIEW;
    return { readableMs: seen['readable'] ?? NaN, idleMs: seen['idle'] ?? NaN, map: { width, height } };
  } finally {
    await browser.close();
  }
}

/** ms until its map is first idle; as large as ours is in its page. */
async function alone(site: SiteServer, viewport: Size): Promise<number> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(`${site.address}bench/pages/bare.html`, { waitUntil: 'commit' });
    await page.locator('html[data-idle]').waitFor({ state: 'attached', timeout: MOST_MS });
    return await page.evaluate(() => Number(document.documentElement.dataset['idle']));
  } finally {
    await browser.close();
  }
}

export async function run(): Promise<Table[]> {
  const until = new Map<string, readonly Served[]>();
  const site: SiteServer = await serveSite('dist', (name) => {
    if (!until.has(name)) until.set(name, [...site.served]);
  });
  const bareSite = await serveSite(await buildLikeTheApp('bare'));
  const looks: Look[] = [];
  const bare: number[] = [];
  const slow: Look[] = [];
  try {
    const { map } = await ours(site);
    await alone(bareSite, map);
    for (let round = 0; round < ROUNDS; round += 1) {
      looks.push(await ours(site));
      bare.push(await alone(bareSite, map));
    }
    slow.push(await ours(site, SLOW), await ours(site, SLOW));
  } finally {
    await Promise.all([site.close(), bareSite.close()]);
  }
  const readable = until.get('readable') ?? [];
  const idle = until.get('idle') ?? [];
  const noFont = ({ font }: Served): boolean => !font;
  const kilobytes = (bytes: number): string => (bytes / KILOBYTE).toFixed(1);
  const row = (name: string, served: readonly Served[], times: readonly number[]): string[] => [
    name,
    whole(served.length),
    kilobytes(bytesOf(served, noFont)),
    kilobytes(bytesOf(served, ({ font }) => font)),
    kilobytes(bytesOf(served)),
    written(spreadOf(times)),
  ];
  const idleMs = spreadOf(looks.map((look) => look.idleMs));
  const bareMs = spreadOf(bare);
  return [
    {
      title: 'Until it is read, until the map rests',
      columns: ['until', 'files', 'kB without fonts', 'kB of fonts', 'kB in all', 'ms'],
      rows: [
        row(
          'title, segments and their sources can be read',
          readable,
          looks.map((look) => look.readableMs),
        ),
        row(
          'the map is first at rest',
          idle,
          looks.map((look) => look.idleMs),
        ),
        ['MapLibre alone, on the same basemap, is first idle', '', '', '', '', written(bareMs)],
        ['at 400 kbit/s: can be read', '', '', '', '', written(spreadOf(slow.map((look) => look.readableMs)))],
        ['at 400 kbit/s: the map is first at rest', '', '', '', '', written(spreadOf(slow.map((look) => look.idleMs)))],
      ],
      notes: [
        verdict('until it is read, without fonts', bytesOf(readable, noFont) / KILOBYTE, 60, ' kB'),
        verdict('until the map rests, in all', bytesOf(idle) / KILOBYTE, 650, ' kB'),
        verdict('time to the first rest, times MapLibre alone', idleMs.median / bareMs.median, 1.25),
        'Bytes: bodies as they are sent, brotli at quality 11, fonts as they are; each file once. Times: from the page’s navigation, by the clock.',
        'MapLibre alone: the same basemap (ground, rails, labels, fonts), a map as large, built and served the same way, without a policy; no page, no journey and no worker to read it.',
        'At 400 kbit/s, with 400 ms a round trip, twice: what the page fetches; what its workers fetch is not held back.',
      ],
    },
  ];
}
