/**
 * Which parts of a line lie inside an area, and how often it comes by. Edges of line and area run straight in longitude and
 * latitude here, as GeoJSON says of areas; for the line, whose edges are 25 km at most, the difference is metres.
 * Knows nothing of claims.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygonGeometry, PolygonGeometry, Position } from '../journey/position';
import { edgeAt } from './lookup';
import type { ChainageRange, MeasuredLine } from './model';
import { staysWithin, wholeOf } from './project';
import { EARTH_RADIUS_KM, vectorOf } from './sphere';

export type AreaGeometry = PolygonGeometry | MultiPolygonGeometry;

/** Edges of the line that are held against the area's edges together. */
const BLOCK_EDGES = 16;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The parts of the line (of a range of it) inside an area, its border included; ascending, neighbours joined. */
export function rangesInside(
  line: MeasuredLine,
  area: AreaGeometry,
  range: ChainageRange = wholeOf(line),
): ChainageRange[] {
  const borders = bordersOf(area);
  const around = boxOf(borders);
  const found: { fromKm: number; toKm: number }[] = [];
  const add = (fromKm: number, toKm: number): void => {
    const from = Math.max(range.fromKm, fromKm);
    const to = Math.min(range.toKm, toKm);
    if (from < to) found.push({ fromKm: from, toKm: to });
  };

  const firstEdge = edgeAt(line, range.fromKm);
  const lastEdge = edgeAt(line, range.toKm);
  const block: Box = { west: 0, south: 0, east: 0, north: 0 };
  for (let first = firstEdge; first <= lastEdge; first += BLOCK_EDGES) {
    const end = Math.min(lastEdge + 1, first + BLOCK_EDGES);
    blockBox(line, first, end, block);
    // The line's longitudes run on past ±180; the area's do not. Try each turn at which the two can meet.
    const leastTurn = Math.ceil((around.west - block.east) / 360);
    const greatestTurn = Math.floor((around.east - block.west) / 360);
    for (let turn = leastTurn; turn <= greatestTurn; turn++) {
      const shift = turn * 360;
      if (block.north < around.south || block.south > around.north) continue;
      const near = bordersIn(borders, block, shift);
      if (near.length === 0) {
        if (isInside(line, area, first, 0.5, shift)) add(line.chainageKm[first] ?? 0, line.chainageKm[end] ?? 0);
        continue;
      }
      for (let edge = first; edge < end; edge++) addEdge(line, area, borders, near, edge, shift, add);
    }
  }
  return merged(found);
}

/** One coming-by of the line through an area; a detour that stays near the area belongs to it (see `passesOf`). */
export function passesThrough(
  line: MeasuredLine,
  area: AreaGeometry,
  range: ChainageRange = wholeOf(line),
): ChainageRange[] {
  const { centre, radiusKm } = discAround(area);
  const joined: { fromKm: number; toKm: number }[] = [];
  for (const part of rangesInside(line, area, range)) {
    const last = joined.at(-1);
    if (last !== undefined && staysWithin(line, centre, 2 * radiusKm, { fromKm: last.toKm, toKm: part.fromKm })) {
      last.toKm = part.toKm;
    } else joined.push({ ...part });
  }
  return joined;
}

function ringsOf(area: AreaGeometry): readonly (readonly Position[])[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** All border edges as x₁ y₁ x₂ y₂. */
function bordersOf(area: AreaGeometry): Float64Array {
  const numbers: number[] = [];
  for (const ring of ringsOf(area)) {
    ring.forEach((position, index) => {
      const next = ring[index + 1];
      if (next !== undefined) numbers.push(position[0], position[1], next[0], next[1]);
    });
  }
  return Float64Array.from(numbers);
}

function boxOf(borders: Float64Array): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i < borders.length; i += 2) {
    box.west = Math.min(box.west, borders[i] ?? 0);
    box.east = Math.max(box.east, borders[i] ?? 0);
    box.south = Math.min(box.south, borders[i + 1] ?? 0);
    box.north = Math.max(box.north, borders[i + 1] ?? 0);
  }
  return box;
}

