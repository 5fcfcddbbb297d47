/** Bibliographies: what somebody else's program reads out of them is what the reports say. */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import { clean } from '@citation-js/core/lib/plugins/input/csl.js';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/formats/cite/bibtex';
import { citationKeys } from '../../../src/formats/cite/citation-key';
import { cslJson } from '../../../src/formats/cite/csl-json';
import { ris } from '../../../src/formats/cite/ris';
import { freezeJson } from '../../../src/journey/json';
import { closed } from '../../../src/journey/outside-text';
import type { ExportFormat, Exportable } from '../../../src/formats/format';
import type { Report } from '../../../src/journey/model';
import { journeyFiles } from '../../support/journeys';
import { FIRST_JOURNEY } from '../../support/open';
import { HARD_TEXTS, openMade, POOR } from '../../support/told';
import { openPath, openWhole, writtenBy } from '../../support/written';

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
}
type CslDate = { readonly 'date-parts'?: readonly (readonly number[])[] };
interface CslData {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly URL?: string;
  readonly note?: string;
  readonly issued?: CslDate;
  readonly author?: readonly CslName[];
  /** citation-js reads a newspaper's AU as this, and leaves them texts: one alone, or a list. */
  readonly reporter?: string | readonly string[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
}

plugins.config.get('@bibtex').parse.sentenceCase = 'never';

/** Named, since citation-js would take RIS with a title like "@misc{" for BibTeX. */
const readBy = (format: ExportFormat, opened: Exportable): readonly CslData[] => {
  const forceType = format === ris ? '@ris/file' : '@biblatex/text';
  return new Cite(writtenBy(format, opened), { forceType }).data as readonly CslData[];
};

const first = openPath(FIRST_JOURNEY);

/** One line, as a bibliography holds it. */
const folded = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
/** citation-js marks protected case; TeX's tie is a no-break space. */
const plain = (text: string | undefined): string =>
  folded((text ?? '').replace(/<span class="nocase">([\s\S]*?)<\/span>/g, '$1'));
const nameOf = ({ family, given, suffix, literal }: CslName): string =>
  folded(literal ?? [given, family, suffix].filter((part) => part !== undefined).join(' '));
const words = (text: string): readonly string[] =>
  // Without the marks that turn the writing back: they stand where the name ends, and names come back in another order.
  text
    .replace(/[\u202c\u2069]/g, '')
    .split(/[\p{Cc}\p{Zl}\p{Zp}\s,]+/u)
    .filter((word) => word !== '')
    .sort();
const titleOf = (report: Report): string => folded(report.title ?? '[no title seen]') || '[no title seen]';

/** The day as the report has it, by another way than the writer's. */
function dayOf({ issued, published }: Report): readonly number[] | null {
  if (issued !== null) return issued;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(day)];
}

/** CSL's types as each format can tell them apart. */
const BIB_TYPES: Readonly<Record<string, string>> = { 'article-newspaper': 'article-journal', broadcast: 'document' };

function expectSame(report: Report, read: CslData | undefined, names: 'whole' | 'words'): void {
  expect(plain(read?.title)).toBe(titleOf(report));
  expect(read?.URL === undefined ? null : decodeURI(read.URL)).toBe(report.url && decodeURI(report.url));
  const people = read?.author ?? [read?.reporter ?? []].flat().map((literal): CslName => ({ literal }));
  // What turns the writing round is turned back where a report is read; the file's own names go out as they came.
  if (names === 'whole') expect(people.map(nameOf).map(closed)).toEqual(report.authors.map(folded));
  else expect(people.map((one) => words(nameOf(one)))).toEqual(report.authors.map(words));
}

/** The made-up journey with reports of these texts. */
function withReports(texts: readonly { title: string; author: string; label: string; note: string }[]): Exportable {
  return openMade((file) => {
    file.reports.push(
      ...texts.map(({ title, author, label, note }, at) => ({
        id: `extra ${at} ${title}`,
        type: at % 2 === 0 ? 'webpage' : 'article-newspaper',
        title,
        'container-title': `${label} daily`,
        author: [{ literal: author }, { family: 'de Vries', given: 'Anna-Maria' }, { family: 'Kim', given: 'Min' }],
        issued: { 'date-parts': [[2023, 9, (at % 28) + 1]] },
        accessed: { 'date-parts': [[2024, 1, 2]] },
        URL: `https://example.org/${at}?a=1&b=%20x_y#z~{}`,
        note,
        custom: { label, seen: 'whole' },
      })),
    );
  });
}

