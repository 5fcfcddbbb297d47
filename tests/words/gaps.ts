/** What another language lacks of the English catalogue, or has otherwise. Knows trees of words, no language. */
import { isTree } from '../../src/words/speak';

/** "page.link.noSegment: missing", one a leaf. Empty where the two are of one shape. */
export function gapsIn(english: unknown, other: unknown, path = ''): string[] {
  if (isTree(english)) {
    if (!isTree(other)) return [`${path}: ${kindOf(other)} instead of words`];
    const names = new Set([...Object.keys(english), ...Object.keys(other)]);
    return [...names].flatMap((name) => {
      const at = path === '' ? name : `${path}.${name}`;
      if (!Object.hasOwn(other, name)) return [`${at}: missing`];
      if (!Object.hasOwn(english, name)) return [`${at}: not in English`];
      return gapsIn(english[name], other[name], at);
    });
  }
  if (kindOf(english) !== kindOf(other)) return [`${path}: ${kindOf(other)} instead of ${kindOf(english)}`];
  if (typeof english !== 'function' || typeof other !== 'function') return [];
  // Fewer are allowed: not every language says "1" and "2" otherwise.
  return other.length > english.length ? [`${path}: takes ${other.length}, is given ${english.length}`] : [];
}

/** The texts that are the same in both, by their paths. */
export function sameIn(english: unknown, other: unknown, path = ''): string[] {
  if (isTree(english) && isTree(other)) {
    return Object.keys(english).flatMap((name) =>
      sameIn(english[name], other[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return typeof english === 'string' && english === other && /\p{Letter}/u.test(english) ? [path] : [];
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
}
