/**
 * The fonts that labels are drawn with: files of ours, by Unicode range, for the style's `font-faces`. MapLibre fetches
 * a file when a character it covers is first drawn, and no glyph server is asked. Knows no layers.
 */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import sansRanges from '@fontsource/ibm-plex-sans/unicode.json';
import koreanRanges from '@fontsource/ibm-plex-sans-kr/unicode.json';
import chineseFaces from '../../geo/basemap/fonts/fonts.json';
import serifRanges from '@fontsource/ibm-plex-serif/unicode.json';
import first from '../../geo/fonts/first.json';

/**
 * `text-font` stacks, in the order of asking: Latin first; Chinese before Hangul, since the Korean slices claim Chinese
 * characters that they have no glyph for.
 */
export const FONTS = {
  regular: ['Plex Sans', 'Noto Sans SC', 'Plex Sans KR'],
  strong: ['Plex Sans Strong', 'Noto Sans SC', 'Plex Sans KR Strong'],
  water: ['Plex Serif Italic', 'Noto Sans SC', 'Plex Sans KR'],
} as const;

type Files = Readonly<Record<string, string>>;

const sansFiles: Files = import.meta.glob(
  '../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-{latin,latin-ext,cyrillic}-{400,600}-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
);
const koreanFiles: Files = import.meta.glob(
  '../../node_modules/@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-[0-9]*-{400,600}-normal.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
);
const serifFiles: Files = import.meta.glob(
  '../../node_modules/@fontsource/ibm-plex-serif/files/ibm-plex-serif-{latin,latin-ext,cyrillic}-400-italic.woff2',
  { query: '?url&no-inline', import: 'default', eager: true },
);
const chineseFiles: Files = import.meta.glob('../../geo/basemap/fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const firstFiles: Files = import.meta.glob('../../geo/fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** The letters that are seen at first, in small files of their own: asked before the whole fonts. */
function firstFaces(family: string): { url: string; 'unicode-range': string[] }[] {
  return first.faces.flatMap(({ face, file, unicodeRange }) => {
    const url = firstFiles[`../../geo/fonts/${file}`];
    return face !== family || url === undefined ? [] : [{ url, 'unicode-range': unicodeRange.split(', ') }];
  });
}

/** One face a file: those whose name ends in `-<slice>-<tail>.woff2`, with the range that the package gives the slice. */
function facesOf(
  files: Files,
  ranges: Readonly<Record<string, string>>,
  family: string,
  tail: string,
): { url: string; 'unicode-range': string[] }[] {
  const faces: { url: string; 'unicode-range': string[] }[] = [];
  for (const [slice, range] of Object.entries(ranges)) {
    // A numbered slice is written "[12]" in the table and "12" in the file name.
    const ending = `/${family}-${slice.replaceAll(/[[\]]/g, '')}-${tail}.woff2`;
    const path = Object.keys(files).find((file) => file.endsWith(ending));
    const url = path === undefined ? undefined : files[path];
    if (url !== undefined) faces.push({ url, 'unicode-range': range.split(',') });
  }
  return faces;
}

/** Latin before the others: some accents are in more than one file. */
function latinFirst<T extends { 'unicode-range': string[] }>(faces: T[]): T[] {
  const first = (face: T) => (face['unicode-range'][0]?.toUpperCase().startsWith('U+0000') ? 0 : 1);
  return faces.sort((a, b) => first(a) - first(b));
}

/** The `font-faces` of the style; addresses made absolute on `base`, since MapLibre wants them so. */
export function fontFaces(base: string): FontFacesSpecification {
  const absolute = <T extends { url: string }>(faces: T[]): T[] =>
    faces.map((face) => ({ ...face, url: new URL(face.url, base).href }));
  const families = wholeFaces();
  return Object.fromEntries(
    Object.entries(families).map(([family, faces]) => [family, absolute([...firstFaces(family), ...faces])]),
  );
}

function wholeFaces(): Readonly<Record<string, { url: string; 'unicode-range': string[] }[]>> {
  return {
    'Plex Sans': latinFirst(facesOf(sansFiles, sansRanges, 'ibm-plex-sans', '400-normal')),
    'Plex Sans Strong': latinFirst(facesOf(sansFiles, sansRanges, 'ibm-plex-sans', '600-normal')),
    'Plex Sans KR': facesOf(koreanFiles, koreanRanges, 'ibm-plex-sans-kr', '400-normal'),
    'Plex Sans KR Strong': facesOf(koreanFiles, koreanRanges, 'ibm-plex-sans-kr', '600-normal'),
    'Plex Serif Italic': latinFirst(facesOf(serifFiles, serifRanges, 'ibm-plex-serif', '400-italic')),
    'Noto Sans SC': chineseFaces['Noto Sans SC'].flatMap(({ file, unicodeRange }) => {
      const url = chineseFiles[`../../geo/basemap/fonts/${file}`];
      return url === undefined ? [] : [{ url, 'unicode-range': unicodeRange.split(',') }];
    }),
  };
}
