/** What the engine could not place, or placed otherwise than the claim says. Knows its reasons, not its geometry. */
import type { ClaimWindow } from '../evidence/model';
import { issue, type Issue } from '../journey/issues';
import type { Journey, PlaceId } from '../journey/model';
import type { Position } from '../journey/position';
import { nearestOn } from '../line/project';
import type { Route } from '../line/model';
import { words } from '../words';
import { formatKm } from '../words/format';
import type { Judged } from './judged';
import type { Pointers } from './pointers';

const W = words.issues;

export function checkClaims(journey: Journey, route: Route, evidence: Judged, pointers: Pointers): Issue[] {
  return evidence.windows.flatMap((window) => {
    const { claim, unbound } = window;
    const property = (name: string): string => pointers.property(claim.id, name);
    if (unbound === 'window-open') return [issue('window-open', property('when'), W.windowOpen)];
    // A part cut out of a whole has claims that lie elsewhere on it, and no longer knows where.
    if (journey.excerpt) return [];
    if (unbound === 'place-ambiguous') {
      return [issue('place-ambiguous', property(claim.stretch ? 'stretch' : 'place'), W.placeAmbiguous)];
    }
    if (unbound === 'beyond-placed-route') {
      return [issue('beyond-placed-route', pointers.feature(claim.id, 'geometry'), W.beyondPlacedRoute)];
    }
    if (unbound === 'stretch-reversed') {
      const [from, to] = (claim.stretch ?? []).map((id) => nameOf(journey, id));
      return [issue('stretch-reversed', property('stretch'), W.stretchReversed(from ?? '', to ?? ''))];
    }
    return window.offRoute ? [offRoute(window, route, pointers)] : [];
  });
}

function offRoute({ claim }: ClaimWindow, route: Route, pointers: Pointers): Issue {
  const position: Position | null = claim.geometry?.type === 'Point' ? claim.geometry.coordinates : null;
  const apart = position ? nearestOn(route.line, position).distanceKm : 0;
  const message = W.claimOffRoute(formatKm(apart), formatKm(claim.precisionKm ?? 0));
  return issue('place-off-route', pointers.feature(claim.id, 'geometry'), message);
}

function nameOf(journey: Journey, id: PlaceId | null): string {
  return id === null ? '' : (journey.index.place.get(id)?.name ?? id);
}
