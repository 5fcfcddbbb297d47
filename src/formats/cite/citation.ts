/**
 * A report as a citation in plain text, the way a newsroom prints it: who, what, where, when, address, and what is known
 * of the way that it came. Says what is missing instead of leaving it out. Knows reports, no page.
 */
import { bylineOf } from '../../journey/origins';
import type { Claim, Journey, Report } from '../../journey/model';
import { publishedText } from '../../journey/published';
import { words } from '../../words';
import { sentence } from './sentence';

const W = words.formats;

/** A stretch of a citation. `url` where it is an address (http or https), which is its text too. */
export interface CitationPart {
  readonly text: string;
  readonly url: string | null;
}

/**
 * One line. With a claim its chain is told, origin first, where it has more than one link.
 * Example: `Yonhap. “Kim's train passes Ussuriysk”. Yonhap News, 12 September 2023, 18:39 UTC+09:00. https://… Chain, origin
 * first: KCNA → Yonhap. No capture kept.`
 */
export function citation(journey: Pick<Journey, 'index'>, report: Report, claim?: Claim): string {
  return citationParts(journey, report, claim)
    .map(({ text }) => text)
    .join(' ');
}

/** The same in its parts, for whoever makes links of the addresses; a space belongs between them. */
export function citationParts(journey: Pick<Journey, 'index'>, report: Report, claim?: Claim): readonly CitationPart[] {
  const containers = [report.containerTitle, report.publisher].filter((name) => name !== null);
  const where = [...new Set(containers)].join(', ');
  const chain = claim && claim.chain.length > 1 ? W.relayed(bylineOf(journey, claim)) : null;
  const capture = report.archiveUrl;
  return [
    said(report.authors.join(', ') || report.label),
    said(report.title === null ? W.noTitle : W.quotes(report.title)),
    said(capital([where, publishedText(report)].filter((part) => part !== '').join(', '))),
    // A full stop after an address would be copied along with it.
    ...(report.url === null ? [said(W.noAddress)] : [address(report.url)]),
    said(W.seen[report.seen]),
    said(chain),
    ...(capture === null ? [said(W.noCapture)] : [{ text: W.archived, url: null }, address(capture)]),
  ].filter(({ text }) => text !== '');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function said(text: string | null): CitationPart {
  return { text: text === null ? '' : sentence(text), url: null };
}

function address(url: string): CitationPart {
  return { text: url, url };
}
