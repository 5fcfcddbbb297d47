/**
 * Finds a Chromium for the tests where people have one. First that exists wins:
 * `$CHROMIUM_PATH` → Playwright's own → an installed Chromium, Chrome or Edge → the one inside `@sparticuz/chromium`.
 * None is an error that says what to do; a test is never skipped in silence.
 */
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  /** What its environment needs on top of ours. */
  readonly env: Record<string, string>;
  /** Where it was found, for the log. */
  readonly from: string;
}

/** WebGL 2 in software, so that a machine without a graphics card draws the map too. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A browser under test talks to its page and to nobody else. */
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

/**
 * `@sparticuz/chromium` packs its browser with the libraries and fonts that a bare Linux lacks. It was made for a cloud
 * function: it unpacks into the temp folder, trusts whatever lies there already, and leaves the libraries packed
 * elsewhere. So it gets a folder of its own under node_modules, and is told that it is where it wants to be.
 */
async function packed(): Promise<Pick<Browser, 'executablePath' | 'env'> | undefined> {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = fileURLToPath(new URL('../../node_modules/.cache/byline-chromium', import.meta.url));
  const unpacked = join(folder, 'complete');
  if (!existsSync(unpacked)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
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

const WHAT_TO_DO = [
  'No Chromium was found, and the browser tests need one. Do one of these, then run the tests again:',
  '  · install Chromium, Google Chrome or Microsoft Edge (Debian, Ubuntu: `sudo apt-get install chromium`)',
  '  · `npx playwright install chromium`',
  '  · set CHROMIUM_PATH to the program of a Chromium that you have',
].join('\n');

export async function findBrowser(): Promise<Browser> {
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  const args = [...SOFTWARE_WEBGL, ...QUIET, ...(root ? ['--no-sandbox'] : [])];

  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no program is there.\n${WHAT_TO_DO}`);
    return { executablePath: named, args, env: {}, from: 'CHROMIUM_PATH' };
  }
  const own = chromium.executablePath();
  if (own !== '' && runs(own)) return { executablePath: own, args, env: {}, from: 'Playwright' };

  const found = installed();
  if (found !== undefined) return { executablePath: found, args, env: {}, from: 'installed' };

  const last = await packed();
  if (last !== undefined) return { ...last, args, from: '@sparticuz/chromium' };
  throw new Error(WHAT_TO_DO);
}
