/** What can go missing under a page: storage, the map's program, its ground, the graphics card. The rest goes on, and says so. */
import { expect } from '@playwright/test';
import { instant, map, segment, segments, source, test, train } from './support';

test('no storage, no program for the map, no ground, then no graphics card: each is said, asked for anew, and made good', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    const denied = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', denied);
    Object.defineProperty(document, 'cookie', denied);
  });
  const program = /\/journey-map-[^/]*\.js$/;
  const ground = /\/(labels|region)-[^/]*\.geojson$/;
  await page.route(program, (route) => route.abort());
  await page.route(ground, (route) => route.abort());
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto('./', { waitUntil: 'commit' });
  await expect(segments(page).getByRole('button').first()).toBeVisible();
  const again = map(page).getByRole('button', { name: 'Try again' });
  await expect(map(page)).toContainText('The list, the sources and the clock work without it');
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page)).toBeVisible();

  await page.unroute(program);
  await again.click();
  await expect(map(page)).toContainText('Some of the ground or its names did not arrive', { timeout: 90_000 });
  await expect(map(page)).toHaveAttribute('aria-busy', 'false', { timeout: 90_000 });
  // Where the reader was stays.
  await expect(source(page)).toBeVisible();
  await page.unroute(ground);
  const arrived = page.waitForResponse(ground);
  await again.click();
  await arrived;
  await expect(map(page)).not.toContainText('did not arrive');

  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const card = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { card });
    card?.loseContext();
  });
  await expect(map(page)).toContainText('The graphics card let the map go');
  const lost = await instant(page);
  await page.evaluate(() => (window as unknown as { card: WEBGL_lose_context }).card.restoreContext());
  await expect(map(page)).not.toContainText('graphics card');
  await expect.poll(() => instant(page)).toBeGreaterThan(lost);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(train(page)).toBeVisible();
  // It is drawn again: not one colour everywhere.
  await expect
    .poll(async () => new Set(await (await page.locator('.maplibregl-canvas').screenshot()).subarray(-4000)).size)
    .toBeGreaterThan(100);
  expect(errors).toEqual([]);
});
