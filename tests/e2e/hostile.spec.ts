/** A file that means harm looks odd, and does nothing. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { hostile, TRACE } from '../support/hostile';
import { give, read, segments, source, test, watch } from './support';

const STARTER = readFileSync('geo/starter.geojson', 'utf8');
const NOT_OURS = /^(?!https?:|#|\.?\/|\?|blob:)/;

/** What the page should never show of itself. */
async function harm(page: Page) {
  return page.evaluate(
    ([trace, notOurs]) => {
      const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      const turned: string[] = [];
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        // Each paragraph closes what it opens.
        for (const line of node.nodeValue?.split('\n') ?? []) {
          let open = 0;
          for (const mark of line) {
            if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(mark)) open += 1;
            else if (/[\u202c\u2069]/.test(mark)) open -= 1;
            if (open < 0) break;
          }
          if (open !== 0) turned.push(line.slice(0, 80));
        }
      }
      return {
        ran: trace in window,
        polluted: 'polluted' in {} || 'polluted' in (Object as object),
        links: [...document.querySelectorAll<HTMLElement>('[href], [src]')]
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((address) => new RegExp(notOurs).test(address)),
        handlers: [...document.querySelectorAll('body *')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        made: document.querySelectorAll('body script:not([src="./first-look/begin.js"]), img[src="x"]').length,
        turned,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    },
    [TRACE, NOT_OURS.source] as const,
  );
}
const NONE = { ran: false, polluted: false, links: [], handlers: 0, made: 0, turned: [], wide: 0 };

test('a journey that means harm: card, text, graph, picture and exports show it as text; ten megabytes of title are cut', async ({
  page,
}) => {
  const seen = watch(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await read(page);
  await give(page, 'hostile.geojson', hostile(STARTER));
  await expect(segments(page).getByRole('button')).toHaveCount(2);
  await segments(page).getByRole('button').first().click();
  await expect(source(page)).toContainText('<script>');
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect.poll(() => harm(page)).toEqual(NONE);

  for (const [item, kind] of [
    [/^KML/, 'kml'],
    [/^Markdown/, 'md'],
    [/^HTML/, 'html'],
    [/^Train graph \(SVG\)/, 'svg'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).first().click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename(), kind).toMatch(/^[\w.-]+$/);
    expect(text, kind).not.toMatch(/(?<!\\)<(script|img|svg\/)|(href|src)="(?!https?:|#|data:image)/i);
  }
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^PNG of this view/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of this view' });
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  await expect.poll(() => harm(page)).toEqual(NONE);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(() => harm(page)).toEqual(NONE);
  await page.evaluate(() => (location.hash = '#view=text'));
  await expect(page.getByRole('article').or(page.locator('#text-title')).first()).toContainText('<script>');
  await expect.poll(() => harm(page)).toEqual(NONE);

  // Made here: nobody should have to fetch it with the repository.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => (location.hash = '#view=map'));
  await expect(segments(page).getByRole('button').first()).toBeVisible();
  const long = STARTER.replace('A journey to begin with', `Long ${'and longer '.repeat(930_000)}`);
  await give(page, 'long.geojson', long);
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('Long and longer');
  expect((await headline.textContent())?.length).toBeLessThan(600);
  expect((await page.title()).length).toBeLessThan(600);
  await expect(page.getByText(/^title has \d+ characters; the first 500 are used/)).toBeAttached();
  await expect.poll(() => harm(page)).toEqual(NONE);
  expect(dialogs).toEqual([]);
  expect(seen.foreign).toEqual([]);
});
