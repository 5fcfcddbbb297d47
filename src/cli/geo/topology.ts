/**
 * TopoJSON at build time: taking a part of a topology, decoding it, thinning its arcs. Borders that two countries share
 * are one arc here, so what is done to an arc is done to both.
 * Knows the format (topojson-specification), nothing of maps.
 */
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Bounds, Position } from '../../journey/position';
import { runsInside } from './clip';

type Line = readonly (readonly number[])[];

export type Layers = Record<string, GeometryCollection>;
export type Atlas = Topology<Layers>;

/** Reads a topology whose objects are collections, which is all that the packages have. Throws otherwise. */
export function parseAtlas(text: string): Atlas {
  const topology = JSON.parse(text) as Topology;
  for (const [name, object] of Object.entries(topology.objects)) {
    if (object.type !== 'GeometryCollection') throw new Error(`topology: ${name} is not a collection`);
  }
  return topology as Atlas;
}

/** The arcs of a geometry, nested as its type wants; points have none. */
function arcsOf(geometry: GeometryObject): unknown {
  return 'arcs' in geometry ? geometry.arcs : [];
}

function visitArcs(arcs: unknown, visit: (index: number) => void): void {
  if (typeof arcs === 'number') visit(arcs < 0 ? ~arcs : arcs);
  else if (Array.isArray(arcs)) for (const inner of arcs) visitArcs(inner, visit);
}

function mapArcs(arcs: unknown, map: (index: number) => number): unknown {
  if (typeof arcs === 'number') return arcs < 0 ? ~map(~arcs) : map(arcs);
  return Array.isArray(arcs) ? arcs.map((inner: unknown) => mapArcs(inner, map)) : arcs;
}

/** Absolute degrees, no transform: what topojson-client gives back unchanged. */
export function decode(atlas: Atlas): Atlas {
  const { transform, ...rest } = atlas;
  if (!transform) return atlas;
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  const arcs = atlas.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX = 0, stepY = 0]) => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
  });
  return { ...rest, arcs };
}

/** Only the named layers, the parts of geometries that `keep` wants, and the arcs that these use; unused members dropped. */
export function subset(atlas: Atlas, layers: readonly string[], keep: (arcs: number[]) => boolean): Atlas {
  const numbers = new Map<number, number>();
  const number = (index: number): number => {
    const found = numbers.get(index) ?? numbers.size;
    numbers.set(index, found);
    return found;
  };
  const objects: Layers = {};
  for (const name of layers) {
    const layer = atlas.objects[name];
    if (!layer) throw new Error(`topology: no layer ${name}`);
    const geometries = layer.geometries.flatMap((geometry) => {
      const parts = partsOf(geometry).filter((part) => {
        const used: number[] = [];
        visitArcs(part, (index) => used.push(index));
        return used.length > 0 && keep(used);
      });
      return parts.length > 0 ? [withParts(geometry, parts)] : [];
    });
    objects[name] = { type: 'GeometryCollection', geometries };
  }
  for (const layer of Object.values(objects)) {
    for (const geometry of layer.geometries) Object.assign(geometry, { arcs: mapArcs(arcsOf(geometry), number) });
  }
  const arcs = [...numbers.keys()].map((index) => atlas.arcs[index] ?? []);
  return { type: 'Topology', ...(atlas.transform ? { transform: atlas.transform } : {}), objects, arcs };
}

function isMulti(geometry: GeometryObject): boolean {
  return geometry.type?.startsWith('Multi') ?? false;
}

/** A multi-geometry's members, or the one of a single geometry. */
function partsOf(geometry: GeometryObject): unknown[] {
  const arcs = arcsOf(geometry);
  if (!Array.isArray(arcs)) return [];
  return isMulti(geometry) ? arcs : [arcs];
}

