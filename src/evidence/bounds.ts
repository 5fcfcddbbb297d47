/**
 * A claim is at most one ceiling and one floor. The subject never goes back, so "at some moment in [l, u] somewhere in
 * [a, b]" is the same as s(l) ≤ b and s(u) ≥ a; "throughout" swaps the instants. An open end drops its half.
 * Knows windows; not what the band makes of the bounds.
 */
import type { Claim, ClaimType, Extent } from '../journey/model';
import type { Bound, Window } from './model';

/** Which halves a type of claim has. */
const HALVES: Readonly<Record<ClaimType, 'both' | 'ceiling' | 'floor' | 'none'>> = {
  departure: 'both',
  arrival: 'both',
  passage: 'both',
  sighting: 'both',
  presence: 'both',
  'not-yet': 'ceiling',
  'already-left': 'floor',
  plan: 'none',
  denial: 'none',
  context: 'none',
};

/** Whether a type of claim can shape the band. */
export function typeBinds(type: ClaimType): boolean {
  return HALVES[type] !== 'none';
}

/**
 * The window as far as the claim means it: a not-yet says nothing of where it already is, an already-left nothing of how far
 * it has come, so that end is open.
 */
export function meantPlace(type: ClaimType, place: Window): Window {
  if (type === 'not-yet') return { from: null, to: place.to };
  if (type === 'already-left') return { from: place.from, to: null };
  return place;
}

/** When a ceiling holds: l, or u if the claim is true throughout. Null = −∞. Given for types without a ceiling too. */
export function ceilingInstant(extent: Extent, time: Window): number | null {
  return extent === 'throughout' ? time.to : time.from;
}

/** When a floor holds: u, or l if the claim is true throughout. Null = +∞. */
export function floorInstant(extent: Extent, time: Window): number | null {
  return extent === 'throughout' ? time.from : time.to;
}

export function boundsOf(
  claim: Pick<Claim, 'type' | 'extent'>,
  place: Window,
  time: Window,
): { ceiling: Bound | null; floor: Bound | null } {
  const halves = HALVES[claim.type];
  const ceilingMs = ceilingInstant(claim.extent, time);
  const floorMs = floorInstant(claim.extent, time);
  const hasCeiling = halves === 'both' || halves === 'ceiling';
  const hasFloor = halves === 'both' || halves === 'floor';
  return {
    ceiling: hasCeiling && place.to !== null && ceilingMs !== null ? { km: place.to, atMs: ceilingMs } : null,
    floor: hasFloor && place.from !== null && floorMs !== null ? { km: place.from, atMs: floorMs } : null,
  };
}
