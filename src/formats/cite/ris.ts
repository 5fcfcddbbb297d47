/**
 * The journey's reports as RIS: a line a value, TY first and ER last, lines ended as the format asks. Knows items, no line
 * and no claims.
 */
import { member } from '../../journey/json';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { oneLine } from '../one-line';
import { citeEntries, type CiteEntry } from './csl-item';
import { authorsOf, textOf, type CiteName } from './names';

export const ris: ExportFormat<string> = {
  id: 'ris',
  get label() {
    return words.cite.ris;
  },
  get holds() {
    return words.cite.risHolds;
  },
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: ({ journey }) => citeEntries(journey).map(written).join(''),
};

/** RIS's own types. What is not named here is `ELEC` where it has an address, else `GEN`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'MPCT',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

function typeOf({ report }: CiteEntry): string {
  const found = Object.hasOwn(TYPES, report.type) ? TYPES[report.type] : undefined;
  return found ?? (report.url === null ? 'GEN' : 'ELEC');
}

function written(entry: CiteEntry): string {
  const { item, report, issued } = entry;
  const text = (name: string): string => textOf(member(item, name));
  const values: readonly (readonly [tag: string, value: string])[] = [
    ['TY', typeOf(entry)],
    ['ID', oneLine(report.id)],
    ...authorsOf(item).map((name): [string, string] => ['AU', nameText(name)]),
    ['TI', text('title')],
    ['T2', text('container-title')],
    ['PB', text('publisher')],
    ['PY', issued === null ? '' : yearText(issued)],
    ['DA', issued === null ? '' : dateText(issued)],
    ['UR', report.url ?? ''],
    ['Y2', report.accessed === null ? '' : dateText(report.accessed)],
    ['DO', text('DOI')],
    ['LA', text('language')],
    ['N1', oneLine(entry.note)],
  ];
  const lines = values.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/**
 * "Family, Given, Suffix". A name that is one whole stays as it is written: what reads a comma in it as such parts shows
 * the same words still.
 */
function nameText(name: CiteName): string {
  if (name.literal !== null) return name.literal;
  // A suffix stands third, even where nothing is second.
  const parts = name.suffix === '' ? [name.family, name.given] : [name.family, name.given, name.suffix];
  return parts.at(-1) === '' ? name.family : parts.join(', ');
}

function yearText([year = 0]: readonly number[]): string {
  return String(year).padStart(4, '0');
}

/** `2023/09/12/`: year, month, day and what else there is to say, each of which may be empty. */
function dateText(date: readonly number[]): string {
  const [, month, day] = date;
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${yearText(date)}/${two(month)}/${two(day)}/`;
}
