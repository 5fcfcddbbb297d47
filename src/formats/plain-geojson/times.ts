/**
 * The times of a feature, under the names that other programs write them: one for each position, or hours for the whole.
 * A time that cannot be used is said and stays in the properties. Knows no geometry.
 */
import { isList, isObject, member } from '../../journey/json';
import { pointerTo } from '../../journey/issues';
import type { Json, JsonObject } from '../../journey/model';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import { readTrackTime, trackInstant, trackSpan } from '../tracks/time';
import type { TrackTime } from '../tracks/model';
import type { Notes } from './notes';
import type { LineShape } from './shapes';

const W = words.tracks;

/** Lists of times by the paths at which they stand; the first that is a list counts. */
const LISTS = [['coordTimes'], ['coordinateProperties', 'times'], ['times'], ['datetimes']];

/** A number is only a time, in ms, from 1973 on: a smaller one may count anything. */
const LEAST_MS = 1e11;

export interface VertexTimes {
  /** For each line, a time or null for each of its positions; null where nothing can be used. */
  readonly ofLines: readonly (readonly (TrackTime | null)[] | null)[];
  /** The member that says all that it says with these times, so that it need not be kept beside them; null if none does. */
  readonly contained: string | null;
}

/** The times of the positions of a feature's lines; a list for each line, or for the only one just its times. */
export function vertexTimes(
  properties: JsonObject,
  pointer: string,
  lines: readonly LineShape[],
  notes: Notes,
): VertexTimes {
  const nothing = { ofLines: lines.map(() => null), contained: null };
  if (lines.length === 0) return nothing;
  const found = LISTS.map((path) => ({ path, value: at(properties, path) })).find(({ value }) => isList(value));
  if (found === undefined || !isList(found.value)) return nothing;
  const { path, value } = found;
  const name = path.join('.');
  const below = path.reduce<string>(pointerTo, pointer);
  const nested = value.some(isList);
  const lists = nested ? value : [value];
  let exact = !nested && path.length === 1;
  const ofLines = lines.map((line, index) => {
    const list = lists[index];
    const place = nested ? pointerTo(below, index) : below;
    if (isList(list) && list.length === line.count && lists.length === lines.length) {
      return list.map((entry, vertex) => {
        const time = entry === null ? null : timeOf(entry, () => pointerTo(place, vertex), `${place}`, notes);
        exact &&= entry === (time?.text ?? null);
        return time;
      });
    }
    exact = false;
    const count = isList(list) ? list.length : 0;
    notes.alike(
      `mismatched ${pointer}`,
      'times-mismatched',
      nested && index < value.length ? place : below,
      () => W.timesMismatched(name, count, line.count),
      W.moreTimes,
    );
    return null;
  });
  return { ofLines, contained: exact ? name : null };
}

/**
 * The hours of a whole feature; null if it gives none. `onlySpans`: a single instant is not taken, since of a line whose
 * positions have times of their own it may be that of the recording.
 */
export function featureTime(
  properties: JsonObject,
  pointer: string,
  onlySpans: boolean,
  notes: Notes,
): TrackTime | null {
  const one = (members: JsonObject, name: string, holder: string): TrackTime | null => {
    const value = member(members, name) ?? null;
    const meant = typeof value === 'string' ? /^\s*\d{4}/.test(value) : Math.abs(Number(value)) >= LEAST_MS;
    const place = pointerTo(holder, name);
    return meant && (typeof value === 'string' || typeof value === 'number')
      ? timeOf(value, () => place, place, notes)
      : null;
  };
  const timespan = member(properties, 'timespan') ?? null;
  const spans = [
    ...(isObject(timespan) ? [[timespan, 'begin', 'end', pointerTo(pointer, 'timespan')] as const] : []),
    [properties, 'start', 'end', pointer] as const,
    [properties, 'byline_start', 'byline_end', pointer] as const,
  ];
  for (const [members, beginName, endName, holder] of spans) {
    const [begin, end] = [one(members, beginName, holder), one(members, endName, holder)];
    if (begin === null && end === null) continue;
    const span = trackSpan(begin, end);
    if (span !== 'reversed') return span;
    notes.add('window-reversed', pointerTo(holder, endName), W.spanReversed(show(begin?.text), show(end?.text)));
  }
  if (onlySpans) return null;
  return one(properties, 'time', pointer) ?? one(properties, 'timestamp', pointer);
}

function timeOf(value: Json, pointer: () => string, key: string, notes: Notes): TrackTime | null {
  const read =
    typeof value === 'string' ? readTrackTime(value) : typeof value === 'number' ? trackInstant(value) : 'invalid';
  if (typeof read === 'object') return read;
  if (read === 'without-offset') {
    const message = (): string => words.issues.instantWithoutOffset(show(value));
    notes.alike(`offset ${key}`, 'instant-without-offset', pointer(), message, W.moreTimes);
  } else notes.alike(`invalid ${key}`, 'instant-invalid', pointer(), () => W.timeInvalid(show(value)), W.moreTimes);
  return null;
}

function at(properties: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, name) => (isObject(value) ? member(value, name) : undefined),
    properties,
  );
}
