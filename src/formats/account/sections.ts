/**
 * An account as the tree that its headings make, for a page that shows it section by section, and as much of a section as is
 * wanted at a time. Nothing is lost by it: what is cut off is counted. Knows blocks, nothing of journeys.
 */
import type { Block, Heading } from './blocks';

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

/** The first `most` of what `lengthOf` counts. The same section where it is no longer than that. */
export function cutSection(section: Section, most: number): Section {
  return lengthOf(section) <= most ? section : begun(section, { left: most });
}

function begun({ heading, blocks, sections }: Section, budget: { left: number }): Section {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (budget.left <= 0) break;
    kept.push(blockLength(block) <= budget.left ? block : cutBlock(block, budget.left));
    budget.left -= blockLength(block);
  }
  const under: Section[] = [];
  for (const section of sections) {
    // A heading with nothing under it would say that there is nothing.
    if (budget.left <= 1 && lengthOf(section) > 0) budget.left = 0;
    if (budget.left <= 0) break;
    budget.left -= 1;
    under.push(begun(section, budget));
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

function cutBlock(block: Block, most: number): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block;
    case 'list':
      return { ...block, items: block.items.slice(0, most) };
    case 'claims':
      return { ...block, items: block.items.slice(0, most) };
    case 'terms':
      return { ...block, rows: block.rows.slice(0, most) };
    case 'sources':
      return { ...block, sources: block.sources.slice(0, most) };
  }
}

/** What can be looked for in a section. */
export interface Sought {
  readonly kind: 'segment' | 'event' | 'claim';
  readonly id: string;
}

/** How much of a section must be shown for a thing to be in it; 0 where it is not in it at all. */
export function reachOf(section: Section, sought: Sought): number {
  const found = seek(section, sought, 0);
  return found.at ?? 0;
}

function seek(
  { blocks, sections }: Section,
  sought: Sought,
  before: number,
): { readonly at: number | null; readonly end: number } {
  let end = before;
  for (const block of blocks) {
    if (block.kind === 'claims' && sought.kind === 'claim') {
      const at = block.items.findIndex(({ claim }) => claim === sought.id);
      if (at >= 0) return { at: end + at + 1, end };
    }
    end += blockLength(block);
  }
  for (const section of sections) {
    end += 1;
    const { about } = section.heading;
    // With one line under the heading, so that the heading itself is kept.
    if (about?.kind === sought.kind && about.id === sought.id) return { at: end + 1, end };
    const found = seek(section, sought, end);
    if (found.at !== null) return found;
    end = found.end;
  }
  return { at: null, end };
}
