/** "Read it as text": the whole page for who reads, one selection with the map, and what is printed. No map is drawn here. */
import { expect, type Page } from '@playwright/test';
import { read, segment, watch, test } from './support';

const TEXT = '#view=text';
const account = (page: Page) => page.getByRole('article', { name: 'The journey as a text' });

async function openText(page: Page, fragment = TEXT): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(fragment, { waitUntil: 'commit' });
  await expect(account(page).getByRole('heading', { level: 1 })).toBeVisible();
  return asked;
}

test('the text is there at once without a map, read by heading and list, in both themes', async ({ page }) => {
  const seen = watch(page);
  const asked = await openText(page);
  await expect(account(page).getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const heads = await account(page).getByRole('heading', { level: 2 }).allTextContents();
  expect(heads).toEqual([
    'Contents',
    'At this moment',
    'Figures',
    'What was reported',
    'Disputed and retracted',
    'Contradictions',
    'What no report says',
    'How this is drawn',
    'Corrections',
    'Licence and credits',
    'Reports that are named, but read for no claim',
    'Sources',
  ]);
  const bridge = account(page).getByRole('region', { name: 'B. Tumangang → Khasan: reported' });
  await expect(bridge.getByRole('heading', { level: 3 })).toHaveAccessibleName('B. Tumangang → Khasan: reported');
  await expect(bridge.getByRole('heading', { level: 4 })).toHaveText([
    /^Event 4: Crossing the Tumen/,
    /^Event 5: At Khasan/,
  ]);
  const claims = bridge.getByRole('list').first().getByRole('listitem');
  await expect(claims).toHaveCount(5);
  await expect(claims.first().getByRole('link').first()).toHaveAccessibleName(
    /^12 September 2023, 00:00 to 24:00 Vladivostok\s?, State media, not named → CNN → this report$/,
  );

  await expect(bridge).toContainText(/14 reports · 10 origins and 1 not named.*Possible here from 10 September 2023/);

  // The moment goes along with the clock, and so does the mark in the text; by the keys too, from within the text.
  const moment = account(page).getByRole('region', { name: 'At this moment' });
  await expect(moment).toContainText('Event 1 of 9');
  await account(page).getByRole('link', { name: 'Event 1: Leaving Pyongyang' }).focus();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(moment).not.toContainText('Event 1 of 9');
  await expect(account(page).locator('h4 a[aria-current="location"]')).toBeInViewport();
  await expect(page.getByRole('status')).toHaveCount(1);

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(asked.filter((url) => /journey-map|Poster|maplibre|TimeGraph/.test(url))).toEqual([]);
  expect(seen).toEqual({ foreign: [], complaints: [] });
});

test('selection, link and Back are one with the map; a source is reached and left by keyboard', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await read(page);
  // The first thing that has the focus.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Read it as text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(account(page).getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/#view=text$/);

  const head = account(page).getByRole('link', { name: /^C\. Khasan → Ussuriysk/ });
  await head.press('Enter');
  await expect(head).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/#view=text&s=[^&]+&d=\w+$/);
  const claim = account(page).getByRole('link', { name: /RIA → 4esnok\.by$/ });
  await claim.press('Enter');
  await expect(claim).toHaveAttribute('aria-current', 'true');
  await expect(head).not.toHaveAttribute('aria-current');
  await expect(page).toHaveURL(/#view=text&s=[^&]+&c=/);

  // To its source and back; the address stays.
  const here = page.url();
  const told = account(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /RIA → 4esnok\.by$/ }) });
  const mention = told.getByRole('link', { name: /^Source \d+$/ });
  await mention.press('Enter');
  const source = page.locator('.sources li:focus');
  await expect(source).toContainText('4esnok.by/novosti');
  await expect(source).toBeInViewport();
  await page.keyboard.press('Tab'); // its address
  await page.keyboard.press('Tab');
  const number = (await mention.textContent()) ?? '';
  await expect(page.locator(':focus')).toHaveAccessibleName(`Back to mention 1 of source ${number}`);
  await page.keyboard.press('Enter');
  await expect(mention).toBeFocused();
  await expect(mention).toBeInViewport();
  expect(page.url()).toBe(here);

  // A link to it opens it, in sight.
  await told.getByRole('button', { name: /^Copy link to the claim of RIA → 4esnok\.by/ }).click();
  await expect(told.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await page.context().newPage();
  await openText(other, link);
  await expect(account(other).getByRole('link', { name: /RIA → 4esnok\.by$/ })).toHaveAttribute('aria-current', 'true');
  await expect(account(other).getByRole('link', { name: /RIA → 4esnok\.by$/ })).toBeInViewport();
  await other.close();

  // Back, step by step, to the map; and the card of the map is the same selection.
  await page.goBack();
  await expect(head).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await expect(segment(page, /^Khasan → Ussuriysk/)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('button', { name: 'Read it as text' })).toBeFocused();
  await page.goBack();
  await expect(head).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await page.goBack();
  await expect(account(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/view=/);
});

test('what is printed is the text, whichever view is on show, whole and without controls', async ({ page }) => {
  await read(page);
  await expect(segment(page, /^Khasan → Ussuriysk/)).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  // Its program comes after what is seen first.
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await expect(account(page)).toBeVisible();
  await expect(page.getByRole('main')).toBeHidden();
  await expect(account(page)).toContainText('Data: version');
  await expect(account(page)).toContainText(/From http:\/\/127\.0\.0\.1/);
  await expect(account(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(account(page).getByText('https://tass.com/world/1673811')).toBeVisible();
  for (const role of ['button', 'slider', 'navigation'] as const) await expect(page.getByRole(role)).toHaveCount(0);
  await expect(account(page).getByRole('link', { name: /^Back to/ })).toHaveCount(0);
  const colours = await account(page).evaluate((article) => {
    const { color } = getComputedStyle(article);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.emulateMedia({ media: 'screen' });
  await expect(account(page)).toHaveCount(0);

  // A browser's own printing tells of it once, before: the text has to be there when that returns.
  const there = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const found = document.querySelectorAll('[data-text] [data-claim]').length;
    window.dispatchEvent(new Event('afterprint'));
    return found;
  });
  expect(there).toBeGreaterThan(30);
  await expect(account(page)).toHaveCount(0);

  // And before it a still map and the train graph, as soon as what they are drawn of has come: whole, as pictures.
  const stills = (): Promise<number[]> =>
    page.evaluate(async () => {
      window.dispatchEvent(new Event('beforeprint'));
      const images = [...document.querySelectorAll<HTMLImageElement>('[data-text] figure img')];
      await Promise.all(images.map((image) => image.decode()));
      const widths = images.map(({ naturalWidth }) => naturalWidth);
      window.dispatchEvent(new Event('afterprint'));
      return widths;
    });
  await expect.poll(stills, { intervals: [2000] }).toEqual([1200, 1200]);
});
