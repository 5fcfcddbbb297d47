/**
 * Finds a Chromium where people have one, for pictures and for the tests. First that exists wins:
 * `$CHROMIUM_PATH` → Playwright's own → an installed Chromium, Chrome or Edge → the one inside `@sparticuz/chromium`.
 * Playwright and the last one are packages of a checkout: where they are not installed, they are passed over.
 * None is an error that says what to do; nothing is skipped in silence.
 */
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  /** What its environment needs on top of ours. */
  readonly env: Record<string, string>;
  /** Where it was found, for the log. */
  readonly from: string;
}

/** A browser of ours talks to its page and to nobody else. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const APPLICATIONS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Chromium/Application/chrome.exe'),
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: look further
  }
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(APPLICATIONS[platform()] ?? []), ...onPath].find(runs);
}

async function packedBrowser() {
  try {
    return (await import('@sparticuz/chromium')).default;
  } catch {
    return null; // a package of the checkout only
  }
}

/**
 * `@sparticuz/chromium` packs its browser with the libraries and fonts that a bare Linux lacks. It was made for a cloud
 * function: it unpacks into the temp folder, trusts whatever lies there already, and leaves the libraries packed
 * elsewhere. So it gets a folder of its own under node_modules, and is told that it is where it wants to be.
 */
async function packed(): Promise<Pick<Browser, 'executablePath' | 'env'> | undefined> {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined;
  const sparticuz = await packedBrowser();
  if (sparticuz === null) return undefined;
  const folder = fileURLToPath(new URL('../../node_modules/.cache/byline-chromium', import.meta.url));
  const unpacked = join(folder, 'complete');
  if (!existsSync(unpacked)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const executablePath = await sparticuz.executablePath();
    writeFileSync(unpacked, '');
    const libraries = [join(folder, 'al2023', 'lib'), before['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}

/** The path of Playwright's own browser, which need not be there; '' where there is no Playwright. */
async function playwrights(): Promise<string> {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return ''; // no Playwright, or none for this system: look further
  }
}

/** What is said where there is none: of `CHROMIUM_PATH`, and of all. The caller's, since tests speak otherwise. */
export interface MissingSaid {
  readonly missing: string;
  readonly namedMissing: (path: string) => string;
}

/** The program, and what it is to be started with; nothing about how it draws. @throws Error that says what to do. */
export async function findChromium(said: MissingSaid): Promise<Browser> {
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  const args = [...QUIET, ...(root ? ['--no-sandbox'] : [])];

  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(said.namedMissing(named));
    return { executablePath: named, args, env: {}, from: 'CHROMIUM_PATH' };
  }
  const own = await playwrights();
  if (own !== '' && runs(own)) return { executablePath: own, args, env: {}, from: 'Playwright' };

  const found = installed();
  if (found !== undefined) return { executablePath: found, args, env: {}, from: 'installed' };

  const last = await packed();
  if (last !== undefined) return { ...last, args, from: '@sparticuz/chromium' };
  throw new Error(said.missing);
}
