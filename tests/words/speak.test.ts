/** The catalogue lives: its objects stay, its leaves are the language's that is spoken. */
import { afterEach, describe, expect, it } from 'vitest';
import { formatKm } from '../../src/words/format';
import { words as files } from '../../src/words/files';
import { words, type Translation } from '../../src/words/index';
import { living, speak } from '../../src/words/speak';

/** Part of a language: what it lacks stays English. */
const part = (some: object): Translation => some as Translation;
const FRENCH = part({
  locale: 'fr',
  page: { brand: 'Signature', counts: { claims: (n: number) => `${n} affirmations` } },
  xml: { syntax: { end: 'le fichier finit trop tôt' } },
  bundle: { readme: { cautions: ['une seule'] } },
});

afterEach(() => speak(null));

describe('another language', () => {
  it('is spoken by every part of the catalogue, and what held a section still holds it', () => {
    const { page } = words;
    const { counts } = words.page;
    const { syntax } = files.xml;
    speak(FRENCH);
    expect([words.page, words.page.counts, files.xml.syntax, files.page]).toEqual([page, counts, syntax, page]);
    expect(words.page).toBe(page);
    expect([page.brand, counts.claims(2), syntax.end]).toEqual([
      'Signature',
      '2 affirmations',
      'le fichier finit trop tôt',
    ]);
    expect(files.bundle.readme.cautions).toEqual(['une seule']);
    expect([words.locale, files.locale]).toEqual(['fr', 'fr']);
    expect(formatKm(1.5)).toBe('1,5');
  });

  it('says in English what it lacks, also after a third', () => {
    const { tagline } = words.page;
    speak(FRENCH);
    expect(words.page.tagline).toBe(tagline);
    speak(part({ locale: 'de', page: { tagline: 'Reisen mit Quellen' } }));
    expect([words.page.brand, words.page.tagline, words.page.counts.claims(1)]).toEqual([
      'Byline',
      'Reisen mit Quellen',
      '1 claim',
    ]);
  });

  it('goes back to English as it was', () => {
    const before = [words.page.brand, files.xml.syntax.end, files.bundle.readme.cautions, formatKm(1.5)];
    speak(FRENCH);
    speak(null);
    expect([words.page.brand, files.xml.syntax.end, files.bundle.readme.cautions, formatKm(1.5)]).toEqual(before);
    expect(words.locale).toBe('en');
  });

  it('is spoken by a part that arrives later, and only members of its own are taken', () => {
    speak(part({ late: { said: 'en retard' } }));
    const late = living({ late: { said: 'late', toString: 'a word' } });
    expect(late.late).toMatchObject({ said: 'en retard', toString: 'a word' });
    speak(null);
    expect(late.late.said).toBe('late');
  });
});
