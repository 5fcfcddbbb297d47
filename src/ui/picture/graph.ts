/** The train graph of the journey on show as a file: SVG, or PNG at two pixels to the CSS px. */
import { fileName } from '../../formats/file-name';
import type { ThemeName } from '../../graph/picture/colours';
import { graphPicture } from '../../graph/picture/picture';
import type { Opened, Written } from '../../reading/model';
import { measureLike } from '../graph/measure';
import { embedFonts } from './fonts';
import { MOST_PICTURE_PX } from '../../picture/compose';
import { rasterise } from './rasterise';

export interface PictureWish {
  readonly opened: Opened;
  readonly theme: ThemeName;
  /** Where the playhead is to stand; ms. */
  readonly atMs: number | null;
  readonly as: 'svg' | 'png';
  /** CSS px. */
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/** A slide's proportions. */
export const PICTURE_PX = { width: 1600, height: 900 } as const;
const PIXEL_RATIO = 2;

export async function graphFile({ opened, theme, atMs, as, ...size }: PictureWish): Promise<Written> {
  const { widthPx = PICTURE_PX.width, heightPx = PICTURE_PX.height } = size;
  const { journey, route, evidence } = opened;
  const drawn = (): string =>
    graphPicture({ journey, route, evidence, widthPx, heightPx, theme, atMs, measure: measureLike(document.body) });
  // A face comes when it is asked for: what is measured before it has come is some other face.
  await faces(drawn());
  const svg = await embedFonts(drawn());
  const name = fileName(journey, undefined, as).replace(/\.(svg|png)$/, '_graph.$1');
  if (as === 'svg') return { content: svg, fileName: name, mediaType: 'image/svg+xml' };
  const ratio = Math.min(PIXEL_RATIO, MOST_PICTURE_PX / Math.max(widthPx, heightPx));
  const png = await rasterise(svg, Math.round(widthPx * ratio), Math.round(heightPx * ratio));
  return { content: png, fileName: name, mediaType: 'image/png' };
}

/** Waits for the faces that the picture is written in, as far as the page has them. */
async function faces(svg: string): Promise<void> {
  const letters = [...new Set(svg.replace(/<[^>]*>/g, ''))].join('');
  const style = getComputedStyle(document.body);
  const serif = style.getPropertyValue('--serif') || 'serif';
  const wanted = [
    `400 12px ${style.fontFamily}`,
    `600 12px ${style.fontFamily}`,
    `600 12px ${serif}`,
    `italic 400 12px ${serif}`,
  ];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, letters)));
}
