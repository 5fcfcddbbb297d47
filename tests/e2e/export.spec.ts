/** Write: what the menu of exports saves, and how it is gone through with the keyboard. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { read, segment, test } from './support';

async function menu(page: Page) {
  const open = page.getByRole('menu', { name: 'Export' });
  if (!(await open.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
  await expect(open.getByRole('menuitem').first()).toBeFocused();
  return open;
}

async function saved(page: Page, group: string | RegExp, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const items = (await menu(page)).getByRole('group', { name: group }).getByRole('menuitem', { name: item });
  const [download] = await Promise.all([page.waitForEvent('download'), items.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the whole journey, a segment and a moment, in what each format begins with', async ({ page }) => {
  await read(page, '#s=khasan-ussuriysk&t=2023-09-12T01:00:00Z');
  for (const [item, extension, start] of [
    [/^KML/, 'kml', '<?xml'],
    [/^KMZ/, 'kmz', 'PK'],
    [/^GPX/, 'gpx', '<?xml'],
    [/^CSV/, 'csv', '\ufeffid,'],
    [/^BibTeX/, 'bib', '@'],
    [/^Markdown/, 'md', '# '],
    [/^HTML/, 'html', '<!doctype html>'],
    [/zip/, 'zip', 'PK'],
  ] as const) {
    const { name, bytes } = await saved(page, 'Whole journey', item);
    expect(name).toMatch(new RegExp(`pyongyang-primorye-2023\\.${extension}$`));
    expect(bytes.toString('utf8').toLowerCase().startsWith(start.toLowerCase()), name).toBe(true);
  }
  const cut = await saved(page, /^This segment: Khasan → Ussuriysk/, /^GeoJSON/);
  expect(cut.name).toMatch(/khasan.*ussuriysk.*\.geojson$/);
  const moment = await saved(page, /^At this moment: 12 Sep, 11:00 Vladivostok/, /^GeoJSON/);
  expect(moment.bytes.toString('utf8')).toContain('2023-09-12T');
});

test('the keyboard: arrows, Home, End, letters; Escape gives the focus back, and a low window scrolls', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 400 });
  await read(page);
  const button = page.getByRole('button', { name: 'Export' });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const open = page.getByRole('menu', { name: 'Export' });
  const focused = open.locator(':focus');
  await expect(focused).toHaveAccessibleName(/^GeoJSON whole journey: everything/);
  await page.keyboard.press('End');
  await expect(focused).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/^GeoJSON whole journey/);
  await page.keyboard.press('k');
  await expect(focused).toHaveAccessibleName(/^KML/);
  await page.keyboard.press('k');
  await expect(focused).toHaveAccessibleName(/^KMZ/);
  await page.keyboard.press('k');
  await expect(focused).toHaveAccessibleName(/^KML/);
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('without a segment open the menu says how one is exported alone', async ({ page }) => {
  await read(page);
  await expect((await menu(page)).getByRole('group', { name: /^This segment/ })).toHaveCount(0);
  await expect(page.getByText(/open a segment to export it alone/)).toBeVisible();
  await page.keyboard.press('Escape');
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect((await menu(page)).getByRole('group', { name: /^This segment/ })).toBeVisible();
});
