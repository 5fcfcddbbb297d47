/**
 * The station table as GeoJSON points, and its lines. Knows the columns of `geo/rail/stations.csv`, nothing of tracks.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import GeoJSON from 'geojson/geojson.js';
import type { Position } from '../../journey/position';

export interface StationRow {
  readonly line: string;
  readonly seq: number;
  readonly name: string;
  readonly native: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
}

export type Station = Feature<Point, Omit<StationRow, 'lon' | 'lat'>>;

const COLUMNS = ['line', 'seq', 'name', 'native', 'country', 'lon', 'lat'] as const;

/**
 * The rows of the table, in order. Lines that begin with # are remarks. No cell is quoted; a row with another number of
 * cells, or a coordinate that is not a number, throws.
 */
export function parseStations(csv: string): StationRow[] {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [header, ...rows] = lines;
  if (header !== COLUMNS.join(',')) throw new Error(`stations: expected the columns ${COLUMNS.join(',')}`);
  return rows.map((row) => {
    const [line, seq, name, native, country, lon, lat, ...rest] = row.split(',');
    const numbers = [seq, lon, lat].map(Number);
    if (!line || !name || !native || !country || rest.length > 0 || !numbers.every(Number.isFinite)) {
      throw new Error(`stations: cannot read the row "${row}"`);
    }
    return { line, seq: Number(seq), name, native, country, lon: Number(lon), lat: Number(lat) };
  });
}

/** The rows as point features. */
export function stationFeatures(rows: readonly StationRow[]): FeatureCollection<Point, Station['properties']> {
  return GeoJSON.parse(rows, { Point: ['lat', 'lon'] }) as FeatureCollection<Point, Station['properties']>;
}

/** The points of one line, in order of `seq`. Throws if the line is unknown or has a gap. */
export function linePositions(stations: readonly Station[], line: string, fromSeq = 1): Position[] {
  const members = stations
    .filter((station) => station.properties.line === line)
    .sort((a, b) => a.properties.seq - b.properties.seq);
  members.forEach((station, index) => {
    if (station.properties.seq !== index + 1) throw new Error(`stations: ${line} has a gap at ${index + 1}`);
  });
  const positions = members.filter((station) => station.properties.seq >= fromSeq).map(position);
  if (positions.length < 2) throw new Error(`stations: no line ${line}`);
  return positions;
}

/** A station by its line and name; the name must be the only one of the line. */
export function findStation(stations: readonly Station[], line: string, name: string): Station {
  const found = stations.filter((station) => station.properties.line === line && station.properties.name === name);
  const [station] = found;
  if (!station || found.length > 1) throw new Error(`stations: ${found.length} called ${name} on ${line}`);
  return station;
}

export function position(station: Station): Position {
  const [lon, lat] = station.geometry.coordinates;
  if (lon === undefined || lat === undefined) throw new Error(`stations: ${station.properties.name} has no point`);
  return [lon, lat];
}
