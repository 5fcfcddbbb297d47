/** The shape of what `buildEvidence` hands out. Shapes only; apart from `evidence.ts` so that its readers need not import it. */
import type { ClaimId, Grade, Journey, SegmentId } from '../journey/model';
import type { Route } from '../line/model';
import type { ImpliedSpeed } from './implied-speed';
import type {
  Band,
  ClaimWindow,
  ClockRange,
  Contradiction,
  EventInstant,
  GradeShare,
  Piecewise,
  SegmentWindow,
} from './model';
import type { Intervals, Speaking } from './speaking';

export interface Evidence {
  readonly journey: Journey;
  readonly route: Route;
  /** The cap in use: the journey's own unless another was asked for; km/h. */
  readonly capKmh: number;
  /** L; km. */
  readonly placedKm: number;
  /** In the order of the file. */
  readonly windows: readonly ClaimWindow[];
  readonly window: ReadonlyMap<ClaimId, ClaimWindow>;
  /** Among accepted claims, both kinds. A clash alone leaves the band. */
  readonly contradictions: readonly Contradiction[];
  /** There are more contradictions than are listed. */
  readonly contradictionsCut: boolean;
  /** Every disputed claim, with what it contradicts among the accepted ones (often nothing that can be computed). */
  readonly disputes: ReadonlyMap<ClaimId, readonly Contradiction[]>;
  /** Below this speed the accepted claims disagree; km/h, Infinity if they do at any speed. */
  readonly leastCapKmh: number;
  readonly impliedSpeeds: readonly ImpliedSpeed[];
  /** Null where accepted claims contradict each other by speed: then nothing is possible. */
  readonly band: Band | null;
  /** The steadiest run; null with the band. */
  readonly run: Piecewise | null;
  /** The hours of the journey at its own cap, whatever cap is in use. */
  readonly clock: ClockRange;
  readonly segmentWindows: ReadonlyMap<SegmentId, SegmentWindow>;
  /** In the order of the journey's events. */
  readonly events: readonly EventInstant[];
  readonly shares: readonly GradeShare[];
  readonly computedGrades: ReadonlyMap<SegmentId, Grade>;
  /** When the subject is pinned: pairs from, to; ms. */
  readonly pinned: Intervals;
  /** Hours of the clock at which no report pins the subject. */
  readonly unpinnedHours: number;
  /** Who speaks when; null with the band. */
  readonly speaking: Speaking | null;
}
