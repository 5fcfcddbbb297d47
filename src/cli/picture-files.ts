/**
 * What a picture is drawn from beside the journey: the ground and the fonts, as files of a checkout or of the package. Knows
 * where they lie; draws nothing.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURE_FACES, slicesOf, type FontFile } from '../picture/fonts';
import type { Ground } from '../picture/model';

export interface PictureFiles {
  readonly ground: Readonly<Record<keyof Ground, string>>;
  readonly fonts: readonly FontFile[];
}

/** Of the package, beside its program. */
const PACKED = fileURLToPath(new URL('./picture', import.meta.url));
const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
const LIST = 'fonts.json';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function pictureFiles(): PictureFiles {
  return existsSync(join(PACKED, LIST)) ? packedFiles(PACKED) : checkoutFiles(CHECKOUT);
}

/** @throws Error if a file cannot be read or is none. */
export function readGround({ ground }: PictureFiles): Ground {
  return Object.fromEntries(Object.entries(ground).map(([name, path]) => [name, json(path)])) as Ground;
}

function checkoutFiles(root: string): PictureFiles {
  const installed = (name: string): string => join(root, 'node_modules/@fontsource', name);
  const plex = PICTURE_FACES.flatMap(({ package: name, family, tails, slices }) =>
    slicesOf(json(join(installed(name), 'unicode.json')) as Readonly<Record<string, string>>)
      .filter(([slice]) => slices === null || slices.includes(slice))
      .flatMap(([slice, ranges]) =>
        tails.map(([tail, weight, italic]) => ({
          family,
          weight,
          italic,
          ranges,
          address: join(installed(name), 'files', `${name}-${slice}-${tail}.woff2`),
        })),
      ),
  ).filter(({ address }) => existsSync(address));
  const fonts = join(root, 'geo/basemap/fonts');
  const chinese = json(join(fonts, LIST)) as Readonly<
    Record<string, readonly { file: string; unicodeRange: string }[]>
  >;
  const noto = Object.entries(chinese).flatMap(([family, files]) =>
    files.map(({ file, unicodeRange }) => ({
      family,
      weight: 400,
      italic: false,
      ranges: unicodeRange,
      address: join(fonts, file),
    })),
  );
  return {
    ground: {
      world: join(root, 'geo/basemap/world.geojson'),
      region: join(root, 'geo/basemap/region.geojson'),
      labels: join(root, 'geo/basemap/labels.geojson'),
      network: join(root, 'geo/rail/network.geojson'),
    },
    fonts: [...plex, ...noto],
  };
}

function packedFiles(folder: string): PictureFiles {
  const fonts = json(join(folder, LIST)) as readonly FontFile[];
  const at = (name: string): string => join(folder, `${name}.geojson`);
  return {
    ground: { world: at('world'), region: at('region'), labels: at('labels'), network: at('network') },
    fonts: fonts.map((font) => ({ ...font, address: join(folder, 'fonts', font.address) })),
  };
}

/** Copies all of it, with its licences, from a checkout to where the package has it. */
export function packPicture(root: string, folder: string): void {
  const { ground, fonts } = checkoutFiles(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const [name, path] of Object.entries(ground)) copyFileSync(path, join(folder, `${name}.geojson`));
  const named = fonts.map((font) => ({ ...font, address: font.address.replace(/^.*[\\/]/, '') }));
  fonts.forEach(({ address }, at) => copyFileSync(address, join(folder, 'fonts', named[at]?.address ?? '')));
  writeFileSync(join(folder, LIST), `${JSON.stringify(named)}\n`);
  copyFileSync(join(root, 'geo/basemap/ORIGIN.md'), join(folder, 'ORIGIN.md'));
  copyFileSync(join(root, 'geo/rail/ORIGIN.md'), join(folder, 'ORIGIN-rail.md'));
  copyFileSync(join(root, 'geo/basemap/fonts/OFL.txt'), join(folder, 'fonts', 'OFL-noto-sans-sc.txt'));
  for (const { package: name } of PICTURE_FACES) {
    copyFileSync(join(root, 'node_modules/@fontsource', name, 'LICENSE'), join(folder, 'fonts', `OFL-${name}.txt`));
  }
}
