/**
 * One Placemark, as it is read: what it says of itself, and its geometries → lines and points. Each geometry is one of its
 * own: nothing says that they join. Knows KML's elements, no folder and no journey.
 */
import { show } from '../../journey/show';
import { words } from '../../words/files';
import { trackSpan } from '../tracks/time';
import type { TrackTime } from '../tracks/model';
import { hoursAreReported, isOwnDrawing } from '../tracks/own';
import type { XmlElement } from '../xml/read';
import { Vertices, type MadeLine, type MadePoint } from '../xml/read-line';
import { jsonOf, memberName, Members, textOf } from '../xml/read-members';
import { Faults, type NotRead, type Notes } from '../xml/read-notes';
import { makeParts, type Part } from '../xml/read-parts';
import { SourceParts } from '../xml/read-source';
import { readCoordinates } from './read-coordinates';
import { readExtendedData } from './read-extended-data';
import { ATOM, GX } from './read-spaces';
import { TrackReading } from './read-track';

const W = words.xml;
const I = words.issues;

/** Geometries that are neither line nor point. */
const OTHER_GEOMETRIES: readonly string[] = ['Polygon', 'Model', 'MultiModel'];

interface Geometry extends Part {
  readonly kind: string;
}

export class Placemark {
  private readonly members = new Members();
  private readonly source: SourceParts;
  private readonly geometries: Geometry[] = [];
  private name: string | null = null;
  private description: string | null = null;
  private span: TrackTime | null = null;
  private track: { readonly reading: TrackReading; readonly members: Members } | null = null;
  private hasGeometry = false;
  /** How many characters of the text say what is no geometry. */
  private weight = 0;

  constructor(
    private readonly element: XmlElement,
    private readonly text: string,
    private readonly home: string,
    private readonly notes: Notes,
    private readonly notRead: NotRead,
  ) {
    this.source = new SourceParts(notes);
    const id = element.attribute('id');
    if (id !== null) this.members.add('id', id);
  }

  /** An element that stands in the Placemark itself. */
  add(element: XmlElement): void {
    const before = this.geometries.length;
    if (!this.understood(element)) this.members.add(memberName(element, this.home), jsonOf(element, this.home));
    if (this.geometries.length === before) this.weight += element.innerEnd - element.start;
  }

  private understood(element: XmlElement): boolean {
    const text = textOf(element);
    if (element.space === ATOM) return this.ofAtom(element, text);
    if (element.space !== this.home && element.space !== GX) return false;
    switch (element.name) {
      case 'name':
        if (this.name !== null) return false;
        this.name = text;
        return true;
      case 'description':
        if (this.description !== null) return false;
        this.description = text;
        return true;
      case 'TimeSpan':
      case 'TimeStamp':
        if (this.span !== null) return false;
        this.span = this.hours(element);
        return true;
      case 'ExtendedData':
        readExtendedData(element, this.home, this.members);
        return true;
      default:
        return this.addGeometry(element, this.members);
    }
  }

  private ofAtom(element: XmlElement, text: string | null): boolean {
    if (element.name === 'author') {
      const name = element.children.find((child) => child.name === 'name');
      return this.source.add('label', name === undefined ? text : textOf(name)) && element.children.length < 2;
    }
    if (element.name !== 'link' || !this.source.addUrl(element.attribute('href')?.trim() ?? null, element.start)) {
      return false;
    }
    this.source.add('title', element.attribute('title')?.trim() || null);
    return true;
  }

  private hours(element: XmlElement): TrackTime | null {
    const { notes } = this;
    const faults = new Faults(notes);
    const timeOf = (name: string): TrackTime | null => {
      const child = element.children.find((one) => one.name === name);
      return child === undefined || textOf(child) === null ? null : faults.time(child.text, child.start);
    };
    const when = timeOf('when');
    const begin = timeOf('begin');
    const end = timeOf('end');
    faults.tell();
    if (element.name === 'TimeStamp' || (begin === null && end === null)) return when;
    const span = trackSpan(begin, end);
    if (span !== 'reversed') return span;
    notes.note('window-reversed', element.start, I.windowReversed(show(begin?.text), show(end?.text)));
    notes.leaveOut('members');
    return null;
  }

