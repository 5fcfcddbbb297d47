/**
 * How the geo build reads and writes: through two small types, so that a test can run all of it in memory; and where
 * its files are. Paths are relative to the repository, with forward slashes.
 */
import type { Bounds } from '../../journey/position';

/** The text of a committed file. Throws if there is none. */
export type Read = (path: string) => string;

/** Path → text of every derived file. */
export type Files = ReadonlyMap<string, string>;

/** The part of the world that has detail: Natural Earth 1:10m land and borders, 1:50m water. */
export const REGION: Bounds = [112, 28, 150, 58];
/** What the extracts hold: some more, so that the region can be cut out of them with clean edges. */
export const EXTRACT: Bounds = [111.5, 27.5, 150.5, 58.5];
/** The part that has railways. */
export const TRACK_REGION: Bounds = [116, 33, 142, 54];

export const STATIONS = 'geo/rail/stations.csv';
export const TRACK = 'geo/rail/source/natural-earth-railroads.json';
export const NETWORK = 'geo/rail/network.geojson';

export const COUNTRIES = 'geo/basemap/source/countries-10m.json';
export const WATER = 'geo/basemap/source/water-50m.json';
export const WORLD = 'geo/basemap/source/world-110m.json';
export const LABELS_SOURCE = 'geo/basemap/source/labels.json';
export const LABELS = 'geo/basemap/labels.geojson';
export const REGION_MAP = 'geo/basemap/region.geojson';
export const WORLD_MAP = 'geo/basemap/world.geojson';

/** The same as the page fetches it. */
export const packedName = (path: string): string => path.replace(/\.geojson$/, '.topojson');

export const FONTS = 'geo/basemap/fonts';
export const WIDTHS = 'geo/basemap/widths.json';

export const SCHEMA = 'geo/journey.schema.json';

/** One folder a journey. */
export const JOURNEYS = 'geo/journeys';
