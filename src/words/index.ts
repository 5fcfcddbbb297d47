/**
 * The message catalogue: every string that Byline says, in one place. A leaf: it imports nothing of ours, and everyone
 * may import it. English for now; a language is one folder of the same shape (`Words`).
 */
import { cap } from './en/cap';
import { cli } from './en/cli';
import { contradictions } from './en/contradictions';
import { formats } from './en/formats';
import { graph } from './en/graph';
import { issues } from './en/issues';
import { moment } from './en/moment';
import { page } from './en/page';
import { map } from './en/map';

export const en = { locale: 'en', cap, cli, contradictions, graph, formats, issues, moment, page, map } as const;

/** The shape that a language must fill. */
export type Words = typeof en;

export const words: Words = en;
