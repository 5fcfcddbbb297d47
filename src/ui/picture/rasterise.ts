/** SVG to PNG in the browser: drawn as an image on a canvas. Rejects with an Error that can be shown. Knows no journey. */
import { words } from '../../words/index';

const said = words.picture.dialog;

export async function rasterise(svg: string, widthPx: number, heightPx: number): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(widthPx, heightPx);
    image.src = url;
    try {
      await image.decode();
    } catch (error) {
      throw new Error(said.imageFailed, { cause: error });
    }
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error(said.tooLarge(widthPx, heightPx));
    context.drawImage(image, 0, 0, widthPx, heightPx);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // A canvas beyond the browser's limit gives nothing.
    if (blob === null || blob.size === 0) throw new Error(said.tooLarge(widthPx, heightPx));
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
