/** An SVG text as PNG: drawn by the browser, which sees nothing but the text. Its fonts must be in it (`fonts.ts`). */
import { words } from '../../words/index';

/** Phones allow no larger canvas. */
export const MOST_PNG_PX = 4096;

/**
 * @param widthPx device px, at most `MOST_PNG_PX`, as `heightPx`
 * @throws Error, in words for the reader, if the browser cannot draw or write it
 */
export async function rasterise(svg: string, widthPx: number, heightPx: number): Promise<Blob> {
  if (Math.max(widthPx, heightPx) > MOST_PNG_PX) throw new RangeError(`${widthPx} × ${heightPx} px`);
  const said = words.graphPicture;
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch(() => {
      throw new Error(said.notDrawn);
    });
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = canvas.getContext('2d');
    if (!context) throw new Error(said.notDrawn);
    context.drawImage(image, 0, 0, widthPx, heightPx);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(said.notDrawn);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
