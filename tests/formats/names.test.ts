/** File names and citations: what they say, and what they never leave out. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation } from '../../src/formats/cite/citation';
import { fileName } from '../../src/formats/file-name';
import type { ReportId } from '../../src/journey/model';
import { parse } from '../../src/journey/parse';
import { parseText } from '../../src/journey/parse-text';
import { publishedText } from '../../src/journey/published';
import { journeyFiles } from '../support/journeys';

const { journey } = parseText(
  readFileSync(new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url), 'utf8'),
);
if (!journey) throw new Error('the first journey cannot be read');
const report = (id: string) => {
  const found = journey.index.report.get(id as ReportId);
  if (!found) throw new Error(`no report ${id}`);
  return found;
};

describe('fileName', () => {
  it('says which journey, and which part of it', () => {
    expect(fileName(journey)).toBe('byline_pyongyang-primorye-2023.geojson');
    expect(fileName(journey, journey.segments[2]?.id)).toBe('byline_pyongyang-primorye-2023_khasan-ussuriysk.geojson');
    expect(fileName(journey, undefined, 'kml')).toBe('byline_pyongyang-primorye-2023.kml');
  });

  it('holds nothing that a file system or a shell could take amiss, whatever the ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(fileName({ ...journey, id })).toMatch(/^byline_[\p{L}\p{M}\p{N}-]{1,70}\.geojson$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fileName, of ids in other scripts and of any length', () => {
  const named = (id: string): string => fileName({ ...journey, id });

  it('keeps letters, put together, and takes only the accents of Latin ones', () => {
    expect(named('평양 → 연해주')).toBe('byline_평양-연해주.geojson');
    expect(named('Уссурийск'.normalize('NFD'))).toBe('byline_уссурийск.geojson');
    expect(named('Ünïcode/ID')).toBe('byline_unicode-id.geojson');
    expect(named('../../etc/passwd')).toBe('byline_etc-passwd.geojson');
    expect(named('')).toBe('byline_x.geojson');
  });

  it('cuts a long one between characters', () => {
    expect(named('𐐨'.repeat(500))).toMatch(/^byline_[\p{L}]{60}\.geojson$/u);
    expect(named(`${'a'.repeat(59)} b`)).toBe(`byline_${'a'.repeat(59)}.geojson`);
  });
});

describe('citation', () => {
  it('tells publisher, title, day, address, and that no capture was kept', () => {
    expect(citation(journey, report('chosun-en-0912'))).toBe(
      'Chosun Ilbo. “Kim Jong-un Heads to Russia by Train”. Chosun Ilbo (English), 12 September 2023. ' +
        'https://english.chosun.com/site/data/html_dir/2023/09/12/2023091200897.html Read in an excerpt. No capture kept.',
    );
  });

  it('says what is missing, and tells the chain of a claim', () => {
    const claim = journey.claims.find(({ chain }) => chain.length === 3 && chain[0] === 'seed');
    const text = citation(journey, report('seed'), claim);
    expect(text).toContain('This report carries no web address.');
    expect(text).toMatch(/Chain, origin first: .+ → this report\./);
    expect(citation(journey, { ...report('seed'), title: null })).toContain('[no title seen].');
  });

  it('of any report is one paragraph with its address or that it has none', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const parsed = parse(document).journey;
        for (const one of parsed?.reports ?? []) {
          const text = parsed ? citation(parsed, one) : '';
          expect(text).toContain(one.url ?? 'carries no web address');
          expect(text).toContain(one.title ?? '[no title seen]');
          expect(text).not.toMatch(/undefined|null|\[object/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('publishedText', () => {
  const at = (published: string | null, issued: number[] | null = null) =>
    publishedText({ ...report('seed'), published, issued });

  it('keeps the clock of the report, and the coarseness of the date', () => {
    expect(at('2023-09-12T18:39:00+09:00')).toBe('12 September 2023, 18:39 UTC+09:00');
    expect(at('2023-09-12T00:21:00Z')).toBe('12 September 2023, 00:21 UTC');
    expect(at('2023-09-12')).toBe('12 September 2023');
    expect(at(null, [2023, 9, 12])).toBe('12 September 2023');
    expect(at(null, [2023, 9])).toBe('September 2023');
    expect(at(null, [2023])).toBe('2023');
    expect(at(null)).toBe('no date given');
  });
});
