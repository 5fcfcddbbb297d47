/** What is wrong with a file: where it is, what it is about, and that a long list stays a list. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { axe, give, read, segments, source, test } from './support';

const TABLE = readFileSync('geo/starter.csv', 'utf8');
const STARTER = readFileSync('geo/starter.geojson', 'utf8');
const list = (page: Page, name: string): Locator => page.getByRole('list', { name, exact: true });

test('a cell that cannot be used: its line and column in the table, and the way to its claim', async ({ page }) => {
  await read(page);
  const rows = TABLE.split('\n');
  rows[3] = (rows[3] ?? '').replace(',medium,', ',sure,');
  const column = (rows[3] ?? '').indexOf('sure') + 1;
  await give(page, 'claims.csv', rows.join('\n'));
  const item = list(page, 'Errors').getByRole('listitem');
  await expect(item).toHaveCount(1);
  await expect(item).toContainText(`line 4, column ${column}`);
  await item.getByRole('button', { name: /^Show the claim of A passer-by/ }).click();
  await expect(source(page)).toContainText('A photograph taken at 9:40');
  await expect(source(page).locator(':focus')).toContainText(/passer-by/);
  expect(await axe(page)).toEqual([]);
});

test('on a phone the way leads to the card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await read(page);
  await give(page, 'trip.geojson', STARTER.replace('"grade": "reported"', '"grade": "inferred"'));
  await page.getByRole('button', { name: 'Show the segment Middleford → Southby' }).click();
  await expect(page.getByRole('heading', { name: 'Middleford → Southby' })).toBeFocused();
});

test('warnings alone are one quiet line, which opens', async ({ page }) => {
  await read(page);
  // A point beside the route stands for the nearest of the line.
  await give(
    page,
    'trip.geojson',
    STARTER.replace(
      '[10.86, 49.8] },\n      "properties": {\n        "kind": "claim"',
      '[10.9, 49.9] },\n      "properties": {\n        "kind": "claim"',
    ),
  );
  await expect(segments(page).getByRole('button')).toHaveCount(2);
  const remarks = page.getByRole('region', { name: 'Remarks on trip.geojson' });
  await expect(remarks).toContainText('1 warning · trip.geojson');
  await expect(list(page, 'Warnings')).toBeHidden();
  await remarks.getByText('1 warning').click();
  await expect(list(page, 'Warnings').getByRole('listitem')).toContainText(/line \d+, column \d+.*Widen precisionKm/s);
  await remarks.getByRole('button', { name: 'Dismiss' }).click();
  await expect(remarks).toHaveCount(0);
});

test('a file with thousands of faults: the first, then five hundred, then the whole list as a file', async ({
  page,
}) => {
  await read(page);
  const document = JSON.parse(STARTER) as { features: unknown[] };
  const strange = { type: 'Feature', properties: { kind: 'wish' }, geometry: null };
  document.features.push(...Array.from({ length: 3000 }, () => strange));
  await give(page, 'many.geojson', JSON.stringify(document, null, 1));
  const items = list(page, 'Errors').getByRole('listitem');
  await expect(items).toHaveCount(5);
  await page.getByRole('button', { name: 'Show 2995 more' }).click();
  await expect(items).toHaveCount(500);
  await expect(page.getByText(/2500 more are not shown here/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the list' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('many.geojson-issues.txt');
  expect(
    readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(3000);
});
