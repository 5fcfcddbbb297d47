/**
 * The language that is spoken. A catalogue's objects live as long as the program; when another language is spoken, their
 * leaves are exchanged in place. So a module may keep a section (`const W = words.xml`) and must not keep a leaf
 * (`tests/house/words.test.ts`). Knows trees of words, no language.
 */
import { writeIn } from './format';
import type { Translation } from './index';

/**
 * A catalogue by the kind of its leaves: any text stands for a text, and a function keeps what it is given. English is the
 * pattern, its sentences are not.
 */
export type Spoken<Leaf> = Leaf extends string
  ? string
  : Leaf extends (...gaps: infer Gaps) => infer Text
    ? Text extends string
      ? (...gaps: Gaps) => string
      : Leaf
    : Leaf extends readonly (infer One)[]
      ? readonly Spoken<One>[]
      : Leaf extends object
        ? { readonly [Name in keyof Leaf]: Spoken<Leaf[Name]> }
        : Leaf;

type Tree = { [name: string]: unknown };

const parts: { readonly live: Tree; readonly english: Tree }[] = [];
let language: Tree | null = null;

/**
 * Makes English words into living ones. Parts of the catalogue arrive when the program that needs them does; one that comes
 * late speaks at once what is spoken by then.
 */
export function living<English extends object>(english: English): Spoken<English> {
  const live = english as Tree;
  const part = { live, english: copied(live) };
  parts.push(part);
  if (language !== null) fill(part.live, part.english, language);
  return english as Spoken<English>;
}

/** From now on every part of the catalogue says what this language says, and English what it lacks. Null: English. */
export function speak(words: Translation | null): void {
  language = words;
  writeIn(words?.locale ?? 'en');
  for (const { live, english } of parts) fill(live, english, words ?? {});
}

function fill(live: Tree, english: Tree, said: Tree): void {
  for (const [name, leaf] of Object.entries(english)) {
    const found = Object.hasOwn(said, name) ? said[name] : leaf;
    if (isTree(leaf)) fill(live[name] as Tree, leaf, isTree(found) ? found : {});
    else live[name] = found;
  }
}

function copied(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([name, leaf]) => [name, isTree(leaf) ? copied(leaf) : leaf]));
}

/** A list is a leaf: another language may have more sentences, or fewer. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
