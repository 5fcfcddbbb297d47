/**
 * The words that reading and writing files need beside the page's: what is wrong with a file, and what is written into one.
 * The page's first program does without them.
 */
import { account } from './en/account';
import { archive } from './en/archive';
import { bundle } from './en/bundle';
import { cite } from './en/cite';
import { convert } from './en/convert';
import { table } from './en/table';
import { tracks } from './en/tracks';
import { writeMaps } from './en/write-maps';
import { xml } from './en/xml';
import { words as page, type IssueWords } from './issues';
import { living, type Spoken } from './speak';

const english = { account, archive, bundle, cite, convert, table, tracks, writeMaps, xml };

type OtherWords = Spoken<typeof english>;

export type FileWords = OtherWords & IssueWords;

const files: OtherWords = living(english);

export const words = {
  ...page,
  ...files,
  get locale() {
    return page.locale;
  },
};
