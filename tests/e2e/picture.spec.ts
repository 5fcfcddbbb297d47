/** Write: the dialog that makes a picture of the view; without a map, since a picture needs no WebGL. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { PNG } from 'pngjs';
import { read, test } from './support';

test('a PNG of this view: the size that was asked for, with the legend’s colours burnt in', async ({ page }) => {
  await read(page, '#s=khasan-ussuriysk&t=2023-09-12T02:15:00Z');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^PNG of this view/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of this view' });
  await expect(
    dialog.getByRole('img', { name: /^Preview\. .*crossing the Razdolnaya, reported by RIA/ }),
  ).toBeVisible();
  await dialog.getByRole('radio', { name: /^1:1/ }).check();
  const save = dialog.getByRole('button', { name: 'Save PNG' });
  await expect(save).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toMatch(/^byline_pyongyang-primorye-2023_2023-09-12t02-15z\.png$/);
  const { width, height, data } = PNG.sync.read(readFileSync(await download.path()));
  expect([width, height]).toEqual([1080, 1080]);
  const counted = (red: number, green: number, blue: number, from: number): number => {
    let count = 0;
    for (let at = from * width * 4; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
    }
    return count;
  };
  // Below the map stands the legend: its reported and its inferred line.
  // Of its edges the pixels are mixed, more or fewer, as the browser draws.
  expect(counted(0xa3, 0x12, 0x3b, 800)).toBeGreaterThan(100);
  expect(counted(0xa3, 0x59, 0x00, 800)).toBeGreaterThan(50);
  // And the ground is drawn: sea above the legend.
  expect(counted(0xdf, 0xe8, 0xea, 0)).toBeGreaterThan(10_000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});
