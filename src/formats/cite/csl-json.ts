/** The journey's reports as CSL-JSON. Knows items, no line and no claims. */
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { serialise } from '../serialise';
import { citeEntries } from './csl-item';

export const cslJson: ExportFormat<string> = {
  id: 'csl-json',
  get label() {
    return words.cite.csl;
  },
  get holds() {
    return words.cite.cslHolds;
  },
  // Two dots: `.json` alone would hide among other files of the journey.
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: ({ journey }) => serialise(citeEntries(journey).map(({ item }) => item)),
};
