/**
 * The message catalogue: every string that Byline says, in one place. A leaf of the program: it imports nothing of ours, and
 * everyone may import it. Here is what the page says; what is said of files and in them is in `files.ts`, the command line's
 * words in `command-line.ts`: each arrives with the program that needs it. English is built in; another language is one file
 * of the shape `Translation`, named by its tag (`ko.ts`), and nothing else need be changed.
 */
import { cap } from './en/cap';
import { embed } from './en/embed';
import { contradictions } from './en/contradictions';
import { formats } from './en/formats';
import { graph } from './en/graph';
import { graphPicture } from './en/graph-picture';
import { map } from './en/map';
import { moment } from './en/moment';
import { pace } from './en/pace';
import { page } from './en/page';
import { picture } from './en/picture';
import { text } from './en/text';
import type { FileWords } from './files';
import { living, type Spoken } from './speak';

const english = {
  /** BCP 47 tag of the language that is spoken. */
  locale: 'en',
  cap,
  contradictions,
  embed,
  formats,
  graph,
  graphPicture,
  map,
  moment,
  pace,
  page,
  picture,
  text,
};

/** What the page says. */
export type PageWords = Spoken<typeof english>;

/** The shape that a language must fill: all but the command line's words, which stay English. */
export type Translation = PageWords & FileWords;

export const words: PageWords = living(english);
