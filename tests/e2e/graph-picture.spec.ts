/** A picture to take away: what the menu of exports draws of the train graph, without a map. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { read, test, watch } from './support';

test('the train graph as SVG with its own fonts, and as PNG at twice its size', async ({ page }) => {
  const seen = watch(page);
  await read(page, '#t=2023-09-12T02:15:00Z');
  const saved = async (name: RegExp): Promise<{ name: string; bytes: Buffer }> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const item = page.getByRole('group', { name: 'As a picture' }).getByRole('menuitem', { name });
    const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  const svg = await saved(/^Train graph \(SVG\)/);
  expect(svg.name).toBe('byline_pyongyang-primorye-2023_graph.svg');
  const text = svg.bytes.toString('utf8');
  expect(text).toContain("@font-face{font-family:'IBM Plex Sans';");
  expect(text).toContain('12:15 Vladivostok');
  // It brings everything: no address stands in it but its namespace's and its fonts' own bytes.
  expect(text.match(/https?:\/\/[^"' )]+/g)).toEqual(['http://www.w3.org/2000/svg']);

  const png = await saved(/^Train graph \(PNG\)/);
  expect(png.name).toBe('byline_pyongyang-primorye-2023_graph.png');
  const drawn = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    // How many pixels are of the light theme's paper, of its reported claims, and of its ink.
    const colours = [0xfcfaf5, 0xa3123b, 0x1b1a17];
    const [paper, reported, ink] = new Uint32Array(new Uint8ClampedArray(data).buffer).reduce(
      (counts, pixel) => {
        // Little-endian: red is the lowest byte.
        const at = colours.indexOf(((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff));
        if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
        return counts;
      },
      [0, 0, 0],
    );
    return { size: [canvas.width, canvas.height], paper, reported, ink };
  }, png.bytes.toString('base64'));
  expect(drawn.size).toEqual([3200, 1800]);
  expect(drawn.paper).toBeGreaterThan(1_000_000);
  // The rail's reported part alone is some 8 px wide and 200 px high.
  expect(drawn.reported).toBeGreaterThan(4_000);
  expect(drawn.ink).toBeGreaterThan(4_000);
  expect(seen.foreign).toEqual([]);
});
