/** The end of the text: what is left open, corrections, licence, sources. Knows the journey's head and its reports. */
import type { Evidence } from '../../evidence/evidence';
import type { Journey } from '../../journey/model';
import { parseDate } from '../../journey/time';
import { words } from '../../words/files';
import { formatDate, formatKm } from '../../words/format';
import { joined } from '../../words/said';
import { heading, list, outside, paragraph, type Block, type Line } from './blocks';
import { hourFigures } from './head';
import { citedLine, type Mentions } from './mentions';
import { sentenceLine } from './names';

const W = words.account;

export function openBlocks(journey: Journey, evidence: Evidence): readonly Block[] {
  const { open, all } = hourFigures(evidence);
  const items = journey.notSaid.map(sentenceLine);
  if (evidence.band !== null && Number(all) > 0) items.push([W.open.hours(open, all, formatKm(journey.pinKm))]);
  const unchecked = journey.claims.filter(({ notSaid, type }) => notSaid === null && type !== 'context').length;
  if (unchecked > 0) items.push([W.open.unchecked(unchecked)]);
  return [heading(2, W.open.title), ...(items.length === 0 ? [paragraph(W.open.none)] : list(items))];
}

export function correctionBlocks(journey: Journey): readonly Block[] {
  const rows = journey.corrections.map(({ date, text }): Line => {
    const day = parseDate(date);
    return W.corrections.row(day === null ? date : formatDate(day, 'UTC'), sentenceLine(text));
  });
  return [heading(2, W.corrections.title), ...(rows.length === 0 ? [paragraph(W.corrections.none)] : list(rows))];
}

export function licenceBlocks(journey: Journey): readonly Block[] {
  const { license, authors, version, contact } = journey;
  const names = joined(authors.map(outside), ', ');
  return [
    heading(2, W.licence.title),
    ...list([
      license === null ? [W.licence.none] : W.licence.licence(outside(license)),
      ...(authors.length === 0 ? [] : [W.licence.authors(names)]),
      ...(version === null ? [] : [W.licence.version(outside(version))]),
      ...(contact === null ? [] : [W.licence.contact(outside(contact))]),
      [W.licence.reports],
      [W.licence.made],
    ]),
  ];
}

/** Last: whoever is mentioned is known only once all else is written. */
export function sourceBlocks(journey: Journey, mentions: Mentions): readonly Block[] {
  const sources = mentions.sources();
  const others = journey.reports.filter(({ id }) => !mentions.has(id));
  return [
    ...(others.length === 0 ? [] : [heading(2, W.notes.others)]),
    ...list(others.map((report) => citedLine(journey, report))),
    heading(2, W.notes.title),
    sources.length === 0 ? paragraph(W.notes.none) : { kind: 'sources', sources },
  ];
}
