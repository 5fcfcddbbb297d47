/**
 * MapLibre alone, on our basemap: the same style, data and fonts, and nothing of a journey. A file that it is given goes through
 * `JSON.parse` into a source, and is drawn as one line, whole in view.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { MAP_THEMES } from '../../src/drawing/theme';
import { basemapLayers, basemapSources } from '../../src/map/basemap';
import { fontFaces } from '../../src/map/fonts';
import { unpackGrounds } from '../../src/map/ground';

unpackGrounds();
setWorkerUrl(new URL(workerUrl, document.baseURI).href);
const sources = basemapSources(document.baseURI);
const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    'font-faces': fontFaces(document.baseURI),
    sources,
    layers: basemapLayers(MAP_THEMES.light, new Set(Object.keys(sources)), false, 'en'),
  },
  // What the first journey is shown in.
  bounds: [125.7, 39, 132.2, 44],
  fitBoundsOptions: { padding: 64 },
  fadeDuration: 150,
  canvasContextAttributes: { antialias: false },
});
/** ms since the page's navigation. */
map.once('idle', () => (document.documentElement.dataset['idle'] = String(performance.now())));

document.querySelector('input')?.addEventListener('change', async ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (file === undefined) return;
  const data = JSON.parse(await file.text()) as GeoJSON.GeoJSON;
  map.addSource('file', { type: 'geojson', data });
  map.addLayer({ id: 'file', type: 'line', source: 'file' });
  // Shown whole, as ours is: a line out of view would cost its map nothing.
  map.fitBounds(boundsOf(data), { padding: 44, animate: false });
  const shown = (): void => {
    if (!map.isSourceLoaded('file')) return;
    map.off('render', shown);
    const said = document.querySelector('[aria-live]');
    if (said !== null) said.textContent = `${file.name} is on show`;
  };
  map.on('render', shown);
  map.once('idle', () => (document.documentElement.dataset['file'] = file.name));
});

/** West, south, east, north of its lines. */
function boundsOf(data: GeoJSON.GeoJSON): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of data.type === 'FeatureCollection' ? data.features : []) {
    if (geometry?.type !== 'LineString') continue;
    for (const [x = 0, y = 0] of geometry.coordinates) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
