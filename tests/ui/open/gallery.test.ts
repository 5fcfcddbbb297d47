/** The rows of the gallery, from the index that is in the repository. */
import { describe, expect, it } from 'vitest';
import index from '../../../geo/journeys/index.json';
import { firstSentence, galleryRows, rowOf } from '../../../src/ui/open/gallery';

describe('galleryRows', () => {
  it('says when, what, how far, and from how many reports and origins', async () => {
    const [row] = await galleryRows(['pyongyang-primorye-2023']);
    expect(row).toEqual({
      slug: 'pyongyang-primorye-2023',
      title: 'Kim Jong Un’s train to Russia, report by report',
      dates: '10–12 September 2023',
      sentence: 'Pyongyang to Primorsky Krai.',
      figures: '982 km · 24 reports · 14 origins and 2 not named',
    });
  });

  it('keeps the order of those asked for, and leaves out what the index has not', async () => {
    const slugs = index.map(({ slug }) => slug).reverse();
    const rows = await galleryRows(['nowhere', ...slugs]);
    expect(rows.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('has no dates without hours', () => {
    const entry = { slug: 'x', title: 'X', summary: '', lengthKm: 1, reports: 1, origins: 1, unnamed: 0 };
    expect(rowOf({ ...entry, start: null, end: null })).toMatchObject({
      dates: '',
      figures: '1 km · 1 report · 1 origin',
    });
  });
});

describe('firstSentence', () => {
  it('ends with the first sentence, not with a decimal', () => {
    expect(firstSentence('It went 9.5 km. Then it stopped.')).toBe('It went 9.5 km.');
    expect(firstSentence('No full stop')).toBe('No full stop');
    expect(firstSentence('')).toBe('');
  });
});
