/**
 * `npm run screenshots [folder]`: builds nothing, serves `dist/`, and takes the pictures that people look at: wide and
 * phone, light and dark, at rest and with a card open. Without a folder only the README's picture is renewed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from './support/browser';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly hash?: string;
  readonly before?: (page: Page) => Promise<void>;
}

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const AT_THE_BRIDGE = 't=2023-09-12T12:15:00%2B10:00';
const UNREPORTED = 't=2023-09-11T13:00:00%2B09:00';

const shots: readonly Shot[] = [
  { name: 'wide-start', ...WIDE },
  { name: 'wide-bridge', ...WIDE, hash: AT_THE_BRIDGE },
  { name: 'wide-card', ...WIDE, hash: `${UNREPORTED}&s=pyongyang-tumangang&c=c-departure-seed` },
  {
    name: 'wide-dark-card',
    ...WIDE,
    dark: true,
    hash: `t=2023-09-12T09:00:00%2B10:00&s=khasan-ussuriysk&c=c-razdolnaya-4esnok`,
  },
  { name: 'wide-dark', ...WIDE, dark: true, hash: UNREPORTED },
  { name: 'phone-bridge', ...PHONE, hash: AT_THE_BRIDGE },
  { name: 'phone-card', ...PHONE, hash: `${AT_THE_BRIDGE}&s=khasan-ussuriysk&c=c-razdolnaya-4esnok` },
  { name: 'phone-dark', ...PHONE, dark: true, hash: UNREPORTED },
  { name: 'middle-width', width: 900, height: 800, hash: UNREPORTED },
];

const folder = process.argv[2];
const only = process.argv[3];
const browser = await findBrowser();
const server = await preview({ preview: { port: 4190, host: '127.0.0.1' }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4190/';
const program = await chromium.launch({
  executablePath: browser.executablePath,
  args: browser.args,
  env: { ...process.env, ...browser.env } as Record<string, string>,
});

async function take({ width, height, dark, hash, before }: Shot, path: string): Promise<void> {
  const page = await program.newPage({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme: dark === true ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${path}: ${String(error)}`));
  await page.goto(`${address}${hash === undefined ? '' : `#${hash}`}`);
  await page.locator('section[aria-label="Map"][aria-busy="false"]').waitFor({ timeout: 60_000 });
  await before?.(page);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}

if (folder === undefined) {
  mkdirSync('.github', { recursive: true });
  await take({ name: 'readme', ...WIDE, hash: UNREPORTED }, '.github/byline.png');
} else {
  mkdirSync(folder, { recursive: true });
  for (const shot of shots) {
    if (only === undefined || shot.name.includes(only)) await take(shot, join(folder, `${shot.name}.png`));
  }
}
await program.close();
await server.close();
