/**
 * Which slices of a font a set of names needs: reading Fontsource's stylesheet. Knows CSS `unicode-range`, nothing of maps.
 */

export interface FontFace {
  readonly file: string;
  /** As in CSS: `U+4e00-4e05,U+4e07`. */
  readonly unicodeRange: string;
  /** Has the slice this character? */
  readonly covers: (character: string) => boolean;
}

/** The woff2 faces of a stylesheet, in order. Throws if it has none. */
export function parseFaces(css: string): FontFace[] {
  const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, block = '']) => {
    const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(block)?.[1];
    const unicodeRange = /unicode-range:\s*([^;]+);/.exec(block)?.[1]?.trim();
    return file && unicodeRange ? [{ file, unicodeRange, covers: coverage(unicodeRange) }] : [];
  });
  if (faces.length === 0) throw new Error('fonts: no @font-face found');
  return faces;
}

/** A test for `unicode-range` values: single code points and ranges, hexadecimal; no wildcards. */
export function coverage(unicodeRange: string): (character: string) => boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return (character) => {
    const point = character.codePointAt(0) ?? -1;
    return ranges.some(([from, to]) => point >= from && point <= to);
  };
}

/** The Chinese characters among the native names of the labels, each once. */
export function hanOf(labels: string): string[] {
  const rows = JSON.parse(labels) as readonly { readonly native?: string }[];
  return [...new Set(rows.flatMap(({ native = '' }) => [...native].filter((c) => /\p{Script=Han}/u.test(c))))].sort();
}
