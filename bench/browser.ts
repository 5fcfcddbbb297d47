/** The pages of the bench, built and served, and the Chromium that they are measured in: the one of the tests. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser } from '../tests/support/browser';
import config, { likeTheApp } from './vite.config';

export async function launch(args: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...args],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
}

/** Where the pages are served, and how to stop that. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Builds all of `bench/pages/*.html` and serves them on a free port. */
export async function servePages(): Promise<Served> {
  const pages = { ...config, root, configFile: false as const, logLevel: 'warn' as const };
  await build(pages);
  const server = await preview({ ...pages, preview: { host: '127.0.0.1', port: 0 } });
  const at = server.httpServer.address();
  if (at === null || typeof at === 'string') throw new Error('The pages of the bench are not served.');
  return { address: `http://127.0.0.1:${at.port}/bench/pages/`, close: () => server.close() };
}

/** Builds one of them as the app is built, small and by itself, and says in which folder it stands. */
export async function buildLikeTheApp(page: string): Promise<string> {
  const folder = `test-results/bench-${page}`;
  await build({ ...likeTheApp(page, folder), root, configFile: false, logLevel: 'warn' });
  return folder;
}
