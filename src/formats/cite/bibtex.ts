/**
 * The journey's reports as BibTeX, the way biblatex takes it: UTF-8, ISO dates, names and titles in braces that keep them as
 * they are. Knows items, no line and no claims.
 */
import { member } from '../../journey/json';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { oneLine } from '../one-line';
import { citationKeys } from './citation-key';
import { citeEntries, type CiteEntry } from './csl-item';
import { authorsOf, textOf, type CiteName } from './names';

export const bibtex: ExportFormat<string> = {
  id: 'bibtex',
  get label() {
    return words.cite.bibtex;
  },
  get holds() {
    return words.cite.bibtexHolds;
  },
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: ({ journey }) => {
    const entries = citeEntries(journey);
    const keys = citationKeys(entries.map(({ report }) => report.id));
    return entries.map((entry, at) => written(entry, keys[at] ?? '')).join('\n');
  },
};

/** Where an entry of this type has the work that it stands in and whoever issued it, by the names of their fields. */
interface Shape {
  readonly type: string;
  readonly container: string;
  readonly publisher: string;
  readonly subtype?: string;
}

const ARTICLE: Shape = { type: 'article', container: 'journaltitle', publisher: 'publisher' };
const BOOK: Shape = { type: 'book', container: 'series', publisher: 'publisher' };
const MISC: Shape = { type: 'misc', container: 'titleaddon', publisher: 'organization' };
const ONLINE: Shape = { ...MISC, type: 'online' };

/** biblatex has fewer types than CSL. What is not named here is `online` where it has an address, else `misc`. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'article-journal': ARTICLE,
  'article-magazine': { ...ARTICLE, subtype: 'magazine' },
  'article-newspaper': { ...ARTICLE, subtype: 'newspaper' },
  book: BOOK,
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher' },
  dataset: { ...MISC, type: 'dataset' },
  'paper-conference': { type: 'inproceedings', container: 'booktitle', publisher: 'organization' },
  patent: { ...MISC, type: 'patent' },
  report: { type: 'report', container: 'series', publisher: 'institution' },
  software: { ...MISC, type: 'software' },
  thesis: { type: 'thesis', container: 'titleaddon', publisher: 'institution' },
};

function shapeOf({ report }: CiteEntry): Shape {
  const found = Object.hasOwn(SHAPES, report.type) ? SHAPES[report.type] : undefined;
  // An article needs what it stood in.
  const whole = found === ARTICLE || found?.type === ARTICLE.type ? report.containerTitle !== null : true;
  return found !== undefined && whole ? found : report.url === null ? MISC : ONLINE;
}

function written(entry: CiteEntry, key: string): string {
  const { item, report } = entry;
  const shape = shapeOf(entry);
  const text = (name: string): string => textOf(member(item, name));
  const container = text('container-title');
  const publisher = text('publisher');
  // Of a web page whose site is its publisher, or that names only one of the two, the one that there is.
  const alone = shape.publisher === 'organization' && (publisher === '' || publisher === container);
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', authorsOf(item).map(nameText).join(' and ')],
    ['title', braced(text('title'))],
    ['entrysubtype', shape.subtype ?? ''],
    [shape.container, alone ? '' : escaped(container)],
    [shape.publisher, listItem(alone ? container : publisher)],
    ['date', dateText(entry.issued)],
    ['url', verbatim(report.url ?? '')],
    ['urldate', dateText(report.accessed)],
    ['doi', verbatim(text('DOI'))],
    ['language', escaped(text('language'))],
    ['label', braced(oneLine(report.label))],
    ['note', escaped(oneLine(entry.note))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${shape.type}{${key},\n${lines.join('')}}\n`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // An escaped brace still counts as a brace where BibTeX looks for the end of a field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX that prints it, one line. Marks that LaTeX would draw together ("--") are kept apart. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}~^]|[#$%&_]|(?<=-)-|(?<=')'|(?<=[`?!])`/g, (mark) => {
      const special = SPECIAL[mark];
      if (special !== undefined) return special;
      return /[#$%&_]/.test(mark) ? `\\${mark}` : `{}${mark}`;
    })
    .trim();
}

/** In braces of its own: no style changes its letters, and no "and" or comma in it parts it. */
function braced(text: string): string {
  return text === '' ? '' : `{${escaped(text)}}`;
}

/** Publishers are a list, parted by "and". */
function listItem(text: string): string {
  return /\sand\s/i.test(text) ? braced(text) : escaped(text);
}

function nameText(name: CiteName): string {
  if (name.literal !== null) return braced(name.literal);
  return [name.family, name.suffix, name.given]
    .filter((part) => part !== '')
    .map(namePart)
    .join(', ');
}

/** A plain word may be taken apart (initials, sorting); anything that could be misread is kept whole. */
function namePart(text: string): string {
  const plain = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*$/u.test(text);
  return plain ? escaped(text) : braced(text);
}

/** An address is taken as it is: nothing in it is escaped, and braces would end it. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

/** `2023-09-12`; '' where there is no year that can be written so. */
function dateText(date: readonly number[] | null): string {
  const [year = -1, ...rest] = date ?? [];
  if (year < 0 || year > 9999) return '';
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
