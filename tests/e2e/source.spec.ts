/** A click becomes a source: the list, the card, the claims, the link, the keyboard. */
import { expect } from '@playwright/test';
import { HOUR, instant, map, open, read, segment, segments, settled, source, time, train, test } from './support';

const START = Date.parse('2023-09-10T12:00:00+09:00');

test('the list, the legend and the card: who reported it, through whom, and what it does not say', async ({ page }) => {
  await read(page);
  await test.step('the four segments are listed in order, with grade and distance', async () => {
    const buttons = segments(page).getByRole('button', { expanded: false });
    await expect(buttons).toHaveCount(4);
    await expect(buttons.nth(0)).toHaveAccessibleName(/^Pyongyang → Tumangang.*[Ii]nferred/s);
    await expect(buttons.nth(1)).toHaveAccessibleName(/^Tumangang → Khasan.*[Rr]eported/s);
    await expect(buttons.nth(2)).toHaveAccessibleName(/^Khasan → Ussuriysk.*[Rr]eported/s);
    await expect(buttons.nth(3)).toHaveAccessibleName(/^Ussuriysk → Khabarovsk.*[Pp]rojected/s);
    await expect(segments(page)).toContainText('744');
    await expect(segments(page)).toContainText('234');
  });
  await test.step('the legend has a row for each grade present, with its share', async () => {
    const legend = page.getByRole('list', { name: 'Legend', exact: true });
    await expect(legend).toContainText(/Reported\s*24\s*%/);
    await expect(legend).toContainText(/Inferred\s*76\s*%/);
    await expect(legend).toContainText('Projected');
    await expect(legend).not.toContainText('Disputed');
    await expect(legend.getByRole('listitem')).toHaveCount(3);
  });
  await test.step('the card says who reported it, through whom, and what it does not say', async () => {
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
  await test.step('focus on a claim lifts what belongs to it, as the pointer does', async () => {
    const claim = source(page)
      .getByRole('list', { name: 'Claims' })
      .getByRole('button', { name: /North through Primorsky Krai/ });
    const lifted = page.locator('.claims li.hover');
    await page.getByRole('button', { name: 'Play' }).focus();
    await page.mouse.move(0, 0);
    await expect(lifted).toHaveCount(0);
    await claim.first().focus();
    await expect(lifted).toContainText('North through Primorsky Krai');
    await page.getByRole('button', { name: 'Play' }).focus();
    await expect(lifted).toHaveCount(0);
  });
  await test.step('a report without an address says so, and a disputed claim gives its reason', async () => {
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
});

test('nothing lies over what is said, on its side and in low windows', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await read(page, '#t=2023-09-11T13:00:00%2B09:00');
  for (const [width, height] of [
    [844, 390],
    [720, 450],
    [720, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();
    await expect(time(page)).toBeVisible();
    const said = await page.locator('.readout').boundingBox();
    const graph = await page.locator('.graph').first().boundingBox();
    expect((said?.y ?? NaN) + (said?.height ?? NaN)).toBeLessThanOrEqual(graph?.y ?? NaN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
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

test('a copied link shows the map as it was: moved by keyboard, opened elsewhere @map', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1000, height: 640 });
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

test('the keys: on the list, in the player and nowhere else; a selection and a pause are said once', async ({
  page,
}) => {
  await read(page);
  await test.step('Space and brackets do nothing outside of the player and the map', async () => {
    await segment(page, /^Khasan → Ussuriysk/).focus();
    await page.keyboard.press(']');
    expect(await instant(page)).toBe(START);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(source(page)).toBeVisible(); // Space on a button presses that button
  });
  await test.step('Escape closes the card and gives the focus back to its button', async () => {
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
  await test.step('selecting says so once, and so does pausing', async () => {
    const status = page.getByRole('status');
    await expect(status).toHaveCount(1);
    await segment(page, /^Tumangang → Khasan/).click();
    await expect(status).toContainText('Tumangang → Khasan');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(status).toContainText('Pyongyang —');
  });
  await test.step('the slider goes by ten minutes, by hours and by events', async () => {
    await page.getByRole('button', { name: 'Play' }).focus();
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
  await read(page);
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport();
  await expect(page.getByRole('list', { name: 'Legend', exact: true })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await segment(page, /^Khasan → Ussuriysk/).scrollIntoViewIfNeeded();
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page)).toBeVisible();
  const play = await page.getByRole('button', { name: 'Play' }).boundingBox();
  expect(Math.min(play?.width ?? 0, play?.height ?? 0)).toBeGreaterThanOrEqual(44);
});
