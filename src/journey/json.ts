/**
 * The document as data: frozen, own, and of bounded depth, whatever the file holds. Knows JSON, nothing of journeys.
 * Everything here goes by a list of its own instead of recursion: a file of a million brackets must not end the program.
 */
import type { Json, JsonObject } from './model';

/** Levels of arrays and objects that a document may nest. A journey needs nine; unknown members may go deeper. */
export const MAX_DEPTH = 128;

/** `tooLargeAt`: numbers that no double holds, as in 1e400; null stands in their place. */
export type Taken =
  | { readonly value: Json; readonly tooLargeAt?: readonly (readonly (string | number)[])[] }
  | { readonly tooDeepAt: readonly (string | number)[] };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** An own member, or undefined: `constructor` and `__proto__` are names like any other. */
export function member(members: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

interface Level {
  readonly value: object;
  readonly keys: readonly string[] | null;
  next: number;
}

function open(value: object): Level {
  return { value, keys: Array.isArray(value) ? null : Object.keys(value), next: 0 };
}

function stepsOf(levels: readonly Level[]): (string | number)[] {
  return levels.slice(0, -1).map(({ keys, next }) => (keys ? (keys[next - 1] ?? '') : next - 1));
}

/**
 * Freezes what `JSON.parse` has just made, in place and through and through: nobody else holds it yet. Numbers beyond
 * what a double holds, which it reads as Infinity, could not be written again: null takes their place, and it is said where.
 * Refuses a document that nests deeper than `MAX_DEPTH`.
 */
export function freezeJson(root: Json): Taken {
  if (typeof root !== 'object' || root === null) return { value: root };
  const levels: Level[] = [open(root)];
  const tooLargeAt: (readonly (string | number)[])[] = [];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { value, keys } = level;
    const count = keys ? keys.length : (value as readonly unknown[]).length;
    let child: object | null = null;
    while (level.next < count && child === null) {
      const at = level.next++;
      const key = keys ? (keys[at] ?? '') : at;
      const found: unknown = (value as Record<string | number, unknown>)[key];
      if (typeof found === 'object') child = found;
      else if (found === Infinity || found === -Infinity) {
        Object.defineProperty(value, key, { value: null });
        tooLargeAt.push([...stepsOf(levels), key]);
      }
    }
    if (child === null) {
      Object.freeze(value);
      levels.pop();
    } else {
      levels.push(open(child));
      if (levels.length > MAX_DEPTH) return { tooDeepAt: stepsOf(levels) };
    }
  }
  return tooLargeAt.length > 0 ? { value: root, tooLargeAt } : { value: root };
}

/**
 * Copies any value into frozen JSON of our own, as `JSON.stringify` would see it: what JSON cannot say (functions,
 * undefined, NaN) is left out of objects and null in lists; an instance of a class counts by its own members. A value
 * that holds itself comes out as too deep.
 */
export function copyJson(root: unknown): Taken {
  const leaf = (value: unknown): Json | undefined => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  if (typeof root !== 'object' || root === null) return { value: leaf(root) ?? null };
  const shell = (value: object): Json[] | Record<string, Json> => (Array.isArray(value) ? [] : {});
  const top = shell(root);
  const levels: (Level & { readonly copy: Json[] | Record<string, Json> })[] = [{ ...open(root), copy: top }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { value, keys, copy } = level;
    const count = keys ? keys.length : (value as readonly unknown[]).length;
    if (level.next >= count) {
      Object.freeze(copy);
      levels.pop();
      continue;
    }
    const at = level.next++;
    const key = keys ? (keys[at] ?? '') : at;
    const original: unknown = (value as Record<string | number, unknown>)[key];
    const nested = typeof original === 'object' && original !== null;
    const made = nested ? shell(original) : leaf(original);
    if (made !== undefined) {
      // defineProperty: assigning to "__proto__" would change the object's prototype instead of adding a member.
      Object.defineProperty(copy, key, { value: made, enumerable: true, configurable: true, writable: true });
    } else if (Array.isArray(copy)) copy[at] = null;
    if (nested && typeof made === 'object' && made !== null) {
      levels.push({ ...open(original), copy: made as Json[] | Record<string, Json> });
      if (levels.length > MAX_DEPTH) return { tooDeepAt: stepsOf(levels) };
    }
  }
  return { value: top };
}
