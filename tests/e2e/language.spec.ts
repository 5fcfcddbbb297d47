/** Languages: by link and by choice, with the state kept; and words of any length break no layout. */
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { wide } from '../support/pseudo';
import { overflowing } from './access';
import { give, instant, journeyText, watch, withoutMap, test } from './support';

const AT = Date.parse('2023-09-12T02:15:00Z');

test('a link opens in its language, and the switch keeps all else, by keyboard', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    // Every title that is ever shown: not a word of English comes first.
    const titles: string[] = [];
    Object.assign(window, { titles });
    new MutationObserver(() => titles.push(document.title)).observe(document, { subtree: true, childList: true });
  });
  await withoutMap(page);
  await page.goto('#l=ko&cap=70&t=2023-09-12T02:15Z');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ko');
  const rows = page.locator('[data-segment]');
  await expect(rows.first()).toBeVisible();
  const titles = await page.evaluate(() => (window as unknown as { titles: string[] }).titles);
  // The page as it is served is English, and says what it is about to who runs no script.
  const served = titles[0];
  expect(titles.filter((title) => title !== served && /train|Journey/i.test(title))).toEqual([]);
  expect(await page.locator('main').innerText()).not.toMatch(/How sure|The route|Copy link|Figures/);

  await rows.nth(1).click();
  await expect(page).toHaveURL(/#s=.*&l=ko/);
  const open = await rows.nth(1).getAttribute('data-segment');
  const choice = page.locator('select[data-language]');
  await choice.focus();
  await page.keyboard.press('ArrowUp'); // English stands above Korean
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('combobox', { name: 'Language' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#s=${open}&.*cap=70.*&l=en`));
  expect(await instant(page)).toBe(AT);

  // A file of the reader's own stays too, and what was said of it is said in the other language.
  await give(page, 'own.geojson', journeyText().replace('"grade": "reported"', '"grade": "certain"'));
  const problems = page.locator('[data-problems]');
  await expect(problems).toContainText(/error/);
  await choice.selectOption('ko');
  await expect(html).toHaveAttribute('lang', 'ko');
  await expect(problems).toContainText('own.geojson');
  await expect(problems).not.toContainText(/should be|error/);

  expect(seen.foreign).toEqual([]);
});

/** The catalogue of a language, with the widest words in its place. */
async function widen(page: Page, tag: string): Promise<void> {
  const entry = fileURLToPath(new URL('../support/pseudo.ts', import.meta.url));
  const bundle = await rolldown({ input: entry, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'es' });
  const code = `${output[0].code}\nexport const wide_ = pseudo(${JSON.stringify(tag)});`;
  await page.route(new RegExp(`/${tag}-[^/]*\\.js$`), (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
}

test('the widest words overflow nothing, on a phone and on a desk', async ({ page }) => {
  await withoutMap(page);
  await widen(page, 'ko');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('#l=ko&t=2023-09-12T02:15Z');
    await expect(page.locator('[data-segment]').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('h2').first()).toContainText(wide('route'));
    expect(await overflowing(page)).toEqual([]);
    await page.locator('[data-segment]').nth(1).click();
    await expect(page.locator('[data-claims]').first()).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    await page.goto('about:blank');
  }
});
