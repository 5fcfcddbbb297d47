/**
 * KML 2.0 to 2.3 with Google's extension → lines and points. Folders are only remembered by name; what is neither line nor
 * point is counted; nothing that the file points at is fetched. Knows KML, nothing of journeys.
 */
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { ReadFormat } from '../draft';
import { draftOf } from '../tracks/draft';
import type { TrackLine, TrackPoint, Tracks } from '../tracks/model';
import { readXml, type XmlElement, type XmlVisitor } from '../xml/read';
import { jsonOf, memberName, Members, textOf } from '../xml/read-members';
import { NotRead, Notes } from '../xml/read-notes';
import { rootOf } from '../xml/read-position';
import { Placemark } from './read-placemark';
import { ATOM, GX } from './read-spaces';

const W = words.xml;

export const kmlReader: ReadFormat = {
  id: 'kml',
  label: 'KML',
  extensions: ['kml', 'kmz'],
  recognises: (head, name) => (rootOf(head) ?? (/\.km[lz]$/.test(name) ? 'kml' : '')) === 'kml',
  read: (text, name) => draftOf(readKml(text), name, 'KML'),
};

/** Never throws on data: what is wrong is in the issues, what is left out is counted. */
export function readKml(text: string): Tracks {
  const reading = new KmlReading(text);
  return reading.run();
}

const CONTAINERS: readonly string[] = ['Document', 'Folder'];

/** How things look and where the eye stands: nothing of the journey. */
const APPEARANCE: readonly string[] = [
  ...['Style', 'StyleMap', 'styleUrl', 'Schema', 'visibility', 'open', 'Snippet', 'snippet'],
  ...['LookAt', 'Camera', 'AbstractView', 'Region', 'balloonVisibility'],
];

/** What may stand in what, of that which is entered; all else comes whole. */
const ENTERED: ReadonlyMap<string, readonly string[]> = new Map([
  ['kml', [...CONTAINERS, 'Placemark']],
  ['Document', [...CONTAINERS, 'Placemark']],
  ['Folder', [...CONTAINERS, 'Placemark']],
  ['Placemark', ['MultiGeometry', 'MultiTrack', 'Track']],
  ['MultiGeometry', ['MultiGeometry', 'MultiTrack', 'Track']],
  ['MultiTrack', ['Track']],
]);

interface Open {
  readonly kind: string;
  /** Of a container. */
  name: string | null;
  /** Of a MultiTrack. */
  interpolate: string | null;
}

class KmlReading implements XmlVisitor {
  private readonly notes: Notes;
  private readonly notRead = new NotRead();
  private readonly lines: TrackLine[] = [];
  private readonly points: TrackPoint[] = [];
  private readonly path: Open[] = [];
  private readonly authors: string[] = [];
  private readonly members = new Members();
  private home = '';
  private title: string | null = null;
  private description: string | null = null;
  private placemark: Placemark | null = null;

  constructor(private readonly text: string) {
    this.notes = new Notes(text);
  }

  run(): Tracks {
    const { authors, lines, members, notes, notRead, points } = this;
    const end = readXml(this.text, this);
    // A Placemark that does not end may lack what comes last, such as half of its track.
    if (this.placemark !== null) notes.leaveOut('features');
    notRead.tell(notes);
    notes.end(end, lines.length, points.length);
    const { title, description } = this;
    const properties = members.size === 0 ? {} : { kml: members.toObject() };
    const { issues, setAside } = notes;
    return { title, description, authors, license: null, properties, lines, points, issues, setAside };
  }

  readonly enter = (element: XmlElement): boolean => {
    const { name, space } = element;
    const parent = this.path.at(-1);
    if (parent === undefined) {
      if (!this.enterRoot(element)) return false;
    } else if ((space !== this.home && space !== GX) || !ENTERED.get(parent.kind)?.includes(name)) return false;
    this.path.push({ kind: name, name: null, interpolate: null });
    if (name === 'Placemark') {
      this.placemark = new Placemark(element, this.text, this.home, this.notes, this.notRead);
    } else if (name === 'Track') this.placemark?.openTrack(element, parent?.interpolate ?? null);
    return true;
  };

  readonly whole = (element: XmlElement): void => {
    const parent = this.path.at(-1);
    const { placemark } = this;
    if (parent === undefined) return;
    if (placemark === null) this.ofContainer(parent, element);
    else if (parent.kind === 'Placemark') placemark.add(element);
    else if (parent.kind === 'Track') placemark.addToTrack(element);
    else if (parent.kind === 'MultiTrack' && element.name === 'interpolate') parent.interpolate = textOf(element);
    else placemark.addGeometry(element, null);
  };

  readonly leave = (): void => {
    const kind = this.path.pop()?.kind;
    if (kind === 'Track') this.placemark?.closeTrack();
    if (kind !== 'Placemark' || this.placemark === null) return;
    for (const made of this.placemark.make(this.folder())) {
      if ('line' in made) this.lines.push(made.line);
      else this.points.push(made.point);
    }
    this.placemark = null;
  };

  /** Files of a single Folder or Placemark without `kml` around it are read as well. */
  private enterRoot(element: XmlElement): boolean {
    if (element.name !== 'kml' && !ENTERED.get('kml')?.includes(element.name)) {
      this.notes.note('xml-syntax', element.start, W.wrongRoot('KML', '<kml>', show(element.written)));
      return false;
    }
    this.home = element.space;
    return true;
  }

  /** How many of the open elements stand for the whole file. */
  private rootDepth(): number {
    return this.path[0]?.kind === 'kml' ? 2 : 1;
  }

  private ofContainer(parent: Open, element: XmlElement): void {
    const { home, notRead } = this;
    const { name } = element;
    const isFile = this.path.length <= this.rootDepth();
    if (APPEARANCE.includes(name)) return;
    if (name === 'NetworkLink') notRead.add(name, element.start, W.linkNotFollowed);
    else if (parent.kind === 'kml' || /Overlay$|^Tour$/.test(name)) notRead.add(element.written, element.start);
    else if (name === 'name' && element.space === home && parent.name === null) {
      parent.name = textOf(element);
      if (isFile) this.title ??= parent.name;
    } else if (isFile && name === 'description' && this.description === null) this.description = textOf(element);
    else if (isFile && element.space === ATOM && name === 'author') this.addAuthor(element);
    else this.keep(element, isFile);
  }

  /** What is said of the file or of a folder and belongs to no line and no point. */
  private keep(element: XmlElement, isFile: boolean): void {
    const value = jsonOf(element, this.home);
    const name = memberName(element, this.home);
    if (isFile) this.members.add(name, value);
    else this.members.add('folder', { of: this.folder(), [name]: value });
  }

  /** Names of the open folders, outermost first. The outermost container is the file itself, and its name the title. */
  private folder(): readonly string[] {
    return this.path
      .slice(this.rootDepth())
      .map(({ name }) => name)
      .filter((name) => name !== null);
  }

  private addAuthor(element: XmlElement): void {
    const name = textOf(element.children.find((child) => child.name === 'name') ?? element);
    if (name !== null) this.authors.push(name);
  }
}
