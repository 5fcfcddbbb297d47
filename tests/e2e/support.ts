/** What the end-to-end tests share: opening the app while watching what it asks for and what it complains about. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test as plain, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

export const JOURNEY_FILE = fileURLToPath(
  new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url),
);
export const journeyText = (): string => readFileSync(JOURNEY_FILE, 'utf8');

export const HOUR = 3_600_000;

/** What the security policy refused, in every page, frame and worker of a context. */
export async function refusals(context: BrowserContext): Promise<string[]> {
  const refused: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|violates the following|Trusted(HTML|Script|ScriptURL)\b/.test(text))
      refused.push(text);
  });
  // Some refusals are told to the page alone.
  await context.exposeFunction('tellRefusal', (text: string) => refused.push(text));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        const { tellRefusal } = window as unknown as { tellRefusal: (text: string) => void };
        tellRefusal(`${effectiveDirective} refused ${blockedURI} in ${sourceFile}:${lineNumber}`);
      },
    );
  });
  return refused;
}

/**
 * Every test runs under the page's security policy, and fails if that refuses anything, unless the refusal is what the test is
 * about: then it takes `refused` and empties it.
 */
export const test = plain.extend<{ refused: string[] }>({
  refused: [
    async ({ context }, use) => {
      const refused = await refusals(context);
      await use(refused);
      expect(refused, 'the security policy refuses nothing').toEqual([]);
    },
    { auto: true },
  ],
});

/** What a page asked for off its own origin, and what it complained about. Both should stay empty. */
export interface Watch {
  readonly foreign: string[];
  readonly complaints: string[];
}

export function watch(page: Page): Watch {
  const seen: Watch = { foreign: [], complaints: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') seen.foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  return seen;
}

export const map = (page: Page): Locator => page.getByRole('main').getByRole('region', { name: 'Map', exact: true });
export const train = (page: Page): Locator => page.getByRole('img', { name: 'Train', exact: true });
export const time = (page: Page): Locator => page.getByRole('slider', { name: 'Time', exact: true });
export const segments = (page: Page): Locator => page.getByRole('list', { name: 'Segments', exact: true });
export const segment = (page: Page, name: string | RegExp): Locator => segments(page).getByRole('button', { name });
export const source = (page: Page): Locator => page.getByRole('region', { name: 'Source', exact: true });

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await expect(segments(page).getByRole('button').first()).toBeVisible();
  // That can be what the build wrote, which is read before there is a program that answers.
  await expect(page.locator('[data-first]')).toHaveCount(0);
  await expect(segments(page).getByRole('button').first()).toBeVisible();
}

/**
 * Opens the app for who reads it, without a map and without the picture in its place: their code never arrives. Drawing it in
 * software takes ten seconds a page, and what is read, stepped and saved has to work without it anyway.
 */
export async function read(page: Page, address = ''): Promise<void> {
  await withoutMap(page);
  await arrive(page, address);
}

export async function withoutMap(page: Page): Promise<void> {
  await page.route(/\/(journey-map|Poster)-[^/]*\.js$/, (route) => route.abort());
}

/** Opens the app and waits for the map's first idle. The test has `@map` in its name: the browser of all others has no WebGL. */
export async function open(page: Page, address = ''): Promise<void> {
  await arrive(page, address);
  await expect(map(page)).toHaveAttribute('aria-busy', 'false', { timeout: 90_000 });
}

export async function instant(page: Page): Promise<number> {
  return Number(await time(page).getAttribute('aria-valuenow'));
}

/** Gives the page a file, as a reader chooses one, and waits for what came of it. */
export async function give(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  // It is read in a worker: until then what was on show still is.
  await expect(
    page.getByText(new RegExp(`^${name.replaceAll('.', '\\.')} (opened|could not be opened)`)),
  ).toBeAttached();
}

/** The middle of a thing on the page, in CSS pixels. */
export async function middle(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until two looks at a thing's place agree: nothing is moving any more. */
export async function settled(thing: Locator): Promise<{ x: number; y: number }> {
  let before = await middle(thing);
  for (let tries = 0; tries < 40; tries += 1) {
    await thing.page().waitForTimeout(150);
    const now = await middle(thing);
    if (Math.hypot(now.x - before.x, now.y - before.y) < 0.5) return now;
    before = now;
  }
  throw new Error('it never came to rest');
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * All of axe's findings, as sentences; there should be none. `part`: a selector, where only that is new; `only`: these rules. A
 * frame in the page is a page of its own, and is looked at as one.
 */
export async function axe(page: Page, part?: string, only?: readonly string[]): Promise<string[]> {
  // Once a page, by hand: what drives axe from outside takes three times as long as axe.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([rules, within]) => {
      const { axe } = window as unknown as { axe: { run: (at: object, how: object) => Promise<AxeResults> } };
      const { violations } = await axe.run({ include: within ?? 'html', exclude: 'iframe' }, rules);
      return violations.map(
        ({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    [only === undefined ? RULES : { ...RULES, runOnly: [...only] }, part] as const,
  );
}
