/** A reader who asks for more contrast has it in each letter; one whose system chooses the colours has its map's buttons. */
import { expect } from '@playwright/test';
import { axe, open, read, segment, test } from './support';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with more contrast asked for, letters have 7 to 1: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await read(page);
    expect(await axe(page, undefined, ['color-contrast-enhanced'])).toEqual([]);
    await segment(page, /^Khasan → Ussuriysk/).click();
    await expect(page.locator('[data-claims]').first()).toBeVisible();
    expect(await axe(page, undefined, ['color-contrast-enhanced'])).toEqual([]);
    await page.goto('./#view=text');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await axe(page, undefined, ['color-contrast-enhanced'])).toEqual([]);
  });
}

test('where the system chooses the colours, the buttons of the map keep their icons @map', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await open(page);
  // MapLibre brings a white icon then: turned over it would be black on black.
  await expect(page.locator('.maplibregl-ctrl-zoom-in .maplibregl-ctrl-icon')).toHaveCSS('filter', 'none');
});
