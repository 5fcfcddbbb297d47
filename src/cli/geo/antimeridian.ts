/**
 * Cutting lines and areas at ±180°, as RFC 7946 (3.1.9) asks. The sources join what the antimeridian divides, and a flat
 * map draws such a ring as a band around the world. Coordinates only.
 */
import { bboxPolygon, difference, featureCollection, intersect, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

type Ring = readonly (readonly number[])[];

/** Longitudes that run on past ±180, so that neighbours are less than 180° apart. */
function unwrapped(ring: Ring): Position[] {
  let turns = 0;
  return ring.map(([lon = 0, lat = 0], index) => {
    const before = ring[index - 1]?.[0] ?? lon;
    if (lon - before > 180) turns -= 1;
    if (before - lon > 180) turns += 1;
    return [lon + 360 * turns, lat];
  });
}

function crosses(ring: Ring): boolean {
  return ring.some(([lon = 0], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
}

/** A polygon as one or more that stay within ±180. A ring around the south pole is closed along 90° S. */
export function cutArea(rings: readonly Ring[]): Position[][][] {
  const [outer = [], ...holes] = rings;
  if (!crosses(outer)) return [rings.map((ring) => ring.map((point) => [...point]))];
  if (holes.some(crosses)) throw new Error('antimeridian: a hole across it');
  const cutOut = holes.map((hole) => polygon([hole.map((point) => [...point])]));
  const open = unwrapped(outer);
  const [first, last] = [open[0] ?? [0, 0], open.at(-1) ?? [0, 0]];
  const around = Math.abs((first[0] ?? 0) - (last[0] ?? 0)) > 180;
  const ring = around ? [...open, [last[0] ?? 0, -90], [first[0] ?? 0, -90], first] : open;
  return [-360, 0, 360].flatMap((shift) => {
    const moved = polygon([ring.map(([lon = 0, lat = 0]) => [lon + shift, lat])]);
    const part = intersect(featureCollection<Polygon>([moved, bboxPolygon([-180, -90, 180, 90])]));
    if (!part) return [];
    const rest = cutOut.length > 0 ? difference(featureCollection<Polygon | MultiPolygon>([part, ...cutOut])) : part;
    if (!rest) return [];
    return rest.geometry.type === 'Polygon' ? [rest.geometry.coordinates] : rest.geometry.coordinates;
  });
}

/** A line as the pieces that stay within ±180, each reaching the antimeridian where the line goes over it. */
export function cutLine(line: Ring): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const [index, [lon = 0, lat = 0]] of line.entries()) {
    const [beforeLon = lon, beforeLat = lat] = line[index - 1] ?? [];
    if (Math.abs(lon - beforeLon) > 180) {
      const side = Math.sign(beforeLon) * 180;
      const span = 360 - Math.abs(lon - beforeLon);
      const share = span === 0 ? 0 : Math.abs(side - beforeLon) / span;
      const crossing = beforeLat + share * (lat - beforeLat);
      piece.push([side, crossing]);
      pieces.push(piece);
      piece = [[-side, crossing]];
    }
    piece.push([lon, lat]);
  }
  pieces.push(piece);
  return pieces;
}
