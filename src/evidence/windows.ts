/**
 * Claims as the engine sees them: a place window, a time window, a ceiling and a floor, and whether it binds.
 * Depends on the route, not on the cap: computed once for a journey.
 */
import type { Claim, Journey, PlaceId } from '../journey/model';
import type { Geometry } from '../journey/position';
import type { Route } from '../line/model';
import { boundsOf, meantPlace, typeBinds } from './bounds';
import { Locator } from './locate';
import type { ClaimWindow, Unbound } from './model';

/** The windows of all claims, in the order of the file. */
export function windowsOf(journey: Pick<Journey, 'claims' | 'tracks' | 'index'>, route: Route): readonly ClaimWindow[] {
  const locator = new Locator(route);
  const tracks = new Set(journey.tracks);
  const geometryOf = (place: PlaceId): Geometry | null => journey.index.place.get(place)?.geometry ?? null;
  return journey.claims.map((claim) => windowOf(claim, locator, tracks, geometryOf));
}

function windowOf(
  claim: Claim,
  locator: Locator,
  tracks: ReadonlySet<string>,
  geometryOf: (place: PlaceId) => Geometry | null,
): ClaimWindow {
  const located = locator.locate(claim, geometryOf);
  const time = { from: claim.when.earliestMs, to: claim.when.latestMs };
  const place = located.place === null ? null : meantPlace(claim.type, located.place);
  const { ceiling, floor } = place === null ? { ceiling: null, floor: null } : boundsOf(claim, place, time);
  let unbound: Unbound | null = null;
  if (claim.status !== 'accepted') unbound = 'not-accepted';
  else if (!typeBinds(claim.type)) unbound = 'type-binds-nothing';
  else if (!tracks.has(claim.subject)) unbound = 'subject-not-tracked';
  else if (place === null) unbound = located.why ?? 'no-place';
  else if (ceiling === null && floor === null) unbound = 'window-open';
  return { claim, place, time, unbound, offRoute: located.offRoute, beyond: located.beyond, ceiling, floor };
}

/** Whether a claim that is not accepted would bind if it were: the ones held against the accepted ones. */
export function wouldBind(window: ClaimWindow, tracks: readonly string[]): boolean {
  return typeBinds(window.claim.type) && tracks.includes(window.claim.subject);
}
