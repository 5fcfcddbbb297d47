/**
 * Puts the page's faces into an SVG that names them, so that it is written in them wherever it is drawn. Knows SVG, no picture;
 * which files have which letters is `files.ts`'s.
 */
import type { Letters } from '../../picture/model';
import { fetchFonts } from './files';

const ROOT_STYLE = /(<svg\b[^>]*?) style="[^"]*"/;

/** The SVG with a `<style>` of the faces that it needs. Rejects with an Error that can be shown. */
export async function embedFonts(svg: string): Promise<string> {
  const style = await fetchFonts(lettersIn(svg));
  // After the root's own tag: ">" never stands bare in an attribute of ours.
  return style === '' ? svg : svg.replace(/<svg\b[^>]*>/, (root) => `${root}<style>${style}</style>`);
}

/** What each face is to draw. */
function lettersIn(svg: string): Letters[] {
  const found = new Map<string, { face: Omit<Letters, 'text'>; letters: Set<string> }>();
  // Without the root's own style: the page's policy holds for what it parses, and lets no style stand in an element.
  const root = new DOMParser().parseFromString(svg.replace(ROOT_STYLE, '$1'), 'image/svg+xml');
  for (const element of root.querySelectorAll('text, tspan')) {
    const own = (name: string, otherwise: string): string =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? otherwise;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const face = {
      family: /serif/i.test(own('font-family', '').split(',')[0] ?? '') ? ('serif' as const) : ('sans' as const),
      weight: weightOf(own('font-weight', '400')),
      italic: own('font-style', 'normal') === 'italic',
    };
    const key = JSON.stringify(face);
    const { letters } = found.get(key) ??
      found.set(key, { face, letters: new Set() }).get(key) ?? { letters: new Set() };
    for (const node of texts) for (const letter of node.textContent ?? '') letters.add(letter);
  }
  return [...found.values()].map(({ face, letters }) => ({ ...face, text: [...letters].join('') }));
}

function weightOf(text: string): Letters['weight'] {
  return text === '600' ? 600 : text === '500' ? 500 : 400;
}
