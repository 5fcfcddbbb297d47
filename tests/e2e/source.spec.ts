/** A click becomes a source: the list, the card, the claims, the link, the keyboard. */
import { expect } from '@playwright/test';
import {
  axe,
  HOUR,
  instant,
  map,
  open,
  read,
  segment,
  segments,
  settled,
  source,
  test,
  time,
  train,
  watch,
} from './support';

const START = Date.parse('2023-09-10T12:00:00+09:00');

test('the four segments are listed in order, with grade and distance', async ({ page }) => {
  await read(page);
  const buttons = segments(page).getByRole('button', { expanded: false });
  await expect(buttons).toHaveCount(4);
  await expect(buttons.nth(0)).toHaveAccessibleName(/^Pyongyang → Tumangang.*[Ii]nferred/s);
  await expect(buttons.nth(1)).toHaveAccessibleName(/^Tumangang → Khasan.*[Rr]eported/s);
  await expect(buttons.nth(2)).toHaveAccessibleName(/^Khasan → Ussuriysk.*[Rr]eported/s);
  await expect(buttons.nth(3)).toHaveAccessibleName(/^Ussuriysk → Khabarovsk.*[Pp]rojected/s);
  await expect(segments(page)).toContainText('744');
  await expect(segments(page)).toContainText('234');
});

test('the legend has a row for each grade present, with its share', async ({ page }) => {
  await read(page);
  const legend = page.getByRole('list', { name: 'Legend', exact: true });
  await expect(legend).toContainText(/Reported\s*24\s*%/);
  await expect(legend).toContainText(/Inferred\s*76\s*%/);
  await expect(legend).toContainText('Projected');
  await expect(legend).not.toContainText('Disputed');
  await expect(legend.getByRole('listitem')).toHaveCount(3);
});

test('the card says who reported it, through whom, and what it does not say', async ({ page }) => {
  await read(page);
  await expect(source(page)).toHaveCount(0);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(segment(page, /^Khasan → Ussuriysk/)).toHaveAttribute('aria-expanded', 'true');
  const claims = source(page).getByRole('list', { name: 'Claims', exact: true });
  await expect(claims.getByRole('button')).toHaveCount(15);

  await claims
    .getByRole('button', { name: /4esnok/ })
    .first()
    .click();
  await expect(source(page)).toContainText('05:15 Moscow time');
  await expect(source(page)).toContainText('RIA');
  await expect(source(page)).toContainText(/\d+ reports? · \d+ origins?/);
  await expect(source(page)).toContainText('That Kim was seen aboard');
  await expect(source(page)).toContainText('No capture kept');
  await expect(source(page)).toContainText(/excerpt/i);
  const link = source(page)
    .getByRole('link', { name: /4esnok/ })
    .first();
  await expect(link).toHaveAttribute('href', 'https://4esnok.by/novosti/poezd-kim-chen-yna-peresek-granicu-rossii/');
  await expect(link).toHaveAttribute('rel', /noopener/);
});

test('focus on a claim lifts what belongs to it, as the pointer does', async ({ page }) => {
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).press('Enter');
  const claim = source(page)
    .getByRole('list', { name: 'Claims' })
    .getByRole('button', { name: /North through Primorsky Krai/ });
  const lifted = page.locator('.claims li.hover');
  await expect(lifted).toHaveCount(0);
  await claim.first().focus();
  await expect(lifted).toContainText('North through Primorsky Krai');
  await page.getByRole('button', { name: 'Play' }).focus();
  await expect(lifted).toHaveCount(0);
});

