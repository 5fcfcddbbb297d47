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

interface Wanted {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly letters: Set<string>;
}

/** The SVG with a `<style>` of the faces that it needs. A face that cannot be fetched is left to the picture's fallbacks. */
export async function embedFonts(svg: string): Promise<string> {
  const page = pageSlices();
  const needed = new Set<Slice>();
  for (const wanted of wantedIn(svg)) {
    const points = [...wanted.letters].map((letter) => letter.codePointAt(0) ?? 0);
    for (const slice of nearest(page, wanted))
      if (points.some((point) => covers(slice.ranges, point))) needed.add(slice);
  }
  const style = (await Promise.all([...needed].map(ruleOf))).join('');
  // After the root's own tag: ">" never stands bare in an attribute of ours.
  return style === '' ? svg : svg.replace(/<svg\b[^>]*>/, (root) => `${root}<style>${style}</style>`);
}

/** A family's slices in the style and weight asked for, else in the nearest that the page has. */
function nearest(page: readonly Slice[], { family, weight, style }: Wanted): readonly Slice[] {
  const own = page.filter((slice) => slice.family === family);
  const styled = own.some((slice) => slice.style === style) ? own.filter((slice) => slice.style === style) : own;
  const away = (slice: Slice): number => Math.abs(Number(slice.weight) - Number(weight));
  const least = Math.min(...styled.map(away));
  return styled.filter((slice) => away(slice) === least);
}

/** Which letters each face is to draw. All families of a stack get them: which one has a letter is the ranges' to say. */
function wantedIn(svg: string): Iterable<Wanted> {
  const found = new Map<string, Wanted>();
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const element of root.querySelectorAll('text, tspan')) {
    const own = (name: string, otherwise: string): string =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? otherwise;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = texts.map(({ textContent }) => textContent ?? '').join('');
    const [weight, style] = [own('font-weight', '400'), own('font-style', 'normal')];
    for (const family of own('font-family', '').split(',').map(bare)) {
      const key = `${family}|${weight}|${style}`;
      const wanted = found.get(key) ?? { family, weight, style, letters: new Set<string>() };
      for (const letter of text) wanted.letters.add(letter);
      found.set(key, wanted);
    }
  }
  return found.values();
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
