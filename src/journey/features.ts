/**
 * Which features of a document count: those of a known kind, and of several with one id the first. `parse` reads these;
 * whoever goes back to the document (exports, pointers) must find the same ones. Knows no more of a feature than that.
 */
import { isList, isObject, member } from './json';
import type { Json, JsonObject } from './model';

export const KINDS = ['segment', 'alternative', 'place', 'claim'] as const;
export type FeatureKind = (typeof KINDS)[number];

/** The kind of a feature of ours; null for anything else. */
export function kindOf(row: Json): FeatureKind | null {
  if (!isObject(row) || member(row, 'type') !== 'Feature') return null;
  const properties = member(row, 'properties');
  const kind = isObject(properties) ? member(properties, 'kind') : undefined;
  return KINDS.find((one) => one === kind) ?? null;
}

/** Id → index in the document's `features`, of each feature that counts. */
export function featureIndex(document: JsonObject): ReadonlyMap<string, number> {
  const rows = member(document, 'features');
  const at = new Map<string, number>();
  (isList(rows) ? rows : []).forEach((row, index) => {
    const id = kindOf(row) !== null && isObject(row) ? member(row, 'id') : undefined;
    if (typeof id === 'string' && id !== '' && !at.has(id)) at.set(id, index);
  });
  return at;
}
