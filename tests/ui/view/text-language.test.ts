/** The page says once where the journey's texts are not in its language, and counts before it says "none". */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Translation } from '../../../src/words/index';
import { speak } from '../../../src/words/speak';
import { langOf } from '../../../src/ui/view/names';
import { fallbackText } from '../../../src/ui/view/text-language';
import { openText } from '../../../src/validate/open';

const file = new URL('../../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url);
const { journey } = openText(readFileSync(file, 'utf8'));
if (journey === null) throw new Error('the first journey does not open');
const bare = {
  ...journey,
  speedLimit: { ...journey.speedLimit, text: '' },
  notSaid: [],
  corrections: [],
  events: [],
  segments: [],
  alternatives: [],
  claims: [],
};
const speakNothingBut = (locale: string): void => speak({ locale } as Translation);

afterEach(() => speak(null));

describe('texts in another language', () => {
  it('nothing is said where all are there, or none has a letter', () => {
    expect(fallbackText({ ...bare, title: { en: 'A train' }, summary: '12–13' })).toBeNull();
    expect(fallbackText({ ...bare, title: { 'en-GB': 'A train' }, summary: 'It moves.' })).toBeNull();
  });

  it('none of them, by their names in the page’s language', () => {
    speakNothingBut('ko');
    expect(fallbackText({ ...bare, title: { en: 'A train' }, summary: { en: 'It moves.' } })).toBe(
      'This journey’s texts are in 영어; there are none in 한국어.',
    );
  });

  it('some of them, also where one has no tag but the letters', () => {
    speakNothingBut('ru');
    const some = { ...bare, title: { en: 'A train', ru: 'Поезд' }, summary: { en: 'It moves.' } };
    expect(fallbackText(some)).toMatch(/^Some of this journey’s texts are in английский/);
    expect(fallbackText({ ...some, title: 'Поезд' })).toMatch(/^Some/);
    expect(fallbackText({ ...some, title: 'A train' })).toMatch(/^This journey’s texts/);
  });

  it('a file that does not name its language is told by its letters', () => {
    const plain = { ...bare, title: 'Поезд', summary: 'Он едет.' };
    expect(fallbackText(plain)).toMatch(/^Not all .* in English/);
    speakNothingBut('ru');
    expect(fallbackText(plain)).toBeNull();
    speakNothingBut('ko');
    expect(fallbackText({ ...plain, summary: '기차' })).toMatch(/^Not all .* in 한국어/);
  });

  it('marks them with their language', () => {
    speakNothingBut('ru');
    expect([langOf({ en: 'A train' }), langOf({ ru: 'Поезд', en: 'A train' }), langOf('A train')]).toEqual([
      'en',
      undefined,
      undefined,
    ]);
  });
});
