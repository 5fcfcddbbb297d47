/** What is not sure: the cap and what it does, the reports that contradict each other, and the figures beside the command's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { byline } from '../support/cli';
import { axe, give, JOURNEY_FILE, open, read, source, test, time, train, watch } from './support';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/journeys/${name}.geojson`, import.meta.url));

const cap = (page: Page): Locator => page.getByRole('slider', { name: 'The cap', exact: true });
const contradictions = (page: Page): Locator => page.getByRole('region', { name: 'Contradictions', exact: true });
/** The graph is a picture: its shapes have no names, the slider says what they mean. */
const band = (page: Page): Locator => page.locator('path.band');
const hatches = (page: Page): Locator => page.locator('rect.conflict');

async function press(slider: Locator, key: string, times: number): Promise<void> {
  await slider.focus();
  for (let i = 0; i < times; i += 1) await slider.page().keyboard.press(key);
}

/** What the command prints of a file. */
async function inspect<T>(...args: string[]): Promise<T> {
  return JSON.parse((await byline('inspect', ...args, '--json')).out) as T;
}

test('the cap is moved by keyboard: the band and the figures follow, the link holds it, and it goes back', async ({
  page,
}) => {
  await read(page, '#t=2023-09-11T13:00:00%2B09:00');
  await expect(page.getByText('At most 80 km/h along the drawn line (about 90 on the track).').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Sources of the cap' }).getByRole('link')).not.toHaveCount(0);
  const before = await band(page).getAttribute('d');
  const open80 = (await inspect<{ band: unknown[] }>(JOURNEY_FILE)).band.length;
  expect(open80).toBeGreaterThan(0);

  await press(cap(page), 'ArrowLeft', 30);
  await expect(cap(page)).toHaveAttribute('aria-valuetext', /^50 km\/h along the drawn line, about 57 on the track/);
  await expect(band(page)).not.toHaveAttribute('d', before ?? '');
  await expect(page).toHaveURL(/cap=50/);
  const [moment] = await inspect<{ sentence: string }[]>(
    JOURNEY_FILE,
    '--at',
    '2023-09-11T13:00:00+09:00',
    '--cap',
    '50',
  );
  await expect(time(page)).toHaveAttribute('aria-valuetext', moment?.sentence ?? '');
  await page.getByRole('button', { name: 'How this is drawn' }).click();
  const drawn = page.getByRole('dialog', { name: 'How this is drawn' });
  await expect(drawn).toContainText('At most 50 km/h along the drawn line');
  await expect(drawn).toContainText('the journey’s own cap is 80 km/h');
  await page.keyboard.press('Escape');

  const other = await page.context().newPage();
  await read(other, new URL(page.url()).hash);
  await expect(cap(other)).toHaveValue('50');
  await expect(band(other)).toHaveAttribute('d', (await band(page).getAttribute('d')) ?? 'none');
  await other.close();

  await page.getByRole('button', { name: 'Reset to 80' }).click();
  await expect(band(page)).toHaveAttribute('d', before ?? '');
  await expect(page).not.toHaveURL(/cap=/);
  await expect(cap(page)).toBeFocused();
});

test('below the least cap nothing is drawn as possible, and the reports that disagree are named @map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 760 });
  const seen = watch(page);
  await open(page, '#cap=31&t=2023-09-12T09:00:00%2B10:00');
  await expect(train(page)).toBeHidden();
  await expect(band(page)).toHaveCount(0);
  await expect(page.locator('path.run[d^="M"]').first()).toBeHidden();
  await expect(hatches(page)).not.toHaveCount(0);
  await expect(time(page)).toHaveAttribute('aria-valuetext', /the accepted reports contradict each other/);
  await expect(page.getByRole('img', { name: /hours no report pins the train/ })).toHaveCount(0);

  const pairs = contradictions(page).getByRole('list', { name: 'Accepted claims that contradict each other' });
  await expect(pairs).toContainText('Needs at least 31.7 km/h between the two.');
  const { contradictions: found } = await inspect<{ contradictions: unknown[] }>(JOURNEY_FILE, '--cap', '31');
  await expect(contradictions(page)).toContainText(
    `${found.length} pairs of accepted claims cannot both hold at 31 km/h`,
  );
  expect(await axe(page)).toEqual([]);

  // Two more km/h, and there is a train again.
  await press(cap(page), 'ArrowRight', 2);
  await expect(cap(page)).toHaveValue('33');
  await expect(train(page)).toBeVisible();
  await expect(band(page)).toHaveCount(1);
  await expect(hatches(page)).toHaveCount(0);
  await expect(pairs).toHaveCount(0);
  expect(seen).toEqual({ foreign: [], complaints: [] });
});

