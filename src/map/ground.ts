/**
 * How the map comes by its ground: packed files of ours, unpacked when it asks for them; and the world only once it can be seen.
 * Knows addresses and MapLibre, no layers.
 */
import { addProtocol, type GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Topology } from 'topojson-specification';
import { REGION_ZOOM } from '../drawing/ground-style';
import { unpackGround } from '../drawing/unpack-ground';
import { GROUND_PROTOCOL, packedAddress, WORLD, WORLD_DATA } from './basemap';

/** What the region's file covers, and its frame hides of the world: west, south, east, north. */
const REGION = [112, 28, 150, 58] as const;

/** To be called before a map is made. */
export function unpackGrounds(): void {
  addProtocol(GROUND_PROTOCOL, async ({ url }, { signal }) => {
    const address = packedAddress(url, document.baseURI);
    if (address === null) throw new RangeError(`ground: no ${url}`);
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`ground: ${response.status} for ${address}`);
    return { data: unpackGround((await response.json()) as Topology) };
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
    const [west, south, east, north] = REGION;
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
