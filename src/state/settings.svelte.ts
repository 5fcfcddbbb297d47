/**
 * What the reader has set: theme, shortcuts, language, pace. Kept in the browser's storage where that is allowed.
 * Knows nothing of journeys. A storage that refuses is no error: the setting then lasts as long as the page.
 */
import { PACES, type Pace } from './playback.svelte';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export type Theme = 'light' | 'dark';

/** The part of `Storage` that is used. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const THEME_KEY = 'byline.theme';
const LANGUAGE_KEY = 'byline.language';
const SHORTCUTS_KEY = 'byline.shortcuts';
const PACE_KEY = 'byline.pace';

function isThemeChoice(text: string | null): text is ThemeChoice {
  return text !== null && (THEMES as readonly string[]).includes(text);
}

function isPace(text: string | null): text is Pace {
  return text !== null && (PACES as readonly string[]).includes(text);
}

export class Settings {
  readonly #store: Store | null;
  #choice = $state<ThemeChoice>('auto');
  #systemDark = $state(false);
  #reducedMotion = $state(false);
  #shortcuts = $state(true);
  #language: string | null;
  #pace = $state<Pace>('real-time');

  /** `store`: null, or throwing on every call, where storage is denied. */
  constructor(store: Store | null) {
    this.#store = store;
    const choice = this.#read(THEME_KEY);
    if (isThemeChoice(choice)) this.#choice = choice;
    this.#language = this.#read(LANGUAGE_KEY);
    this.#shortcuts = this.#read(SHORTCUTS_KEY) !== 'off';
    const pace = this.#read(PACE_KEY);
    if (isPace(pace)) this.#pace = pace;
  }

  get themeChoice(): ThemeChoice {
    return this.#choice;
  }
  get theme(): Theme {
    if (this.#choice !== 'auto') return this.#choice;
    return this.#systemDark ? 'dark' : 'light';
  }
  get reducedMotion(): boolean {
    return this.#reducedMotion;
  }
  get shortcuts(): boolean {
    return this.#shortcuts;
  }
  /** What was chosen; a journey without events is played at the real-time pace all the same. */
  get pace(): Pace {
    return this.#pace;
  }

  /** Tag of the language that the reader chose; null: the browser's wishes hold. */
  get language(): string | null {
    return this.#language;
  }

  setLanguage(tag: string): void {
    this.#language = tag;
    this.#write(LANGUAGE_KEY, tag);
  }

  setTheme(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#write(THEME_KEY, choice);
  }

  /** auto → light → dark → auto, but never a step that changes nothing to the eye. */
  nextTheme(): void {
    const other: Theme = this.theme === 'dark' ? 'light' : 'dark';
    const system: Theme = this.#systemDark ? 'dark' : 'light';
    this.setTheme(other === system ? 'auto' : other);
  }

  setShortcuts(on: boolean): void {
    this.#shortcuts = on;
    this.#write(SHORTCUTS_KEY, on ? 'on' : 'off');
  }

  setPace(pace: Pace): void {
    this.#pace = pace;
    this.#write(PACE_KEY, pace);
  }

  /** Follows the system's dark and reduced-motion wishes. Returns the disposer. */
  follow(match: (query: string) => MediaQueryList): () => void {
    const dark = match('(prefers-color-scheme: dark)');
    const still = match('(prefers-reduced-motion: reduce)');
    const update = (): void => {
      this.#systemDark = dark.matches;
      this.#reducedMotion = still.matches;
    };
    update();
    dark.addEventListener('change', update);
    still.addEventListener('change', update);
    return () => {
      dark.removeEventListener('change', update);
      still.removeEventListener('change', update);
    };
  }

  #read(key: string): string | null {
    try {
      return this.#store?.getItem(key) ?? null;
    } catch {
      return null; // denied: the defaults hold
    }
  }

  #write(key: string, value: string): void {
    try {
      this.#store?.setItem(key, value);
    } catch {
      return; // denied or full: the setting lasts as long as the page
    }
  }
}
