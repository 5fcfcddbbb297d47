/** What a `wpt`, `rte` or `trk` of a GPX file says of itself: name, description, source, and all else as it stands. */
import type { JsonObject } from '../../journey/model';
import type { TextPlace } from '../draft';
import type { TrackSource } from '../tracks/model';
import type { XmlElement } from '../xml/read';
import { jsonOf, memberName, Members, textOf } from '../xml/read-members';
import type { Notes } from '../xml/read-notes';
import { SourceParts } from '../xml/read-source';

interface GpxDescribed {
  readonly name: string | null;
  readonly description: string | null;
  readonly source: TrackSource | null;
  readonly properties: JsonObject;
  readonly at: TextPlace;
}

export class Describing {
  readonly members = new Members();
  /** How many characters of the text say it. */
  weight = 0;
  private readonly source: SourceParts;
  private name: string | null = null;
  private description: string | null = null;

  /** `kind` is the element's name, kept since a route is planned and a track is not. */
  constructor(
    kind: 'wpt' | 'rte' | 'trk',
    private readonly start: number,
    private readonly space: string,
    private readonly notes: Notes,
  ) {
    this.source = new SourceParts(notes);
    this.members.add('gpx', kind);
  }

  add(element: XmlElement): void {
    this.weight += element.innerEnd - element.start;
    if (element.space !== this.space || !this.understood(element)) {
      this.members.add(memberName(element, this.space), jsonOf(element, this.space));
    }
  }

  private understood(element: XmlElement): boolean {
    const text = textOf(element);
    switch (element.name) {
      case 'name':
        if (this.name !== null) return false;
        this.name = text;
        return true;
      case 'desc':
        if (this.description !== null) return false;
        this.description = text;
        return true;
      case 'src':
        return this.source.add('label', text);
      case 'link':
        return this.link(element);
      // GPX 1.0
      case 'url':
        return this.source.addUrl(text, element.start);
      case 'urlname':
        return this.source.add('title', text);
      case 'extensions':
        return this.extensions(element);
      default:
        return false;
    }
  }

  /** The first link is the source's; whatever it says beside address and text is kept with it. */
  private link(element: XmlElement): boolean {
    const address = element.attribute('href')?.trim() ?? null;
    if (!this.source.addUrl(address, element.start)) return false;
    const [text, ...others] = element.children;
    return text?.name === 'text' && others.length === 0 ? this.source.add('title', textOf(text)) : text === undefined;
  }

  /** Extensions of plain text stand among the properties, which is where other programs look for them. */
  private extensions(element: XmlElement): boolean {
    if (element.children.length === 0) return element.text.trim() === '';
    for (const child of element.children) {
      const ours = child.name.startsWith('byline_');
      this.members.add(ours ? child.name : child.written, jsonOf(child, this.space));
    }
    return true;
  }

  make(): GpxDescribed {
    const { name, description, start, notes } = this;
    const properties = this.members.toObject();
    return { name, description, source: this.source.make(properties, start), properties, at: notes.placeAt(start) };
  }
}
