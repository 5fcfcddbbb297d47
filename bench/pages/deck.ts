/** The least that moves a train with deck.gl: its TripsLayer in a MapLibre map without a basemap. For its bytes. */
import { TripsLayer } from '@deck.gl/geo-layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(new URL(workerUrl, document.baseURI).href);
const map = new MapLibreMap({
  container: 'map',
  style: { version: 8, sources: {}, layers: [] },
  center: [129, 41.5],
  zoom: 6,
});
interface Trip {
  readonly path: [number, number][];
  readonly hours: number[];
}
const trip: Trip = {
  path: [
    [125.7, 39],
    [130.6, 42.4],
  ],
  hours: [0, 24],
};
const overlay = new MapLibreOverlay({
  interleaved: true,
  layers: [
    new TripsLayer<Trip>({
      id: 'trips',
      data: [trip],
      getPath: ({ path }) => path,
      getTimestamps: ({ hours }) => hours,
      getColor: [43, 96, 138],
      widthMinPixels: 5,
      widthMaxPixels: 5,
      trailLength: 24,
      currentTime: 12,
      fadeTrail: false,
    }),
  ],
});
map.addControl(overlay);
map.once('idle', () => (document.documentElement.dataset['idle'] = String(performance.now())));
