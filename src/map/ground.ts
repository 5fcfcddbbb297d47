/**
 * How the map comes by its ground: packed files of ours, unpacked when it asks for them; and the world only once it can be seen.
 * Knows addresses and MapLibre, no layers.
 */
import { addProtocol, type GeoJSONSource, type Map as MapLibreMap, type MapSourceDataEvent } from 'maplibre-gl';
import type { Topology } from 'topojson-specification';
import { REGION_ZOOM } from '../drawing/ground-style';
import { unpackGround } from '../drawing/unpack-ground';
import { FIRST_GROUNDS, GROUND_PROTOCOL, packedAddress, REGION, WORLD, WORLD_DATA } from './basemap';

/** What the region's file covers, and its frame hides of the world: west, south, east, north. */
const REGION_BOX = [112, 28, 150, 58] as const;

/** Begun before a map asked: each is given once, and fetched anew for whoever asks after that. */
const ahead = new Map<string, Promise<Topology | null>>();

async function topologyAt(url: string, signal?: AbortSignal): Promise<Topology> {
  const address = packedAddress(url, document.baseURI);
  if (address === null) throw new RangeError(`ground: no ${url}`);
  const response = await fetch(address, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`ground: ${response.status} for ${address}`);
  return (await response.json()) as Topology;
}

/** The files that the first map asks for. One that does not come is asked for again by the map, which says so. */
export function fetchGrounds(): void {
  for (const url of FIRST_GROUNDS) {
    ahead.set(
      url,
      topologyAt(url).catch(() => null),
    );
  }
}

/** To be called before a map is made. */
export function unpackGrounds(): void {
  addProtocol(GROUND_PROTOCOL, async ({ url }, { signal }) => {
    const begun = ahead.get(url);
    ahead.delete(url);
    return { data: unpackGround((await begun) ?? (await topologyAt(url, signal))) };
  });
}

/**
 * When land can be told from water; the names need not be there. What is laid out by it goes to MapLibre's worker beside them
 * so, and not in a second round after they are drawn.
 */
export function groundThere(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      map.off('sourcedata', look);
      map.off('load', done);
      resolve();
    };
    const look = ({ sourceId }: MapSourceDataEvent): void => {
      if (sourceId === REGION && map.isSourceLoaded(REGION)) done();
    };
    map.on('sourcedata', look);
    // Also where that file did not come.
    map.on('load', done);
  });
}

/** The world, which is drawn once more than the region is in sight, or nothing else is waited for. */
export class World {
  readonly #map: MapLibreMap;
  #asked = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  get seen(): boolean {
    const bounds = this.#map.getBounds();
    const [west, south, east, north] = REGION_BOX;
    const within =
      bounds.getWest() >= west && bounds.getSouth() >= south && bounds.getEast() <= east && bounds.getNorth() <= north;
    return !within || this.#map.getZoom() < REGION_ZOOM + 1;
  }

  fetch(): void {
    const source = this.#map.getSource<GeoJSONSource>(WORLD);
    if (this.#asked || WORLD_DATA === null || source === undefined) return;
    this.#asked = true;
    void source.setData(WORLD_DATA);
  }
}
