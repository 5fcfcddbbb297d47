/** `byline render`: arguments and exit codes, an SVG, and one PNG that another program reads. */
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byline, bylineWith } from '../support/cli';
import { FIRST_JOURNEY } from '../support/open';
import { all, parseXml } from '../support/written';

const AT = ['--at', '2023-09-12T12:15:00+10:00'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-render-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('draws a PNG of the size asked for, with the legend’s colours in it', async () => {
  const out = join(folder, 'map.png');
  const ran = await byline('render', FIRST_JOURNEY, ...AT, '-o', out, '--size', '600x400', '--scale', '1.5');
  expect(ran).toMatchObject({ code: 0, out: '', err: '' });
  const { width, height, data } = PNG.sync.read(readFileSync(out));
  expect([width, height]).toEqual([900, 600]);
  const counted = (red: number, green: number, blue: number): number => {
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
    }
    return count;
  };
  expect(counted(0xa3, 0x12, 0x3b)).toBeGreaterThan(200);
  expect(counted(0xa3, 0x59, 0x00)).toBeGreaterThan(100);
  expect(counted(0xdf, 0xe8, 0xea)).toBeGreaterThan(10_000);
  expect(counted(0xfc, 0xfa, 0xf5)).toBeGreaterThan(10_000);
});

it('writes an SVG that holds its fonts and asks nobody, at another cap, in the dark', async () => {
  const out = join(folder, 'map.svg');
  const ran = await byline(
    'render',
    FIRST_JOURNEY,
    ...AT,
    '-o',
    out,
    '--theme',
    'dark',
    '--cap',
    '60',
    '--segment',
    'khasan-ussuriysk',
  );
  expect(ran).toMatchObject({ code: 0, out: '', err: '' });
  const svg = readFileSync(out, 'utf8');
  const root = parseXml(svg);
  expect(root.documentElement?.getAttribute('width')).toBe('1600');
  expect(all(root, 'style')[0]?.textContent).toMatch(/font-family:'IBM Plex Serif'[^}]*data:font\/woff2;base64,d09GMg/);
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(href|src|url\()\s*=?\s*["']?(https?:|\/\/)/);
  expect(all(root, 'text').map((text) => text.textContent)).toContain('Sources of segment C');
  expect(svg).toContain('At a cap of 60 km/h');
});

it('hands the picture to standard output, but no bytes to a terminal', async () => {
  const { code, out } = await byline('render', FIRST_JOURNEY, ...AT, '-o', '-', '--svg');
  expect(code).toBe(0);
  expect(out.startsWith('<svg ')).toBe(true);
  const terminal = await bylineWith({ terminal: { out: true, err: false } }, 'render', FIRST_JOURNEY, '-o', '-');
  expect(terminal).toMatchObject({ code: 2, out: '' });
});

it('draws what is usable of a file with errors, and says so by its exit code', async () => {
  const out = join(folder, 'wrong.svg');
  const ran = await byline('render', 'tests/fixtures/invalid/url-not-http.geojson', '-o', out);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('url-not-http');
  expect(existsSync(out)).toBe(true);
});

it('says what to do where no browser is found', async () => {
  const before = process.env['CHROMIUM_PATH'];
  process.env['CHROMIUM_PATH'] = '/nowhere/chromium';
  try {
    const ran = await byline('render', FIRST_JOURNEY, ...AT, '-o', join(folder, 'none.png'));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('/nowhere/chromium');
    expect(existsSync(join(folder, 'none.png'))).toBe(false);
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'CHROMIUM_PATH');
    else process.env['CHROMIUM_PATH'] = before;
  }
});

describe('a wrong use', () => {
  it.each([
    ['without a file to write', [], /-o/],
    ['an ending of another format', ['-o', 'map.jpg'], /map\.jpg/],
    ['a size that is none', ['-o', 'a.png', '--size', '100'], /--size 100/],
    ['a size that is too small', ['-o', 'a.png', '--size', '20x900'], /--size 20x900/],
    ['too many pixels', ['-o', 'a.png', '--size', '4000x900', '--scale', '2'], /8000 × 1800/],
    ['a scale that is none', ['-o', 'a.png', '--scale', 'two'], /--scale two/],
    ['another theme', ['-o', 'a.png', '--theme', 'sepia'], /--theme sepia/],
    ['an instant without an offset', ['-o', 'a.png', '--at', '2023-09-12T12:15'], /--at/],
    ['a segment that is not there', ['-o', 'a.png', '--segment', 'nowhere'], /nowhere.*khasan-ussuriysk/],
  ] as const)('%s', async (_, args, said) => {
    const ran = await byline('render', FIRST_JOURNEY, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(said);
  });
});
