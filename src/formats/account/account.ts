/**
 * The journey told as a text, before any markup: one structure, which Markdown and HTML write down. Knows the order of the
 * sections.
 */
import { words } from '../../words';
import type { Evidence } from '../../evidence/evidence';
import type { Journey } from '../../journey/model';
import { oneLine } from '../one-line';
import type { Account } from './blocks';
import { doubtBlocks } from './doubts';
import { drawnBlocks } from './drawn';
import { headBlocks } from './head';
import { Mentions } from './mentions';
import { textOf } from './names';
import { reportedBlocks } from './reported';
import { correctionBlocks, licenceBlocks, openBlocks, sourceBlocks } from './tail';

export interface Told {
  readonly journey: Journey;
  readonly evidence: Evidence;
}

/** `drawing`: it is read in place of a map, so what that draws is explained too. */
export function accountOf({ journey, evidence }: Told, { drawing = false } = {}): Account {
  const mentions = new Mentions(journey);
  const blocks = [
    ...headBlocks(journey, evidence, mentions),
    ...reportedBlocks(journey, evidence, mentions),
    ...doubtBlocks(journey, evidence, mentions),
    ...openBlocks(journey, evidence),
    ...(drawing ? drawnBlocks(journey, evidence) : []),
    ...correctionBlocks(journey),
    ...licenceBlocks(journey),
    ...sourceBlocks(journey, mentions),
  ];
  return { title: oneLine(textOf(journey.title)), language: words.locale, blocks };
}
