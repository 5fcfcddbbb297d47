/**
 * A file of the ground as the page fetches it: TopoJSON, which writes a border once that coast, land and neighbour share, and
 * each point as its way from the one before. A third of the bytes, and the same points.
 */
import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import type { JsonObject } from '../../journey/model';
import { PACKED } from '../../drawing/unpack-ground';

/** What is left of a unit behind the point: the bent border is measured finer than the map is. */
const KEPT = 1000;

/** `unit`: of the points, degrees; a part of ten. */
export function packGround(collection: JsonObject, unit: number): string {
  const perDegree = Math.round(1 / unit);
  const scaled = (coordinates: unknown): unknown =>
    typeof coordinates === 'number' ? kept(coordinates * perDegree) : (coordinates as unknown[]).map(scaled);
  const { features } = collection as unknown as FeatureCollection;
  const ground = {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => {
      const { type, coordinates } = geometry as { readonly type: string; readonly coordinates: unknown };
      return { type: 'Feature', properties, geometry: { type, coordinates: scaled(coordinates) } };
    }),
  } as FeatureCollection;
  const { arcs, objects } = topology({ [PACKED]: ground });
  const steps = arcs.map((arc) =>
    arc.map(([x = 0, y = 0], at) => {
      const [beforeX = 0, beforeY = 0] = at === 0 ? [] : (arc[at - 1] ?? []);
      return [kept(x - beforeX), kept(y - beforeY)];
    }),
  );
  const transform = { scale: [1 / perDegree, 1 / perDegree], translate: [0, 0] };
  return `${JSON.stringify({ type: 'Topology', transform, objects, arcs: steps })}\n`;
}

const kept = (value: number): number => Math.round(value * KEPT) / KEPT;
