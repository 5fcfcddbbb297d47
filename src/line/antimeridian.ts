/**
 * Lines and areas cut at ±180°, as RFC 7946 (3.1.9) asks of whoever writes GeoJSON for others: a flat map draws an edge
 * from 179 to −179 around the whole world. Coordinates only; knows nothing of journeys.
 */
import { bboxClip, polygon } from '@turf/turf';
import type { Position } from '../journey/position';

/** `[longitude, latitude]` of the longitude that names this meridian within −180 … 180; 180 stays 180. */
export function within180(longitude: number): number {
  return longitude >= -180 && longitude <= 180 ? longitude : longitude - 360 * Math.round(longitude / 360);
}

/**
 * A line as the pieces that stay within ±180, each reaching the antimeridian where the line goes over it. Positions within
 * ±180, degrees. Every piece has two positions or more, if the line has.
 */
export function cutLine(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const [index, position] of line.entries()) {
    const before = line[index - 1] ?? position;
    if (Math.abs(position[0] - before[0]) > 180) {
      const side = Math.sign(before[0]) * 180;
      const span = 360 - Math.abs(position[0] - before[0]);
      const share = span === 0 ? 0 : Math.abs(side - before[0]) / span;
      const [latitude = 0, ...rest] = before
        .slice(1)
        .map((from, at) => from + share * ((position[at + 1] ?? from) - from));
      // A line that comes to the antimeridian, or sets out from it, has its position there already.
      if (before[0] !== side) piece.push([side, latitude, ...rest]);
      if (piece.length > 1) pieces.push(piece);
      piece = position[0] === -side ? [] : [[-side, latitude, ...rest]];
    }
    piece.push(position);
  }
  if (piece.length > 1 || pieces.length === 0) pieces.push(piece);
  return pieces;
}

/** An area as the polygons that stay within ±180. A ring that runs around a pole stays as it is: no cut makes it flat. */
export function cutArea(rings: readonly (readonly Position[])[]): Position[][][] {
  const open = rings.map(unwrapped);
  const [outer = []] = open;
  const longitudes = outer.map(([longitude]) => longitude);
  const west = least(longitudes);
  const east = -least(longitudes.map((longitude) => -longitude));
  const closed = open.every((ring) => ring[0]?.[0] === ring.at(-1)?.[0]);
  if (!closed || (west >= -180 && east <= 180)) return [rings.map((ring) => [...ring])];
  // A hole may be written on the other side of the antimeridian than the ring that it is a hole of.
  const beside = open.map((ring) => shifted(ring, turnsInto(ring[0]?.[0] ?? 0, west, east)));
  return [-360, 0, 360].flatMap((shift) => {
    const moved = polygon(beside.map((ring) => shifted(ring, shift).map((position) => [...position])));
    const { geometry } = bboxClip(moved, [-180, -90, 180, 90]);
    const parts =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : [];
    const pairs = parts.map((part) => part.map((ring) => ring.map(([lon = 0, lat = 0]): Position => [lon, lat])));
    return pairs.filter(([ring = []]) => ring.length > 3);
  });
}

/** Longitudes that run on past ±180, so that neighbours are less than 180° apart. */
function unwrapped(ring: readonly Position[]): Position[] {
  let turns = 0;
  return ring.map(([longitude, latitude], index) => {
    const before = ring[index - 1]?.[0] ?? longitude;
    if (longitude - before > 180) turns -= 1;
    if (before - longitude > 180) turns += 1;
    return [longitude + 360 * turns, latitude];
  });
}

function turnsInto(longitude: number, west: number, east: number): number {
  return [0, 360, -360].find((shift) => longitude + shift >= west && longitude + shift <= east) ?? 0;
}

function shifted(ring: readonly Position[], by: number): Position[] {
  return ring.map(([longitude, latitude]) => [longitude + by, latitude]);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
