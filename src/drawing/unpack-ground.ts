/** The ground as the page fetches it → as it is drawn. Knows TopoJSON, no map. */
import { feature } from 'topojson-client';
import type { FeatureCollection } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The one object of each file. */
export const PACKED = 'ground';

export function unpackGround(topology: Topology): FeatureCollection {
  return feature(topology, topology.objects[PACKED] as GeometryCollection);
}
