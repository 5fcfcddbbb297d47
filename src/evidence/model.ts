/**
 * The shapes that the evidence engine hands out (shared words: band, window, run, contradiction).
 * Chainage in km from the start of the route, instants in ms since 1970-01-01T00:00Z.
 * Knows nothing of words, pages or maps.
 */
import type { Claim, ClaimId, EventId, Grade, PlaceId, ReportId, SegmentId } from '../journey/model';

/** An interval whose ends may be open (null). */
export interface Window {
  readonly from: number | null;
  readonly to: number | null;
}

/** Why a claim has no place window, or binds nothing. */
export type Unbound =
  | 'not-accepted'
  | 'type-binds-nothing'
  | 'subject-not-tracked'
  | 'no-place'
  | 'place-ambiguous'
  | 'beyond-placed-route'
  /** Its stretch ends before it starts. */
  | 'stretch-reversed'
  /** Its ends are open where it would bind: a not-yet without an earliest, a claim without any hour. */
  | 'window-open';

/** A claim as the engine sees it. `place` in km, `time` in ms. */
export interface ClaimWindow {
  readonly claim: Claim;
  /** Null where the claim gives no place on the placed route. Computed for disputed and retracted claims too. */
  readonly place: Window | null;
  readonly time: Window;
  /** Null if the claim binds. */
  readonly unbound: Unbound | null;
  /** The point was further from the route than its precision: the nearest route point alone stands for it. */
  readonly offRoute: boolean;
  /** Its stretch or line goes on beyond the placed route, where the window is cut: the claim says less than the window. */
  readonly beyond: boolean;
  /** `s(atMs) ≤ km`, or null. Given for every claim with a place window, binding or not. */
  readonly ceiling: Bound | null;
  /** `s(atMs) ≥ km`, or null. */
  readonly floor: Bound | null;
}

export interface Bound {
  readonly km: number;
  readonly atMs: number;
}

/**
 * A piecewise linear function of time, constant before the first and after the last breakpoint.
 * Parallel arrays, times ascending. `valueAt` answers in O(log n) without allocating.
 */
export interface Piecewise {
  readonly timesMs: Float64Array;
  readonly km: Float64Array;
}

/** Where it can have been: the space–time prism. Possible at t: `lower(t) ≤ s ≤ upper(t)`. */
export interface Band {
  readonly lower: Piecewise;
  readonly upper: Piecewise;
}

/** Two claims that cannot both hold at the cap. */
export interface SpeedContradiction {
  readonly kind: 'too-fast' | 'same-moment' | 'backwards';
  /** The claim of the ceiling (it is at most there) and of the floor (it is at least there). */
  readonly ceiling: ClaimId;
  readonly floor: ClaimId;
  /** The speed that the two would need; km/h; null if the same moment or backwards. */
  readonly neededKmh: number | null;
  /** `a − b`: how far apart; km. */
  readonly apartKm: number;
  /** Hours from ceiling to floor, negative when backwards. */
  readonly apartHours: number;
}

/** Two claims about one place that name hours which cannot both be its arrival (or its departure, or in that order). */
export interface ClashContradiction {
  readonly kind: 'clash';
  readonly place: PlaceId;
  readonly segment: SegmentId | null;
  /** `arrival`/`departure`: both speak of that one; `order`: the arrival would lie after the departure. */
  readonly of: 'arrival' | 'departure' | 'order';
  /** Whose lower bound exceeds the other's upper bound. */
  readonly later: ClaimId;
  readonly earlier: ClaimId;
  readonly laterMs: number;
  readonly earlierMs: number;
}

export type Contradiction = SpeedContradiction | ClashContradiction;

export type { Counts } from '../journey/origins';

/** Share of L by grade; projected is never in it. */
export interface GradeShare {
  readonly grade: Grade;
  readonly km: number;
  /** 0 … 1; null for projected. */
  readonly share: number | null;
}

/** What is said at an instant, before it is put into words. */
export interface Moment {
  readonly timeMs: number;
  readonly lowerKm: number;
  readonly upperKm: number;
  readonly runKm: number;
  readonly pinned: boolean;
  /** The chosen claim that speaks; null if none does. */
  readonly speaking: Claim | null;
  readonly event: EventId | null;
  /** Origins of that event's speaking claims with the same time window; file order, distinct. */
  readonly origins: readonly ReportId[];
  /** The zone of the segment at the run. */
  readonly timeZone: string;
  readonly segment: SegmentId;
}

/** The clock of the page. */
export interface ClockRange {
  readonly startMs: number;
  readonly endMs: number;
}

export interface SegmentWindow {
  readonly segment: SegmentId;
  /** Null for projected segments. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface EventInstant {
  readonly event: EventId;
  /** Null where the event is outside the clock: it is listed and skipped. */
  readonly atMs: number | null;
  /** The narrowest claim of the event, that stands for it; null if none has a place and binds. */
  readonly claim: ClaimId | null;
}
