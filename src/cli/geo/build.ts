/**
 * Everything that `npm run geo` derives, in memory: committed sources in, files out. Deterministic and offline.
 */
import { serialise } from '../../formats/serialise';
import type { Json, JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import { buildRegion, buildWorld } from './basemap';
import { COUNTRIES, LABELS, LABELS_SOURCE, NETWORK, JOURNEY_FOLDER, REGION_MAP, STATIONS, TRACK, WATER, WORLD, WORLD_MAP, type Files, type Read } from './files';
import { buildJourney, type Evidence } from './journey';
import { buildLabels } from './labels';
import { journeyLines } from './lines';
import { buildNetwork } from './network';
import { parseStations, stationFeatures } from './stations';

export function buildAll(read: Read): Files {
  const stations = stationFeatures(parseStations(read(STATIONS))).features;
  const track = JSON.parse(read(TRACK)) as readonly (readonly Position[])[];
  const evidence = JSON.parse(read(`${JOURNEY_FOLDER}/evidence.json`)) as Evidence;
  const lines = journeyLines(stations, track);
  return new Map([
    [`${JOURNEY_FOLDER}/journey.geojson`, serialise(buildJourney(evidence, lines))],
    [NETWORK, compact(buildNetwork(stations, track))],
    [LABELS, compact(buildLabels(read(LABELS_SOURCE)))],
    [REGION_MAP, compact(buildRegion(read(COUNTRIES), read(WATER)))],
    [WORLD_MAP, compact(buildWorld(read(WORLD)))],
  ]);
}

/** A map's files are fetched by every reader and compared by nobody: no spaces, one feature a line. */
function compact(collection: JsonObject): string {
  const { features, ...head } = collection;
  const start = JSON.stringify({ ...head, features: [] }).replace(/\]\}$/, '');
  const items = (features as readonly Json[]).map((feature) => JSON.stringify(feature));
  return `${start}\n${items.join(',\n')}\n]}\n`;
}
