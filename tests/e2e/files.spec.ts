/** Files: export, open again, broken ones, and what a deployment may ask for. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openText } from '../../src/validate/open';
import { axe, give, JOURNEY_FILE, journeyText, read, segment, segments, source, watch, test } from './support';

async function exported(page: Page, item: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('the whole journey: valid, with its bylines, and the same again after opening it', async ({ page }) => {
  const seen = watch(page);
  await read(page);
  const first = await exported(page, /^GeoJSON whole journey/);
  expect(first.name).toMatch(/pyongyang-primorye-2023.*\.geojson$/);

  const opened = openText(first.text);
  expect(opened.issues).toEqual([]);
  expect(opened.journey?.segments.length).toBe(4);
  const line = (
    JSON.parse(first.text) as { features: { geometry: { type: string }; properties: Record<string, unknown> }[] }
  ).features.find(({ properties }) => properties['kind'] === 'segment');
  expect(line?.geometry.type).toBe('LineString');
  expect(line?.properties['byline_text']).toBe('AP crew → Yonhap → Hankyung');
  expect(line?.properties['byline_grade']).toBe('inferred');
  expect(line?.properties['byline_distance_km']).toBeCloseTo(744.1, 0);

  await give(page, first.name, first.text);
  await expect(segments(page).getByRole('button', { expanded: false })).toHaveCount(4);
  const second = await exported(page, /^GeoJSON whole journey/);
  expect(second.text === first.text).toBe(true);
  // The picture in the map's place is kept away on purpose; nothing else is amiss.
  expect(seen.complaints.filter((text) => !/ERR_FAILED/.test(text))).toEqual([]);
});

test('the selected segment alone: its places, its claims, their reports', async ({ page }) => {
  await read(page);
  await segment(page, /^Khasan → Ussuriysk/).click();
  const { name, text } = await exported(page, /^GeoJSON this segment/);
  expect(name).toMatch(/khasan.*ussuriysk.*\.geojson$/i);
  const document = JSON.parse(text) as {
    type: string;
    features: { id: string; properties: Record<string, unknown> }[];
    reports: { id: string }[];
  };
  const kinds = document.features.map(({ properties }) => properties['kind']);
  expect(kinds.filter((kind) => kind === 'segment')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'claim')).toHaveLength(15);
  const reports = new Set(document.reports.map(({ id }) => id));
  for (const { properties } of document.features.filter(({ properties }) => properties['kind'] === 'claim')) {
    for (const id of properties['chain'] as string[]) expect(reports).toContain(id);
  }
  expect(openText(text).journey?.segments).toHaveLength(1);
});

test('text that is no JSON is shown with its line and column, and the journey before stays', async ({ page }) => {
  await read(page);
  const broken = journeyText().split('\n');
  broken[6] = `${broken[6] ?? ''} oops`;
  await give(page, 'broken.geojson', broken.join('\n'));
  await expect(page.getByText(/line 7/i).first()).toBeVisible();
  await expect(page.getByText('broken.geojson').first()).toBeVisible();
  // Who listens is told so too, apart from the one status.
  await expect(page.getByText('broken.geojson could not be opened; 1 error, listed in the sidebar')).toBeAttached();
  await expect(page.getByRole('status')).not.toContainText('broken.geojson');
  await expect(segments(page).getByRole('button', { expanded: false })).toHaveCount(4);
  expect(await axe(page)).toEqual([]);
});

test('a partly bad file is drawn, with what was set aside counted and placed', async ({ page }) => {
  await read(page);
  const text = journeyText().replace('"earliest": "2023-09-12T12:10:00+10:00"', '"earliest": "2023-09-12T12:10:00"');
  const line = text.slice(0, text.indexOf('"2023-09-12T12:10:00"')).split('\n').length;
  await give(page, 'partly.geojson', text);
  await expect(page.getByText(new RegExp(`line ${line}\\b`, 'i')).first()).toBeVisible();
  await expect(page.getByText(/set aside/i).first()).toBeVisible();
  await expect(segments(page).getByRole('button', { expanded: false })).toHaveCount(4);
  await segment(page, /^Khasan → Ussuriysk/).click();
  await expect(source(page).getByRole('list', { name: 'Claims', exact: true }).getByRole('button')).toHaveCount(14);
});

test('scripts in a file are text', async ({ page }) => {
  await read(page);
  const text = journeyText().replace(
    'The special train left the capital.',
    '<img src=x onerror=\\"window.hacked=1\\"><b>bold</b>',
  );
  await give(page, 'odd.geojson', text);
  await segment(page, /^Pyongyang → Tumangang/).click();
  await source(page)
    .getByRole('button', { name: /Sputnik/ })
    .first()
    .click();
  await expect(source(page)).toContainText('<b>bold</b>');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('?journey= opens a file of the same origin, and says so when there is none', async ({ page }) => {
  await page.route('**/elsewhere/trip.geojson', (route) =>
    route.fulfill({ path: JOURNEY_FILE, contentType: 'application/geo+json' }),
  );
  await read(page, '?journey=elsewhere/trip.geojson');
  await expect(segments(page).getByRole('button', { expanded: false })).toHaveCount(4);

  await page.goto('?journey=nowhere.geojson');
  await expect(page.getByText(/nowhere\.geojson/).first()).toBeVisible();
});