  /** A geometry of the Placemark, or of a MultiGeometry in it: `beside` is where what is no geometry goes. */
  addGeometry(element: XmlElement, beside: Members | null): boolean {
    const { name } = element;
    if (OTHER_GEOMETRIES.includes(name)) {
      this.hasGeometry = true;
      this.notRead.add(name, element.start);
    } else if (name === 'Point' || name === 'LineString' || name === 'LinearRing') {
      this.hasGeometry = true;
      this.geometries.push(this.readGeometry(element));
    } else if (beside === null) {
      this.notRead.add(element.written, element.start);
    } else return false;
    return true;
  }

  private readGeometry(element: XmlElement): Geometry {
    const { home, notes, text } = this;
    const vertices = new Vertices();
    const members = new Members();
    const faults = new Faults(notes);
    let coordinates: XmlElement | null = null;
    for (const child of element.children) {
      if (child.name === 'coordinates' && coordinates === null) coordinates = child;
      else members.add(memberName(child, home), jsonOf(child, home));
    }
    if (coordinates !== null) {
      const { innerStart, innerEnd } = coordinates;
      const raw = text.slice(innerStart, innerEnd);
      // Plain text stands in the file as it is: each tuple has its place. With entities or CDATA only the whole has one.
      if (/[<&]/.test(raw)) readCoordinates(coordinates.text, () => innerStart, vertices, faults, notes);
      else readCoordinates(raw, (index) => innerStart + index, vertices, faults, notes);
    }
    faults.tell();
    const { name: kind, start } = element;
    const isPoint = kind === 'Point';
    if (isPoint && vertices.count > 1) {
      notes.note('geometry-invalid', start, W.severalInPoint(vertices.count));
      notes.leaveOut('members', vertices.count - 1);
    } else if (!isPoint && vertices.count > 0 && vertices.stays) notes.note('line-too-short', start, W.onePosition);
    return { vertices: isPoint ? vertices.first() : vertices, members, start, kind };
  }

  openTrack(element: XmlElement, interpolate: string | null): void {
    this.hasGeometry = true;
    const members = new Members();
    if (interpolate !== null) members.add('interpolate', Number(interpolate) === 1 ? 1 : 0);
    this.track = { reading: new TrackReading(element.start, this.notes), members };
  }

  addToTrack(element: XmlElement): void {
    const { home, notRead, track } = this;
    if (track === null || track.reading.add(element)) return;
    if (element.name === 'ExtendedData') readExtendedData(element, home, track.members);
    else if (element.name === 'angles') notRead.add(element.written, element.start, W.anglesNotRead, 'members');
    else if (OTHER_GEOMETRIES.includes(element.name)) notRead.add(element.written, element.start);
    else track.members.add(memberName(element, home), jsonOf(element, home));
  }

  closeTrack(): void {
    const { notRead, track } = this;
    if (track === null) return;
    const { reading, members } = track;
    this.geometries.push({
      vertices: reading.vertices(members, notRead),
      members,
      start: reading.start,
      kind: 'Track',
    });
    this.track = null;
  }

  /** Lines and points; `folder` are the names of the folders that it stands in, outermost first. */
  make(folder: readonly string[]): readonly (MadeLine | MadePoint)[] {
    const { description, element, geometries, members, name, notes, notRead, source, span } = this;
    if (!this.hasGeometry) notRead.add('Placemark', element.start, W.noGeometry);
    if (folder.length > 0) members.add('folder', folder);
    const said = members.toObject();
    if (isOwnDrawing(said)) {
      notRead.add('drawing', element.start, W.ownDrawing);
      return [];
    }
    const reported = hoursAreReported(said);
    if (!reported && span !== null) members.add('hours', span.text);
    const properties = members.toObject();
    const hours = reported ? span : null;
    const common = { name, description, source: source.make(properties, element.start), properties, span: hours };
    const found = makeParts(geometries, common, { start: element.start, weight: this.weight }, notes);
    found.forEach((made, at) => {
      const { kind, start } = geometries[at] ?? { kind: '', start: element.start };
      if (made !== null) return;
      notes.note(kind === 'Point' ? 'geometry-invalid' : 'line-too-short', start, W.noVertices);
      notes.leaveOut(kind === 'Point' ? 'places' : 'segments');
    });
    return found.filter((made) => made !== null);
  }
}
