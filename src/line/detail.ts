/**
 * A measured line as vertices to draw: one set per level of detail, with boxes to skip what lies outside the view.
 * Made once a line, on the first question, or on the thread that read it. Pure numbers: knows no WebGL and no map.
 *
 * Mercator here is MapLibre's: the world is the unit square, x east from −180°, y south from 85.05° N.
 */
import { edgeAt, fractionAt } from './lookup';
import { mercatorX, mercatorY } from './mercator';
import type { MeasuredLine } from './model';

/** Floats a vertex: x, y (Mercator, minus the origin), chainage in km, Mercator length from the start. */
export const FLOATS_PER_VERTEX = 4;
/** Edges that share one box. */
const CHUNK_EDGES = 256;
/** Lines shorter than this are drawn whole at every zoom. */
const SMALL_LINE = 512;
/** Each chainage is shown within this of where it is, at the level's own zoom; CSS px. */
export const LEVEL_TOLERANCE_PX = 0.3;
/** A level's edges are no longer, at its own zoom: a globe would show them as chords. CSS px. */
export const MAX_EDGE_PX = 24;
export const TILE_PX = 512;

export interface LineLevel {
  /** Up to this zoom the level's error stays below `LEVEL_TOLERANCE_PX`. Infinity for the line as it is. */
  readonly maxZoom: number;
  readonly vertices: Float32Array;
  readonly chainageKm: Float64Array;
  readonly count: number;
  /** West, north, east, south of each chunk's edges (Mercator, absolute). */
  readonly boxes: Float64Array;
}

