/** The train's note as elements: its text with its lead. A part of the train's element; knows no map and no journey. */
import { leadEnd, RING_PX, type TrainNoteSpot } from '../../drawing/train-note';
import { centreAt, html, lead } from './elements';

/** The text with its lead, to be put at the train's middle. */
export function trainNoteElement({ note, dx, dy, width, height }: TrainNoteSpot): HTMLElement {
  const text = html('span', 'train-note', html('strong', '', note.title));
  if (note.detail !== '') text.append(html('span', '', note.detail));
  text.style.width = `${Math.ceil(width)}px`;
  text.style.height = `${height}px`;
  text.classList.toggle('ends', dx < 0);
  centreAt(text, dx, dy);
  const element = html('span', 'train-note-holder', lead(leadEnd(dx, width), dy, RING_PX, 0), text);
  element.setAttribute('aria-hidden', 'true');
  return element;
}
