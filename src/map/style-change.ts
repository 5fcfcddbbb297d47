/**
 * Changing a style that is on the map: colours of another theme, weights of another width, data of another journey, a
 * deployment's own style. Knows layers as data, and the map they are on.
 */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { allLayers, type StyleChoice } from './style';

/** Sets every paint and layout property that differs, layer by layer: no reload, no flicker. */
export function applyLayers(map: MapLibreMap, choice: StyleChoice): void {
  const sources = new Set(Object.keys(map.getStyle().sources));
  for (const layer of allLayers(choice, sources)) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      if (!same(map.getPaintProperty(layer.id, name as never), value)) {
        map.setPaintProperty(layer.id, name as never, value as never, { validate: false });
      }
    }
    for (const [name, value] of Object.entries(layer.layout ?? {})) {
      if (!same(map.getLayoutProperty(layer.id, name as never), value)) {
        map.setLayoutProperty(layer.id, name as never, value as never, { validate: false });
      }
    }
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Gives sources of ours other data; those that a style dropped are passed over. */
export function applyData(map: MapLibreMap, data: Readonly<Record<string, FeatureCollection>>): void {
  for (const [id, collection] of Object.entries(data)) {
    const source = map.getSource<GeoJSONSource>(id);
    if (source !== undefined) void source.setData(collection);
  }
}

/** The JSON at an address, or null where there is none: a failing style must not take the map with it. */
export async function loadOwnStyle(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as unknown) : null;
  } catch {
    // Off line, or not JSON: the caller says so and keeps the built-in style.
    return null;
  }
}
