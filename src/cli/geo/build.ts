/**
 * Everything that `npm run geo` derives, in memory: committed sources in, files out. Deterministic and offline.
 */
import { serialise } from '../../formats/serialise';
import type { Position } from '../../journey/position';
import { JOURNEY_FOLDER, STATIONS, TRACK, type Files, type Read } from './files';
import { buildJourney, type Evidence } from './journey';
import { journeyLines } from './lines';
import { parseStations, stationFeatures } from './stations';

export function buildAll(read: Read): Files {
  const stations = stationFeatures(parseStations(read(STATIONS))).features;
  const track = JSON.parse(read(TRACK)) as readonly (readonly Position[])[];
  const evidence = JSON.parse(read(`${JOURNEY_FOLDER}/evidence.json`)) as Evidence;
  const lines = journeyLines(stations, track);
  return new Map([[`${JOURNEY_FOLDER}/journey.geojson`, serialise(buildJourney(evidence, lines))]]);
}