test('a pair that disagrees opens either report', async ({ page }) => {
  await read(page, '#cap=31');
  const pairs = contradictions(page).getByRole('list', { name: 'Accepted claims that contradict each other' });
  const [first, second] = [
    pairs.getByRole('listitem').first().getByRole('button').first(),
    pairs.getByRole('listitem').first().getByRole('button').nth(1),
  ];
  await expect(first).toContainText('KCNA');
  await expect(second).toContainText('Local sources (Yonhap)');
  await second.click();
  await expect(source(page)).toContainText('Ussuriysk');
  await expect(page).toHaveURL(/[#&]c=/);
});

test('a journey out and back: a contradiction of each kind is listed with both reports, and hatched', async ({
  page,
}) => {
  await read(page);
  const file = fixture('out-and-back-contradicts');
  await give(page, 'contradicts.geojson', readFileSync(file, 'utf8'));
  const { contradictions: found } = await inspect<{ contradictions: { kind: string }[] }>(file);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['too-fast', 'same-moment', 'backwards', 'clash']));
  await expect(contradictions(page)).toContainText(`${found.length} pairs of accepted claims cannot both hold at 60`);
  await contradictions(page)
    .getByRole('button', { name: /^Show \d+ more/ })
    .click();
  for (const sentence of [
    'Needs at least 133 km/h between the two.',
    'Two places at one moment, 145 km apart.',
    'It would have to run backwards, 67 km.',
    'both cannot be its arrival at Deeport.',
  ]) {
    const row = contradictions(page).getByRole('listitem').filter({ hasText: sentence }).first();
    await expect(row).toBeVisible();
    await expect(row.getByRole('button')).toHaveCount(2);
  }
  await expect(hatches(page)).not.toHaveCount(0);
  await expect(band(page)).toHaveCount(0);
  await expect(page.getByText('The accepted reports contradict each other at any speed.').first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('the same journey without them: an area, a not-yet, a retracted and disputed claims, and the command’s figures', async ({
  page,
}) => {
  await read(page);
  const file = fixture('out-and-back');
  await give(page, 'out-and-back.geojson', readFileSync(file, 'utf8'));
  await expect(contradictions(page)).toContainText('No accepted reports contradict each other at 60 km/h.');
  await expect(band(page)).toHaveCount(1);
  const disputed = contradictions(page).getByRole('list', { name: 'Disputed claims' });
  await expect(disputed.getByRole('listitem').first()).toContainText(/backwards|needs at least|both cannot/i);

  // Through the whole day: what the page says is what the command says, and neither says more than a report does.
  const instants = ['06:30', '08:30', '10:30', '11:40', '13:30', '15:00', '17:00', '18:30', '20:30', '22:30'];
  const at = instants.flatMap((hour) => ['--at', `2024-05-01T${hour}:00+02:00`]);
  const moments = await inspect<{ at: string; sentence: string }[]>(file, ...at);
  const said: string[] = [];
  await time(page).press('Home');
  for (const { at, sentence } of moments) {
    const wanted = Date.parse(at);
    const now = Number(await time(page).getAttribute('aria-valuenow'));
    const most = Number(await time(page).getAttribute('aria-valuemax'));
    if (wanted < now || wanted > most) continue;
    await press(time(page), 'ArrowRight', (wanted - now) / 600_000);
    await expect(time(page)).toHaveAttribute('aria-valuenow', String(wanted));
    await expect(time(page)).toHaveAttribute('aria-valuetext', sentence);
    said.push(sentence);
  }
  expect(said.length).toBeGreaterThan(6);
  for (const sentence of said) expect(sentence).not.toMatch(/\b(was|likely|probably)\b/);
});
