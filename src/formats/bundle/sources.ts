/**
 * Each report of the journey by itself: its citation, what was read of it, its capture, and what rests on it. Knows reports
 * and the chains of claims, no line.
 */
import type { Claim, Journey, Report, ReportId } from '../../journey/model';
import { countSources, reportOf } from '../../journey/origins';
import { parseInstant } from '../../journey/time';
import { words } from '../../words/files';
import { formatDate } from '../../words/format';
import { joined } from '../../words/said';
import { heading, list, outside, paragraph, type Block, type Line } from '../account/blocks';
import { hoursOf } from '../account/claim-line';
import { markdownOf } from '../account/markdown';
import { citedLine } from '../account/mentions';
import { sentenceLine, textLine } from '../account/names';

const W = words.bundle.sources;

/** What rests on a report, in the order of the file. */
interface Use {
  /** Claims of which it is the report that was read. */
  readonly read: Claim[];
  /** How many came through it: it stands neither first nor last in their chains. */
  passing: number;
  /** How many lead back to it, but were read in another. */
  origin: number;
  /** How many segments have their railway kilometres from it. */
  operating: number;
}

export function sourcesText(journey: Journey): string {
  const uses = usesOf(journey);
  const { claims, reports, origins, unnamed } = countSources(journey, journey.claims);
  return markdownOf([
    heading(1, W.title(textLine(journey.title))),
    paragraph(W.counted(claims, words.account.sources(reports, origins, unnamed))),
    ...journey.reports.flatMap((report) => reportBlocks(journey, report, uses.get(report.id))),
  ]);
}

function usesOf(journey: Journey): ReadonlyMap<ReportId, Use> {
  const uses = new Map(
    journey.reports.map(({ id }): [ReportId, Use] => [id, { read: [], passing: 0, origin: 0, operating: 0 }]),
  );
  for (const claim of journey.claims) {
    uses.get(reportOf(claim))?.read.push(claim);
    const last = claim.chain.length - 1;
    claim.chain.forEach((id, at) => {
      const use = uses.get(id);
      if (use === undefined || at === 0) return;
      if (at === last) use.origin += 1;
      else use.passing += 1;
    });
  }
  for (const { operatingKmReport } of journey.segments) {
    const use = operatingKmReport === null ? undefined : uses.get(operatingKmReport);
    if (use) use.operating += 1;
  }
  return uses;
}

function reportBlocks(journey: Journey, report: Report, use: Use | undefined): readonly Block[] {
  const relays = report.relays.map((id) => outside(journey.index.report.get(id)?.label ?? id));
  const basis = [
    ...(journey.speedLimit.reports.includes(report.id) ? [W.cap] : []),
    ...(use !== undefined && use.operating > 0 ? [W.operating(use.operating)] : []),
  ];
  const rows: (readonly [term: string, value: Line])[] = [
    [W.id, outside(report.id)],
    [W.seen, [W.seenHow[report.seen]]],
    ...row(W.unnamed, report.unnamed ? [W.unnamedHow] : []),
    ...row(W.relays, joined(relays, ', ')),
    [W.capture, captureLine(report)],
    ...row(W.digest, outside(report.sha256 ?? '')),
    ...row(W.note, outside(report.note ?? '')),
    ...row(W.passing, count(use?.passing)),
    ...row(W.origin, count(use?.origin)),
    ...row(W.basis, [basis.join(', ')]),
    ...(use === undefined || use.read.length === 0 ? [[W.claims, [W.noClaims]] as const] : []),
  ];
  const claims = use?.read ?? [];
  return [
    heading(2, outside(report.label)),
    paragraph(citedLine(journey, report)),
    { kind: 'terms', rows },
    ...(claims.length === 0 ? [] : [paragraph([`${W.claims}:`])]),
    ...list(claims.map((claim) => W.claim(hoursOf(claim), sentenceLine(claim.text), W.status[claim.status]))),
  ];
}

/** Nothing where there is nothing to say. */
function row(term: string, value: Line): (readonly [term: string, value: Line])[] {
  return value.every((piece) => piece === '') ? [] : [[term, value]];
}

function count(figure: number | undefined): Line {
  return figure === undefined || figure === 0 ? [] : [String(figure)];
}

function captureLine({ archiveUrl, archivedAt }: Report): Line {
  if (archiveUrl === null) return [W.noCapture];
  const atMs = archivedAt === null ? null : parseInstant(archivedAt);
  const day: Line = atMs === null ? [] : [{ kind: 'time', text: formatDate(atMs, 'UTC'), atMs }];
  return W.captureOf([{ kind: 'address', url: archiveUrl }], day.length === 0 ? [] : W.captureDay(day));
}
