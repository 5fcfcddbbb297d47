/**
 * Everything that `npm run geo` derives, in memory: committed sources in, files out. Deterministic and offline.
 */
import { serialise } from '../../formats/serialise';
import type { Json, JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import { journeySchema } from '../../journey/schema/schema';
import { buildRegion, buildWorld } from './basemap';
import { COUNTRIES, LABELS, LABELS_SOURCE, NETWORK, REGION_MAP, SCHEMA, STATIONS, TRACK, WATER, WORLD, WORLD_MAP, packedName, type Files, type Read } from './files';
import { buildIndex, INDEX } from './gallery';
import { buildJourney, type Evidence } from './journey';
import { buildLabels } from './labels';
import { journeyLines } from './lines';
import { buildNetwork } from './network';
import { packGround } from './pack-ground';
import { parseStations, stationFeatures } from './stations';

/** `journeys`: the folders of those that are built from an `evidence.json`. */
export function buildAll(read: Read, journeys: readonly string[]): Files {
  const stations = stationFeatures(parseStations(read(STATIONS))).features;
  const track = JSON.parse(read(TRACK)) as readonly (readonly Position[])[];
  const lines = journeyLines(stations, track);
  const built = journeys.map((folder): [string, string] => {
    const evidence = JSON.parse(read(`${folder}/evidence.json`)) as Evidence;
    return [`${folder}/journey.geojson`, serialise(buildJourney(evidence, lines))];
  });
  /** The units are those that most of the points are rounded to. */
  const ground: readonly (readonly [path: string, collection: JsonObject, unit: number])[] = [
    [NETWORK, buildNetwork(stations, track), 1e-4],
    [REGION_MAP, buildRegion(read(COUNTRIES), read(WATER)), 1e-3],
    [WORLD_MAP, buildWorld(read(WORLD)), 1e-2],
  ];
  return new Map([
    ...built,
    [INDEX, buildIndex(new Map(built))],
    [SCHEMA, serialise(journeySchema())],
    [LABELS, compact(buildLabels(read(LABELS_SOURCE)))],
    ...ground.flatMap(([path, collection, unit]): [string, string][] => [
      [path, compact(collection)],
      [packedName(path), packGround(collection, unit)],
    ]),
  ]);
}

/** A map's files are fetched by every reader and compared by nobody: no spaces, one feature a line. */
function compact(collection: JsonObject): string {
  const { features, ...head } = collection;
  const start = JSON.stringify({ ...head, features: [] }).replace(/\]\}$/, '');
  const items = (features as readonly Json[]).map((feature) => JSON.stringify(feature));
  return `${start}\n${items.join(',\n')}\n]}\n`;
}
