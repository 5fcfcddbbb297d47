/**
 * Where along a line is a point? Nearest chainage, the parts within a radius, and how often the line comes by.
 * Through the line's tree: a question costs O(log n) and what it finds, not the length of the line.
 * Edges are arcs of great circles here; see `lookup.ts` for how far the drawn edge lies from that (metres).
 */
import type { Position } from '../journey/position';
import { type ArcAnswer, askArc, runsFartherThan } from './arc';
import { edgeAt } from './lookup';
import type { ChainageRange, MeasuredLine } from './model';
import { EARTH_RADIUS_KM, type Vector, chordOfKm, kmOfChord, vectorOf } from './sphere';
import { endEdgeBelow, firstEdgeBelow, greatestChordSquared, leastChordSquared, treeOf } from './tree';

/** A point of the line and how far it is from what was asked. */
export interface Projection {
  readonly chainageKm: number;
  readonly distanceKm: number;
}

/** One coming-by of the line: its part within the radius, and its nearest point. */
export interface Pass extends ChainageRange, Projection {}

/** The whole line as a range. */
export function wholeOf(line: MeasuredLine): ChainageRange {
  return { fromKm: 0, toKm: line.lengthKm };
}

/** The nearest point of the line, or of a part of it. The first of several that are as near. */
export function nearestOn(line: MeasuredLine, position: Position, range: ChainageRange = wholeOf(line)): Projection {
  const tree = treeOf(line);
  const point = vectorOf(position[0], position[1]);
  const answer: ArcAnswer = { fraction: 0, chordSquared: 0, from: 0, to: 0 };
  const firstEdge = edgeAt(line, range.fromKm);
  const lastEdge = edgeAt(line, range.toKm);
  let bestSquared = Infinity;
  let bestKm = range.fromKm;

  const visit = (node: number): void => {
    // The range first: it is often a small part of the line.
    const first = firstEdgeBelow(tree, node);
    const end = endEdgeBelow(tree, node);
    if (first > lastEdge || end <= firstEdge || leastChordSquared(tree, node, point) > bestSquared) return;
    if (node >= tree.base) {
      for (let edge = Math.max(first, firstEdge); edge < end && edge <= lastEdge; edge++) {
        if (runsFartherThan(tree.vectors, edge, point, sineSquaredOf(bestSquared))) continue;
        askArc(line, tree.vectors, edge, point, 0, answer);
        const start = line.chainageKm[edge] ?? 0;
        const km = start + ((line.chainageKm[edge + 1] ?? start) - start) * answer.fraction;
        const held = Math.min(range.toKm, Math.max(range.fromKm, km));
        const squared = held === km ? answer.chordSquared : chordSquaredAt(line, tree.vectors, edge, held, point);
        // A vertex belongs to two edges: rounding must not prefer the second.
        if (squared < bestSquared - 1e-18) {
          bestSquared = squared;
          bestKm = held;
        }
      }
      return;
    }
    const left = leastChordSquared(tree, node * 2, point);
    const right = leastChordSquared(tree, node * 2 + 1, point);
    if (left <= right) {
      visit(node * 2);
      visit(node * 2 + 1);
    } else {
      visit(node * 2 + 1);
      visit(node * 2);
    }
  };
  visit(1);
  return { chainageKm: bestKm, distanceKm: kmOfChord(Math.sqrt(bestSquared)) };
}

/** The square of an angle's sine, from that of its chord; no great circle is farther from a point than a quarter of the way around. */
function sineSquaredOf(chordSquared: number): number {
  return chordSquared < 2 ? chordSquared * (1 - chordSquared / 4) : Infinity;
}

function chordSquaredAt(line: MeasuredLine, vectors: Float64Array, edge: number, km: number, point: Vector): number {
  const start = line.chainageKm[edge] ?? 0;
  const length = (line.chainageKm[edge + 1] ?? start) - start;
  const fraction = length > 0 ? (km - start) / length : 0;
  const angle = length / EARTH_RADIUS_KM;
  const sine = Math.sin(angle);
  // Along the arc; on a very short one its chord is as good.
  const weightA = sine > 1e-12 ? Math.sin((1 - fraction) * angle) / sine : 1 - fraction;
  const weightB = sine > 1e-12 ? Math.sin(fraction * angle) / sine : fraction;
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    const value = weightA * (vectors[3 * edge + axis] ?? 0) + weightB * (vectors[3 * edge + 3 + axis] ?? 0);
    sum += (value - (point[axis] ?? 0)) ** 2;
  }
  return sum;
}

