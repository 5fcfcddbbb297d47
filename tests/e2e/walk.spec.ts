/**
 * The page walked through by somebody who neither sees it nor has a mouse: Tab by Tab, what has the focus is told by role and name,
 * what is spoken is heard once, and for who sees, each step's ring is in sight. ACCESSIBILITY.md tells the same walk in prose.
 */
import { expect, type Page } from '@playwright/test';
import { hiddenFocus, listen, spoken, tab } from './access';
import { read, segment, source, time, test } from './support';

/** From the top of the page to its end, on a desk, with nothing open. */
const STOPS = [
  /^link "Read it as text"/,
  /^link "Skip to the player"/,
  /^button "Read it as text"/,
  /^'?button "Pyongyang → Tumangang Inferred/,
  /^'?button "Tumangang → Khasan Reported/,
  /^'?button "Khasan → Ussuriysk Reported/,
  /^'?button "Ussuriysk → Khabarovsk Projected/,
  ...Array<RegExp>(4).fill(/^'?button ".*(context|via this report)"/),
  /^slider "The cap": "80"/,
  ...Array<RegExp>(3).fill(/^link ".+ \(opens in a new tab\)"/),
  ...Array<RegExp>(7).fill(/^'?button ".+ → .+ · .+"/),
  /^button "How this is drawn"/,
  // In the map's place, which is not drawn here.
  /^button "Try again"/,
  /^combobox "Language"/,
  /^button "Theme"/,
  /^button "Copy link"/,
  /^button "Embed"/,
  /^button "Journeys"/,
  /^button "Open file"/,
  /^button "Export"/,
  /^button "Previous event" \[disabled\]/,
  /^button "Play"/,
  /^button "Next event"/,
  /^checkbox "Follow"/,
  /^combobox "Pace"/,
  /^combobox "Speed"/,
  /^slider "Time"/,
  /^button "Zoom in on the hours"/,
];

/** Opens a dialog from the button that has the focus; Tab stays in it, and Escape leads back to where it came from. */
async function through(page: Page, name: string | RegExp, open: () => Promise<void>, back: RegExp): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  const where = (): Promise<'in' | 'out' | 'window'> =>
    dialog.evaluate((box) => {
      const at = document.activeElement;
      // Past its last thing lies the browser's own window, then the first again.
      return at === null || at === document.body ? 'window' : box.contains(at) ? 'in' : 'out';
    });
  expect(await where()).toBe('in');
  const first = await spoken(page);
  let told = '';
  for (let presses = 0; presses < 60 && told !== first; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await where();
    expect(at).not.toBe('out');
    // A frame has its own things that have the focus.
    if (at === 'window' || (await page.evaluate(() => document.activeElement?.tagName === 'IFRAME'))) continue;
    expect(await hiddenFocus(page)).toBe('');
    told = await spoken(page);
  }
  expect(told).toBe(first);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await spoken(page)).toMatch(back);
}

test('by keyboard and by ear: from the top through the list, the card, the dialogs, the player and the text', async ({
  page,
}) => {
  await read(page);
  await expect(page.getByRole('button', { name: 'Zoom in on the hours' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Disputed claims' })).toBeVisible();
  const heard = await listen(page);

  await test.step('every stop from the top to the end, and back, is named and in sight', async () => {
    for (const stop of STOPS) expect(await tab(page)).toMatch(stop);
    for (const stop of STOPS.slice(0, -1).reverse()) expect(await tab(page, 'Shift+Tab')).toMatch(stop);
    expect(await heard()).toEqual([]);
  });

  await test.step('a segment: Enter opens its card under it, its source is a link, Escape goes back', async () => {
    const button = segment(page, /^Khasan → Ussuriysk/);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await spoken(page)).toMatch(/^'?button "Khasan → Ussuriysk Reported.* \[expanded\]/);
    expect(await heard()).toEqual([expect.stringContaining('Khasan → Ussuriysk')]);
    const reached: string[] = [];
    while (!reached.at(-1)?.startsWith('link') && reached.length < 20) reached.push(await tab(page));
    expect(reached.at(-1)).toMatch(/^link ".+ \(opens in a new tab\)"/);
    await expect(source(page).locator(':focus')).toHaveAttribute('href', /^https?:/);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(await heard()).toHaveLength(1);
  });

  await test.step('the dialogs: the focus goes in, stays in, and comes back', async () => {
    for (const [button, name] of [
      ['How this is drawn', 'How this is drawn'],
      ['Embed', 'Embed this journey'],
      ['Journeys', 'Open a journey'],
    ] as const) {
      const opener = page.getByRole('button', { name: button, exact: true });
      await through(page, name, () => opener.press('Enter'), new RegExp(`^button "${button}"`));
    }
    const menu = page.getByRole('button', { name: 'Export' });
    await menu.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    expect(await spoken(page)).toMatch(/^'?menuitem "GeoJSON whole journey/);
    expect(await hiddenFocus(page)).toBe('');
    await through(
      page,
      'Picture of this view',
      () => page.getByRole('menuitem', { name: /^PNG of this view/ }).press('Enter'),
      /^button "Export"/,
    );
    await heard();
  });

  await test.step('the player: a pause and a step are spoken once, and a key on the slider by the slider alone', async () => {
    await page.getByRole('link', { name: 'Skip to the player' }).focus();
    await page.keyboard.press('Enter');
    expect(await spoken(page)).toBe('button "Play"');
    await page.keyboard.press('Space');
    expect(await spoken(page)).toBe('button "Pause"');
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Space');
    expect(await spoken(page)).toBe('button "Play"');
    expect(await heard()).toEqual([expect.stringMatching(/^10 Sep, \d\d:\d\d Pyongyang — /)]);

    expect(await tab(page)).toBe('button "Next event"');
    await page.keyboard.press('Enter');
    expect(await heard()).toHaveLength(1);
    await page.keyboard.press(']');
    expect(await heard()).toHaveLength(1);

    await time(page).focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'PageDown', ']', 'Home']) {
      const before = await time(page).getAttribute('aria-valuetext');
      await page.keyboard.press(key);
      await expect(time(page)).not.toHaveAttribute('aria-valuetext', before ?? '');
      await expect(time(page)).toHaveAttribute('aria-valuetext', / — /);
    }
    expect(await heard()).toEqual([]);
  });

  await test.step('the text: it begins at its heading, and its slider too is heard once', async () => {
    await page.getByRole('link', { name: 'Read it as text' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await spoken(page)).toMatch(/^heading "Kim Jong Un’s train to Russia.*" \[level=1\]/);
    await heard();
    const before = Number(await time(page).inputValue());
    await time(page).press('PageDown');
    await expect.poll(async () => Number(await time(page).inputValue())).toBeGreaterThan(before);
    expect(await heard()).toEqual([]);
    expect(await tab(page, 'Shift+Tab')).toBe('button "Next event"');
    await page.keyboard.press('Enter');
    expect(await heard()).toHaveLength(1);
    // Up from there: what has the focus is never under the player that stays at the window's edge.
    await page.getByRole('article').getByRole('link').last().focus();
    for (let steps = 0; steps < 12; steps += 1) expect(await tab(page, 'Shift+Tab')).not.toBe('');
  });
});
