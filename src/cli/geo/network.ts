/**
 * The railways of the region, for the map to draw under a journey: Natural Earth's track, and chords between stations in
 * North Korea, where Natural Earth has none. Says of each which it is.
 */
import type { JsonObject } from '../../journey/model';
import type { Bounds, Position } from '../../journey/position';
import { inside } from './clip';
import { BRIDGE } from './lines';
import { findStation, linePositions, position, type Station } from './stations';
import { thinLine } from './topology';

/** Where journeys of ours run the track stays as it is, so that their lines lie on it; elsewhere 300 m are too little to see. */
const UNTOUCHED: Bounds = [130, 42, 136, 49];
const tolerance = (point: readonly number[]) => (inside([point[0] ?? 0, point[1] ?? 0], UNTOUCHED) ? 1e-9 : 0.003);

const CHORDS = [
  { line: 'main-kp', name: 'Pyongyang – Tumangang' },
  { line: 'alt-hambuk', name: "Ch'ŏngam – Hoeryong – Mulgol" },
  { line: 'spur-wonsan', name: 'Kowon – Wonsan' },
] as const;

export function buildNetwork(stations: readonly Station[], track: readonly (readonly Position[])[]): JsonObject {
  const at = (line: string, name: string) => position(findStation(stations, line, name));
  const thinned = track
    .map((line) =>
      thinLine(
        line.map((point) => [...point]),
        tolerance,
      ),
    )
    // A siding that comes back to where it left shrinks to a point.
    .filter((line) => new Set(line.map(String)).size > 1);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'rail', geometry_source: 'track', credit: 'Natural Earth' },
        geometry: { type: 'MultiLineString', coordinates: thinned },
      },
      ...CHORDS.map(({ line, name }) => chords(line, name, linePositions(stations, line))),
      chords('bridge', 'Tumangang – Khasan', [at('main-kp', 'Tumangang'), BRIDGE, at('main-ru', 'Khasan')]),
    ],
  };
}

function chords(line: string, name: string, coordinates: readonly Position[]): JsonObject {
  return {
    type: 'Feature',
    properties: { kind: 'rail', geometry_source: 'stations', credit: '© OpenStreetMap contributors', line, name },
    geometry: { type: 'LineString', coordinates },
  };
}
