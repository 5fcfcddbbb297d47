/**
 * The overlay's elements: circles, pills, tags, notes. They are buttons for the mouse and hidden from whoever listens: the
 * page's lists hold the same ones. Knows no map and no layout.
 */

const SVG = 'http://www.w3.org/2000/svg';

export function svg(name: string, attributes: Readonly<Record<string, string>>, ...children: Element[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export function html(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** Called with the pointer's coming (true) and going. */
export interface ButtonActs {
  readonly onPress: () => void;
  readonly onHover?: ((over: boolean) => void) | undefined;
}

/** A button that takes no focus and no place in the accessibility tree, and keeps its press from the map. */
export function mouseButton(
  className: string,
  text: string,
  title: string,
  { onPress, onHover }: ButtonActs,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('aria-hidden', 'true');
  button.className = className;
  button.textContent = text;
  button.title = title;
  const hold = (event: Event) => event.stopPropagation();
  button.addEventListener('mousedown', (event) => {
    // Neither the focus nor the map moves.
    event.preventDefault();
    event.stopPropagation();
  });
  button.addEventListener('touchstart', hold, { passive: true });
  button.addEventListener('dblclick', hold);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress();
  });
  if (onHover !== undefined) {
    button.addEventListener('pointerenter', () => onHover(true));
    button.addEventListener('pointerleave', () => onHover(false));
  }
  return button;
}

/** A line from a thing's point to the thing, drawn under it; `dx`, `dy` from the point to the thing's middle. */
export function lead(dx: number, dy: number, startPx: number, endPx: number): SVGElement {
  const length = Math.hypot(dx, dy);
  const at = (px: number): [string, string] =>
    length === 0 ? ['0', '0'] : [((dx * px) / length).toFixed(1), ((dy * px) / length).toFixed(1)];
  const [x1, y1] = at(Math.min(startPx, length));
  const [x2, y2] = at(Math.max(startPx, length - endPx));
  return svg('svg', { class: 'lead', width: '1', height: '1' }, svg('line', { x1, y1, x2, y2 }));
}

/** Puts an element's middle at an offset from its parent's origin. */
export function centreAt(element: HTMLElement, dx: number, dy: number): void {
  element.style.transform = `translate(-50%,-50%) translate(${dx.toFixed(1)}px,${dy.toFixed(1)}px)`;
}
