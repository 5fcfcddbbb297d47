/**
 * The playhead on the frame path: moves what is there already, by numbers alone. No text is made, nothing is allocated,
 * no rune is read. The clock's words are the component's, four times a second at most.
 */
import type { GraphFrame } from '../../graph/model';

export interface PlayheadParts {
  /** The line and its flag: moved along x. */
  readonly head: SVGGElement;
  /** The flag within the head: kept inside the graph. Null where there is none. */
  readonly flag: SVGGElement | null;
  /** The thick bar between lower and upper. */
  readonly bar: SVGRectElement;
  /** Disc or ring, on the run: moved along y. */
  readonly train: SVGGElement;
}

/** Affine time → x and km → y, as plain numbers. */
export interface PlayheadScale {
  readonly startMs: number;
  readonly x0: number;
  readonly pxPerMs: number;
  readonly y0: number;
  readonly pxPerKm: number;
  readonly leastX: number;
  readonly mostX: number;
  readonly flagHalfPx: number;
  readonly flagLeastX: number;
  readonly flagMostX: number;
}

export class Playhead {
  readonly #parts: PlayheadParts;
  readonly #headMove: SVGTransform;
  readonly #flagMove: SVGTransform | null;
  readonly #trainMove: SVGTransform;
  readonly #barY: SVGLength;
  readonly #barHeight: SVGLength;
  #scale: PlayheadScale | null = null;
  #pinned: boolean | null = null;
  #visible: boolean | null = null;
  #hasBand: boolean | null = null;
  #open: boolean | null = null;
  /** Where the line stands; px. */
  x = 0;

  constructor(parts: PlayheadParts) {
    this.#parts = parts;
    this.#headMove = ownTransform(parts.head);
    this.#flagMove = parts.flag ? ownTransform(parts.flag) : null;
    this.#trainMove = ownTransform(parts.train);
    this.#barY = parts.bar.y.baseVal;
    this.#barHeight = parts.bar.height.baseVal;
  }

  setScale(scale: PlayheadScale): void {
    this.#scale = scale;
  }

  set(frame: GraphFrame): void {
    const scale = this.#scale;
    if (!scale) return;
    const x = scale.x0 + (frame.timeMs - scale.startMs) * scale.pxPerMs;
    this.x = x;
    const visible = x >= scale.leastX - 0.5 && x <= scale.mostX + 0.5;
    if (visible !== this.#visible) {
      this.#visible = visible;
      this.#parts.head.style.visibility = visible ? 'visible' : 'hidden';
    }
    if (!visible) return;
    this.#headMove.setTranslate(x, 0);
    if (this.#flagMove) {
      const least = scale.flagLeastX + scale.flagHalfPx;
      const most = scale.flagMostX - scale.flagHalfPx;
      const wanted = x < least ? least : x > most ? most : x;
      this.#flagMove.setTranslate(wanted - x, 0);
    }
    if (frame.hasBand !== this.#hasBand) {
      this.#hasBand = frame.hasBand;
      this.#parts.bar.style.display = frame.hasBand ? '' : 'none';
      this.#parts.train.style.display = frame.hasBand ? '' : 'none';
    }
    if (!frame.hasBand) return;
    const y = scale.y0 - frame.upperKm * scale.pxPerKm;
    const height = (frame.upperKm - frame.lowerKm) * scale.pxPerKm;
    this.#barY.value = y;
    this.#barHeight.value = height > 0 ? height : 0;
    this.#trainMove.setTranslate(0, scale.y0 - frame.runKm * scale.pxPerKm);
    const open = height > 1.5;
    if (open !== this.#open) {
      this.#open = open;
      this.#parts.bar.style.visibility = open ? 'inherit' : 'hidden';
    }
    if (frame.pinned !== this.#pinned) {
      this.#pinned = frame.pinned;
      this.#parts.train.classList.toggle('pinned', frame.pinned);
    }
  }
}

/** One transform of the element, made once and written to from then on. */
function ownTransform(element: SVGGElement): SVGTransform {
  const list = element.transform.baseVal;
  list.clear();
  const svg = element.ownerSVGElement;
  if (!svg) throw new Error('The playhead must stand in an <svg>.');
  const transform = svg.createSVGTransform();
  transform.setTranslate(0, 0);
  // appendItem may insert a copy: what it returns is the one in the list.
  return list.appendItem(transform);
}