const hard = fc
  .oneof(
    fc.constantFrom(...HARD_TEXTS),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc
      .array(fc.constantFrom(...'\\{}%&_#$~^-\'`"@,?! ab한я🚂\n'), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('')),
  )
  .filter((text) => folded(text) !== '');

describe('BibTeX', () => {
  it('is read as the same reports by citation-js, of the first journey', () => {
    const read = readBy(bibtex, first);
    expect(read.length).toBe(first.journey.reports.length);
    first.journey.reports.forEach((report, at) => {
      expectSame(report, read[at], 'whole');
      expect(read[at]?.id).toBe(report.id);
      expect(read[at]?.issued?.['date-parts']?.[0] ?? null).toEqual(dayOf(report));
      const type = BIB_TYPES[report.type] ?? (/^(article|post)$/.test(report.type) ? 'document' : report.type);
      expect(read[at]?.type).toBe(type);
    });
  });

  it('holds any text as it is: braces, TeX commands, other scripts, line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: hard, author: hard, label: hard, note: hard }), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const opened = withReports(texts);
          const read = readBy(bibtex, opened);
          expect(read.length).toBe(opened.journey.reports.length);
          opened.journey.reports.forEach((report, at) => {
            const found = read[at];
            expectSame(report, found, 'whole');
            if (report.note !== null) expect(plain(found?.note)).toContain(folded(report.note).replace(/[.!?…]$/u, ''));
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('closes every brace that it opens, so that one entry cannot swallow the next', () => {
    const text = writtenBy(
      bibtex,
      withReports(HARD_TEXTS.map((one) => ({ title: one, author: one, label: one, note: one }))),
    );
    let depth = 0;
    for (const letter of text) {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text.split('\n').filter((line) => line.startsWith('@')).length).toBe(
      HARD_TEXTS.length + openMade().journey.reports.length,
    );
  });

  it('names entries by keys that are safe, distinct, and stay while others come and go', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(hard, fc.constantFrom('Ä', 'a', 'A', 'é-1', '1')), { maxLength: 8 }),
        (ids) => {
          const keys = citationKeys(ids);
          expect(new Set(keys).size).toBe(ids.length);
          for (const key of keys) expect(key).toMatch(/^[a-z0-9][a-z0-9_.:-]*$/);
          expect(citationKeys(ids.toReversed())).toEqual(keys.toReversed());
          if (ids.length > 0) expect(citationKeys(ids.slice(0, 1))).toEqual(keys.slice(0, 1));
        },
      ),
    );
    expect(citationKeys(['ria-0912', '4esnok'])).toEqual(['ria-0912', '4esnok']);
  });
});

