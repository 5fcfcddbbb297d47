/**
 * Larger letters, smaller windows, other spacing: nothing is cut off, nothing scrolls both ways, targets stay as large, and what has
 * the focus is in sight.
 */
import { expect, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser';
import { hiddenFocus, overflowing, tooSmall } from './access';
import { read, segment, source, test } from './support';

/** Text spacing that a reader may ask for (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** The states in which most is on show: the page, a card, a dialog, the text. */
async function states(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    const wrong = [...(await overflowing(page)), ...(await tooSmall(page))];
    if (wrong.length > 0) found[state] = wrong;
  };
  // Of another size than before, the page is another: it is there within two frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await look('the page');
  // From the top of what can be reached by Tab, a good way down.
  await page.getByRole('link', { name: 'Skip to the player' }).focus();
  const unseen = new Set<string>();
  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press('Tab');
    const hidden = await hiddenFocus(page);
    if (hidden !== '') unseen.add(hidden);
  }
  if (unseen.size > 0) found['by Tab'] = [...unseen];
  await segment(page, /^Khasan → Ussuriysk/).press('Enter');
  await expect(source(page)).toBeVisible();
  await look('a card');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Journeys' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await look('a dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Read it as text' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look('the text');
  await page.getByRole('button', { name: 'Back to the map' }).press('Enter');
  await expect(segment(page, /^Khasan → Ussuriysk/)).toBeVisible();
  return found;
}

test('in letters of 24 px nothing is cut off or scrolls sideways, on a desk and on a phone', async ({
  playwright,
  baseURL,
}) => {
  const { executablePath, args } = await findBrowser();
  const browser = await playwright.chromium.launch({
    executablePath,
    args: [...args, '--disable-gpu', '--blink-settings=defaultFontSize=24'],
  });
  const page = await browser.newPage({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  await read(page, '#t=2023-09-11T13:00:00%2B09:00');
  // The reader's setting has arrived, and letters follow it.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-size', /^(43\.5|39)px$/);
  expect(await states(page)).toEqual({});
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await states(page)).toEqual({});
  await browser.close();
});

test('a window of 320 × 256 px, and text with other spacing: nothing is cut off or scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await read(page, '#t=2023-09-11T13:00:00%2B09:00');
  expect(await states(page)).toEqual({});
  await page.getByRole('link', { name: 'Skip to the player' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();

  await page.setViewportSize({ width: 390, height: 844 });
  // As a reader's own style sheet comes: not by the page's policy.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACED);
  expect(await states(page)).toEqual({});
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await states(page)).toEqual({});
});
