/**
 * GPX 1.0 and 1.1 → lines and points. Each `trkseg` is a line of its own, since a new one is the format's way to say that
 * something is missing in between; a `rte` is one line; a `wpt` is a point. Knows GPX, nothing of journeys.
 */
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { ReadFormat } from '../draft';
import { draftOf } from '../tracks/draft';
import type { TrackLine, TrackPoint, Tracks } from '../tracks/model';
import { isOwnDrawing } from '../tracks/own';
import { readXml, type XmlElement, type XmlVisitor } from '../xml/read';
import { Vertices } from '../xml/read-line';
import { jsonOf, memberName, Members } from '../xml/read-members';
import { Faults, NotRead, Notes } from '../xml/read-notes';
import { makeParts, type Part } from '../xml/read-parts';
import { rootOf } from '../xml/read-position';
import { Describing } from './read-described';
import { GpxHead } from './read-head';
import { extraOf, readPoint } from './read-point';

const W = words.xml;

export const gpxReader: ReadFormat = {
  id: 'gpx',
  label: 'GPX',
  extensions: ['gpx'],
  recognises: (head, name) => (rootOf(head) ?? (name.endsWith('.gpx') ? 'gpx' : '')) === 'gpx',
  read: (text, name) => draftOf(readGpx(text), name, 'GPX'),
};

/** Never throws on data: what is wrong is in the issues, what is left out is counted. */
export function readGpx(text: string): Tracks {
  const reading = new GpxReading(text);
  return reading.run(text);
}

/** A `trk` or `rte` that is open. */
interface Group {
  readonly describing: Describing;
  /** Of its `trkseg`, or the one of a route. */
  readonly runs: Run[];
  readonly start: number;
}

/** A `trkseg`, or the one of a route; its members are what it says beside its points. */
interface Run extends Part {
  readonly faults: Faults;
}

/** The elements that hold vertices, and what these are called there. */
const VERTICES: ReadonlyMap<string, string> = new Map([
  ['trkseg', 'trkpt'],
  ['rte', 'rtept'],
]);

class GpxReading implements XmlVisitor {
  private readonly notes: Notes;
  private readonly notRead = new NotRead();
  private readonly lines: TrackLine[] = [];
  private readonly points: TrackPoint[] = [];
  /** Names of the elements that were entered. */
  private readonly path: string[] = [];
  private space = '';
  private head: GpxHead | null = null;
  private group: Group | null = null;

  constructor(text: string) {
    this.notes = new Notes(text);
  }

  run(text: string): Tracks {
    const { lines, notes, points } = this;
    const end = readXml(text, this);
    // Points that stand whole before a fault are what the file says of their track so far.
    if (this.group !== null) this.finish(this.group, true);
    this.notRead.tell(notes);
    notes.end(end, lines.length, points.length);
    const { title = null, description = null, authors = [], license = null, properties = {} } = this.head ?? {};
    const { issues, setAside } = notes;
    return { title, description, authors, license, properties, lines, points, issues, setAside };
  }

  readonly enter = (element: XmlElement): boolean => {
    const { name, start } = element;
    const parent = this.path.at(-1);
    const enters =
      parent === undefined
        ? this.enterRoot(element)
        : element.space === this.space &&
          (parent === 'gpx' ? name === 'trk' || name === 'rte' : parent === 'trk' && name === 'trkseg');
    if (!enters) return false;
    this.path.push(name);
    if (name === 'trk' || name === 'rte') {
      const describing = new Describing(name, start, this.space, this.notes);
      this.group = { describing, runs: name === 'rte' ? [this.newRun(start)] : [], start };
    } else if (name === 'trkseg') this.group?.runs.push(this.newRun(start));
    return true;
  };

  readonly whole = (element: XmlElement): void => {
    const parent = this.path.at(-1);
    const ours = element.space === this.space;
    if (parent === undefined) return;
    if (parent === 'gpx') {
      if (ours && element.name === 'wpt') this.waypoint(element);
      else this.head?.add(element);
    } else if (ours && element.name === VERTICES.get(parent)) this.vertex(element);
    else if (parent === 'trkseg') {
      this.group?.runs.at(-1)?.members.add(memberName(element, this.space), jsonOf(element, this.space));
    } else this.group?.describing.add(element);
  };

  readonly leave = (): void => {
    const name = this.path.pop();
    if ((name !== 'trk' && name !== 'rte') || this.group === null) return;
    this.finish(this.group, false);
    this.group = null;
  };

  private enterRoot(element: XmlElement): boolean {
    if (element.name !== 'gpx') {
      const message = W.wrongRoot('GPX', '<gpx>', show(element.written));
      this.notes.note('xml-syntax', element.start, message);
      return false;
    }
    this.space = element.space;
    this.head = new GpxHead(element, this.space);
    return true;
  }

  private newRun(start: number): Run {
    return { start, vertices: new Vertices(), faults: new Faults(this.notes), members: new Members() };
  }

  private vertex(element: XmlElement): void {
    const run = this.group?.runs.at(-1);
    if (run === undefined) return;
    const point = readPoint(element, this.space, run.faults, this.notes);
    if (point === null) this.notes.leaveOut('members');
    else run.vertices.add(point.position, element.start, point.time, extraOf(point, this.space));
  }

  private waypoint(element: XmlElement): void {
    const { notes, space } = this;
    const faults = new Faults(notes);
    const point = readPoint(element, space, faults, notes);
    faults.tell();
    if (point === null) {
      notes.leaveOut('places');
      return;
    }
    const describing = new Describing('wpt', element.start, space, notes);
    describing.members.addAll(point.kept.toObject());
    for (const child of point.rest) describing.add(child);
    this.points.push({ ...describing.make(), position: point.position, time: point.time });
  }

  /** A track or route that has ended, or was cut off. */
  private finish({ describing, runs, start }: Group, cutOff: boolean): void {
    const { notes } = this;
    const described = { ...describing.make(), span: null };
    if (isOwnDrawing(described.properties)) {
      this.notRead.add('drawing', start, W.ownDrawing);
      return;
    }
    runs.forEach(({ faults, members }, at) => {
      faults.tell();
      // Which of the track's several stretches it is, from 1.
      if (runs.length > 1) members.add('trkseg', at + 1);
    });
    const found = makeParts(runs, described, { start, weight: describing.weight }, notes);
    for (const made of found) {
      if (made === null) continue;
      if ('line' in made) this.lines.push(made.line);
      else this.points.push(made.point);
    }
    if (found.some((made) => made !== null)) return;
    notes.leaveOut('segments');
    if (!cutOff) notes.note('line-too-short', start, W.noVertices);
  }
}