describe('RIS', () => {
  it('is read as the same reports by citation-js, of the first journey', () => {
    const read = readBy(ris, first);
    expect(read.length).toBe(first.journey.reports.length);
    first.journey.reports.forEach((report, at) => {
      expectSame(report, read[at], 'whole');
      const day = dayOf(report);
      const found = read[at]?.issued?.['date-parts']?.[0] ?? null;
      // Of a newspaper citation-js reads the year alone.
      expect(found && [...found]).toEqual(day && (found?.length === 1 ? day.slice(0, 1) : day));
      const type = /^(article|post)$/.test(report.type) ? 'document' : report.type;
      expect(read[at]?.type).toBe(type);
    });
  });

  it('holds any text on one line, and no text begins a record', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: hard, author: hard, label: hard, note: hard }), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const opened = withReports(texts);
          const text = writtenBy(ris, opened);
          for (const line of text.split('\r\n'))
            expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029\u0085]*$/);
          expect(text.match(/^TY {2}- /gm)?.length).toBe(opened.journey.reports.length);
          const read = readBy(ris, opened);
          expect(read.length).toBe(opened.journey.reports.length);
          opened.journey.reports.forEach((report, at) => expectSame(report, read[at], 'words'));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('CSL-JSON', () => {
  const itemsOf = (opened: Exportable): readonly CslData[] => JSON.parse(writtenBy(cslJson, opened)) as CslData[];

  it('is taken whole by citation-js, and formatted by a citation processor', () => {
    const items = itemsOf(first);
    expect(clean(items, false)).toEqual(items);
    // A few, with and without a title: the processor takes its time.
    const some = items.filter((_, at) => at % 16 === 0);
    const printed = new Cite(some).format('bibliography', { format: 'text', template: 'apa' });
    // Quotation marks are the style's; every other letter is the title's.
    const bare = (text: string): string => text.replace(/['"“”‘’]/g, '');
    for (const { title } of some) expect(bare(printed)).toContain(bare(title ?? ''));
    expect(some.some(({ title }) => title === '[no title seen]')).toBe(true);
  });

  it('takes no member that CSL refuses, and loses none of the document', () => {
    fc.assert(
      fc.property(journeyFiles, (file) => {
        const opened = openWhole(JSON.stringify(file));
        const items = itemsOf(opened);
        const known = items.map((item) => Object.fromEntries(Object.entries(item)));
        expect(clean(known, false)).toEqual(known);
        const sources = file['reports'] as unknown as Record<string, unknown>[];
        items.forEach((item, at) => {
          const source = JSON.parse(JSON.stringify(sources[at])) as Record<string, unknown>;
          const custom = (item as unknown as { custom?: Record<string, unknown> }).custom ?? {};
          const other = (custom['byline_other'] ?? {}) as Record<string, unknown>;
          for (const [name, value] of Object.entries(source)) {
            if (name === 'note' || value === null) continue;
            if (name === 'custom') expect(custom).toMatchObject(value as object);
            else if (Object.hasOwn(other, name)) expect(other[name]).toEqual(value);
            else {
              const kept = typeof value === 'string' ? closed(value) : value;
              expect((item as unknown as Record<string, unknown>)[name]).toEqual(kept);
            }
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('puts what is of the wrong form aside, where it does no harm', () => {
    const opened = openMade((file) => {
      Object.assign(file.reports[0] ?? {}, {
        type: 'tweet',
        author: 'Bob',
        issued: { 'date-parts': [['next year']] },
        editor: [{ family: 'Lee', orcid: 'x' }],
        page: { from: 1 },
        URL: 'javascript:alert(1)',
        'x-own': true,
        __proto__x: 1,
      });
    });
    const [item] = itemsOf(opened) as unknown as Record<string, Record<string, unknown>>[];
    expect(item?.['type']).toBe('document');
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('URL');
    expect(item).not.toHaveProperty('page');
    expect(Object.keys((item?.['custom']?.['byline_other'] ?? {}) as object).sort()).toEqual(
      ['URL', '__proto__x', 'author', 'editor', 'issued', 'page', 'type', 'x-own'].sort(),
    );
  });

  it('keeps a member named __proto__ one', () => {
    const text = JSON.stringify(openMade().journey.source).replace(
      '"id":"paper"',
      '"__proto__":{"polluted":1},"id":"paper"',
    );
    const written = writtenBy(cslJson, openWhole(text));
    expect(written).toContain('"__proto__"');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(freezeJson(JSON.parse(written) as never)).toBeTruthy();
  });

  it('says in the note what a bibliography has no field for', () => {
    const opened = openMade((file) => {
      const report = file.reports[0];
      if (report === undefined) throw new Error('the made-up journey has a report');
      delete report['URL'];
      delete report['issued'];
      report['note'] = 'Seen in the library';
      Object.assign(report.custom, {
        label: 'The Paper of Aford',
        seen: 'excerpt',
        published: '2024-05-02T23:30:00-05:00',
        archiveUrl: 'https://archive.example.org/1',
        archivedAt: '2024-05-03T00:00:00Z',
      });
    });
    const [item] = itemsOf(opened);
    expect(item?.note).toBe(
      'Seen in the library. Named in bylines as The Paper of Aford. Read in an excerpt. ' +
        'Published 2 May 2024, 23:30 UTC-05:00. Passes on Agency. This report carries no web address. ' +
        'Capture of 3 May 2024: https://archive.example.org/1',
    );
    // The day on the report's own clock, not in UTC.
    expect(item?.issued).toEqual({ 'date-parts': [[2024, 5, 2]] });
  });
});

describe('bibliographies as they are written', () => {
  const formats = [cslJson, bibtex, ris];

  it.each(formats)('$id of the first journey', (format) => {
    const golden = readFileSync(
      new URL(`../../golden/cite/first-journey.${format.extension}`, import.meta.url),
      'utf8',
    );
    expect(writtenBy(format, first)).toBe(golden);
  });

  it.each(formats)('$id of a journey without reports is empty, and still of its format', (format) => {
    const written = writtenBy(format, openMade(POOR['no-reports']));
    expect(written).toBe(format === cslJson ? '[]\n' : '');
  });
});
