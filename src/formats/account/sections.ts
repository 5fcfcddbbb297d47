/**
 * An account as the tree that its headings make, for a page that shows it section by section, and as much of a section as is
 * wanted at a time. Nothing is lost by it: what is cut off is counted. Knows blocks, nothing of journeys.
 */
import type { Block, Heading, Line } from './blocks';

export interface Section {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  /** Under headings of a lower rank. */
  readonly sections: readonly Section[];
}

export interface Outline {
  /** Null where the text does not begin with a heading of the first rank. */
  readonly title: Heading | null;
  /** What stands before the first section. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

interface Growing {
  heading: Heading;
  blocks: Block[];
  sections: Growing[];
}

export function outlineOf(blocks: readonly Block[]): Outline {
  const lead: Block[] = [];
  const sections: Growing[] = [];
  const path: Growing[] = [];
  const [first] = blocks;
  const title = first?.kind === 'heading' && first.level === 1 ? first : null;
  for (const block of title === null ? blocks : blocks.slice(1)) {
    if (block.kind !== 'heading') {
      (path.at(-1)?.blocks ?? lead).push(block);
      continue;
    }
    while ((path.at(-1)?.heading.level ?? 0) >= block.level) path.pop();
    const section: Growing = { heading: block, blocks: [], sections: [] };
    (path.at(-1)?.sections ?? sections).push(section);
    path.push(section);
  }
  return { title, lead, sections };
}

/** How long a section is: its paragraphs, rows and items, and its headings but the first. */
export function lengthOf({ blocks, sections }: Section): number {
  const own = blocks.reduce((sum, block) => sum + blockLength(block), 0);
  return sections.reduce((sum, section) => sum + 1 + lengthOf(section), own);
}

/** A part of a section, in what `lengthOf` counts: from the first of them, up to and without the second. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What lies in a range of a section, with the headings that it stands under. The same section where that is all of it. */
export function cutSection(section: Section, { from, to }: Range): Section {
  return from <= 0 && lengthOf(section) <= to ? section : cut(section, { at: 0, from, to });
}

function cut(
  { heading, blocks, sections }: Section,
  where: { at: number; readonly from: number; readonly to: number },
): Section {
  const kept: Block[] = [];
  for (const block of blocks) {
    const length = blockLength(block);
    const [first, last] = [Math.max(0, where.from - where.at), Math.min(length, where.to - where.at)];
    if (first < last) kept.push(last - first === length ? block : cutBlock(block, first, last));
    where.at += length;
  }
  const under: Section[] = [];
  for (const section of sections) {
    const begins = where.at;
    const ends = begins + 1 + lengthOf(section);
    where.at += 1;
    if (ends > where.from && begins < where.to) under.push(cut(section, where));
    where.at = ends;
  }
  return { heading, blocks: kept, sections: under };
}

function blockLength(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return 1;
    case 'list':
    case 'claims':
      return block.items.length;
    case 'terms':
      return block.rows.length;
    case 'sources':
      return block.sources.length;
  }
}

function cutBlock(block: Block, first: number, last: number): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block;
    case 'list':
      return { ...block, items: block.items.slice(first, last) };
    case 'claims':
      return { ...block, items: block.items.slice(first, last) };
    case 'terms':
      return { ...block, rows: block.rows.slice(first, last) };
    case 'sources':
      return { ...block, sources: block.sources.slice(first, last) };
  }
}

/** What can be looked for in a section. */
export type Sought =
  | { readonly kind: 'segment' | 'event' | 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly number: number }
  | { readonly kind: 'mention'; readonly number: number; readonly mention: number };

/** Where in a section a thing stands, in what `lengthOf` counts; null where it is not in it. */
export function placeOf(section: Section, sought: Sought): number | null {
  return seek(section, sought, { at: 0 });
}

function seek({ blocks, sections }: Section, sought: Sought, where: { at: number }): number | null {
  for (const block of blocks) {
    const found = seekIn(block, sought);
    if (found >= 0) return where.at + found;
    where.at += blockLength(block);
  }
  for (const section of sections) {
    const { about } = section.heading;
    if (about !== undefined && about.kind === sought.kind && about.id === sought.id) return where.at;
    where.at += 1;
    const found = seek(section, sought, where);
    if (found !== null) return found;
  }
  return null;
}

/** Which of a block's items it is; −1 where none. */
function seekIn(block: Block, sought: Sought): number {
  switch (sought.kind) {
    case 'claim':
      return block.kind === 'claims' ? block.items.findIndex(({ claim }) => claim === sought.id) : -1;
    case 'source':
      return block.kind === 'sources' ? block.sources.findIndex(({ number }) => number === sought.number) : -1;
    case 'mention':
      return linesOf(block).findIndex((line) => mentions(line, sought.number, sought.mention));
    default:
      return -1;
  }
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'claims':
      return block.items.map(({ line }) => line);
    case 'terms':
      return block.rows.map(([, value]) => value);
    case 'sources':
      return block.sources.map(({ line }) => line);
  }
}

function mentions(line: Line, number: number, mention: number): boolean {
  return line.some((piece) => {
    if (typeof piece === 'string') return false;
    if (piece.kind === 'source') return piece.number === number && piece.mention === mention;
    return (piece.kind === 'strong' || piece.kind === 'claim') && mentions(piece.line, number, mention);
  });
}
