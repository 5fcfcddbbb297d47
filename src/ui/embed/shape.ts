/**
 * The shape of an embedded journey: what `?embed=…` asks for, and what follows from it and the frame's width. The height that
 * it is given is never asked: a page that makes the frame as tall as what is in it would chase it. Pure.
 */

export const SHAPES = ['16:9', '1:1', '9:16'] as const;
export type Shape = (typeof SHAPES)[number];

const RATIOS: Readonly<Record<Shape, number>> = { '16:9': 16 / 9, '1:1': 1, '9:16': 9 / 16 };

/** Below that, title, map and player have no room above each other; CSS px. */
export const LEAST_HEIGHT_PX = 440;
/** The same where lines are short, and so more of them. */
const LEAST_NARROW_PX = 520;
const NARROW_PX = 440;
/** From here on a wide frame has the sources at its side; CSS px. */
const BESIDE_FROM_PX = 760;

/** Where the sources stand: beside the map, under the player within the frame, or below what is seen at first. */
export type SourcesAt = 'beside' | 'within' | 'below';

/** What `?embed`, `?embed=1:1` ask for; null: the page is not embedded. An unknown shape is the wide one. */
export function askedShape(search: string): Shape | null {
  const asked = new URLSearchParams(search).get('embed');
  if (asked === null) return null;
  return SHAPES.find((shape) => shape === asked) ?? '16:9';
}

export function sourcesAt(shape: Shape, widthPx: number): SourcesAt {
  if (shape === '9:16') return 'within';
  return widthPx >= BESIDE_FROM_PX ? 'beside' : 'below';
}

/** Of what is seen at first: title, map, player; CSS px. */
export function firstHeightPx(shape: Shape, widthPx: number): number {
  return Math.max(widthPx < NARROW_PX ? LEAST_NARROW_PX : LEAST_HEIGHT_PX, Math.round(widthPx / RATIOS[shape]));
}

/** The same view as a page of its own. */
export function wholePage(link: string): string {
  const url = new URL(link);
  url.searchParams.delete('embed');
  return url.href;
}

/** The same view to be put into a frame, which has a map and no text view. */
export function framed(link: string, shape: Shape): string {
  const url = new URL(link);
  url.hash = url.hash.replace(/^#view=[^&]*&?/, '');
  url.searchParams.delete('embed');
  // By hand: `URLSearchParams` would escape the colon, which an address need not.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}embed=${shape}`;
  return url.href;
}
