/**
 * Measures a line once: densify along the great circle, then sum up kilometres and Mercator lengths.
 * Distances are Turf's (sphere, R = 6371.0088 km). Knows nothing of journeys.
 */
import { bearing, destination, distance } from '@turf/turf';
import type { Position } from '../journey/position';
import { mercatorX, mercatorY } from './mercator';
import type { MeasuredLine } from './model';

/**
 * Edges longer than this are split: the map draws straight in Mercator, the distance runs along the great circle. The two are
 * apart by at most d² · tan φ / (8 R): 0.85 m at 60° and 1.4 m at 70°, less than a pixel at zoom 14.
 */
export const MAX_EDGE_KM = 5;

export interface MeasureOptions {
  readonly maxEdgeKm?: number;
}

/** Several parts measured as one line, with the vertex at which each part ends. */
export interface MeasuredParts {
  readonly line: MeasuredLine;
  /** One more than there are parts: part i runs from vertex `ends[i]` to vertex `ends[i + 1]`. */
  readonly ends: readonly number[];
  /** For each part, the vertex of the line at which each of its positions stands; views of one table. */
  readonly vertices: readonly Int32Array[];
}

/**
 * Measures one line. Positions in degrees, longitude first; at least two.
 * @throws RangeError with fewer than two positions, or a position that is no pair of numbers.
 */
export function measureLine(positions: readonly Position[], options: MeasureOptions = {}): MeasuredLine {
  return measureParts([positions], options).line;
}

/**
 * Measures parts that follow each other as one line. Where the next part starts exactly where the last one ended, the
 * vertex is kept once; where it does not, the gap is an edge of the next part, so that the parts cover the line.
 */
export function measureParts(
  parts: readonly (readonly Position[])[],
  { maxEdgeKm = MAX_EDGE_KM }: MeasureOptions = {},
): MeasuredParts {
  if (!(maxEdgeKm > 0)) throw new RangeError('measureParts: maxEdgeKm must be above 0');
  const given: Position[] = [];
  const endsGiven: number[] = [0];
  const startsGiven: number[] = [];
  for (const part of parts) {
    const [first, last] = [part[0], given.at(-1)];
    const joins = first !== undefined && last !== undefined && last[0] === first[0] && last[1] === first[1];
    startsGiven.push(joins ? given.length - 1 : given.length);
    for (let index = joins ? 1 : 0; index < part.length; index++) {
      const position = at(part, index);
      if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) {
        throw new RangeError('measureParts: a position is not a pair of numbers');
      }
      given.push(position);
    }
    endsGiven.push(given.length - 1);
  }
  if (given.length < 2) throw new RangeError('measureParts: a line needs two positions');
  const { line, vertexOfGiven } = measureGiven(given, maxEdgeKm);
  return {
    line,
    ends: endsGiven.map((index) => (index <= 0 ? 0 : (vertexOfGiven[index] ?? 0))),
    vertices: parts.map((part, index) => {
      const start = startsGiven[index] ?? 0;
      return vertexOfGiven.subarray(start, start + part.length);
    }),
  };
}

function measureGiven(
  given: readonly Position[],
  maxEdgeKm: number,
): { readonly line: MeasuredLine; readonly vertexOfGiven: Int32Array } {
  // First pass: how long is each edge, and into how many is it split?
  const edgeKm = new Float64Array(given.length - 1);
  let vertices = given.length;
  let from = at(given, 0);
  for (let i = 0; i < edgeKm.length; i++) {
    const to = at(given, i + 1);
    const km = distance(pair(from), pair(to));
    edgeKm[i] = km;
    if (km > maxEdgeKm) vertices += Math.ceil(km / maxEdgeKm) - 1;
    from = to;
  }

  // Second pass: fill the tables.
  const coordinates = new Float64Array(vertices * 2);
  const chainageKm = new Float64Array(vertices);
  const mercator = new Float64Array(vertices);
  const vertexOfGiven = new Int32Array(given.length);
  let count = 0;
  let x = 0;
  let y = 0;
  let longitude = 0;
  const put = (nextLongitude: number, latitude: number, km: number): void => {
    // Unwrapped: of all the longitudes that name this meridian, the one nearest to the last vertex.
    const unwrapped = count === 0 ? nextLongitude : nextLongitude - 360 * Math.round((nextLongitude - longitude) / 360);
    const nextX = mercatorX(unwrapped);
    const nextY = mercatorY(latitude);
    coordinates[2 * count] = unwrapped;
    coordinates[2 * count + 1] = latitude;
    chainageKm[count] = count === 0 ? 0 : (chainageKm[count - 1] ?? 0) + km;
    mercator[count] = count === 0 ? 0 : (mercator[count - 1] ?? 0) + Math.hypot(nextX - x, nextY - y);
    longitude = unwrapped;
    x = nextX;
    y = nextY;
    count++;
  };

  from = at(given, 0);
  put(from[0], from[1], 0);
  for (let i = 0; i < edgeKm.length; i++) {
    const to = at(given, i + 1);
    const km = edgeKm[i] ?? 0;
    const pieces = km > maxEdgeKm ? Math.ceil(km / maxEdgeKm) : 1;
    if (pieces > 1) {
      const heading = bearing(pair(from), pair(to));
      for (let piece = 1; piece < pieces; piece++) {
        const between = destination(pair(from), (km * piece) / pieces, heading).geometry.coordinates;
        put(between[0] ?? 0, between[1] ?? 0, km / pieces);
      }
    }
    put(to[0], to[1], km / pieces);
    vertexOfGiven[i + 1] = count - 1;
    from = to;
  }
  const lengthKm = chainageKm[vertices - 1] ?? 0;
  return { line: { coordinates, chainageKm, mercator, lengthKm }, vertexOfGiven };
}

function at(positions: readonly Position[], index: number): Position {
  const found = positions[index];
  if (found === undefined) throw new RangeError('measureParts: index out of range');
  return found;
}

/** As Turf wants it: two numbers, no altitude. */
function pair(position: Position): [number, number] {
  return [position[0], position[1]];
}
