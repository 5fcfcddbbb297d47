/** Watching: the page opens still, plays along the line, and says only what holds. */
import { expect } from '@playwright/test';
import { hiddenFocus, tooSmall } from './access';
import {
  axe,
  HOUR,
  instant,
  map,
  middle,
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
const END = Date.parse('2023-09-12T13:15:00+10:00');

test('the sidebar is read before the map has come; it opens whole and still, plays along the line, and a click opens what is under it @map', async ({
  page,
}) => {
  const seen = watch(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/maplibre|journey-map/, async (route) => {
    await held;
    await route.continue();
  });

  await test.step('the sidebar can be read before the map library has come', async () => {
    await page.goto('', { waitUntil: 'commit' }); // the map's files are part of what "load" waits for
    await expect(segment(page, /^Pyongyang → Tumangang/)).toBeVisible();
    await segment(page, /^Tumangang → Khasan/).click();
    // What comes is said, and how much of it has.
    const coming = map(page).getByText(/^The map is loading\. · \d+\.\d MB$/);
    await expect(coming).toBeVisible();
    await expect(coming.locator('..')).toHaveCSS('opacity', '1');
    await expect(source(page)).toContainText('Khasan');
    await expect(map(page)).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.press('Escape');
    release();
    await expect(map(page)).toHaveAttribute('aria-busy', 'false', { timeout: 90_000 });
  });

  await test.step('opens at the start, whole and still', async () => {
    await expect(time(page)).toHaveAttribute('aria-valuemin', String(START));
    await expect(time(page)).toHaveAttribute('aria-valuemax', String(END));
    expect(await instant(page)).toBe(START);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();

    await expect(train(page)).toBeVisible();
    const before = await settled(train(page));
    await page.waitForTimeout(1_000);
    expect(await middle(train(page))).toEqual(before);
    expect(await instant(page)).toBe(START);

    // The whole route is in view.
    const frame = await map(page).boundingBox();
    if (frame === null) throw new Error('no map');
    for (const key of ['End', 'Home']) {
      await time(page).focus();
      await page.keyboard.press(key);
      const at = await settled(train(page));
      expect(at.x).toBeGreaterThan(frame.x);
      expect(at.x).toBeLessThan(frame.x + frame.width);
      expect(at.y).toBeGreaterThan(frame.y);
      expect(at.y).toBeLessThan(frame.y + frame.height);
    }
  });

  await test.step('without a request off the origin, a complaint, or a finding of axe’s', async () => {
    expect(await axe(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    expect(seen).toEqual({ foreign: [], complaints: [] });
  });

  await test.step('the map is no trap for the keyboard, and what has the focus in it is seen', async () => {
    const canvas = map(page).locator('canvas');
    await canvas.focus();
    expect(await hiddenFocus(page)).toBe('');
    const before = await settled(train(page));
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await middle(train(page))).x).toBeLessThan(before.x - 20);
    await page.keyboard.press('ArrowLeft');
    await settled(train(page));
    const inside = () => map(page).evaluate((region) => region.contains(document.activeElement));
    for (const key of ['Tab', 'Shift+Tab']) {
      await canvas.focus();
      for (let presses = 0; presses < 40 && (await inside()); presses += 1) {
        expect(await hiddenFocus(page)).toBe('');
        await page.keyboard.press(key);
      }
      expect(await inside()).toBe(false);
    }
  });

  await test.step('Play moves the marker north-east along the line, an hour a second at any frame rate, and Pause stops it', async () => {
    const before = await settled(train(page));
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(() => instant(page)).toBeGreaterThan(START);
    const [from, at] = [await instant(page), Date.now()];
    await page.waitForTimeout(5_000);
    const [to, then] = [await instant(page), Date.now()];
    const hoursASecond = (to - from) / HOUR / ((then - at) / 1000);
    expect(hoursASecond).toBeGreaterThan(0.8);
    expect(hoursASecond).toBeLessThan(1.2);
    await page.getByRole('button', { name: 'Pause' }).click();

    const stopped = await instant(page);
    const after = await settled(train(page));
    expect(after.x).toBeGreaterThan(before.x);
    expect(after.y).not.toBe(before.y);
    await page.waitForTimeout(600);
    expect(await instant(page)).toBe(stopped);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  await test.step('a click on the line at the marker opens the segment under it', async () => {
    for (const [hours, name, look] of [
      [20, /^Pyongyang → Tumangang/, '6/41.5/129'],
      [44.5, /^Khasan → Ussuriysk/, '8/43.2/131.6'],
      [48, /^Khasan → Ussuriysk/, '8/43.5/131.9'],
    ] as const) {
      await page.goto(`#t=${new Date(START + hours * HOUR).toISOString()}&m=${look}`);
      await expect.poll(() => instant(page)).toBe(START + hours * HOUR);
      await expect(source(page)).toHaveCount(0);
      // The map may yet be on its way there while the train seems to stand.
      await expect(async () => {
        const at = await settled(train(page));
        await page.mouse.click(at.x, at.y);
        await expect(segment(page, name)).toHaveAttribute('aria-expanded', 'true', { timeout: 3000 });
      }).toPass();
      await expect(source(page)).toBeVisible();
      await expect(segment(page, name)).toHaveAttribute('aria-current', /.+/);
    }
  });
});

test('the sentence names the reporter where a report pins the train, and says "possible" where none does; aria-current follows the clock', async ({
  page,
}) => {
  await read(page);
  const current = segments(page).locator('button[aria-current]');
  await expect(current).toHaveCount(1);
  await expect(current).toHaveAccessibleName(/^Pyongyang → Tumangang/);
  await time(page).focus();
  await page.keyboard.press('End');
  await expect(current).toHaveAccessibleName(/^Khasan → Ussuriysk/);
  await expect(current).toHaveCount(1);

  const say = async (iso: string): Promise<string> => {
    await page.goto(`#t=${iso}`);
    await expect(time(page)).toHaveAttribute('aria-valuenow', String(Date.parse(iso)));
    return (await time(page).getAttribute('aria-valuetext')) ?? '';
  };
  expect(await say('2023-09-12T12:15:00+10:00')).toBe(
    '12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA',
  );
  expect(await say('2023-09-11T09:00:00+09:00')).toMatch(
    /^11 Sep, 09:00 Pyongyang — possible anywhere from .+ to .+, not reported at this hour$/,
  );
  for (let hour = 0; hour <= 48; hour += 3) {
    expect(await say(new Date(START + hour * HOUR).toISOString())).not.toMatch(/\b(was|likely|probably)\b/);
  }
});

test('previous and next event go from report to report, and stop at the ends; a hidden tab pauses', async ({
  page,
}) => {
  await read(page);
  const stops = [await instant(page)];
  const next = page.getByRole('button', { name: 'Next event' });
  for (let press = 0; press < 12; press += 1) {
    if (await next.isDisabled()) break;
    await next.click();
    stops.push(await instant(page));
  }
  const distinct = [...new Set(stops)];
  expect(distinct.length).toBeGreaterThanOrEqual(7);
  expect(distinct).toEqual([...distinct].sort((a, b) => a - b));
  await page.getByRole('button', { name: 'Previous event' }).click();
  expect(await instant(page)).toBe(distinct.at(-2));

  const before = await instant(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => instant(page)).toBeGreaterThan(before);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const stopped = await instant(page);
  await page.waitForTimeout(700);
  expect(await instant(page)).toBe(stopped);
});

test('the reading pace says what it compresses, and stands at an event to be read', async ({ page }) => {
  const crossing = Date.parse('2023-09-12T12:15:00+10:00');
  await read(page, '#t=2023-09-12T12:05:00+10:00');
  const player = page.getByRole('region', { name: 'Player', exact: true });
  await expect(player).toContainText('Real-time pace: 1 h per second throughout');
  await page.getByRole('combobox', { name: 'Pace' }).selectOption('Reading pace');
  await expect(player).toContainText(/Time runs 1\.6 times faster here: 6 h without an event in 4 s/);
  await expect(player).toContainText(/Time is compressed 5\.6 times from /);
  await expect(player.getByText('1.6× faster')).toBeVisible(); // on the time axis
  await expect(player).toContainText(/(about|less than) \d+ s left/);

  const play = page.getByRole('button', { name: 'Play' });
  await play.focus();
  await page.keyboard.press('Enter');
  await expect(player).toContainText('Reading: Crossing the Razdolnaya');
  await expect.poll(() => instant(page)).toBe(crossing);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
  await expect(segments(page).locator('button[aria-current]')).toHaveAccessibleName(/^Khasan → Ussuriysk/);
  await page.keyboard.press('Enter');
  expect(await instant(page)).toBe(crossing);
});

test('reduced motion plays in steps of ten minutes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await read(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => instant(page)).toBeGreaterThan(START);
  for (let look = 0; look < 8; look += 1) {
    expect(((await instant(page)) - START) % 600_000).toBe(0);
    await page.waitForTimeout(230);
  }
});

test('without WebGL the reason is said, and everything but the map works', async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : (get as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof get;
  });
  await page.goto('');
  await expect(map(page)).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect(map(page)).toContainText('WebGL');
  // A picture of the same stands in its place.
  await expect(
    map(page).getByRole('img', { name: /^Kim Jong Un’s train to Russia.* leaving Pyongyang/ }),
  ).toBeVisible();
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await time(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await instant(page)).toBe(START + 600_000);
});
