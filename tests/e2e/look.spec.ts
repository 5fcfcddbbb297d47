/** The first look, in bytes: a page that has grown says so here. */
import { expect } from '@playwright/test';
import { bytesOf, MARK, serveSite, type Served } from '../support/site-server';
import { watch, test } from './support';

const KILOBYTE = 1000;
/** Brotli at its best, without fonts: until title, segments and their sources can be read. */
const MOST_READABLE = 60 * KILOBYTE;
/** All of it, fonts as they are: until the map is first at rest. */
const MOST_IDLE = 650 * KILOBYTE;

test('a first visit: the text in 60 kB, the map in 650, from one origin @map', async ({ page }) => {
  const until = new Map<string, readonly Served[]>();
  const site = await serveSite('dist', (name) => until.set(name, [...site.served]));
  try {
    const { foreign, complaints } = watch(page);
    await page.addInitScript((mark) => {
      const said = new Set<string>();
      const once = (name: string, holds: boolean): void => {
        if (!holds || said.has(name)) return;
        said.add(name);
        void fetch(`${mark}?${name}`, { priority: 'high' });
      };
      const look = (): void => {
        const rows = [...document.querySelectorAll<HTMLElement>('[data-segment]')];
        const seen = rows.filter((row) => row.getClientRects().length > 0 && row.innerText.includes('Inferred'));
        once('readable', seen.length > 0);
        once('idle', document.querySelector('[data-map][aria-busy="false"]') !== null);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      // Frames are drawn once the style sheets are there.
      const frame = (): number => requestAnimationFrame(() => (look(), said.has('readable') || frame()));
      frame();
    }, MARK);
    await page.goto(site.address, { waitUntil: 'commit' });
    await expect.poll(() => until.has('idle'), { timeout: 120_000 }).toBe(true);

    const readable = until.get('readable') ?? [];
    const idle = until.get('idle') ?? [];
    const list = (served: readonly Served[]): string => served.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
    expect(readable.map(({ path }) => path)).toContain('/index.html');
    expect(idle.some(({ path }) => path.endsWith('.geojson'))).toBe(true);
    expect(idle.some(({ font }) => font)).toBe(true);
    // The map's program and its ground are fetched while the journey is read, not after the page of it stands.
    const firstOf = (part: string): number => idle.findIndex(({ path }) => path.startsWith(`/assets/${part}-`));
    const [program, ground, graph] = [firstOf('journey-map'), firstOf('region'), firstOf('TimeGraph')];
    expect([program, ground, graph]).not.toContain(-1);
    expect(program, list(idle)).toBeLessThan(graph);
    expect(ground, list(idle)).toBeLessThan(graph);
    expect(
      bytesOf(readable, ({ font }) => !font),
      list(readable),
    ).toBeLessThanOrEqual(MOST_READABLE);
    expect(bytesOf(idle), list(idle)).toBeLessThanOrEqual(MOST_IDLE);
    // The map is there, and did not only fail early.
    await expect(page.getByRole('main').getByRole('img', { name: 'Train', exact: true })).toBeAttached();
    expect([foreign, complaints, site.missing]).toEqual([[], [], []]);
    console.log(`until readable ${bytesOf(readable, ({ font }) => !font)} bytes, until idle ${bytesOf(idle)} bytes`);
  } finally {
    await site.close();
  }
});
