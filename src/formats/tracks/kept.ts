/** What a file says of a line or a point and nobody here knows: kept on the feature that it becomes. Knows no member. */
import { member } from '../../journey/json';
import type { Json, JsonObject } from '../../journey/model';

/** Where members of the file stand whose names mean something else here. */
const BESIDE = 'source_properties';

/** `own` first, then `theirs`; those of theirs that have a name of ours or of `reserved` stand in `source_properties`. */
export function withKept(own: JsonObject, theirs: JsonObject, reserved: readonly string[]): JsonObject {
  const taken = new Set([...reserved, ...Object.keys(own)]);
  // What we say with the same words need not be said twice.
  const said = (name: string, value: Json): boolean => Object.hasOwn(own, name) && member(own, name) === value;
  const entries = Object.entries(theirs).filter(([name, value]) => !said(name, value));
  if (entries.some(([name]) => taken.has(name))) taken.add(BESIDE);
  const beside = entries.filter(([name]) => taken.has(name));
  // fromEntries defines members: a member named "__proto__" stays one.
  return Object.fromEntries([
    ...Object.entries(own),
    ...entries.filter(([name]) => !taken.has(name)),
    ...(beside.length > 0 ? [[BESIDE, Object.fromEntries(beside)] as const] : []),
  ]);
}
