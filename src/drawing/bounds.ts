/** The box round a part of the route. Knows no map. */
import { boxBetween } from '../line/detail';
import { positionAt } from '../line/lookup';
import { latitudeOfMercatorY } from '../line/mercator';
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
  const between = boxBetween(line, fromKm, toKm);
  if (between !== null) {
    grow((between.west - 0.5) * 360, latitudeOfMercatorY(between.south));
    grow((between.east - 0.5) * 360, latitudeOfMercatorY(between.north));
  }
  return [west, south, east, north];
}
