/**
 * Makes MapLibre's map as this project wants it: north up, its own words, a credit line, a scale and zoom buttons. Knows
 * nothing of journeys.
 */
import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  prewarm,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
// Ours after MapLibre's: it says the same things otherwise.
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { fetchGrounds, unpackGrounds } from './ground';
import type { PageWords } from '../words';

export interface MapManners {
  readonly reducedMotion: boolean;
  /** Wheel and one finger scroll the page around. */
  readonly cooperative: boolean;
  readonly words: PageWords;
}

function setUp(): void {
  unpackGrounds();
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
}

/** What any map needs and no journey says: MapLibre's worker and the ground, begun before there is a map. */
export function prepare(): void {
  setUp();
  prewarm();
  fetchGrounds();
}

/** @throws an error named `GPUInitializationError` where there is no WebGL 2. */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  { reducedMotion, cooperative, words }: MapManners,
): MapLibreMap {
  setUp();
  const map = new MapLibreMap({
    container,
    style,
    attributionControl: false,
    // North stays up: the overlay and the train's turn are made for it, and nothing here is gained by turning.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    maxZoom: 15,
    minZoom: 1,
    cooperativeGestures: cooperative,
    fadeDuration: reducedMotion ? 0 : 150,
    canvasContextAttributes: { antialias: false },
    locale: {
      'Map.Title': words.map.canvas,
      'NavigationControl.ZoomIn': words.map.zoomIn,
      'NavigationControl.ZoomOut': words.map.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': words.embed.gestures.windows,
      'CooperativeGesturesHandler.MacHelpText': words.embed.gestures.mac,
      'CooperativeGesturesHandler.MobileHelpText': words.embed.gestures.mobile,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const { naturalEarth, openStreetMap } = words.map.attribution;
  map.addControl(
    new AttributionControl({ compact: false, customAttribution: `${naturalEarth} · ${openStreetMap}` }),
    'bottom-right',
  );
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(new ScaleControl({ maxWidth: 100 }), 'bottom-left');
  return map;
}
