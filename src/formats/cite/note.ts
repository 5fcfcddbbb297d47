/** What a bibliography has no field for, as a note in sentences. Knows reports, no file format. */
import type { Journey, Report } from '../../journey/model';
import { publishedText } from '../../journey/published';
import { parseInstant } from '../../journey/time';
import { words } from '../../words/files';
import { formatDate } from '../../words/format';
import { sentence } from './sentence';

const W = words.cite.note;

/** The report's own note first; '' where there is nothing to say. */
export function noteOf(journey: Pick<Journey, 'index'>, report: Report): string {
  const { label, published, archiveUrl, archivedAt, sha256 } = report;
  const named = [report.containerTitle, report.publisher, ...report.authors].includes(label);
  const relayed = report.relays.flatMap((id) => journey.index.report.get(id)?.label ?? []);
  const captured = archivedAt === null ? null : parseInstant(archivedAt);
  const capture =
    archiveUrl === null ? null : W.capture(archiveUrl, captured === null ? null : formatDate(captured, 'UTC'));
  const parts = [
    report.note,
    named ? null : W.label(label),
    report.unnamed ? W.unnamed : null,
    words.formats.seen[report.seen],
    published !== null && parseInstant(published) !== null ? W.published(publishedText(report)) : null,
    relayed.length === 0 ? null : W.relays(relayed),
    report.url === null ? words.formats.noAddress : null,
    capture,
    sha256 === null ? null : W.sha256(sha256),
  ];
  const said = parts.flatMap((part) => (part === null || part === '' ? [] : [part]));
  // A note that stands alone stays as it is. A full stop after an address would be copied along with it.
  const asItIs = (part: string): boolean => part === capture || (part === report.note && said.length === 1);
  return said.map((part) => (asItIs(part) ? part : sentence(part))).join(' ');
}
