/** Every language says all that English says: a key that is missing in one fails here, and says which. */
import { afterEach, describe, expect, it } from 'vitest';
import { words } from '../../src/words/files';
import type { Translation } from '../../src/words/index';
import { speak } from '../../src/words/speak';
import { LANGUAGES } from '../../src/reading/languages';
import { gapsIn, sameIn } from './gaps';

const FILES = import.meta.glob<Readonly<Record<string, Translation>>>('../../src/words/*.ts', { eager: true });
const others = LANGUAGES.filter((tag) => tag !== 'en').map((tag) => {
  const found = Object.values(FILES[`../../src/words/${tag}.ts`] ?? {}).find(({ locale }) => locale === tag);
  return [tag, found] as const;
});
const english: Record<string, unknown> = { ...words };

/** Names that are the same in any language: of this program, of formats, of others. Whole texts, as English has them. */
const NAMES = new Set([
  'Byline',
  'CSV',
  'GeoJSON',
  'KML',
  'KMZ',
  'GPX',
  'Markdown',
  'HTML',
  'CSL-JSON',
  'BibTeX',
  'RIS',
  'Natural Earth',
  'km',
]);
const textAt = (path: string): string => {
  const found = path.split('.').reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], english);
  return String(found);
};

afterEach(() => speak(null));

describe('the guard itself', () => {
  it('names a key that is missing, one too many, one of another kind, and one that takes too much', () => {
    const page = { ...words.page, link: { ...words.page.link } };
    const broken: Record<string, unknown> = {
      ...english,
      page: { ...page, tagline: 7, brand: () => 'Byline', skip: 'x', documentTitle: (a: string, b: string) => a + b },
    };
    delete (page.link as Record<string, unknown>)['noClaim'];
    expect(gapsIn(english, broken).toSorted()).toEqual([
      'page.brand: function instead of string',
      'page.documentTitle: takes 2, is given 1',
      'page.link.noClaim: missing',
      'page.skip: not in English',
      'page.tagline: number instead of string',
    ]);
    expect(gapsIn(english, english)).toEqual([]);
    expect(sameIn({ a: 'Page', b: { c: '%', d: 'Byline' } }, { a: 'Seite', b: { c: '%', d: 'Byline' } })).toEqual([
      'b.d',
    ]);
  });
});

describe.each(others)('%s', (tag, found) => {
  it('has every key, of the same kind, and no more', () => {
    expect(found, `src/words/${tag}.ts exports no catalogue whose locale is ${tag}`).toBeDefined();
    expect(gapsIn(english, found)).toEqual([]);
  });

  it('leaves no text in English but names', () => {
    expect(sameIn(english, found).filter((path) => path !== 'locale' && !NAMES.has(textAt(path)))).toEqual([]);
  });

  it('has one form of a word for each of its plural categories', () => {
    if (found === undefined) throw new Error(`no catalogue for ${tag}`);
    speak(found);
    const rules = new Intl.PluralRules(tag);
    for (const say of [words.page.counts.claims, words.page.segments.reportsRead, words.page.issues.errors]) {
      const forms = new Map<string, Set<string>>();
      for (const n of [1, 2, 3, 4, 5, 11, 12, 14, 20, 21, 22, 25]) {
        const category = rules.select(n);
        forms.set(category, (forms.get(category) ?? new Set()).add(say(n).replace(n.toLocaleString(tag), '')));
      }
      const each = [...forms.values()].map((found_) => [...found_]);
      expect(each.map((all) => all.length)).toEqual(each.map(() => 1));
      expect(new Set(each.flat()).size).toBe(each.length);
    }
  });

  it('says the moment as the player takes it apart: the instant, a dash, what is said', () => {
    if (found === undefined) throw new Error(`no catalogue for ${tag}`);
    expect(found.moment.sentence('12:15', 'x')).toBe('12:15 — x');
  });
});

it('languages are found by their files, English first', () => {
  const found = Object.keys(FILES).map((path) => /([^/]+)\.ts$/.exec(path)?.[1] ?? '');
  const tags = found.filter(
    (name) => /^[a-z]{2,3}(-[A-Za-z]+)*$/.test(name) && Intl.getCanonicalLocales(name)[0] === name,
  );
  const catalogues = tags.filter((tag) =>
    Object.values(FILES[`../../src/words/${tag}.ts`] ?? {}).some(({ page }) => page),
  );
  expect(LANGUAGES).toEqual(['en', ...catalogues.toSorted()]);
});
