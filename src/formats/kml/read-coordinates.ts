/**
 * The text of `coordinates` and `gx:coord` → positions. As Google Earth takes them: any blanks between tuples, also around
 * their commas, and commas at their ends. Knows one text at a time.
 */
import type { Position } from '../../journey/position';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { Vertices } from '../xml/read-line';
import type { Faults, Notes } from '../xml/read-notes';
import { numberOf } from '../xml/read-position';

const W = words.xml;
const I = words.issues;

/** What stands between blanks. */
const TOKEN = /\S+/g;
/** Numbers that commas join, with blanks around the commas. */
const JOINED = /[^\s,]+(?:\s*,\s*[^\s,]+)*/g;
const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';
const TUPLE = new RegExp(`^${NUMBER},${NUMBER}(?:,${NUMBER})?,*$`);

/** Reads all tuples into `vertices`; `offsetOf` says where an index of the text is. Those that are none are left out. */
export function readCoordinates(
  text: string,
  offsetOf: (index: number) => number,
  vertices: Vertices,
  faults: Faults,
  notes: Notes,
): void {
  // Blanks beside commas make "1, 2" one tuple and "1,2, 3,4" two: whoever ends tuples with commas has none in them.
  const pattern = /,\s+\S|\s,/.test(text) && !everyTokenIsTuple(text) ? JOINED : TOKEN;
  for (const found of text.matchAll(pattern)) {
    const offset = offsetOf(found.index);
    const parts = withoutLastCommas(found[0]).split(',');
    const position = readTuple(parts, found[0], offset, W.tupleInvalid, faults);
    if (position === null) notes.leaveOut('members');
    else vertices.add(position, offset);
  }
}

/** A pattern for them would look at a long row of commas once for each. */
function withoutLastCommas(tuple: string): string {
  let end = tuple.length;
  while (tuple[end - 1] === ',') end -= 1;
  return tuple.slice(0, end);
}

function everyTokenIsTuple(text: string): boolean {
  for (const [token] of text.matchAll(TOKEN)) if (!TUPLE.test(token)) return false;
  return true;
}

/** Longitude, latitude and perhaps a height; null, and an issue, if they are not, or not on the Earth. */
export function readTuple(
  parts: readonly string[],
  found: string,
  offset: number,
  invalid: (found: string) => string,
  faults: Faults,
): Position | null {
  const [longitude, latitude, height, more] = parts.map(numberOf);
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || height === null || more !== undefined) {
    faults.add('geometry-invalid', offset, () => invalid(show(found)));
    return null;
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
    return height === undefined ? [longitude, latitude] : [longitude, latitude, height];
  }
  const position = show([longitude, latitude]);
  if (Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180) {
    faults.add('position-swapped', offset, () => I.positionSwapped(position));
  } else faults.add('position-out-of-range', offset, () => I.positionOutOfRange(position));
  return null;
}
