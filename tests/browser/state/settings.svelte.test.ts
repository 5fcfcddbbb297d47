/** Settings: kept where storage allows, and never broken by one that refuses. */
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Settings, type Store } from '../../../src/state/settings.svelte';

function memory(values: Record<string, string> = {}): Store & { values: Record<string, string> } {
  return {
    values,
    getItem: (key) => values[key] ?? null,
    setItem: (key, value) => {
      values[key] = value;
    },
  };
}
const denied: Store = {
  getItem() {
    throw new DOMException('no', 'SecurityError');
  },
  setItem() {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

/** A system whose wishes can be changed. */
function system(): {
  match: (query: string) => MediaQueryList;
  set: (query: 'dark' | 'reduce', on: boolean) => void;
  listeners: () => number;
} {
  const on = { dark: false, reduce: false };
  const listeners = new Set<() => void>();
  const match = (query: string): MediaQueryList => {
    const key = query.includes('dark') ? 'dark' : 'reduce';
    return {
      get matches() {
        return on[key];
      },
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    } as unknown as MediaQueryList;
  };
  const set = (key: 'dark' | 'reduce', value: boolean): void => {
    on[key] = value;
    for (const listener of listeners) listener();
  };
  return { match, set, listeners: () => listeners.size };
}

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  dispose = undefined;
});

describe('theme', () => {
  it('follows the system until the reader chooses, and remembers the choice', () => {
    const store = memory();
    const settings = new Settings(store);
    const asked = system();
    dispose = settings.follow(asked.match);
    expect(settings.theme).toBe('light');
    asked.set('dark', true);
    expect(settings.theme).toBe('dark');

    settings.nextTheme();
    expect([settings.theme, settings.themeChoice]).toEqual(['light', 'light']);
    asked.set('dark', false);
    expect(settings.theme).toBe('light');
    expect(new Settings(store).theme).toBe('light');
  });

  it('each press of the button changes what is seen, and two come back to the system', () => {
    for (const dark of [false, true]) {
      const settings = new Settings(null);
      const asked = system();
      dispose = settings.follow(asked.match);
      asked.set('dark', dark);
      const first = settings.theme;
      settings.nextTheme();
      expect(settings.theme).not.toBe(first);
      settings.nextTheme();
      expect([settings.theme, settings.themeChoice]).toEqual([first, 'auto']);
      dispose();
    }
  });

  it('is a rune', () => {
    const settings = new Settings(null);
    const seen: string[] = [];
    dispose = $effect.root(() => {
      $effect(() => void seen.push(settings.theme));
    });
    flushSync();
    settings.setTheme('dark');
    flushSync();
    expect(seen).toEqual(['light', 'dark']);
  });

  it('takes nothing unknown out of storage', () => {
    expect(new Settings(memory({ 'byline.theme': 'purple' })).themeChoice).toBe('auto');
    expect(new Settings(memory({ 'byline.theme': 'constructor' })).themeChoice).toBe('auto');
  });
});

describe('storage', () => {
  it.each([
    ['denied', denied],
    ['absent', null],
  ])('%s: the setting lasts as long as the page', (_, store) => {
    const settings = new Settings(store);
    expect([settings.themeChoice, settings.shortcuts]).toEqual(['auto', true]);
    settings.setTheme('dark');
    settings.setShortcuts(false);
    expect([settings.theme, settings.shortcuts]).toEqual(['dark', false]);
  });

  it('keeps the shortcuts off', () => {
    const store = memory();
    new Settings(store).setShortcuts(false);
    expect(new Settings(store).shortcuts).toBe(false);
    new Settings(store).setShortcuts(true);
    expect(new Settings(store).shortcuts).toBe(true);
  });
});

describe('pace', () => {
  it('is the real-time one until the reader chooses, and remembers the choice', () => {
    const store = memory();
    expect(new Settings(store).pace).toBe('real-time');
    new Settings(store).setPace('reading');
    expect(new Settings(store).pace).toBe('reading');
    expect(new Settings(memory({ 'byline.pace': 'hasty' })).pace).toBe('real-time');
    const settings = new Settings(denied);
    settings.setPace('reading');
    expect(settings.pace).toBe('reading');
  });
});

it('follows reduced motion, and lets go by the disposer', () => {
  const settings = new Settings(null);
  const asked = system();
  const stop = settings.follow(asked.match);
  asked.set('reduce', true);
  expect(settings.reducedMotion).toBe(true);
  stop();
  expect(asked.listeners()).toBe(0);
});
