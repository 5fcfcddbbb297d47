/** On what terms the journey may be used, as the file itself says it. Plain text. Knows the journey's head. */
import type { Journey } from '../../journey/model';
import { words } from '../../words/files';

const W = words.bundle.licence;

/** Null where the file names no licence. */
export function licenceText({ license, authors, contact }: Journey): string | null {
  if (license === null) return null;
  const lines = [
    W.licence(license),
    authors.length === 0 ? null : W.authors(authors.join(', ')),
    contact === null ? null : W.contact(contact),
    W.reports,
  ];
  return lines.flatMap((line) => (line === null ? [] : [`${line}\n`])).join('\n');
}