function blockBox(line: MeasuredLine, first: number, end: number, box: Box): void {
  box.west = box.south = Infinity;
  box.east = box.north = -Infinity;
  for (let vertex = first; vertex <= end; vertex++) {
    const x = line.coordinates[2 * vertex] ?? 0;
    const y = line.coordinates[2 * vertex + 1] ?? 0;
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
}

/** Which border edges touch the box of a block; as offsets into `borders`. */
function bordersIn(borders: Float64Array, block: Box, shift: number): number[] {
  const near: number[] = [];
  for (let i = 0; i < borders.length; i += 4) {
    const x1 = (borders[i] ?? 0) - shift;
    const x2 = (borders[i + 2] ?? 0) - shift;
    const y1 = borders[i + 1] ?? 0;
    const y2 = borders[i + 3] ?? 0;
    if (Math.max(x1, x2) < block.west || Math.min(x1, x2) > block.east) continue;
    if (Math.max(y1, y2) < block.south || Math.min(y1, y2) > block.north) continue;
    near.push(i);
  }
  return near;
}

function isInside(line: MeasuredLine, area: AreaGeometry, edge: number, fraction: number, shift: number): boolean {
  const x = line.coordinates[2 * edge] ?? 0;
  const y = line.coordinates[2 * edge + 1] ?? 0;
  const nextX = line.coordinates[2 * edge + 2] ?? x;
  const nextY = line.coordinates[2 * edge + 3] ?? y;
  const point = [x + (nextX - x) * fraction + shift, y + (nextY - y) * fraction];
  return booleanPointInPolygon(point, area as never);
}

/** Cuts one edge where it meets the border, and adds the pieces that lie inside. */
function addEdge(
  line: MeasuredLine,
  area: AreaGeometry,
  borders: Float64Array,
  near: readonly number[],
  edge: number,
  shift: number,
  add: (fromKm: number, toKm: number) => void,
): void {
  const x = (line.coordinates[2 * edge] ?? 0) + shift;
  const y = line.coordinates[2 * edge + 1] ?? 0;
  const dx = (line.coordinates[2 * edge + 2] ?? 0) + shift - x;
  const dy = (line.coordinates[2 * edge + 3] ?? 0) - y;
  const cuts: number[] = [0, 1];
  for (const i of near) {
    const bx = borders[i] ?? 0;
    const by = borders[i + 1] ?? 0;
    const ex = (borders[i + 2] ?? 0) - bx;
    const ey = (borders[i + 3] ?? 0) - by;
    const cross = dx * ey - dy * ex;
    if (cross === 0) {
      // Parallel: along the same straight line the border's ends cut, else nothing does.
      if ((bx - x) * dy - (by - y) * dx !== 0) continue;
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      for (const [px, py] of [
        [bx, by],
        [bx + ex, by + ey],
      ] as const) {
        const fraction = ((px - x) * dx + (py - y) * dy) / squared;
        if (fraction > 0 && fraction < 1) cuts.push(fraction);
      }
      continue;
    }
    const onEdge = ((bx - x) * ey - (by - y) * ex) / cross;
    const onBorder = ((bx - x) * dy - (by - y) * dx) / cross;
    if (onEdge > 0 && onEdge < 1 && onBorder >= 0 && onBorder <= 1) cuts.push(onEdge);
  }
  cuts.sort((a, b) => a - b);
  const start = line.chainageKm[edge] ?? 0;
  const length = (line.chainageKm[edge + 1] ?? start) - start;
  for (let i = 1; i < cuts.length; i++) {
    const from = cuts[i - 1] ?? 0;
    const to = cuts[i] ?? 0;
    if (from < to && isInside(line, area, edge, (from + to) / 2, shift)) {
      add(start + length * from, start + length * to);
    }
  }
}

/** In order, neighbours joined: two turns can find the parts of one block out of order. */
function merged(parts: { fromKm: number; toKm: number }[]): ChainageRange[] {
  parts.sort((a, b) => a.fromKm - b.fromKm);
  const joined: { fromKm: number; toKm: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && part.fromKm <= last.toKm + 1e-9) last.toKm = Math.max(last.toKm, part.toKm);
    else joined.push({ ...part });
  }
  return joined;
}

/** A disc that holds the area's corners: round the middle of their unit vectors, so that the antimeridian is no edge. */
function discAround(area: AreaGeometry): { centre: Position; radiusKm: number } {
  const vectors = ringsOf(area)
    .flat()
    .map((position) => vectorOf(position[0], position[1]));
  let x = 0;
  let y = 0;
  let z = 0;
  for (const vector of vectors) {
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  const length = Math.hypot(x, y, z) || 1;
  let angle = 0;
  for (const vector of vectors) {
    const cosine = (vector[0] * x + vector[1] * y + vector[2] * z) / length;
    angle = Math.max(angle, Math.acos(Math.max(-1, Math.min(1, cosine))));
  }
  const degrees = 180 / Math.PI;
  return {
    centre: [Math.atan2(y, x) * degrees, Math.asin(z / length) * degrees],
    radiusKm: angle * EARTH_RADIUS_KM,
  };
}
