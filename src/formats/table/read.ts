/** A table of claims (CSV, TSV) as a format that is read. Knows how one is told from other texts; the rest is beside it. */
import { words } from '../../words/files';
import type { ReadFormat } from '../draft';
import { headerOf } from './cells';
import { draftOf } from './draft';

/** So many columns of ours in the first line make a text a table, whatever its file is called. */
const KNOWN_COLUMNS = 2;

export const csvReader: ReadFormat = {
  id: 'csv',
  get label() {
    return words.table.label;
  },
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  recognises: (head, name) => {
    // A file of another kind that is called so is still of its own kind.
    if (/^\s*[<{[]/.test(head)) return false;
    return /\.(csv|tsv|tab)$/.test(name) || headerOf(head).known >= KNOWN_COLUMNS;
  },
  read: draftOf,
};
