/**
 * How wide each letter of the page's Latin and Cyrillic faces is, read from the font files: so that a text can be measured
 * where there is no browser. Knows fonts, nothing of maps.
 */
import { create } from 'fontkit';

/** Face → runs of neighbouring code points: the first one, and the widths from there on; thousandths of an em. */
export type Widths = Readonly<Record<string, readonly (readonly [first: number, ...widths: number[]])[]>>;

export interface WidthFace {
  /** As the picture names it: `serif 400 italic`. */
  readonly key: string;
  /** Of the package's name. */
  readonly package: string;
  readonly tail: string;
}

export const WIDTH_FACES: readonly WidthFace[] = [
  { key: 'sans 400', package: 'ibm-plex-sans', tail: '400-normal' },
  { key: 'sans 600', package: 'ibm-plex-sans', tail: '600-normal' },
  { key: 'serif 500', package: 'ibm-plex-serif', tail: '500-normal' },
  { key: 'serif 600', package: 'ibm-plex-serif', tail: '600-normal' },
  { key: 'serif 400 italic', package: 'ibm-plex-serif', tail: '400-italic' },
];
export const WIDTH_SLICES = ['latin', 'latin-ext', 'cyrillic'];

/** `read`: the bytes of a slice of a face. */
export function fontWidths(read: (face: WidthFace, slice: string) => Uint8Array): Widths {
  return Object.fromEntries(
    WIDTH_FACES.map((face) => {
      const widths = new Map<number, number>();
      for (const slice of WIDTH_SLICES) {
        const font = create(read(face, slice));
        for (const point of font.characterSet) {
          const width = Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
          if (!widths.has(point)) widths.set(point, width);
        }
      }
      return [face.key, runsOf(widths)];
    }),
  );
}

function runsOf(widths: ReadonlyMap<number, number>): [number, ...number[]][] {
  const runs: [number, ...number[]][] = [];
  let next = -1;
  for (const [point, width] of [...widths].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && point === next) last.push(width);
    else runs.push([point, width]);
    next = point + 1;
  }
  return runs;
}

/** One face a line. */
export function writtenWidths(widths: Widths): string {
  const faces = Object.entries(widths).map(([key, runs]) => `${JSON.stringify(key)}: ${JSON.stringify(runs)}`);
  return `{\n${faces.join(',\n')}\n}\n`;
}
