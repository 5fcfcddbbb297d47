/**
 * How the geo build reads and writes: through two small types, so that a test can run all of it in memory.
 * Paths are relative to the repository, with forward slashes.
 */

/** The text of a committed file. Throws if there is none. */
export type Read = (path: string) => string;

/** Path → text of every derived file. */
export type Files = ReadonlyMap<string, string>;

export const STATIONS = 'geo/rail/stations.csv';
export const TRACK = 'geo/rail/source/natural-earth-railroads.json';
export const NETWORK = 'geo/rail/network.geojson';
export const JOURNEY_FOLDER = 'geo/journeys/pyongyang-primorye-2023';