/** The parts of the line (of a range of it) within a radius of a point, ascending, neighbours joined. */
export function rangesWithin(
  line: MeasuredLine,
  position: Position,
  radiusKm: number,
  range: ChainageRange = wholeOf(line),
): ChainageRange[] {
  const tree = treeOf(line);
  const point = vectorOf(position[0], position[1]);
  const radiusAngle = radiusKm / EARTH_RADIUS_KM;
  const radiusSquared = chordOfKm(radiusKm) ** 2;
  const answer: ArcAnswer = { fraction: 0, chordSquared: 0, from: 0, to: 0 };
  const firstEdge = edgeAt(line, range.fromKm);
  const lastEdge = edgeAt(line, range.toKm);
  const found: { fromKm: number; toKm: number }[] = [];
  const add = (fromKm: number, toKm: number): void => {
    const from = Math.max(range.fromKm, fromKm);
    const to = Math.min(range.toKm, toKm);
    if (from > to) return;
    const last = found.at(-1);
    if (last !== undefined && from <= last.toKm + 1e-9) last.toKm = Math.max(last.toKm, to);
    else found.push({ fromKm: from, toKm: to });
  };
  const visit = (node: number): void => {
    const first = firstEdgeBelow(tree, node);
    const end = endEdgeBelow(tree, node);
    if (first >= end || first > lastEdge || end <= firstEdge) return;
    if (leastChordSquared(tree, node, point) > radiusSquared) return;
    if (greatestChordSquared(tree, node, point) <= radiusSquared) {
      add(line.chainageKm[first] ?? 0, line.chainageKm[end] ?? 0);
    } else if (node >= tree.base) {
      for (let edge = Math.max(first, firstEdge); edge < end && edge <= lastEdge; edge++) {
        if (runsFartherThan(tree.vectors, edge, point, sineSquaredOf(radiusSquared))) continue;
        askArc(line, tree.vectors, edge, point, radiusAngle, answer);
        if (answer.from > answer.to) continue;
        const start = line.chainageKm[edge] ?? 0;
        const length = (line.chainageKm[edge + 1] ?? start) - start;
        add(start + length * answer.from, start + length * answer.to);
      }
    } else {
      visit(node * 2);
      visit(node * 2 + 1);
    }
  };
  visit(1);
  return found;
}

/** A stretch outside a disc belongs to the same coming-by as long as it stays within twice the disc, or within 1 km. */
const SAME_PASS_KM = 1;

/**
 * How often the line comes by a point: its parts within the radius, where two parts with only a small detour between them
 * (never further from the point than twice the radius, or than 1 km) are one pass. Empty if it never comes within the radius.
 */
export function passesOf(
  line: MeasuredLine,
  position: Position,
  radiusKm: number,
  range: ChainageRange = wholeOf(line),
): Pass[] {
  const limitKm = Math.max(2 * radiusKm, SAME_PASS_KM);
  const parts = rangesWithin(line, position, radiusKm, range);
  if (parts.length === 0) return [];
  // One walk for all gaps between the parts: a line that wanders about one spot has very many.
  const away = new VerticesBeyond(line, position, limitKm, parts[0]?.toKm ?? 0, parts.at(-1)?.fromKm ?? 0);
  const joined: { fromKm: number; toKm: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && !away.between(last.toKm, part.fromKm)) last.toKm = part.toKm;
    else joined.push({ ...part });
  }
  return joined.map((part) => ({ ...part, ...nearestOn(line, position, part) }));
}

/** Whether a part of the line stays within a distance of a point, as far as its ends do. */
export function staysWithin(line: MeasuredLine, position: Position, radiusKm: number, part: ChainageRange): boolean {
  return !new VerticesBeyond(line, position, radiusKm, part.fromKm, part.toKm).between(part.fromKm, part.toKm);
}

/**
 * The vertices of a part of the line that lie farther from a point than a radius, as runs in order, asked from front to back.
 * Vertices decide: edges bow towards the point less than they are long.
 */
class VerticesBeyond {
  readonly #line: MeasuredLine;
  /** First and last vertex of each run, interleaved. */
  readonly #runs: number[] = [];
  #at = 0;

  constructor(line: MeasuredLine, position: Position, radiusKm: number, fromKm: number, toKm: number) {
    this.#line = line;
    const tree = treeOf(line);
    const point = vectorOf(position[0], position[1]);
    const radiusSquared = chordOfKm(radiusKm) ** 2;
    const firstVertex = edgeAt(line, fromKm) + 1;
    const lastVertex = edgeAt(line, toKm);
    const add = (first: number, last: number): void => {
      if (this.#runs.at(-1) === first - 1) this.#runs[this.#runs.length - 1] = last;
      else this.#runs.push(first, last);
    };
    const visit = (node: number): void => {
      const first = Math.max(firstEdgeBelow(tree, node), firstVertex);
      const last = Math.min(endEdgeBelow(tree, node) - 1, lastVertex);
      if (first > last || greatestChordSquared(tree, node, point) <= radiusSquared) return;
      if (leastChordSquared(tree, node, point) > radiusSquared) {
        add(first, last);
      } else if (node < tree.base) {
        visit(node * 2);
        visit(node * 2 + 1);
      } else {
        for (let vertex = first; vertex <= last; vertex++) {
          let sum = 0;
          for (let axis = 0; axis < 3; axis++) {
            sum += ((tree.vectors[3 * vertex + axis] ?? 0) - (point[axis] ?? 0)) ** 2;
          }
          if (sum > radiusSquared) add(vertex, vertex);
        }
      }
    };
    visit(1);
  }

  /** Whether one lies between two chainages; each question begins no earlier than the one before it. */
  between(fromKm: number, toKm: number): boolean {
    const first = edgeAt(this.#line, fromKm) + 1;
    while ((this.#runs[this.#at + 1] ?? Infinity) < first) this.#at += 2;
    return (this.#runs[this.#at] ?? Infinity) <= edgeAt(this.#line, toKm);
  }
}
