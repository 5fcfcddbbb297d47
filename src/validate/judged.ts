/** What of the evidence the rules look at. The engine's Evidence is one. */
import type { ClaimWindow, Contradiction } from '../evidence/model';
import type { Grade, SegmentId } from '../journey/model';

export interface Judged {
  readonly capKmh: number;
  /** In the order of the file. */
  readonly windows: readonly ClaimWindow[];
  /** Among accepted claims. */
  readonly contradictions: readonly Contradiction[];
  readonly computedGrades: ReadonlyMap<SegmentId, Grade>;
}
