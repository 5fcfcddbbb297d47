/**
 * Every state of the page, on a desk and on a phone, in each language and both themes: what axe finds, and how large targets are.
 * One page is led through all of them, since what costs time is to begin anew. No map is drawn: watch.spec.ts looks at that.
 */
import { expect, type Page } from '@playwright/test';
import { ko } from '../../src/words/ko';
import { words as en } from '../../src/words/files';
import type { Translation } from '../../src/words/index';
import { ru } from '../../src/words/ru';
import { tooSmall } from './access';
import { axe, journeyText, read, settled, test } from './support';

const SAID: Readonly<Record<string, Translation>> = { en, ko, ru };

/** What is wrong in this state, in the light theme; in the dark one only colours differ. `part`: where all else is inert. */
async function wrong(page: Page, part?: string): Promise<string[]> {
  const light = [...(await axe(page, part)), ...(await tooSmall(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await axe(page, part, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

async function everyState(page: Page, tag: string, phone: boolean): Promise<void> {
  const said = SAID[tag];
  if (said === undefined) throw new Error(`no words in ${tag}`);
  const found: Record<string, string[]> = {};
  const look = async (state: string, part?: string): Promise<void> => {
    found[state] = await wrong(page, part);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };

  // Each language has its own start: what was said of a file stays in the page.
  await page.goto('about:blank');
  await page.goto(`./#l=${tag}&t=2023-09-11T13:00:00%2B09:00`);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect(page.locator('[data-segment]').first()).toBeVisible();
  if (phone) {
    // The sheet in full, so that nothing of it is out of sight.
    while (await button(said.page.sheet.grow).isVisible()) await button(said.page.sheet.grow).click();
  }
  await look('the page as it opens');

  await page.locator('[data-segment]').nth(2).click();
  await expect(page.locator('[data-claims]').first()).toBeVisible();
  await look('a card');
  await page.keyboard.press('Escape');

  await button(said.page.drawn.button).first().click();
  await expect(dialog).toBeVisible();
  await look('how it is drawn', 'dialog');
  await close();

  await button(said.page.opening.button).click();
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('textbox').first().fill('nowhere');
  await page.keyboard.press('Enter');
  await look('the dialog that opens a journey, with an error', 'dialog');
  await close();

  await button(said.embed.button).click();
  await expect(dialog.locator('iframe')).toBeVisible();
  await look('the dialog of the snippet', 'dialog');
  await close();

  await page.getByRole('button', { name: said.page.tools.export }).first().click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await look('the menu of exports');
  await page.getByRole('menuitem', { name: /PNG/ }).first().click();
  await expect(dialog.getByRole('img')).toBeVisible();
  await look('the dialog of the picture', 'dialog');
  await close();

  await page.getByRole('button', { name: said.text.read }).click();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await look('the text');
  await page.getByRole('button', { name: said.text.back }).click();

  if (tag !== 'ru') {
    await page.goto(`#l=${tag}&s=no-such-segment`);
    await expect(page.getByText(/no-such-segment/)).toBeVisible();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(said.page.tools.openFile).click()]);
    const broken = Buffer.from(`${journeyText().slice(0, 900)} oops`);
    await chooser.setFiles({ name: 'broken.geojson', mimeType: 'application/geo+json', buffer: broken });
    await expect(page.locator('[data-problems]')).toContainText('broken.geojson');
    // The page has shown the newest; both are looked at, and none half under what stands above the list.
    await settled(page.getByText('broken.geojson').last());
    await page.evaluate(() => {
      for (let at = document.querySelector('[data-problems]'); at !== null; at = at.parentElement) at.scrollTop = 0;
    });
    await look('a link that names nothing, and a file that is none');
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
}

for (const [where, viewport, languages] of [
  ['on a desk', { width: 1440, height: 900 }, ['en']],
  ['on a phone', { width: 390, height: 844 }, ['ko', 'ru']],
] as const) {
  test(`nothing is wrong in any state ${where}: ${languages.join(', ')}, light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(viewport);
    await read(page, '#l=en');
    for (const tag of languages) await everyState(page, tag, where === 'on a phone');
    // The frame in somebody else's page, and what stands there instead of a map.
    await page.setViewportSize({ width: where === 'on a phone' ? 360 : 1000, height: 560 });
    await page.goto('?embed=16:9#l=en&s=khasan-ussuriysk', { waitUntil: 'commit' });
    await expect(page.locator('[data-card]')).toBeVisible();
    expect(await wrong(page)).toEqual([]);
  });
}
