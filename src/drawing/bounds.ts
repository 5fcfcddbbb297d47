/** The box round a part of the route. Knows no map. */
import { edgeAt, positionAt } from '../line/lookup';
import type { Route } from '../line/model';

/** West, south, east, north of a part of the route; degrees, unwrapped. */
export function boundsOf(route: Route, fromKm: number, toKm: number): [number, number, number, number] {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  const grow = (lon: number, lat: number): void => {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  const { line } = route;
  const end: [number, number] = [0, 0];
  for (const km of [fromKm, toKm]) {
    positionAt(line, km, end);
    grow(...end);
  }
  for (let i = edgeAt(line, fromKm) + 1; (line.chainageKm[i] ?? Infinity) < toKm; i++) {
    grow(line.coordinates[2 * i] ?? 0, line.coordinates[2 * i + 1] ?? 0);
  }
  return [west, south, east, north];
}
