/**
 * The hours of a journey: from when to when its clock runs, when a segment is possible, at which instant an event stands for
 * previous and next. Reads the band; makes none.
 */
import type { ClaimId, EventId, Journey } from '../journey/model';
import type { Route } from '../line/model';
import { HOUR_MS } from './band';
import type { Band, ClaimWindow, ClockRange, EventInstant, SegmentWindow } from './model';
import { firstAtLeast, lastAtMost, mergedTimes, valueAt } from './piecewise';
import { RangeTree } from './range-tree';
import { meetsBand } from './speaking';
import { TOLERANCE_KM } from './too-fast';

/** A claim is tight if its time window is at most this long and the band at most `pinKm` wide throughout it. */
export const TIGHT_MS = 6 * HOUR_MS;

/**
 * From the earliest bound of the first event that has one to the latest bound of the last tight claim. Without such an event
 * or claim (or without a band), the earliest and latest bound of any claim that binds; without any bound, 0 to 0.
 */
export function clockOf(
  journey: Pick<Journey, 'events' | 'pinKm'>,
  windows: readonly ClaimWindow[],
  band: Band | null,
): ClockRange {
  const binding = windows.filter((window) => window.unbound === null);
  let earliest = Infinity;
  let latest = -Infinity;
  const earliestOfEvent = new Map<EventId, number>();
  for (const { claim, time } of binding) {
    const first = time.from ?? time.to ?? Infinity;
    const last = time.to ?? time.from ?? -Infinity;
    earliest = Math.min(earliest, first);
    latest = Math.max(latest, last);
    if (claim.event !== null) {
      earliestOfEvent.set(claim.event, Math.min(earliestOfEvent.get(claim.event) ?? Infinity, first));
    }
  }
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return { startMs: 0, endMs: 0 };
  const firstEvent = journey.events.find((event) => Number.isFinite(earliestOfEvent.get(event.id) ?? Infinity));
  const startMs = firstEvent === undefined ? earliest : (earliestOfEvent.get(firstEvent.id) ?? earliest);
  const tightMs = band === null ? null : lastTight(binding, band, journey.pinKm);
  const endMs = tightMs !== null && tightMs > startMs ? tightMs : latest;
  return { startMs, endMs: Math.max(startMs, endMs) };
}

/** The latest bound of the last tight claim; null if none is. */
function lastTight(binding: readonly ClaimWindow[], band: Band, pinKm: number): number | null {
  const short = binding
    .filter(({ time }) => time.from !== null && time.to !== null && time.to - time.from <= TIGHT_MS)
    .map(({ time }) => ({ from: time.from ?? 0, to: time.to ?? 0 }))
    .sort((a, b) => b.to - a.to);
  if (short.length === 0) return null;
  const width = new WidthWithin(band);
  return short.find(({ from, to }) => width.greatest(from, to) <= pinKm + TOLERANCE_KM)?.to ?? null;
}

/** The greatest width of the band within a span of time: at its ends or at a breakpoint between. */
class WidthWithin {
  readonly #band: Band;
  readonly #times: Float64Array;
  readonly #negative: RangeTree;

  constructor(band: Band) {
    this.#band = band;
    this.#times = mergedTimes(band.lower, band.upper);
    this.#negative = new RangeTree(this.#times.map((time) => -this.#at(time)));
  }

  greatest(fromMs: number, toMs: number): number {
    const between = -this.#negative.least(this.#countBelow(fromMs), this.#countBelow(toMs));
    return Math.max(this.#at(fromMs), this.#at(toMs), between);
  }

  #at(timeMs: number): number {
    return valueAt(this.#band.upper, timeMs) - valueAt(this.#band.lower, timeMs);
  }

  #countBelow(timeMs: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** When each segment is possible: from the first t with upper ≥ its start to the last t with lower ≤ its end, cut to the clock. */
export function segmentWindows(route: Route, band: Band | null, clock: ClockRange): readonly SegmentWindow[] {
  return route.segments.map(({ segment, fromKm, toKm }) => {
    const none = { segment: segment.id, fromMs: null, toMs: null };
    if (band === null || segment.grade === 'projected') return none;
    const firstMs = firstAtLeast(band.upper, fromKm - TOLERANCE_KM);
    const lastMs = lastAtMost(band.lower, toKm + TOLERANCE_KM);
    // A clock that no claim has set stands still at 0, which is no hour of any journey.
    if (clock.startMs === 0 && clock.endMs === 0 && firstMs === -Infinity && lastMs === Infinity) return none;
    const fromMs = Math.max(clock.startMs, firstMs);
    const toMs = Math.min(clock.endMs, lastMs);
    return fromMs <= toMs ? { segment: segment.id, fromMs, toMs } : none;
  });
}

/** Narrower first: the shortest time window, then the narrowest place window, then the order of the file. */
export function narrower(a: ClaimWindow, b: ClaimWindow): number {
  return spanOf(a.time) - spanOf(b.time) || spanOf(a.place) - spanOf(b.place) || 0;
}

/** The length of a window; an open one is longer than any other (but not infinite: two open ones compare as equal). */
function spanOf(window: ClaimWindow['place']): number {
  return window === null || window.from === null || window.to === null ? Number.MAX_VALUE : window.to - window.from;
}

/** A claim with both ends of its place stands for an event before one without: a not-yet says nothing of where it is. */
function standsBefore(a: ClaimWindow, b: ClaimWindow): boolean {
  const open = (window: ClaimWindow): number => (spanOf(window.place) === Number.MAX_VALUE ? 1 : 0);
  return (open(a) - open(b) || narrower(a, b)) < 0;
}

/** Of each event, its narrowest binding claim, and the middle of the times within the clock at which that claim meets the band. */
export function eventInstants(
  journey: Pick<Journey, 'events'>,
  windows: readonly ClaimWindow[],
  band: Band | null,
  clock: ClockRange,
): readonly EventInstant[] {
  const narrowest = new Map<EventId, ClaimWindow>();
  for (const window of windows) {
    const event = window.claim.event;
    if (event === null || window.unbound !== null) continue;
    const known = narrowest.get(event);
    if (known === undefined || standsBefore(window, known)) narrowest.set(event, window);
  }
  return journey.events.map((event) => {
    const window = narrowest.get(event.id);
    const claim: ClaimId | null = window?.claim.id ?? null;
    if (window === undefined) return { event: event.id, atMs: null, claim };
    const meets =
      band === null ? ([window.time.from ?? -Infinity, window.time.to ?? Infinity] as const) : meetsBand(window, band);
    if (meets === null) return { event: event.id, atMs: null, claim };
    const fromMs = Math.max(clock.startMs, meets[0]);
    const toMs = Math.min(clock.endMs, meets[1]);
    return { event: event.id, atMs: fromMs <= toMs ? (fromMs + toMs) / 2 : null, claim };
  });
}
