/** `wpt`, `rtept` and `trkpt` of a GPX file → position, time, and what else they say. Knows one point at a time. */
import type { JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { TrackTime } from '../tracks/model';
import type { XmlElement } from '../xml/read';
import { jsonOf, memberName, Members } from '../xml/read-members';
import type { Faults, Notes } from '../xml/read-notes';
import { numberOf } from '../xml/read-position';

const W = words.xml;
const I = words.issues;

export interface GpxPoint {
  readonly position: Position;
  readonly time: TrackTime | null;
  /** All but these. */
  readonly rest: readonly XmlElement[];
  /** Times that are none, as they were written. */
  readonly kept: Members;
}

/** Null, and an issue, if the point is nowhere. `space` is the file's namespace: others are extensions. */
export function readPoint(element: XmlElement, space: string, faults: Faults, notes: Notes): GpxPoint | null {
  const longitude = degrees(element, 'lon', 180, faults);
  const latitude = degrees(element, 'lat', 90, faults);
  if (longitude === null || latitude === null) return null;
  const kept = new Members();
  const rest: XmlElement[] = [];
  let height: number | null = null;
  let time: TrackTime | null = null;
  for (const child of element.children) {
    if (child.space === space && child.name === 'ele' && height === null) {
      height = numberOf(child.text);
      if (height !== null) continue;
      faults.add('member-invalid', child.start, () => I.memberInvalid('ele', W.heightInvalid, show(child.text.trim())));
      notes.leaveOut('members');
      kept.add('ele', child.text.trim());
    } else if (child.space === space && child.name === 'time' && time === null) {
      time = faults.time(child.text, child.start);
      if (time === null) kept.add('time', child.text.trim());
    } else rest.push(child);
  }
  return { position: height === null ? [longitude, latitude] : [longitude, latitude, height], time, rest, kept };
}

function degrees(element: XmlElement, name: 'lat' | 'lon', most: number, faults: Faults): number | null {
  const text = element.attribute(name);
  if (text === null) {
    faults.add('member-missing', element.start, () => W.degreesMissing(name), name);
    return null;
  }
  const value = numberOf(text);
  if (value === null) {
    faults.add('geometry-invalid', element.start, () => W.degreesInvalid(name, show(text.trim())), name);
  } else if (Math.abs(value) > most) {
    const message = name === 'lat' ? W.latitudeOut : W.longitudeOut;
    faults.add('position-out-of-range', element.start, () => message(show(text.trim())), name);
  } else return value;
  return null;
}

/** What a vertex of a line says beyond place and time; null if nothing. */
export function extraOf({ rest, kept }: GpxPoint, space: string): JsonObject | null {
  for (const child of rest) kept.add(memberName(child, space), jsonOf(child, space));
  return kept.size === 0 ? null : kept.toObject();
}
