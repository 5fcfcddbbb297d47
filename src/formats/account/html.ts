/**
 * The journey as a page of its own: no script, nothing asked of any server, good to print. Every text goes through one
 * function, `escaped`. Knows blocks, nothing of journeys.
 */
import { htmlText } from '../html-text';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { instant } from '../members';
import { accountOf } from './account';
import type { Account, Block, Line, Mark, Source } from './blocks';
import { STYLE } from './html-style';

const W = words.account.notes;

export const html: ExportFormat<string> = {
  id: 'html',
  get label() {
    return words.account.html;
  },
  get holds() {
    return words.account.htmlHolds;
  },
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  write: (opened) => pageOf(accountOf(opened)),
};

/** A whole document. */
export function pageOf({ title, language, blocks }: Account): string {
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<article>
${blocks.map(blockText).join('\n')}
</article>
</body>
</html>
`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineText(block.line)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${lineText(block.line)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${lineText(item)}</li>\n`).join('')}</ul>`;
    case 'claims':
      return `<ul>\n${block.items.map(({ line }) => `<li>${lineText(line)}</li>\n`).join('')}</ul>`;
    case 'terms':
      return `<dl>\n${block.rows
        .map(([term, value]) => `<div><dt>${htmlText(term)}</dt> <dd>${lineText(value)}</dd></div>\n`)
        .join('')}</dl>`;
    case 'sources':
      return `<ol class="sources">\n${block.sources.map(sourceText).join('')}</ol>`;
  }
}

function sourceText({ number, mentions, line }: Source): string {
  const back = Array.from({ length: mentions }, (_, at) => {
    const label = htmlText(W.back(number, at + 1));
    return `<a class="back" href="#mention-${number}-${at + 1}" aria-label="${label}">↩</a>`;
  });
  return `<li id="source-${number}" value="${number}">${lineText(line)} ${back.join(' ')}</li>\n`;
}

function lineText(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? htmlText(piece) : markText(piece))).join('');
}

function markText(mark: Mark): string {
  switch (mark.kind) {
    case 'outside':
      return `<bdi dir="auto">${htmlText(mark.text)}</bdi>`;
    case 'time':
      return timeText(mark.text, instant(mark.atMs));
    case 'address':
      return addressText(mark.url);
    case 'source':
      return mentionText(mark.number, mark.mention);
    case 'strong':
      return `<strong>${lineText(mark.line)}</strong>`;
    case 'claim':
      return lineText(mark.line);
  }
}

function timeText(text: string, dateTime: string | null): string {
  return dateTime === null ? htmlText(text) : `<time datetime="${dateTime}">${htmlText(text)}</time>`;
}

/** A link if it is http or https, else only its text. */
function addressText(url: string): string {
  const text = `<bdi dir="auto">${htmlText(url)}</bdi>`;
  return /^https?:\/\//i.test(url) ? `<a href="${htmlText(url)}" rel="noreferrer">${text}</a>` : text;
}

function mentionText(number: number, mention: number): string {
  const label = htmlText(W.to(number));
  const link = `<a id="mention-${number}-${mention}" href="#source-${number}" aria-label="${label}">${number}</a>`;
  return `<sup>${link}</sup>`;
}
