/** The Chromium of the tests: the one that pictures are drawn in, with WebGL. A test is never skipped in silence. */
import { findChromium, type Browser } from '../../src/cli/chromium';

export type { Browser } from '../../src/cli/chromium';

/** WebGL 2 in software, so that a machine without a graphics card draws the map too. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const WHAT_TO_DO = [
  'No Chromium was found, and the browser tests need one. Do one of these, then run the tests again:',
  '  · install Chromium, Google Chrome or Microsoft Edge (Debian, Ubuntu: `sudo apt-get install chromium`)',
  '  · `npx playwright install chromium`',
  '  · set CHROMIUM_PATH to the program of a Chromium that you have',
].join('\n');

export async function findBrowser(): Promise<Browser> {
  const found = await findChromium({
    missing: WHAT_TO_DO,
    namedMissing: (path) => `CHROMIUM_PATH is ${path}, and no program is there.\n${WHAT_TO_DO}`,
  });
  return { ...found, args: [...SOFTWARE_WEBGL, ...found.args] };
}