/** Mercator. */
export interface Bounds {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

export interface LineDetail {
  /** Subtracted from every x, y so that 32 bits suffice; Mercator. */
  readonly originX: number;
  readonly originY: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  /** Coarsest first; the last is the line as it is. */
  readonly levels: readonly LineLevel[];
}

const details = new WeakMap<MeasuredLine, LineDetail>();

/** The detail of a line of at least one vertex; kept as long as the line is. */
export function detailOf(line: MeasuredLine): LineDetail {
  const detail = details.get(line) ?? buildDetail(line);
  details.set(line, detail);
  return detail;
}

/** Detail that was made elsewhere, for a line that arrived with it. */
export function keepDetail(line: MeasuredLine, detail: LineDetail): void {
  details.set(line, detail);
}

/** O(n). */
function buildDetail(line: MeasuredLine): LineDetail {
  const n = line.chainageKm.length;
  if (n === 0) throw new Error('A line without vertices cannot be drawn.');
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  let west = Infinity;
  let north = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (let i = 0; i < n; i++) {
    const x = mercatorX(line.coordinates[2 * i] ?? 0);
    const y = mercatorY(line.coordinates[2 * i + 1] ?? 0);
    xs[i] = x;
    ys[i] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const originX = (west + east) / 2;
  const originY = (north + south) / 2;

  const levels: LineLevel[] = [];
  const pack = (kept: Uint32Array | null, maxZoom: number): LineLevel => {
    const count = kept === null ? n : kept.length;
    const vertices = new Float32Array(count * FLOATS_PER_VERTEX);
    const chainageKm = new Float64Array(count);
    const boxes = new Float64Array(4 * Math.max(1, Math.ceil((count - 1) / CHUNK_EDGES)));
    for (let chunk = 0; chunk < boxes.length; chunk += 4) {
      boxes[chunk] = Infinity;
      boxes[chunk + 1] = Infinity;
      boxes[chunk + 2] = -Infinity;
      boxes[chunk + 3] = -Infinity;
    }
    for (let k = 0; k < count; k++) {
      const i = kept === null ? k : (kept[k] ?? 0);
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      const at = k * FLOATS_PER_VERTEX;
      vertices[at] = x - originX;
      vertices[at + 1] = y - originY;
      vertices[at + 2] = line.chainageKm[i] ?? 0;
      vertices[at + 3] = line.mercator[i] ?? 0;
      chainageKm[k] = line.chainageKm[i] ?? 0;
      // A vertex on a chunk's border belongs to both.
      const edge = Math.min(k, Math.max(0, count - 2));
      growBox(boxes, Math.floor(edge / CHUNK_EDGES), x, y);
      if (k > 0 && k % CHUNK_EDGES === 0) growBox(boxes, k / CHUNK_EDGES - 1, x, y);
    }
    return { maxZoom, vertices, chainageKm, count, boxes };
  };

  if (n > SMALL_LINE) {
    for (let zoom = 2; zoom <= 20; zoom += 2) {
      const kept = thin(xs, ys, line.chainageKm, 1 / (TILE_PX * 2 ** zoom));
      if (kept.length > n / 2) break;
      levels.push(pack(kept, zoom));
    }
  }
  levels.push(pack(null, Infinity));
  return { originX, originY, west, north, east, south, levels };
}

function growBox(boxes: Float64Array, chunk: number, x: number, y: number): void {
  const at = 4 * chunk;
  if (at < 0 || at >= boxes.length) return;
  boxes[at] = Math.min(boxes[at] ?? Infinity, x);
  boxes[at + 1] = Math.min(boxes[at + 1] ?? Infinity, y);
  boxes[at + 2] = Math.max(boxes[at + 2] ?? -Infinity, x);
  boxes[at + 3] = Math.max(boxes[at + 3] ?? -Infinity, y);
}

/**
 * Indices of the vertices to keep, so that what is drawn straight between two of them shows each chainage within the tolerance of
 * where it is: the end of the travelled line too. From the last one kept, x and y may each grow by so much and so much a kilometre
 * and still pass near enough to all vertices since; the first vertex that asks for another slope begins a new edge at the one
 * before it. Looks at each vertex once.
 */
function thin(xs: Float64Array, ys: Float64Array, chainageKm: Float64Array, pixel: number): Uint32Array {
  const kept = new Uint32Array(xs.length);
  const last = xs.length - 1;
  // In x and in y: together no more than the tolerance.
  const tolerance = (LEVEL_TOLERANCE_PX / Math.SQRT2) * pixel;
  const longest = MAX_EDGE_PX * pixel;
  let count = 1;
  let from = 0;
  let [leastX, mostX, leastY, mostY] = [-Infinity, Infinity, -Infinity, Infinity];
  for (let i = 1; i <= last; i++) {
    let km = (chainageKm[i] ?? 0) - (chainageKm[from] ?? 0);
    let dx = (xs[i] ?? 0) - (xs[from] ?? 0);
    let dy = (ys[i] ?? 0) - (ys[from] ?? 0);
    // Where the chainage stands still so does the place.
    const fits =
      km <= 0
        ? Math.abs(dx) <= tolerance && Math.abs(dy) <= tolerance
        : dx >= leastX * km && dx <= mostX * km && dy >= leastY * km && dy <= mostY * km;
    if (!fits || dx * dx + dy * dy > longest * longest) {
      if (from < i - 1) {
        from = i - 1;
        kept[count++] = from;
        [leastX, mostX, leastY, mostY] = [-Infinity, Infinity, -Infinity, Infinity];
        km = (chainageKm[i] ?? 0) - (chainageKm[from] ?? 0);
        dx = (xs[i] ?? 0) - (xs[from] ?? 0);
        dy = (ys[i] ?? 0) - (ys[from] ?? 0);
      }
    }
    if (!(km > 0)) continue;
    leastX = Math.max(leastX, (dx - tolerance) / km);
    mostX = Math.min(mostX, (dx + tolerance) / km);
    leastY = Math.max(leastY, (dy - tolerance) / km);
    mostY = Math.min(mostY, (dy + tolerance) / km);
  }
  if (last > 0) kept[count++] = last;
  return kept.slice(0, count);
}

/** The coarsest level that is good enough at a zoom. On the frame path: counted through, since an iterator is an object a step. */
export function levelFor({ levels }: LineDetail, zoom: number): LineLevel {
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i];
    if (level !== undefined && zoom <= level.maxZoom) return level;
  }
  throw new Error('The last level has no greatest zoom.');
}

/** The last index with `chainageKm[index] ≤ km`, at least 0. Binary search, allocates nothing. */
function indexAt(chainageKm: Float64Array, km: number): number {
  let low = 0;
  let high = chainageKm.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chainageKm[middle] ?? Infinity) <= km) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What is to be seen of a line: from and to, in km; the view's west, north, east, south (Mercator, already widened by the line's half
 * width). One array, which a frame writes anew: six numbers that are passed on are six boxes, as long as V8 has not compiled the way.
 */
