/** Ground and fonts of a picture, from our own origin: fetched when a picture is made, and kept. Knows addresses, no drawing. */
import chineseFaces from '../../../geo/basemap/fonts/fonts.json';
import koreanRanges from '@fontsource/ibm-plex-sans-kr/unicode.json';
import sansRanges from '@fontsource/ibm-plex-sans/unicode.json';
import serifRanges from '@fontsource/ibm-plex-serif/unicode.json';
import type { Topology } from 'topojson-specification';
import { unpackGround } from '../../drawing/unpack-ground';
import { filesFor, fontFace, PICTURE_FACES, slicesOf, type FontFile } from '../../picture/fonts';
import type { Ground, Letters } from '../../picture/model';
import { words } from '../../words/index';

type Files = Readonly<Record<string, string>>;

const groundFiles: Files = import.meta.glob(
  [
    '../../../geo/basemap/{region,world}.topojson',
    '../../../geo/rail/network.topojson',
    '../../../geo/basemap/labels.geojson',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);
const plexFiles: Files = import.meta.glob(
  [
    '../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-{latin,latin-ext,cyrillic}-{400,600}-normal.woff2',
    '../../../node_modules/@fontsource/ibm-plex-serif/files/ibm-plex-serif-{latin,latin-ext,cyrillic}-{500,600}-normal.woff2',
    '../../../node_modules/@fontsource/ibm-plex-serif/files/ibm-plex-serif-{latin,latin-ext,cyrillic}-400-italic.woff2',
    '../../../node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-[0-9]*-{400,600}-normal.woff2',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);
const chineseFiles: Files = import.meta.glob('../../../geo/basemap/fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ibm-plex-sans': sansRanges,
  'ibm-plex-serif': serifRanges,
  'ibm-plex-sans-kr': koreanRanges,
};

const FONTS: readonly FontFile[] = [
  ...PICTURE_FACES.flatMap(({ package: name, family, tails }) =>
    slicesOf(TABLES[name] ?? {}).flatMap(([slice, ranges]) =>
      tails.flatMap(([tail, weight, italic]) => {
        const address = plexFiles[`../../../node_modules/@fontsource/${name}/files/${name}-${slice}-${tail}.woff2`];
        return address === undefined ? [] : [{ family, weight, italic, ranges, address }];
      }),
    ),
  ),
  ...chineseFaces['Noto Sans SC'].flatMap(({ file, unicodeRange }) => {
    const address = chineseFiles[`../../../geo/basemap/fonts/${file}`];
    const face = { family: 'Noto Sans SC', weight: 400, italic: false, ranges: unicodeRange };
    return address === undefined ? [] : [{ ...face, address }];
  }),
];

let ground: Promise<Ground> | null = null;

/** Rejects with an Error that can be shown. */
export function fetchGround(): Promise<Ground> {
  ground ??= fetchAll();
  // What failed is asked for again the next time.
  ground.catch(() => (ground = null));
  return ground;
}

async function fetchAll(): Promise<Ground> {
  const parts = Object.entries(groundFiles).map(async ([path, url]) => {
    const [, name = '', ending = ''] = /([^/]+)\.(geojson|topojson)$/.exec(path) ?? [];
    const read: unknown = await (await fetched(url)).json();
    return [name, ending === 'topojson' ? unpackGround(read as Topology) : read] as const;
  });
  return Object.fromEntries(await Promise.all(parts)) as unknown as Ground;
}

/** The `@font-face` rules for a picture's letters. Rejects with an Error that can be shown. */
export async function fetchFonts(letters: readonly Letters[]): Promise<string> {
  const faces = filesFor(letters, FONTS).map(async (file) =>
    fontFace(file, base64(new Uint8Array(await (await fetched(file.address)).arrayBuffer()))),
  );
  return (await Promise.all(faces)).join('');
}

async function fetched(url: string): Promise<Response> {
  const said = words.picture.dialog;
  const name = new URL(url, document.baseURI).pathname.replace(/^.*\//, '');
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Error(said.notFetched(name), { cause: error });
  }
  if (!response.ok) throw new Error(said.unreachable(name, response.status));
  return response;
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
