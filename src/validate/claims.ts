/** What the engine could not place, or placed otherwise than the claim says. Knows its reasons, not its geometry. */
import type { ClaimWindow, Unbound } from '../evidence/model';
import { issue, type Issue } from '../journey/issues';
import type { Journey, PlaceId } from '../journey/model';
import { nearestOn } from '../line/project';
import type { Route } from '../line/model';
import { words } from '../words/issues';
import { formatKm } from '../words/format';
import type { Judged } from './judged';
import type { Pointers } from './pointers';

const W = words.issues;

/** Claims that are about no point of the line: where they lie is not held against it. */
const ELSEWHERE: readonly (Unbound | null)[] = ['type-binds-nothing', 'subject-not-tracked'];

export function checkClaims(journey: Journey, route: Route, evidence: Judged, pointers: Pointers): Issue[] {
  return evidence.windows.flatMap((window) => {
    const { claim, unbound } = window;
    const property = (name: string): string => pointers.property(claim.id, name);
    if (unbound === 'window-open') return [windowOpen(window, pointers)];
    // A part cut out of a whole has claims that lie elsewhere on it, and no longer knows where.
    if (journey.excerpt) return [];
    if (unbound === 'place-ambiguous') {
      return [issue('place-ambiguous', property(claim.stretch ? 'stretch' : 'place'), W.placeAmbiguous)];
    }
    const off = ELSEWHERE.includes(unbound) ? [] : offRoute(journey, window, route, pointers);
    if (unbound === 'beyond-placed-route' && !(claim.stretch && off.length > 0)) {
      const pointer = claim.stretch ? property('stretch') : pointers.feature(claim.id, 'geometry');
      return [issue('beyond-placed-route', pointer, W.beyondPlacedRoute)];
    }
    if (unbound === 'stretch-reversed') {
      const [from, to] = (claim.stretch ?? []).map((id) => nameOf(journey, id));
      return [issue('stretch-reversed', property('stretch'), W.stretchReversed(from ?? '', to ?? ''))];
    }
    return off;
  });
}

/** Which end is missing: where both hours are stated, it is the place's. */
function windowOpen({ claim, time }: ClaimWindow, pointers: Pointers): Issue {
  const stated = time.from !== null && time.to !== null;
  return claim.stretch && stated
    ? issue('window-open', pointers.property(claim.id, 'stretch'), W.windowOpenPlace)
    : issue('window-open', pointers.property(claim.id, 'when'), W.windowOpen);
}

function offRoute(journey: Journey, window: ClaimWindow, route: Route, pointers: Pointers): Issue[] {
  const { claim } = window;
  if (claim.stretch) {
    return claim.stretch.flatMap((id, at) => {
      if (id === null || !missesRoute(journey, id, window, route)) return [];
      const message = W.stretchOffRoute(nameOf(journey, id));
      return [issue('place-off-route', pointers.feature(claim.id, 'properties', 'stretch', at), message)];
    });
  }
  if (!window.offRoute || claim.geometry === null) return [];
  const precision = formatKm(claim.precisionKm ?? 0);
  return [
    issue('place-off-route', pointers.feature(claim.id, 'geometry'), messageOf(claim.geometry, precision, route)),
  ];
}

/** A point is looked up; of an area is known that the whole stretch found no place. */
function missesRoute(journey: Journey, id: PlaceId, window: ClaimWindow, route: Route): boolean {
  if (route.place.has(id)) return false;
  return journey.index.place.get(id)?.geometry?.type === 'Point' || window.place === null;
}

function messageOf(geometry: NonNullable<ClaimWindow['claim']['geometry']>, precision: string, route: Route): string {
  if (geometry.type === 'LineString') return W.lineOffRoute(precision);
  if (geometry.type !== 'Point') return W.areaOffRoute;
  return W.claimOffRoute(formatKm(nearestOn(route.line, geometry.coordinates).distanceKm), precision);
}

function nameOf(journey: Journey, id: PlaceId | null): string {
  return id === null ? '' : (journey.index.place.get(id)?.name ?? id);
}
