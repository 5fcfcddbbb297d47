/** What a visitor fetches of program: ours, the least that deck.gl needs to move a train, and kepler.gl as it is published. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite, type Served } from '../../tests/support/site-server';
import { buildLikeTheApp, launch } from '../browser';
import { whole, type Table } from '../table';

export const title = 'Bytes of program';
export const rivals = true;

const KEPLER = 'kepler.gl@3.2.6';
const FOLDER = 'test-results/kepler';
const KILOBYTE = 1_000;
const MOST_MS = 120_000;

const isProgram = ({ path }: Served): boolean => /\.(js|mjs|css|html)$|\/$/.test(path);

async function programOf(folder: string, page: string, rest: string): Promise<Served[]> {
  const site = await serveSite(folder);
  const browser = await launch();
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.goto(`${site.address}${page}`);
    await tab.locator(rest).first().waitFor({ state: 'attached', timeout: MOST_MS });
    return site.served.filter(isProgram);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Of the bundle for a script element: without React, Redux and styled-components, which it wants besides. */
function kepler(): { readonly bytes: number; readonly files: number } {
  mkdirSync(FOLDER, { recursive: true });
  const run = (command: string, args: readonly string[]): string => {
    const { status, stdout } = spawnSync(command, args, { cwd: FOLDER, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} did not work; it needs the package registry.`);
    return stdout;
  };
  const archive = run('npm', ['pack', '--silent', KEPLER]).trim();
  const files = ['package/umd/keplergl.min.js', 'package/umd/keplergl.min.css'];
  run('tar', ['xzf', archive, ...files]);
  const packed = (file: string): number =>
    brotliCompressSync(readFileSync(`${FOLDER}/${file}`), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length;
  return { bytes: files.reduce((sum, file) => sum + packed(file), 0), files: files.length };
}

export async function* run(): AsyncGenerator<Table> {
  const ours = await programOf('dist', '', '[data-map][aria-busy="false"]');
  const deck = await programOf(await buildLikeTheApp('deck'), 'bench/pages/deck.html', 'html[data-idle]');
  const sum = (served: readonly Served[]): number => served.reduce((bytes, file) => bytes + file.bytes, 0);
  const theirs = kepler();
  const row = (name: string, files: number, bytes: number): string[] => [
    name,
    whole(files),
    whole(bytes / KILOBYTE),
    `${(bytes / sum(ours)).toFixed(2)} ×`,
  ];
  yield {
    title: 'Until the map rests',
    columns: ['what', 'files', 'kB', 'of ours'],
    rows: [
      row('Byline, all of the page', ours.length, sum(ours)),
      row('deck.gl TripsLayer in a MapLibre map, no page around it', deck.length, sum(deck)),
      row(`${KEPLER}, its published bundle without React and Redux`, theirs.files, theirs.bytes),
    ],
    notes: [
      'HTML, scripts, workers and styles, brotli at quality 11; no data, no fonts. deck.gl is built as Byline is. Both of theirs draw, and bring no page: no text, no player, no graph, no sources.',
    ],
  };
}
