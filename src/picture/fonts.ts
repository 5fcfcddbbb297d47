/**
 * Which font files a picture needs for its letters, and the `@font-face` rules that hold them. Knows Unicode ranges; where
 * the files are and how their bytes come is the caller's.
 */
import type { Letters } from './model';

/** One slice of a face: a woff2 file with some of the characters. `Address`: a path or a URL, as the caller has it. */
export interface FontFile<Address = string> {
  /** CSS family, as the picture's texts name it. */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** CSS `unicode-range`: `U+0000-00FF,U+0131`. */
  readonly ranges: string;
  readonly address: Address;
}

/** The families of each stack, in the order of asking. */
const STACKS = {
  sans: ['IBM Plex Sans', 'Noto Sans SC', 'IBM Plex Sans KR'],
  serif: ['IBM Plex Serif', 'Noto Sans SC', 'IBM Plex Sans KR'],
} as const;

/** The files, each once, that have a letter which no file of an earlier family has. */
export function filesFor<File extends FontFile<unknown>>(letters: readonly Letters[], files: readonly File[]): File[] {
  const needed = new Set<File>();
  const ranges = new Map(files.map((file) => [file, parsed(file.ranges)]));
  const covers = (file: File, point: number): boolean =>
    (ranges.get(file) ?? []).some(([from, to]) => point >= from && point <= to);
  for (const { family, weight, italic, text } of letters) {
    const stack = STACKS[family].map((name) => nearest(files, name, weight, italic));
    for (const letter of text) {
      const point = letter.codePointAt(0) ?? 0;
      for (const slices of stack) {
        const found = slices.filter((file) => covers(file, point));
        for (const file of found) needed.add(file);
        if (found.length > 0) break;
      }
    }
  }
  return files.filter((file) => needed.has(file));
}

/** A family's slices in the weight and slant asked for, else in the nearest weight that it has, upright. */
function nearest<File extends FontFile<unknown>>(
  files: readonly File[],
  family: string,
  weight: number,
  italic: boolean,
): File[] {
  const own = files.filter((file) => file.family === family);
  const slanted = own.filter((file) => file.italic === italic);
  const some = slanted.length > 0 ? slanted : own;
  const least = Math.min(...some.map((file) => Math.abs(file.weight - weight)));
  return some.filter((file) => Math.abs(file.weight - weight) === least);
}

function parsed(ranges: string): (readonly [number, number])[] {
  return ranges.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
}

/** A rule with the font in it. `base64`: the bytes of the woff2 file. */
export function fontFace({ family, weight, italic, ranges }: FontFile<unknown>, base64: string): string {
  return (
    `@font-face{font-family:'${family}';font-style:${italic ? 'italic' : 'normal'};font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${ranges}}`
  );
}

/** Fontsource's table of slices (`unicode.json`): name in the file → ranges. A numbered slice is "[12]" there, "12" in a file. */
export function slicesOf(table: Readonly<Record<string, string>>): (readonly [slice: string, ranges: string])[] {
  return Object.entries(table).map(([slice, ranges]) => [slice.replaceAll(/[[\]]/g, ''), ranges] as const);
}

/** What a picture can be written in: package of Fontsource, family, faces, and which of its slices. */
export const PICTURE_FACES: readonly {
  readonly package: string;
  readonly family: string;
  readonly tails: readonly (readonly [tail: string, weight: number, italic: boolean])[];
  /** Null: all. */
  readonly slices: readonly string[] | null;
}[] = [
  {
    package: 'ibm-plex-sans',
    family: 'IBM Plex Sans',
    tails: [
      ['400-normal', 400, false],
      ['600-normal', 600, false],
    ],
    slices: ['latin', 'latin-ext', 'cyrillic'],
  },
  {
    package: 'ibm-plex-serif',
    family: 'IBM Plex Serif',
    tails: [
      ['500-normal', 500, false],
      ['600-normal', 600, false],
      ['400-italic', 400, true],
    ],
    slices: ['latin', 'latin-ext', 'cyrillic'],
  },
  {
    package: 'ibm-plex-sans-kr',
    family: 'IBM Plex Sans KR',
    tails: [
      ['400-normal', 400, false],
      ['600-normal', 600, false],
    ],
    slices: null,
  },
];