export type Sight = Float64Array;

export const sightOf = (
  fromKm: number,
  toKm: number,
  west: number,
  north: number,
  east: number,
  south: number,
): Sight => Float64Array.of(fromKm, toKm, west, north, east, south);

/** All of a range, wherever it lies. */
export const wholeSight = (fromKm: number, toKm: number): Sight =>
  sightOf(fromKm, toKm, -Infinity, -Infinity, Infinity, Infinity);

/**
 * Calls `draw(firstEdge, edgeCount)` for the edges of the range whose chunk meets the view. Neighbouring chunks are drawn in one call.
 * Allocates nothing.
 */
export function eachVisibleRun(
  level: LineLevel,
  sight: Sight,
  draw: (firstEdge: number, edgeCount: number) => void,
): void {
  const fromKm = sight[0] ?? 0;
  const toKm = sight[1] ?? 0;
  const west = sight[2] ?? 0;
  const north = sight[3] ?? 0;
  const east = sight[4] ?? 0;
  const south = sight[5] ?? 0;
  const edges = level.count - 1;
  if (edges < 1 || toKm < fromKm) return;
  const first = Math.min(edges - 1, indexAt(level.chainageKm, fromKm));
  const last = Math.min(edges - 1, indexAt(level.chainageKm, toKm));
  const { boxes } = level;
  let runStart = -1;
  for (let chunk = Math.floor(first / CHUNK_EDGES); chunk <= Math.floor(last / CHUNK_EDGES); chunk++) {
    const at = 4 * chunk;
    const visible =
      (boxes[at] ?? 0) <= east &&
      (boxes[at + 2] ?? 0) >= west &&
      (boxes[at + 1] ?? 0) <= south &&
      (boxes[at + 3] ?? 0) >= north;
    if (visible && runStart < 0) runStart = Math.max(first, chunk * CHUNK_EDGES);
    if (!visible && runStart >= 0) {
      draw(runStart, chunk * CHUNK_EDGES - runStart);
      runStart = -1;
    }
  }
  if (runStart >= 0) draw(runStart, last + 1 - runStart);
}

/**
 * The box round the vertices between two chainages, ends apart: Mercator, absolute; null where there is none between them. By the
 * boxes of whole chunks: O(n / 256), for it is asked where somebody waits.
 */
export function boxBetween(line: MeasuredLine, fromKm: number, toKm: number): Bounds | null {
  const { boxes } = levelFor(detailOf(line), Infinity);
  const { chainageKm, coordinates } = line;
  const box = new Float64Array([Infinity, Infinity, -Infinity, -Infinity]);
  const beforeEnd = (i: number): boolean => (chainageKm[i] ?? Infinity) < toKm;
  for (let i = edgeAt(line, fromKm) + 1; beforeEnd(i);) {
    if (i % CHUNK_EDGES === 0 && beforeEnd(i + CHUNK_EDGES)) {
      const at = 4 * (i / CHUNK_EDGES);
      growBox(box, 0, boxes[at] ?? 0, boxes[at + 1] ?? 0);
      growBox(box, 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0);
      i += CHUNK_EDGES;
    } else {
      growBox(box, 0, mercatorX(coordinates[2 * i] ?? 0), mercatorY(coordinates[2 * i + 1] ?? 0));
      i += 1;
    }
  }
  const [west = 0, north = 0, east = 0, south = 0] = box;
  return west > east ? null : { west, north, east, south };
}

/**
 * The point of the drawn line at a chainage, written into `out[0]`, `out[1]`: Mercator, straight between vertices as the
 * line is drawn. Allocates nothing.
 */
export function mercatorPointAt(line: MeasuredLine, km: number, out: Float64Array): void {
  const i = edgeAt(line, km);
  const j = Math.min(line.chainageKm.length - 1, i + 1);
  const share = fractionAt(line, i, km);
  const ax = mercatorX(line.coordinates[2 * i] ?? 0);
  const ay = mercatorY(line.coordinates[2 * i + 1] ?? 0);
  out[0] = ax + (mercatorX(line.coordinates[2 * j] ?? 0) - ax) * share;
  out[1] = ay + (mercatorY(line.coordinates[2 * j + 1] ?? 0) - ay) * share;
}
