import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/browser';

const browser = await findBrowser();
const port = Number(process.env['BYLINE_E2E_PORT'] ?? 4180);

/** Where no map is drawn, nothing else is to be drawn as slowly as WebGL is in software. */
const WITHOUT_GPU = [...browser.args.filter((arg) => !/-angle|swiftshader/.test(arg)), '--disable-gpu'];
const launch = (args: readonly string[]) => ({
  launchOptions: {
    executablePath: browser.executablePath,
    args: [...args],
    env: { ...process.env, ...browser.env } as Record<string, string>,
  },
});

/** The built app as it is served, in a real browser, found by role and name. `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: process.env['CI'] ? 2 : 2,
  retries: 0,
  forbidOnly: true,
  reporter: process.env['BYLINE_JSON'] ? [['list'], ['json', { outputFile: 'test-results/e2e.json' }]] : [['list']],
  projects: [
    { name: 'reading', grepInvert: /@map/, use: launch(WITHOUT_GPU) },
    { name: 'map', grep: /@map/, use: launch(browser.args) },
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
