/**
 * One after the other: two claims about one place speak of one arrival A and one departure D, A ≤ D. A clash is a lower bound
 * of one that exceeds an upper bound of the same one, or a lower bound of A that exceeds an upper bound of D:
 * "one says 06:00, the other 08:30; both cannot be its arrival". It does not shape the band.
 * Looks at hours only, never at speeds.
 */
import type { Claim, PlaceId, SegmentId } from '../journey/model';
import type { Route } from '../line/model';
import type { ClashContradiction } from './model';
import { LISTED_PAIRS } from './too-fast';

/** What one claim says of A and D; null where it says nothing. */
interface Says {
  readonly arrivalFrom: number | null;
  readonly arrivalTo: number | null;
  readonly departureFrom: number | null;
  readonly departureTo: number | null;
}

const NOTHING: Says = { arrivalFrom: null, arrivalTo: null, departureFrom: null, departureTo: null };

function saysOf(claim: Claim): Says {
  const { earliestMs: l, latestMs: u } = claim.when;
  switch (claim.type) {
    case 'arrival':
      return { ...NOTHING, arrivalFrom: l, arrivalTo: u };
    case 'departure':
      return { ...NOTHING, departureFrom: l, departureTo: u };
    case 'passage':
    case 'sighting':
    case 'presence':
      return claim.extent === 'throughout'
        ? { ...NOTHING, arrivalTo: l, departureFrom: u }
        : { ...NOTHING, arrivalTo: u, departureFrom: l };
    case 'not-yet':
      return { ...NOTHING, departureFrom: l };
    case 'already-left':
      return { ...NOTHING, departureTo: u };
    default:
      return NOTHING;
  }
}

/** The claims that can clash: about a place, by a tracked subject, not retracted. */
export interface ClashGroup {
  readonly place: PlaceId;
  readonly segment: SegmentId | null;
  readonly claims: readonly Claim[];
}

/**
 * Groups claims by the place they are about. The segment tells them apart only where the route passes the place more than
 * once; there a claim that names none says nothing.
 */
export function clashGroups(claims: readonly Claim[], tracks: readonly string[], route: Route): readonly ClashGroup[] {
  const groups = new Map<string, { place: PlaceId; segment: SegmentId | null; claims: Claim[] }>();
  for (const claim of claims) {
    if (claim.place === null || claim.status === 'retracted' || !tracks.includes(claim.subject)) continue;
    const passes = route.place.get(claim.place)?.chainagesKm.length ?? 1;
    if (passes > 1 && claim.segment === null) continue;
    const segment = passes > 1 ? claim.segment : null;
    const key = `${claim.place}\n${segment ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { place: claim.place, segment, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups.values()];
}

export interface ClashList {
  readonly clashes: readonly ClashContradiction[];
  readonly cut: boolean;
}

/** Clashes in a group of which `wanted` says yes: accepted against accepted, or disputed against accepted. */
export function clashesIn(group: ClashGroup, wanted: (a: Claim, b: Claim) => boolean, limit = LISTED_PAIRS): ClashList {
  const clashes: ClashContradiction[] = [];
  let cut = false;
  const said = group.claims.map((claim) => ({ claim, says: saysOf(claim) }));
  const hold = (of: ClashContradiction['of'], lower: keyof Says, upper: keyof Says): void => {
    const uppers = said
      .map(({ claim, says }) => ({ claim, atMs: says[upper] }))
      .filter((bound): bound is { claim: Claim; atMs: number } => bound.atMs !== null)
      .sort((a, b) => a.atMs - b.atMs);
    for (const { claim, says } of said) {
      const atMs = says[lower];
      if (atMs === null) continue;
      for (const bound of uppers) {
        if (bound.atMs >= atMs) break;
        if (bound.claim === claim || !wanted(claim, bound.claim)) continue;
        if (clashes.length >= limit) {
          cut = true;
          return;
        }
        clashes.push({
          kind: 'clash',
          place: group.place,
          segment: group.segment,
          of,
          later: claim.id,
          earlier: bound.claim.id,
          laterMs: atMs,
          earlierMs: bound.atMs,
        });
      }
    }
  };
  hold('arrival', 'arrivalFrom', 'arrivalTo');
  hold('departure', 'departureFrom', 'departureTo');
  hold('order', 'arrivalFrom', 'departureTo');
  return { clashes, cut };
}
