/** Open: from the gallery, by paste, from an address, from a file; what is said meanwhile, and when nothing comes of it. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { journeyOf } from '../../bench/made-files';
import { serve } from './serve';
import { give, JOURNEY_FILE, read, segment, segments, source, watch, test } from './support';

const STARTER = readFileSync('geo/starter.geojson', 'utf8');
const TABLE = readFileSync('geo/starter.csv', 'utf8');
const HOMEWARD = /Kim Jong Un’s train home/;
const OUTWARD = /Kim Jong Un’s train to Russia/;

const GPX = `<?xml version="1.0"?>
<gpx version="1.1" creator="by hand" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>A walk</name><trkseg>
<trkpt lat="50" lon="10"><time>2024-05-01T08:00:00Z</time></trkpt><trkpt lat="50.1" lon="10.1"><time>2024-05-01T10:00:00Z</time></trkpt>
</trkseg></trk></gpx>`;

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Open a journey' });
const headline = (page: Page, name: RegExp | string): Locator => page.getByRole('heading', { level: 1, name });

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Journeys' }).click();
  await expect(dialog(page)).toBeVisible();
  return dialog(page);
}

/** The page as BYLINE_CONNECT builds it. */
function widen(html: string, origin: string): string {
  const own = "connect-src 'self';";
  if (!html.includes(own)) throw new Error('the page has no policy');
  return html.replace(own, `connect-src 'self' ${origin};`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

async function typeAddress(page: Page, address: string): Promise<void> {
  await dialog(page)
    .getByRole('textbox', { name: /^Address/ })
    .fill(address);
  await page.keyboard.press('Enter');
}

test('the gallery: what is on show is marked, another opens, Back returns; Escape gives the focus back', async ({
  page,
}) => {
  const seen = watch(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await read(page);
  expect(fetched.filter((url) => url.includes('OpenDialog'))).toEqual([]);

  await openDialog(page);
  const gallery = dialog(page).getByRole('list', { name: 'On this page' });
  await expect(gallery.getByRole('button', { name: OUTWARD })).toHaveAttribute('aria-current', 'true');
  await expect(gallery.getByRole('button', { name: HOMEWARD })).not.toHaveAttribute('aria-current');
  await expect(gallery.getByRole('button', { name: HOMEWARD })).toContainText(/\d+ km · \d+ reports · \d+ origins/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Journeys' })).toBeFocused();

  await openDialog(page);
  await gallery.getByRole('button', { name: HOMEWARD }).click();
  await expect(headline(page, HOMEWARD)).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe('/primorye-pyongyang-2023.html');
  await page.goBack();
  await expect(headline(page, OUTWARD)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(seen.foreign).toEqual([]);
});

test('a pasted table and a pasted track open; other words and what is pasted into a field do not', async ({ page }) => {
  await read(page);
  await paste(page, 'Dear all,\nsee you at eight, then.');
  await paste(page, TABLE);
  await expect(headline(page, 'pasted text')).toBeVisible();
  await expect(segments(page).getByRole('button')).toHaveCount(3);
  await paste(page, GPX);
  await expect(segment(page, /A walk/)).toBeVisible();

  await openDialog(page);
  const field = dialog(page).getByRole('textbox', { name: /text of such a file/ });
  await field.focus();
  await paste(page, TABLE);
  await dialog(page).getByRole('button', { name: 'Open this text' }).click();
  await expect(dialog(page).getByText('There is no text yet')).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/no text yet/);
  await field.fill(STARTER);
  await dialog(page).getByRole('button', { name: 'Open this text' }).click();
  await expect(headline(page, 'A journey to begin with')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test('an address: what is wrong with it stands at its field; one of another site opens if policy and server allow it', async ({
  page,
  refused,
}) => {
  // A server of its own: what a test routes is let through by the browser whatever the headers say.
  const asked: string[] = [];
  const other = await serve({
    answer: (path, response) => {
      asked.push(path);
      if (path.startsWith('/open/')) response.setHeader('access-control-allow-origin', '*');
      response.end(STARTER);
      return true;
    },
  });
  await read(page);
  await openDialog(page);
  const field = dialog(page).getByRole('textbox', { name: /^Address/ });
  await typeAddress(page, 'open.example/trip.geojson');
  await expect(field).toHaveAccessibleDescription(/is not a whole address/);
  await typeAddress(page, 'javascript:alert(1)');
  await expect(field).toHaveAccessibleDescription(/“javascript:” addresses are not opened/);
  // The page as it is built asks its own origin alone: nothing leaves it, and it says so.
  await typeAddress(page, `${other.origin}/open/trip.geojson`);
  await expect(field).toHaveAccessibleDescription(
    new RegExp(`security policy.*Save the file.*BYLINE_CONNECT=${other.origin}\\.`),
  );
  expect(asked).toEqual([]);
  expect(refused.splice(0).join()).toContain(`connect-src refused ${other.origin}/open/trip.geojson`);

  // And a page that was built with BYLINE_CONNECT asks there too.
  const widened = await serve({ html: (built) => widen(built, other.origin) });
  await read(page, widened.origin);
  await openDialog(page);
  await typeAddress(page, `${other.origin}/closed/trip.geojson`);
  await expect(field).toHaveAccessibleDescription(/could not be read.*CORS.*Save the file/);
  await expect(field).toBeFocused();
  // The journey before it stays, and the address bar says so.
  expect(new URL(page.url()).search).toBe('');

  await typeAddress(page, `${other.origin}/open/trip.geojson`);
  await expect(headline(page, 'A journey to begin with')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('journey')).toBe(`${other.origin}/open/trip.geojson`);
  for (const server of [other, widened]) server.close();
});

test('a slow answer: how far it is is said once, and Stop leaves the journey before it', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/slow/trip.geojson', async (route) => {
    await held;
    await route.fulfill({ path: JOURNEY_FILE }).catch(() => undefined); // nobody waits for it any more
  });
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await openDialog(page);
  await typeAddress(page, new URL('slow/trip.geojson', page.url()).href);
  await expect(dialog(page).getByRole('progressbar', { name: 'Opening /slow/trip.geojson' })).toBeVisible();
  await expect(dialog(page).getByText('Fetching')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  // Without the dialog it stands in the sidebar.
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(source(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).toContain('khasan');
  release();
});

test('segments that nobody reports say so, in the list and in the card', async ({ page }) => {
  await read(page);
  const line = {
    type: 'LineString',
    coordinates: [
      [126, 39],
      [126.5, 39.4],
    ],
  };
  await give(page, 'walk.geojson', JSON.stringify({ type: 'Feature', properties: { name: 'A walk' }, geometry: line }));
  const row = segments(page).getByRole('button').first();
  await expect(row).toContainText('No report yet');
  await row.click();
  await expect(source(page)).toContainText('No report yet');
});

test('a track with a gap, one name for all of its parts, over itself and at odds: every part of the page is about it', async ({
  page,
}) => {
  const seen = watch(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await read(page);
  const part = (from: string): string =>
    [0, 1, 2, 1, 0]
      .map((at, i) => `<trkpt lat="50.${at}" lon="10.${at}"><time>2024-05-01T${from}:0${i}:00Z</time></trkpt>`)
      .join('');
  const parts = ['08', '12', '10', '12'].map((hour) => `<trkseg>${part(hour)}</trkseg>`).join('');
  const track = `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Loop</name>${parts}</trk></gpx>`;
  await give(page, 'loop.gpx', track);
  await expect(headline(page, 'loop')).toBeVisible();
  await expect(segment(page, /Loop/)).toHaveCount(4);
  await page.getByText('How this is drawn').first().click();
  for (const left of ['982 km', 'Pyongyang', 'Khasan']) await expect(page.getByText(left)).toHaveCount(0);
  // The picture in the map's place is kept away on purpose; nothing else is amiss.
  expect(seen.complaints.filter((text) => !/ERR_FAILED/.test(text))).toEqual([]);
});

test('the dialog is wide enough on a phone and on a desk, and it chooses a file', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await read(page);
  await openDialog(page);
  await expect(dialog(page).getByRole('button', { name: OUTWARD })).toBeVisible();
  await typeAddress(page, 'nowhere');
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    // Its own width is enough: nothing is cut off at its side.
    expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page).getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await expect(dialog(page)).toHaveCount(0);
  await expect(headline(page, 'claims')).toBeVisible();
});

test('of many claims the page is given a few at a time, and in the end all, for who tabs, searches or listens', async ({
  page,
}) => {
  await read(page);
  // What one task of the page puts into it.
  await page.evaluate(() => {
    const found = { most: 0 };
    Object.assign(window, { found });
    const BUTTON = '[data-claims] button';
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
      const buttons = new Set(
        added.flatMap((node) => [...node.querySelectorAll(BUTTON), ...(node.matches(BUTTON) ? [node] : [])]),
      );
      found.most = Math.max(found.most, buttons.size);
    }).observe(document.body, { subtree: true, childList: true });
  });
  const made = journeyOf(300_000, 400);
  await give(page, made.name, made.text);
  const listed = page.locator('[data-context] [data-claims]').getByRole('button');
  await expect(listed).toHaveCount(400);
  const { most } = await page.evaluate(() => (window as unknown as { found: { most: number } }).found);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(50);
  // The last one opens, and stands in the list of its card at once.
  await listed.last().click();
  await expect(page.locator('[data-claims] [aria-current]')).toBeInViewport();
});
