/** A value of the file as short text for a message. Knows nothing of what the value is for. */
import { words } from '../words/issues';
import { isList, isObject } from './json';

const LONGEST = 60;

/** `"tumangang"`, `195`, `a list of 3`, `an object`; long texts are cut, control and direction marks are escaped. */
export function show(value: unknown): string {
  if (value === undefined) return words.issues.nothing;
  if (isList(value)) {
    const flat = value.length <= 4 && value.every((item) => typeof item !== 'object' || item === null);
    return flat ? `[${value.map(show).join(', ')}]` : words.issues.aList(value.length);
  }
  if (isObject(value)) return words.issues.anObject;
  if (typeof value !== 'string') return String(value);
  const characters = Array.from(value.slice(0, 2 * LONGEST));
  const cut = characters.length > LONGEST || value.length > 2 * LONGEST;
  return escapeMarks(JSON.stringify(cut ? `${characters.slice(0, LONGEST - 1).join('')}…` : value));
}

/** A message must not be turned round by a direction override in the value that it shows. */
function escapeMarks(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `a, b or c`. */
export function listOf(names: readonly string[], last: string = words.issues.or): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}
