/**
 * The language that the page speaks: which one, since when, and who chose it. Knows the languages by their tags and how to
 * have one spoken; nothing of words, of journeys or of the address.
 */
import { words } from '../words/index';
import { languageName } from '../words/names';
import { chooseLanguage, matchLanguage, type LanguageWishes } from './choose-language';

/** The languages that there are. */
export interface Languages {
  /** BCP 47 tags; English is always one. */
  readonly tags: readonly string[];
  /** Speaks a language, and tells whether it is spoken: its words may not arrive. */
  readonly speak: (tag: string) => Promise<boolean>;
}

export class LanguageState {
  readonly tags: readonly string[];
  /** Settled when the page may say its first word. */
  readonly ready: Promise<void>;
  readonly #speak: Languages['speak'];
  readonly #onSpoken: () => void;
  readonly #listeners = new Set<(tag: string) => void>();
  #spoken = $state<string>(words.locale);
  #wanted: string;
  #chosen: boolean;

  /** `onSpoken`: another language is spoken from now on. */
  constructor({ tags, speak }: Languages, wishes: LanguageWishes, onSpoken: () => void) {
    this.tags = tags;
    this.#speak = speak;
    this.#onSpoken = onSpoken;
    const { tag, chosen } = chooseLanguage(wishes, tags);
    this.#wanted = tag;
    this.#chosen = chosen;
    this.ready = tag === words.locale ? Promise.resolve() : this.#first(tag);
  }

  /** The tag of the language that is spoken. */
  get spoken(): string {
    return this.#spoken;
  }

  /** The tag of the one that was asked for last: spoken in a moment. */
  get wanted(): string {
    return this.#wanted;
  }

  /** The language that a link passes on; null where nobody chose one. */
  get chosen(): string | null {
    return this.#chosen ? this.#wanted : null;
  }

  /** Told at once which language is wanted, then each change. */
  follow(listener: (tag: string) => void): void {
    this.#listeners.add(listener);
    listener(this.#wanted);
  }

  /** Returns whether it is spoken now. */
  async choose(tag: string): Promise<boolean> {
    const before = this.#wanted;
    this.#wanted = tag;
    if (!(await this.#speak(tag))) {
      // Unless another was asked for meanwhile.
      if (this.#wanted === tag) this.#wanted = before;
      return false;
    }
    this.#chosen = true;
    if (this.#spoken === tag) return true;
    this.#spoken = tag;
    this.#onSpoken();
    for (const listener of this.#listeners) listener(tag);
    return true;
  }

  /** Takes over what a link names, and returns what is wrong with it, as sentences to come. */
  read(asked: string | null): readonly (() => string)[] {
    if (asked === null) return [];
    const tag = matchLanguage(asked, this.tags);
    if (tag === null) {
      const named = (): string => languageName(asked, words.locale) ?? `“${asked}”`;
      return [() => words.page.link.noLanguage(named(), languageName(words.locale, words.locale) ?? words.locale)];
    }
    if (tag !== this.#wanted) void this.choose(tag);
    return [];
  }

  async #first(tag: string): Promise<void> {
    if (await this.#speak(tag)) this.#spoken = tag;
    else if (this.#wanted === tag) {
      this.#wanted = this.#spoken;
      this.#chosen = false;
    }
  }
}
