/**
 * The train's marker: a disc where a report puts it, else a hollow ring, with a nose that turns with the line.
 * A picture only: it takes no click, so that a click on it hits the line below. Knows no map.
 */

import type { TrainNoteSpot } from '../../drawing/train-note';
import { trainNoteElement } from './train-note';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Steps of its place and of its turn: finer ones are not seen, and each write makes a string and lets the browser style and layer
 * the page anew, which costs more than all of our own drawing. Pixels of the screen; degrees.
 */
const STEP_SCREEN_PX = 0.5;
const STEP_DEGREES = 3;

export class TrainMarker {
  readonly element: HTMLElement;
  readonly #nose: SVGElement;
  #pinned: boolean | null = null;
  #note: HTMLElement | null = null;
  #degrees = NaN;
  #step = NaN;
  #stepX = NaN;
  #stepY = NaN;

  constructor(label: string) {
    this.element = document.createElement('div');
    this.element.className = 'byline-train';
    this.element.setAttribute('role', 'img');
    this.element.setAttribute('aria-label', label);
    this.element.hidden = true;
    const svg = shape('svg', { viewBox: '-20 -20 40 40', width: '40', height: '40', 'aria-hidden': 'true' });
    // The nose lies behind the ring, and only its tip is seen: the direction without a second symbol.
    this.#nose = shape('path', { class: 'nose', d: 'M-6,-6.5 L0,-15.5 L6,-6.5 Z' });
    svg.append(
      shape('circle', { class: 'glow', r: '17' }),
      this.#nose,
      shape('circle', { class: 'halo', r: '9.2' }),
      shape('circle', { class: 'ring', r: '6.7' }),
      shape('circle', { class: 'disc', r: '7.4' }),
    );
    this.element.append(svg);
  }

  /** CSS px of the container; degrees clockwise from north. Writes only what changed. */
  move(x: number, y: number, degrees: number): void {
    if (this.element.hidden) this.element.hidden = false;
    const step = STEP_SCREEN_PX / devicePixelRatio;
    const stepX = Math.round(x / step);
    const stepY = Math.round(y / step);
    if (stepX !== this.#stepX || stepY !== this.#stepY || step !== this.#step) {
      this.#step = step;
      this.#stepX = stepX;
      this.#stepY = stepY;
      this.element.style.transform = `translate(${stepX * step}px,${stepY * step}px)`;
    }
    const turn = Math.round(degrees / STEP_DEGREES) * STEP_DEGREES;
    if (turn !== this.#degrees) {
      this.#degrees = turn;
      this.#nose.style.transform = `rotate(${turn}deg)`;
    }
  }

  setPinned(pinned: boolean): void {
    if (pinned === this.#pinned) return;
    this.#pinned = pinned;
    this.element.classList.toggle('pinned', pinned);
  }

  /** Beside the train, until it moves on. */
  setNote(spot: TrainNoteSpot | null): void {
    this.dropNote();
    if (spot === null) return;
    this.#note = trainNoteElement(spot);
    this.element.append(this.#note);
  }

  /** Cheap where there is none: called in each frame that moves the train. */
  dropNote(): void {
    this.#note?.remove();
    this.#note = null;
  }

  hide(): void {
    this.element.hidden = true;
  }
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
