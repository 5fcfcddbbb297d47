/**
 * A text before it is written down in a markup: what is a heading, a list, a time, an address, and above all what comes from
 * outside; and what of the journey it is about, for whoever makes it lead there. Shapes, and the few words to make them.
 * Knows ids, no journey and no markup.
 */
import type { ClaimId, EventId, ReportId, SegmentId } from '../../journey/model';
import type { Said } from '../../words/said';
import { oneLine } from '../one-line';

export type Mark =
  /** Text that is not ours, on one line: shown as it is, never read as markup. `outside` makes it. */
  | { readonly kind: 'outside'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string; readonly atMs: number }
  /** An http or https address, which is its own text. */
  | { readonly kind: 'address'; readonly url: string }
  /** A mention of a source: its number, and which mention of it this is, both from 1. */
  | { readonly kind: 'source'; readonly number: number; readonly mention: number }
  | { readonly kind: 'strong'; readonly line: Line }
  /** A piece that stands for a claim, and can lead to it. */
  | { readonly kind: 'claim'; readonly claim: ClaimId; readonly line: Line };

/** One line of text in pieces; a bare string is ours. */
export type Line = Said<Mark>;

/** What the text under a heading is about. */
export type About =
  { readonly kind: 'segment'; readonly id: SegmentId } | { readonly kind: 'event'; readonly id: EventId };

export interface ClaimItem {
  readonly claim: ClaimId;
  readonly line: Line;
}

export interface Source {
  readonly report: ReportId;
  readonly number: number;
  readonly mentions: number;
  readonly line: Line;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly line: Line;
  readonly about?: About;
}

export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** Each item one claim, told: the one place where the text says what that claim says. */
  | { readonly kind: 'claims'; readonly items: readonly ClaimItem[] }
  | { readonly kind: 'terms'; readonly rows: readonly (readonly [term: string, value: Line])[] }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] };

/** A whole text. */
export interface Account {
  /** For a page's title; from outside, on one line. */
  readonly title: string;
  /** BCP 47, of what is ours. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** On one line, whatever it was: what a markup makes of a line's end is not for others to say. */
export function outside(text: string): Line {
  const line = oneLine(text);
  return line === '' ? [] : [{ kind: 'outside', text: line }];
}

export const strong = (line: Line): Line => [{ kind: 'strong', line }];

export const heading = (level: 1 | 2 | 3 | 4, line: Line | string, about?: About): Block => ({
  kind: 'heading',
  level,
  line: lineOf(line),
  ...(about === undefined ? {} : { about }),
});
export const paragraph = (line: Line | string): Block => ({ kind: 'paragraph', line: lineOf(line) });
export const ofClaim = (claim: ClaimId, line: Line): Line => [{ kind: 'claim', claim, line }];
export const claimList = (items: readonly ClaimItem[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'claims', items }];
export const list = (items: readonly Line[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function lineOf(line: Line | string): Line {
  return typeof line === 'string' ? [line] : line;
}

/** Sentences after each other, those that are empty left out. */
export function sentences(all: readonly (Line | string | null)[]): Line {
  const some = all.flatMap((one) => (one === null || one.length === 0 ? [] : [lineOf(one)]));
  return some.flatMap((one, at) => (at === 0 ? one : [' ', ...one]));
}
