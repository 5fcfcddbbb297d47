/** The sentence of the moment as the package offers it: in the words that the package speaks, which are no part of its types. */
import { sentenceAt as sentenceIn, type Evidence } from '../evidence/evidence';

/** What can be said of the moment `timeMs` (ms since 1970), in one or two sentences. */
export function sentenceAt(evidence: Evidence, timeMs: number): string {
  return sentenceIn(evidence, timeMs);
}
