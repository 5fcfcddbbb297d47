/**
 * A report as a citation in plain text, the way a newsroom prints it: who, what, where, when, address, and what is known
 * of the way that it came. Says what is missing instead of leaving it out. Knows reports, no page.
 */
import { bylineOf } from '../journey/origins';
import type { Claim, Journey, Report } from '../journey/model';
import { publishedText } from '../journey/published';
import { words } from '../words';

const W = words.formats;

/**
 * One line. With a claim its chain is told, origin first, where it has more than one link.
 * Example: `Yonhap. “Kim's train passes Ussuriysk”. Yonhap News, 12 September 2023, 18:39 UTC+09:00. https://… Chain, origin
 * first: KCNA → Yonhap. No capture kept.`
 */
export function citation(journey: Pick<Journey, 'index'>, report: Report, claim?: Claim): string {
  const containers = [report.containerTitle, report.publisher].filter((name) => name !== null);
  const where = [...new Set(containers)].join(', ');
  const chain = claim && claim.chain.length > 1 ? W.relayed(bylineOf(journey, claim)) : null;
  const capture = report.archiveUrl;
  return [
    sentence(report.authors.join(', ') || report.label),
    sentence(report.title === null ? W.noTitle : W.quotes(report.title)),
    sentence(capital([where, publishedText(report)].filter((part) => part !== '').join(', '))),
    // A full stop after an address would be copied along with it.
    report.url ?? sentence(W.noAddress),
    sentence(W.seen[report.seen]),
    sentence(chain),
    capture === null ? sentence(W.noCapture) : W.archived(capture),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(text: string | null): string {
  return text === null || text === '' || /[.!?…][”"]?$/u.test(text) ? (text ?? '') : `${text}.`;
}
