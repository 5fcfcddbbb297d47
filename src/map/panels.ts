/**
 * What the page lays over the map (legend, tools, sheet) and the map's own controls, as boxes: nothing that is to be read
 * may lie under them. Reads the page's geometry when asked, and says when it has changed. Knows no journey.
 */
import type { Box } from '../drawing/boxes';

/** Less is no panel: text for screen readers alone. CSS px². */
const LEAST_AREA = 64;

export class Panels {
  readonly #container: HTMLElement;
  readonly #observer: ResizeObserver;
  readonly #watched = new Set<Element>();
  #known = '';

  /** `onChange`: a panel that was there at the last `read` has come to be of another size. */
  constructor(container: HTMLElement, onChange: () => void) {
    this.#container = container;
    this.#observer = new ResizeObserver(() => {
      if (JSON.stringify(this.#boxes(this.#panels())) !== this.#known) onChange();
    });
  }

  /** CSS px of the map; only what of each lies over it. */
  read(): readonly Box[] {
    const panels = this.#panels();
    for (const panel of this.#watched) {
      if (panels.includes(panel)) continue;
      this.#observer.unobserve(panel);
      this.#watched.delete(panel);
    }
    for (const panel of panels) {
      if (this.#watched.has(panel)) continue;
      this.#observer.observe(panel);
      this.#watched.add(panel);
    }
    const boxes = this.#boxes(panels);
    this.#known = JSON.stringify(boxes);
    return boxes;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#watched.clear();
  }

  /** The controls, and whatever is positioned beside the map or beside one that holds it. */
  #panels(): Element[] {
    const panels = [...this.#container.querySelectorAll('.maplibregl-ctrl')];
    for (let inner: Element = this.#container; inner.parentElement !== null; inner = inner.parentElement) {
      for (const beside of inner.parentElement.children) {
        if (beside === inner) continue;
        const { position, pointerEvents, visibility } = getComputedStyle(beside);
        if (position !== 'static' && pointerEvents !== 'none' && visibility === 'visible') panels.push(beside);
      }
    }
    return panels;
  }

  #boxes(panels: readonly Element[]): Box[] {
    const map = this.#container.getBoundingClientRect();
    return panels.flatMap((panel) => {
      const at = panel.getBoundingClientRect();
      const left = Math.max(0, at.left - map.left);
      const top = Math.max(0, at.top - map.top);
      const right = Math.min(map.width, at.right - map.left);
      const bottom = Math.min(map.height, at.bottom - map.top);
      const area = right > left && bottom > top ? (right - left) * (bottom - top) : 0;
      return area < LEAST_AREA ? [] : [{ left, top, right, bottom }];
    });
  }
}
