/** English: bibliographies. What a bibliography has no field for is said in its note. */
import { listed } from './listed';

export const cite = {
  csl: 'CSL-JSON',
  cslHolds: 'the reports as a bibliography, for Zotero and citation processors; no line and no claims',
  bibtex: 'BibTeX',
  bibtexHolds: 'the reports as a bibliography, for LaTeX (biblatex); no line and no claims',
  ris: 'RIS',
  risHolds: 'the reports as a bibliography, for EndNote, Mendeley and Zotero; no line and no claims',
  note: {
    label: (label: string) => `Named in bylines as ${label}.`,
    unnamed: 'An origin that names nobody.',
    /** Where the hour is known: a bibliography's dates have none. */
    published: (instant: string) => `Published ${instant}.`,
    relays: (labels: readonly string[]) => `Passes on ${listed(labels)}.`,
    capture: (url: string, day: string | null) => `Capture${day === null ? '' : ` of ${day}`}: ${url}`,
    sha256: (digest: string) => `SHA-256 of the capture: ${digest}.`,
  },
} as const;
