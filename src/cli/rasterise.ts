/**
 * SVG to PNG, by an installed Chromium that is started for it, told what to draw by its own flags, and ended. Knows processes
 * and files, no journey.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { words } from '../words/command-line';
import { findChromium, type Browser } from './chromium';

const W = words.cli.render;

const MOST_MS = 90_000;
/** The last of what a browser says that is repeated where it fails. */
const TOLD = 400;

/** @throws Error that can be shown: no browser, or it did not draw. */
export async function rasterise(svg: string, widthPx: number, heightPx: number): Promise<Uint8Array> {
  const browser = await findChromium(words.cli.chromium);
  const folder = await mkdtemp(join(tmpdir(), 'byline-render-'));
  try {
    const page = join(folder, 'page.html');
    const out = join(folder, 'out.png');
    await writeFile(join(folder, 'picture.svg'), svg);
    // An image is not shown before its fonts are there, and it runs nothing.
    await writeFile(
      page,
      `<!doctype html><style>html,body{margin:0;overflow:hidden}img{display:block;width:${widthPx}px;height:${heightPx}px}</style><img src="picture.svg">`,
    );
    const told = await run(browser, [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--force-color-profile=srgb',
      `--window-size=${widthPx},${heightPx}`,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--screenshot=${out}`,
      pathToFileURL(page).href,
    ]);
    let png: Uint8Array;
    try {
      png = await readFile(out);
    } catch {
      throw failed(browser, told === '' ? W.browserSilent : told);
    }
    const drawn = sizeOf(png);
    if (drawn !== `${widthPx} × ${heightPx}`) throw failed(browser, W.browserSize(drawn, `${widthPx} × ${heightPx}`));
    return png;
  } finally {
    // A browser that is ending may still write into its folder.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function failed({ executablePath }: Browser, reason: string): Error {
  return new Error(W.browserFailed(executablePath, reason));
}

/** What it said to standard error, the end of it. */
function run(browser: Browser, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser.executablePath, [...browser.args, ...args], {
      env: { ...process.env, ...browser.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(failed(browser, W.browserSlow(String(MOST_MS / 1000))));
    }, MOST_MS);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told = (told + text).slice(-TOLD)));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(failed(browser, error.message));
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(told.trim());
    });
  });
}

/** Width and height that a PNG says of itself. */
function sizeOf(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return png.byteLength < 24 ? '0 × 0' : `${view.getUint32(16)} × ${view.getUint32(20)}`;
}
