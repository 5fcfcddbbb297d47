/** The sizes that a picture is offered in. Pure. */
import { LEAST_PICTURE_PX, MOST_PICTURE_PX } from '../../picture/compose';

export const SIZES = ['screen', 'wide', 'square', 'tall', 'large'] as const;
export type SizeName = (typeof SIZES)[number];

export interface PictureSize {
  /** CSS px. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
}

/** As large as the window, as finely as the screen draws, but no larger than a picture may be. */
export function sizeOf(name: SizeName, window: PictureSize): PictureSize {
  switch (name) {
    case 'screen': {
      const widthPx = Math.max(LEAST_PICTURE_PX, Math.min(MOST_PICTURE_PX, Math.round(window.widthPx)));
      const heightPx = Math.max(LEAST_PICTURE_PX, Math.min(MOST_PICTURE_PX, Math.round(window.heightPx)));
      const most = MOST_PICTURE_PX / Math.max(widthPx, heightPx);
      return { widthPx, heightPx, pixelRatio: Math.min(Math.max(1, window.pixelRatio), most) };
    }
    case 'wide':
      return { widthPx: 1920, heightPx: 1080, pixelRatio: 1 };
    case 'square':
      return { widthPx: 1080, heightPx: 1080, pixelRatio: 1 };
    case 'tall':
      return { widthPx: 1080, heightPx: 1920, pixelRatio: 1 };
    case 'large':
      return { widthPx: MOST_PICTURE_PX, heightPx: (MOST_PICTURE_PX * 9) / 16, pixelRatio: 1 };
  }
}
