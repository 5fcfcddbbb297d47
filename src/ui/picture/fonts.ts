/**
 * Puts the page's own faces into a picture, so that it is written in them wherever it is drawn: the slices of the page's
 * `@font-face` rules that the picture's letters are in, fetched from where the page has them. Knows SVG, no picture.
 */
interface Slice {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly ranges: string;
  readonly url: string;
}

/** The SVG with a `<style>` of the faces that it needs. A face that cannot be fetched is left to the picture's fallbacks. */
export async function embedFonts(svg: string): Promise<string> {
  const letters = lettersOf(svg);
  const slices = pageSlices().filter((slice) =>
    [...(letters.get(faceKey(slice.family, slice.weight, slice.style)) ?? [])].some((letter) =>
      covers(slice.ranges, letter.codePointAt(0) ?? 0),
    ),
  );
  const rules = await Promise.all(slices.map(ruleOf));
  const style = rules.join('');
  // After the root's own tag, whatever its attributes hold: ">" never stands bare in one of ours.
  return style === '' ? svg : svg.replace(/<svg\b[^>]*>/, (root) => `${root}<style>${style}</style>`);
}

const faceKey = (family: string, weight: string, style: string): string => `${family}|${weight}|${style}`;

/** Which letters each face is to draw. All families of a stack get them: which one has a letter is the ranges' to say. */
function lettersOf(svg: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const element of root.querySelectorAll('text, tspan')) {
    const own = (name: string, otherwise: string): string =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? otherwise;
    const text = [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
      .join('');
    for (const family of own('font-family', '').split(',')) {
      const key = faceKey(bare(family), own('font-weight', '400'), own('font-style', 'normal'));
      const letters = found.get(key) ?? new Set<string>();
      for (const letter of text) letters.add(letter);
      found.set(key, letters);
    }
  }
  return found;
}

const bare = (family: string): string => family.trim().replace(/^(['"])(.*)\1$/, '$2');

/** The faces of all stylesheets that are this page's own. */
function pageSlices(): Slice[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    if (new URL(base).origin !== location.origin) return [];
    return [...sheet.cssRules].flatMap((rule): Slice[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string): string => rule.style.getPropertyValue(name);
      const source = /url\((["']?)([^"')]+\.woff2[^"')]*)\1\)/.exec(value('src'))?.[2];
      if (source === undefined) return [];
      return [
        {
          family: bare(value('font-family')),
          weight: value('font-weight') || '400',
          style: value('font-style') || 'normal',
          ranges: value('unicode-range') || 'U+0-10FFFF',
          url: new URL(source, base).href,
        },
      ];
    });
  });
}

function covers(ranges: string, point: number): boolean {
  return ranges.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    // "U+4??": every digit from 0 to F.
    return point >= parseInt(from.replaceAll('?', '0'), 16) && point <= parseInt(to.replaceAll('?', 'F'), 16);
  });
}

async function ruleOf({ family, weight, style, ranges, url }: Slice): Promise<string> {
  const bytes = await fetch(url).then(
    (response) => (response.ok ? response.arrayBuffer() : null),
    () => null,
  );
  if (bytes === null) return '';
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${base64(new Uint8Array(bytes))}) format('woff2');unicode-range:${ranges}}`
  );
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