function withParts(geometry: GeometryObject, parts: readonly unknown[]): GeometryObject {
  const name = (geometry.properties as { name?: string } | undefined)?.name;
  return {
    type: geometry.type,
    ...(geometry.id === undefined ? {} : { id: geometry.id }),
    ...(name === undefined ? {} : { properties: { name } }),
    arcs: isMulti(geometry) ? [...parts] : parts[0],
  } as GeometryObject;
}

/**
 * The part of a quantised topology within a box, on its own grid: points outside are moved to the nearest point of the
 * box, and runs along an edge of it kept at their corners only. That leaves every point of the inside on the same side
 * of every ring as before, so land stays land. Lines along the box itself are no coast: what is drawn is cut out further in.
 */
export function clampTo(atlas: Atlas, layers: readonly string[], box: Bounds): Atlas {
  const { transform } = atlas;
  if (!transform) throw new Error('topology: not quantised');
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  const west = Math.ceil((box[0] - dx) / kx);
  const south = Math.ceil((box[1] - dy) / ky);
  const east = Math.floor((box[2] - dx) / kx);
  const north = Math.floor((box[3] - dy) / ky);
  const within = new Set<number>();
  const arcs = atlas.arcs.map((arc, index) => {
    let x = 0;
    let y = 0;
    const points: [number, number][] = [];
    for (const [stepX = 0, stepY = 0] of arc) {
      x += stepX;
      y += stepY;
      if (x > west && x < east && y > south && y < north) within.add(index);
      const point: [number, number] = [Math.min(east, Math.max(west, x)), Math.min(north, Math.max(south, y))];
      const before = points.at(-1);
      const twoBefore = points.at(-2);
      if (before && before[0] === point[0] && before[1] === point[1]) continue;
      const sides = [west, east].includes(point[0]) ? 0 : [south, north].includes(point[1]) ? 1 : null;
      // Three in a row on one edge of the box: the middle one says nothing.
      if (sides !== null && before?.[sides] === point[sides] && twoBefore?.[sides] === point[sides]) points.pop();
      points.push(point);
    }
    if (points.length === 1 && points[0]) points.push(points[0]);
    return points.map((point, at) => {
      const before = points[at - 1] ?? [0, 0];
      return [point[0] - before[0], point[1] - before[1]];
    });
  });
  return subset({ ...atlas, arcs }, layers, (used) => used.some((index) => within.has(index)));
}

/** The runs of lines inside a box. */
export function runsWithin(lines: readonly Line[], box: Bounds): Position[][] {
  return lines.flatMap((line) =>
    runsInside(
      line.map(([lon = NaN, lat = NaN]) => [lon, lat]),
      box,
    ),
  );
}

/**
 * Every arc thinned (Douglas–Peucker) as far as the tolerance at each point allows, in degrees of latitude; its ends
 * stay, so that what was joined stays joined. Wants absolute arcs.
 */
export function thin(atlas: Atlas, toleranceAt: (position: readonly number[]) => number): Atlas {
  return { ...atlas, arcs: atlas.arcs.map((arc) => thinLine(arc, toleranceAt)) };
}

export function thinLine(line: readonly number[][], toleranceAt: (position: readonly number[]) => number): number[][] {
  const keep = new Set<number>([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [first, last] = part;
    let worst = 1;
    let at = -1;
    for (let index = first + 1; index < last; index++) {
      const point = line[index] ?? [];
      const off = offset(point, line[first] ?? [], line[last] ?? []) / toleranceAt(point);
      if (off > worst) [worst, at] = [off, index];
    }
    if (at > 0) {
      keep.add(at);
      open.push([first, at], [at, last]);
    }
  }
  return line.filter((_, index) => keep.has(index));
}

/** Distance of a point from a chord, degrees of latitude. */
function offset([x = 0, y = 0]: readonly number[], [x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[]): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  const dx = (x2 - x1) * shrink;
  const dy = y2 - y1;
  const px = (x - x1) * shrink;
  const py = y - y1;
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length2));
  return Math.hypot(px - share * dx, py - share * dy);
}