for (const [width, height] of [
  [844, 390],
  [720, 450],
  [720, 900],
] as const) {
  test(`nothing lies over what is said, in ${width} × ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await read(page, '#t=2023-09-11T13:00:00%2B09:00');
    await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();
    await expect(time(page)).toBeVisible();
    const said = await page.locator('.readout').boundingBox();
    const graph = await page.locator('.graph').first().boundingBox();
    expect((said?.y ?? NaN) + (said?.height ?? NaN)).toBeLessThanOrEqual(graph?.y ?? NaN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a report without an address says so, and a disputed claim gives its reason', async ({ page }) => {
  await read(page);
  await segment(page, /^Pyongyang → Tumangang/).click();
  const claims = source(page).getByRole('list', { name: 'Claims', exact: true });
  await claims
    .getByRole('button', { name: /this report/ })
    .first()
    .click();
  await expect(source(page)).toContainText('This report carries no web address');
  await claims
    .getByRole('button', { name: /Pledge Times/ })
    .first()
    .click();
  await expect(source(page)).toContainText(/disputed/i);
  await expect(source(page)).toContainText('State media and a senior South Korean official say afternoon.');
});

test('Escape closes the card and gives the focus back to its button', async ({ page }) => {
  await read(page);
  const button = segment(page, /^Tumangang → Khasan/);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(source(page)).toBeVisible();
  await expect(button).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(source(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('a citation is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await source(page)
    .getByRole('button', { name: /xinhua/i })
    .first()
    .click();
  await source(page).getByRole('button', { name: 'Copy citation' }).click();
  await expect(source(page).getByRole('button', { name: 'Citation copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Xinhua');
  expect(text).toContain('https://www.shine.cn/news/world/2309138916/');
});

test('a link opens exactly what it says, and back goes back', async ({ page, browser }) => {
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(page).toHaveURL(/[#&]s=/);
  await source(page)
    .getByRole('button', { name: /4esnok/ })
    .first()
    .click();
  await expect(page).toHaveURL(/[#&]c=c-razdolnaya-4esnok/);
  await time(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/[#&]t=/);
  const link = page.url();

  // Somebody else's browser: nothing of this one is known there.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await read(other, link);
  await expect(segment(other, /^Khasan → Ussuriysk/)).toHaveAttribute('aria-expanded', 'true');
  await expect(source(other)).toContainText('05:15 Moscow time');
  expect(await instant(other)).toBe(START + HOUR);
  await expect(other.getByText(/has changed since/)).toHaveCount(0);
  await read(other, link.replace(/d=[0-9a-f]{8}/, 'd=00000000'));
  await other.reload();
  await expect(other.getByText(/has changed since this link was made/)).toBeVisible();
  await elsewhere.close();

  await page.goBack();
  await page.goBack();
  await expect(source(page)).toHaveCount(0);
});

test('a copied link shows the map as it was: moved by keyboard, opened elsewhere', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await settled(train(page));
  await map(page).locator('canvas').focus();
  await page.keyboard.press('Minus');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/m=[\d.]+\/4\d\.\d+\/13\d\.\d+/);
  await source(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(source(page).getByRole('button', { name: 'Link copied' })).toBeVisible();
  const here = await settled(train(page));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#s=.*&c=.*&t=.*&m=.*&d=[0-9a-f]{8}$/);

  const elsewhere = await browser.newContext({ viewport: page.viewportSize() });
  const other = await elsewhere.newPage();
  await open(other, link);
  const there = await settled(train(other));
  expect(Math.hypot(there.x - here.x, there.y - here.y)).toBeLessThan(1.5);
  await elsewhere.close();
});

test('an unknown id in a link is explained, not ignored', async ({ page }) => {
  await read(page, '#s=no-such-segment&t=nonsense');
  await expect(page.getByText(/no-such-segment/)).toBeVisible();
  await expect(segments(page).getByRole('button').first()).toBeVisible();
});

test('keyboard only: from the top to a source, the player, and the map', async ({ page }) => {
  await open(page);
  const reach = async (wanted: string | RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      const name = await page.evaluate(() => {
        const at = document.activeElement;
        return !(at instanceof HTMLButtonElement)
          ? ''
          : (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replace(/\s+/g, ' ');
      });
      if (typeof wanted === 'string' ? name.includes(wanted) : wanted.test(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(wanted)} was not reached in 60 tabs`);
  };
  await reach('Pyongyang → Tumangang');
  await page.keyboard.press('Enter');
  await expect(source(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await reach(/^Play/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();

  const before = await instant(page);
  await page.keyboard.press(']');
  expect(await instant(page)).toBeGreaterThan(before);
  await page.keyboard.press('[');

  await time(page).focus();
  await page.keyboard.press('Home');
  expect(await instant(page)).toBe(START);
  await page.keyboard.press('ArrowRight');
  expect(await instant(page)).toBe(START + HOUR / 6);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await instant(page)).toBe(START + HOUR / 6 + HOUR);
  await page.keyboard.press('ArrowLeft');
  expect(await instant(page)).toBe(START + HOUR);
  await page.keyboard.press('PageDown');
  const first = await instant(page);
  expect(first).toBeGreaterThan(START + HOUR);
  await page.keyboard.press('PageDown');
  expect(await instant(page)).toBeGreaterThan(first);
  await page.keyboard.press('PageUp');
  expect(await instant(page)).toBe(first);
});

test('Space and brackets do nothing outside of the player and the map', async ({ page }) => {
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).focus();
  await page.keyboard.press(']');
  expect(await instant(page)).toBe(START);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(source(page)).toBeVisible(); // Space on a button presses that button
});

test('selecting says so once, and so does pausing', async ({ page }) => {
  await read(page);
  const status = page.getByRole('status');
  await expect(status).toHaveCount(1);
  await segment(page, /^Tumangang → Khasan/).click();
  await expect(status).toContainText('Tumangang → Khasan');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(status).toContainText('Pyongyang —');
});

test('axe finds nothing serious: with a card and the map, and dark on a phone', async ({ page }) => {
  const seen = watch(page);
  await open(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axe(page)).toEqual([]);
  expect(seen.complaints).toEqual([]);
});

test('dark follows the system, and the Theme button overrules it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await read(page);
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).not.toBe(dark);
  await page.getByRole('button', { name: /Theme/ }).click();
  await expect.poll(ground).toBe(dark);
  await expect(map(page)).toBeVisible();
});

test('on a phone everything is there, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();
  await expect(page.getByRole('list', { name: 'Legend', exact: true })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await segment(page, /^Khasan → Ussuriysk/).scrollIntoViewIfNeeded();
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page)).toBeVisible();
  const play = await page.getByRole('button', { name: 'Play' }).boundingBox();
  expect(Math.min(play?.width ?? 0, play?.height ?? 0)).toBeGreaterThanOrEqual(44);
});
