/**
 * A tree of boxes over the edges of a measured line, in order of chainage, so that a point finds the edges near it without
 * looking at all of them. Boxes stand in the space of unit vectors: no seam at the antimeridian, none at the poles.
 * Built once per line, on the first question. Knows nothing of what is asked.
 */
import type { MeasuredLine } from './model';
import { EARTH_RADIUS_KM, vectorOf } from './sphere';

/** Edges in a leaf. */
export const LEAF_EDGES = 16;

export interface LineTree {
  /** Unit vectors of the vertices, interleaved; length 3n. */
  readonly vectors: Float64Array;
  readonly edges: number;
  readonly leaves: number;
  /** Leaves of the full binary tree: a power of two. Node 1 is the root, node i has the children 2i and 2i + 1. */
  readonly base: number;
  /** Six numbers a node: least x, y, z, greatest x, y, z. A node without edges has least > greatest. */
  readonly boxes: Float64Array;
}

const trees = new WeakMap<MeasuredLine, LineTree>();

/** The tree of a line; kept as long as the line is. */
export function treeOf(line: MeasuredLine): LineTree {
  let tree = trees.get(line);
  if (tree === undefined) {
    tree = buildTree(line);
    trees.set(line, tree);
  }
  return tree;
}

function buildTree(line: MeasuredLine): LineTree {
  const vertices = line.chainageKm.length;
  const vectors = new Float64Array(vertices * 3);
  for (let i = 0; i < vertices; i++) {
    const vector = vectorOf(line.coordinates[2 * i] ?? 0, line.coordinates[2 * i + 1] ?? 0);
    vectors[3 * i] = vector[0];
    vectors[3 * i + 1] = vector[1];
    vectors[3 * i + 2] = vector[2];
  }
  const edges = vertices - 1;
  const leaves = Math.max(1, Math.ceil(edges / LEAF_EDGES));
  let base = 1;
  while (base < leaves) base *= 2;
  const boxes = new Float64Array(base * 12);
  for (let node = 0; node < base * 2; node++) {
    boxes.fill(Infinity, node * 6, node * 6 + 3);
    boxes.fill(-Infinity, node * 6 + 3, node * 6 + 6);
  }
  for (let leaf = 0; leaf < leaves; leaf++) fillLeaf(line, vectors, boxes, leaf, base + leaf, edges);
  for (let node = base - 1; node >= 1; node--) {
    for (let axis = 0; axis < 3; axis++) {
      boxes[node * 6 + axis] = Math.min(boxes[node * 12 + axis] ?? 0, boxes[node * 12 + 6 + axis] ?? 0);
      boxes[node * 6 + 3 + axis] = Math.max(boxes[node * 12 + 3 + axis] ?? 0, boxes[node * 12 + 9 + axis] ?? 0);
    }
  }
  return { vectors, edges, leaves, base, boxes };
}

function fillLeaf(
  line: MeasuredLine,
  vectors: Float64Array,
  boxes: Float64Array,
  leaf: number,
  node: number,
  edges: number,
): void {
  const first = leaf * LEAF_EDGES;
  const last = Math.min(edges, first + LEAF_EDGES);
  let longest = 0;
  for (let vertex = first; vertex <= last; vertex++) {
    for (let axis = 0; axis < 3; axis++) {
      const value = vectors[3 * vertex + axis] ?? 0;
      if (value < (boxes[node * 6 + axis] ?? 0)) boxes[node * 6 + axis] = value;
      if (value > (boxes[node * 6 + 3 + axis] ?? 0)) boxes[node * 6 + 3 + axis] = value;
    }
    if (vertex < last) {
      longest = Math.max(longest, (line.chainageKm[vertex + 1] ?? 0) - (line.chainageKm[vertex] ?? 0));
    }
  }
  // The arc between two vertices bulges out of the box of its ends by at most its sagitta.
  const angle = Math.min(Math.PI, longest / EARTH_RADIUS_KM);
  const margin = 1 - Math.cos(angle / 2) + 1e-15;
  for (let axis = 0; axis < 3; axis++) {
    boxes[node * 6 + axis] = (boxes[node * 6 + axis] ?? 0) - margin;
    boxes[node * 6 + 3 + axis] = (boxes[node * 6 + 3 + axis] ?? 0) + margin;
  }
}

/** The square of the least chord from a point to a node's box. */
export function leastChordSquared(tree: LineTree, node: number, point: readonly number[]): number {
  const at = node * 6;
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    const value = point[axis] ?? 0;
    const below = (tree.boxes[at + axis] ?? 0) - value;
    const above = value - (tree.boxes[at + 3 + axis] ?? 0);
    const off = below > 0 ? below : above > 0 ? above : 0;
    sum += off * off;
  }
  return sum;
}

/** The square of the greatest chord from a point to a node's box. */
export function greatestChordSquared(tree: LineTree, node: number, point: readonly number[]): number {
  const at = node * 6;
  let sum = 0;
  for (let axis = 0; axis < 3; axis++) {
    const value = point[axis] ?? 0;
    const off = Math.max(
      Math.abs(value - (tree.boxes[at + axis] ?? 0)),
      Math.abs(value - (tree.boxes[at + 3 + axis] ?? 0)),
    );
    sum += off * off;
  }
  return sum;
}

/** Leaves below a node of the full binary tree. */
function leavesBelow(tree: LineTree, node: number): number {
  return tree.base >> (31 - Math.clz32(node));
}

/** The first edge below a node. Two functions and no pair, because questions ask them of node after node. */
export function firstEdgeBelow(tree: LineTree, node: number): number {
  return Math.min(tree.edges, (node * leavesBelow(tree, node) - tree.base) * LEAF_EDGES);
}

/** The edge after the last one below a node. */
export function endEdgeBelow(tree: LineTree, node: number): number {
  return Math.min(tree.edges, ((node + 1) * leavesBelow(tree, node) - tree.base) * LEAF_EDGES);
}
