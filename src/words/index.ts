/**
 * The message catalogue: every string that Byline says, in one place. A leaf: it imports nothing of ours, and everyone
 * may import it. English for now; a language is one folder of the same shape (`Words`).
 */
import { archive } from './en/archive';
import { account } from './en/account';
import { bundle } from './en/bundle';
import { cap } from './en/cap';
import { cite } from './en/cite';
import { cli } from './en/cli';
import { contradictions } from './en/contradictions';
import { convert } from './en/convert';
import { formats } from './en/formats';
import { graph } from './en/graph';
import { graphPicture } from './en/graph-picture';
import { issues } from './en/issues';
import { moment } from './en/moment';
import { page } from './en/page';
import { map } from './en/map';
import { schema } from './en/schema';
import { table } from './en/table';
import { tracks } from './en/tracks';
import { writeMaps } from './en/write-maps';
import { xml } from './en/xml';

export const en = {
  locale: 'en',
  archive,
  account,
  bundle,
  cap,
  cite,
  cli,
  contradictions,
  convert,
  graph,
  graphPicture,
  formats,
  issues,
  moment,
  page,
  map,
  schema,
  table,
  tracks,
  writeMaps,
  xml,
} as const;

/** The shape that a language must fill. */
export type Words = typeof en;

export const words: Words = en;
