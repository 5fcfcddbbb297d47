/** The journey as a text in Markdown: CommonMark, with footnotes for the sources. Knows blocks, nothing of journeys. */
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { accountOf } from './account';
import type { Block, Line, Mark } from './blocks';
import { addressText, escapeStart, escapeText } from './markdown-text';

export const markdown: ExportFormat<string> = {
  id: 'markdown',
  get label() {
    return words.account.markdown;
  },
  get holds() {
    return words.account.markdownHolds;
  },
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  write: (opened) => markdownOf(accountOf(opened).blocks),
};

/** Blocks as Markdown, each line of text on a line of its own. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.line)}`;
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'claims':
      return block.items.map(({ line }) => `- ${lineText(line)}`).join('\n');
    case 'terms':
      return block.rows.map(([term, value]) => `- **${escapeText(term)}:** ${piecesText(value).trim()}`).join('\n');
    case 'sources':
      return block.sources.map(({ number, line }) => `[^${number}]: ${lineText(line)}`).join('\n\n');
  }
}

function lineText(line: Line): string {
  return escapeStart(piecesText(line).trim());
}

function piecesText(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? escapeText(piece) : markText(piece))).join('');
}

function markText(mark: Mark): string {
  switch (mark.kind) {
    case 'outside':
    case 'time':
      return escapeText(mark.text);
    case 'address':
      return addressText(mark.url);
    case 'source':
      return `[^${mark.number}]`;
    case 'strong':
      return mark.line.length === 0 ? '' : `**${piecesText(mark.line)}**`;
    case 'claim':
      return piecesText(mark.line);
  }
}
