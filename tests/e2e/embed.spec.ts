/** A journey inside somebody else's page: served from a folder, framed by a page that allows it nothing but that. */
import { expect } from '@playwright/test';
import { serve, type Served } from './serve';
import { read, segment, watch, test } from './support';

const FOLDER = '/newsroom/maps/';

/** The page around: all that it allows is the frame. */
const PAPER = {
  'content-type': 'text/html',
  get 'content-security-policy'() {
    return `default-src 'none'; style-src 'unsafe-inline'; frame-src ${origin}`;
  },
};
const story = (base: string): string => `<!doctype html><title>Paper</title>
  <style>* { color: lime !important; font: 40px fantasy !important; float: right; box-sizing: content-box }
  body { height: 4000px } iframe { width: 900px; height: 506px; border: 0 }</style>
  <h1>A story</h1><iframe title="The journey" src="${base}?embed=16:9#t=2023-09-12T02:15Z"></iframe>`;

let served: Served;
let origin = '';
test.beforeAll(async () => {
  served = await serve({
    folder: FOLDER,
    answer: (path, response) => {
      if (path === '/story') response.writeHead(200, PAPER).end(story(`${origin}${FOLDER}`));
      return path === '/story';
    },
  });
  ({ origin } = served);
});
test.afterAll(() => served.close());

test('on a page with styles, a policy and a scroll of its own: all of it in the frame, and the wheel stays the page’s @map', async ({
  page,
}) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    addEventListener('message', ({ data }) => {
      if (data?.type === 'byline:height') heights.push(data.height);
    });
  });
  await page.setViewportSize({ width: 1000, height: 700 });
  // Another origin than the frame's.
  const paper = origin.replace('127.0.0.1', 'localhost');
  await page.goto(`${paper}/story`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-first]')).toHaveCount(0);
  await expect(frame.locator('[data-map]')).toHaveAttribute('aria-busy', 'false', { timeout: 90_000 });

  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Kim Jong Un’s train');
  await expect(frame.getByRole('list', { name: 'Legend' })).toContainText('Inferred');
  await expect(frame.getByRole('region', { name: 'Player' })).toContainText('crossing the Razdolnaya');
  await expect(frame.getByRole('heading', { level: 2 })).toContainText('24 reports · 14 origins and 2 not named');
  const sources = frame.getByRole('region', { name: /^Sources/ });
  expect(await sources.getByRole('listitem').count()).toBeGreaterThan(24);
  await expect(sources.getByRole('link', { name: /sputnikglobe\.com/ })).toBeVisible();
  await expect(sources).toContainText('ODbL');
  await expect(frame.getByText('© OpenStreetMap contributors').first()).toBeVisible();
  // It wears its own clothes.
  await expect(frame.getByRole('heading', { level: 1 })).toHaveCSS('font-size', '16px');
  await expect(frame.getByRole('link', { name: /^Open in Byline/ })).toHaveAttribute('href', /^(?!.*embed).*#t=/);

  const box = await page.locator('iframe').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 250);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  // Told when the width is known, and not again and again.
  const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  expect(heights.at(-1)).toBe(506);
  expect(heights.length).toBeLessThan(4);

  // A source is opened and closed by keyboard; the page around keeps its way back.
  const entries = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Next event' }).press('Enter');
  await frame.getByRole('slider', { name: 'Time' }).press('ArrowLeft');
  expect(await page.evaluate(() => history.length)).toBe(entries);

  expect(seen.complaints).toEqual([]);
  expect(seen.foreign.filter((url) => !url.startsWith(`${paper}/`))).toEqual([]);
});

test('without JavaScript: each journey’s page shows its picture and its sources', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(`${origin}${FOLDER}primorye-pyongyang-2023.html?embed`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('train home');
  const picture = page.getByRole('img', { name: /^Kim Jong Un’s train home/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    1200, 630,
  ]);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('12 reports · 4 origins');
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(12);
  expect(seen).toEqual({ foreign: [], complaints: [] });
  await context.close();
});

test('the dialog hands out a snippet that opens on what is seen, in each shape', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await page.getByRole('button', { name: 'Embed', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Embed this journey' });
  await dialog.getByRole('radio', { name: 'Square, 1:1' }).check();
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('region', { name: 'Source', exact: true })).toBeVisible();
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy the snippet' }).click();
  await expect(dialog.getByRole('button', { name: 'Snippet copied' })).toBeVisible();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/\?embed=1:1#s=[^"]*&amp;t=2023-09-10T03:00Z[^"]*"/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Embed', exact: true })).toBeFocused();
});
