/** Whether the segments make one line, and end where their places are. Knows distances, nothing of claims. */
import { issue, type Issue } from '../journey/issues';
import type { Journey, PlaceId } from '../journey/model';
import type { Position } from '../journey/position';
import { kmOfChord, vectorOf } from '../line/sphere';
import { ON_ROUTE_KM } from '../line/route';
import type { Route } from '../line/model';
import { words } from '../words/issues';
import { formatKm } from '../words/format';
import type { Pointers } from './pointers';

const W = words.issues;

/** Segments join if end and start are no further apart; km. */
export const JOIN_KM = 0.001;

/** Great-circle distance on Turf's sphere; km. */
function distanceKm(one: Position, other: Position): number {
  const [a, b] = [vectorOf(one[0], one[1]), vectorOf(other[0], other[1])];
  return kmOfChord(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
}

export function checkJoins(journey: Journey, pointers: Pointers): Issue[] {
  return journey.segments.flatMap((segment, at) => {
    const before = journey.segments[at - 1];
    const end = before?.geometry.coordinates.at(-1);
    const start = segment.geometry.coordinates[0];
    if (!before || !end || !start) return [];
    const apart = distanceKm(end, start);
    if (apart <= JOIN_KM) return [];
    const pointer = pointers.feature(segment.id, 'geometry', 'coordinates', 0);
    return [issue('segments-apart', pointer, W.segmentsApart(before.id, metres(apart)))];
  });
}

function metres(km: number): string {
  return km < 1 ? `${Math.ceil(km * 1000)} m` : `${formatKm(km)} km`;
}

/** A place that a segment names as its end, and that its line does not reach. */
export function checkPlaces(journey: Journey, route: Route, pointers: Pointers): Issue[] {
  return route.segments.flatMap(({ segment }) => {
    const { coordinates } = segment.geometry;
    const ends = [
      ['from', segment.from, coordinates[0]],
      ['to', segment.to, coordinates.at(-1)],
    ] as const;
    return ends.flatMap(([name, id, position]) => {
      const place = pointPlace(journey, id);
      const apart = place && position ? distanceKm(place.position, position) : 0;
      if (!place || apart <= ON_ROUTE_KM) return [];
      return [
        issue('place-off-route', pointers.property(segment.id, name), W.segmentEndOff(place.name, formatKm(apart))),
      ];
    });
  });
}

function pointPlace(journey: Journey, id: PlaceId): { name: string; position: Position } | null {
  const place = journey.index.place.get(id);
  return place?.geometry?.type === 'Point' ? { name: place.name, position: place.geometry.coordinates } : null;
}
