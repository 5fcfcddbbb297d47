/**
 * A `gx:Track` (KML 2.2) or `Track` (KML 2.3): times and positions in two parallel lists → vertices. Knows one track at a
 * time, not what it is called.
 */
import type { Json } from '../../journey/model';
import { words } from '../../words/files';
import { Vertices } from '../xml/read-line';
import type { XmlElement } from '../xml/read';
import type { Members } from '../xml/read-members';
import { Faults, type NotRead, type Notes } from '../xml/read-notes';
import { readTuple } from './read-coordinates';

const W = words.xml;

interface Part {
  readonly text: string;
  readonly offset: number;
}

export class TrackReading {
  private readonly whens: Part[] = [];
  private readonly coords: Part[] = [];

  constructor(
    readonly start: number,
    private readonly notes: Notes,
  ) {}

  /** False if the element is neither time nor position. */
  add(element: XmlElement): boolean {
    const list = element.name === 'when' ? this.whens : element.name === 'coord' ? this.coords : null;
    list?.push({ text: element.text.trim(), offset: element.start });
    return list !== null;
  }

  /** Times of a track that has more or fewer of them than positions are kept in `members`, and belong to no position. */
  vertices(members: Members, notRead: NotRead): Vertices {
    const { whens, coords, notes } = this;
    const faults = new Faults(notes);
    const vertices = new Vertices();
    const paired = whens.length === coords.length;
    if (!paired) {
      notes.note('times-mismatched', this.start, W.timesMismatched(whens.length, coords.length));
      members.add(
        'when',
        whens.map(({ text }): Json => text),
      );
    }
    coords.forEach(({ text, offset }, at) => {
      if (text === '') {
        notRead.add('gx:coord', offset, W.emptyCoord, 'members');
        return;
      }
      // Some programs write the commas of `coordinates` here too.
      const position = readTuple(text.split(/\s*,\s*|\s+/), text, offset, W.coordInvalid, faults);
      const when = paired ? whens[at] : undefined;
      if (position === null) notes.leaveOut('members');
      else vertices.add(position, offset, when && when.text !== '' ? faults.time(when.text, when.offset) : null);
    });
    faults.tell();
    return vertices;
  }
}
