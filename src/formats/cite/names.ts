/** The people of a CSL item as other bibliographies write them. Knows CSL names, no file format. */
import { isList, isObject, member } from '../../journey/json';
import type { Json, JsonObject } from '../../journey/model';
import { oneLine } from '../one-line';

/** A person in parts, or a name that has none: an institution, or a name written as one. */
export type CiteName =
  | { readonly literal: string }
  | { readonly literal: null; readonly family: string; readonly given: string; readonly suffix: string };

/** The authors; a particle ("de", "von") stands before the family name. */
export function authorsOf(item: JsonObject): readonly CiteName[] {
  const authors = member(item, 'author');
  return (isList(authors) ? authors : []).flatMap((author) => (isObject(author) ? [nameOf(author)] : []));
}

function nameOf(author: JsonObject): CiteName {
  const part = (name: string): string => textOf(member(author, name));
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')].filter((one) => one !== '');
  // A given name alone is the whole name.
  const literal = part('literal') || (family.length === 0 ? part('given') : '');
  return literal === ''
    ? { literal: null, family: family.join(' '), given: part('given'), suffix: part('suffix') }
    : { literal };
}

/** The member as text on one line; '' if it is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}
