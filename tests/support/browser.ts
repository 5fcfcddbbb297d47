/** The Chromium of the tests: the one that pictures are drawn in, with WebGL. A test is never skipped in silence. */
import { findChromium, type Browser } from '../../src/cli/chromium';

export type { Browser } from '../../src/cli/chromium';

/** WebGL 2 in software, so that a machine without a graphics card draws the map too. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export async function findBrowser(): Promise<Browser> {
  const found = await findChromium();
  return { ...found, args: [...SOFTWARE_WEBGL, ...found.args] };
}
