/**
 * One way of drawing a moving train on our ground, ready to be driven frame by frame: ours with all that the app gives it, nothing at
 * all, or another library's. `bench/parts/frame.ts` asks; the same journey, camera and clock for all.
 */
import { TripsLayer } from '@deck.gl/geo-layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { buildEvidence, type Evidence } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import { positionAt } from '../../src/line/lookup';
import type { Route } from '../../src/line/model';
import { sliceLine } from '../../src/line/slice';
import { CUSTOM_LAYERS } from '../../src/map/style';
import { playableOf } from '../../src/state/playable';
import { Playback } from '../../src/state/playback.svelte';
import { makeJourney, MIXED, windingLine, type Made } from '../journeys';
import { headError, type HeadError, type HeadLine } from './head';
import { timeLookups, type LookupTimes } from './lookup';
import { mapOf } from './our-map';

/** How the train is drawn: not at all, by us, by deck.gl's TripsLayer, by MapLibre's own "animate a line". */
export type Way = 'nothing' | 'ours' | 'trips' | 'setData';

export interface Wanted {
  readonly way: Way;
  readonly vertices: number;
  readonly claims: number;
  /** Null: the whole route. */
  readonly zoom: number | null;
  /** The camera keeps the train in view. */
  readonly follow: boolean;
}

/** What a way does once an animation frame. */
type Step = () => void;

interface Ready {
  readonly map: MapLibreMap;
  start(): void;
  /** Null: it drives itself, as in the app. */
  readonly step: Step | null;
  stop(): void;
}

/** Hours of the journey in a second: the app's middle speed. */
const SPEED = 3;
const WIDTH_PX = 5;

let ready: Ready | null = null;
let renders = 0;

const container = (): HTMLElement => {
  const found = document.getElementById('map');
  if (found === null) throw new Error('No place for the map.');
  return found;
};

/** Our map as it is at rest, and nothing that moves: the others differ in that alone. */
async function still(made: Made, evidence: Evidence): Promise<MapLibreMap> {
  const { map } = await mapOf({ container: container(), ...made, evidence });
  for (const id of CUSTOM_LAYERS) map.removeLayer(id);
  document.querySelector('.byline-train')?.remove();
  return map;
}

async function ours({ journey, route }: Made, evidence: Evidence, { follow }: Wanted): Promise<Ready> {
  const { journeyMap, map } = await mapOf({ container: container(), journey, route, evidence });
  // As `main.ts` and `MapView.svelte` put them together.
  const playback = new Playback({
    now: () => performance.now(),
    schedule: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
  });
  playback.setPlayable(playableOf(evidence));
  playback.setSpeed(SPEED);
  playback.onFrame((frame) => journeyMap.setFrame(frame));
  journeyMap.setFollow(follow);
  return {
    map,
    step: null,
    start: () => {
      playback.seek(fromMs(evidence));
      playback.play();
    },
    stop: () => playback.pause(),
  };
}

/** How much of the clock is over: most of the line is drawn, whichever way, and there is time left to play. */
const SHARE = 0.8;

const fromMs = ({ clock }: Evidence): number => clock.startMs + (clock.endMs - clock.startMs) * SHARE;

/** Where the line is drawn up to, at the app's speed from there on. */
function clockOf(evidence: Evidence): { start: () => void; nowKm: () => number } {
  const frame = new Frame();
  let anchor = 0;
  return {
    start: () => (anchor = performance.now()),
    nowKm: () => frame.at(evidence, fromMs(evidence) + (performance.now() - anchor) * SPEED * 3600).runKm,
  };
}

function trips(map: MapLibreMap, route: Route, evidence: Evidence): Ready {
  const { start, nowKm } = clockOf(evidence);
  // In chainage, so that it draws exactly as far as ours; float32 has room for that.
  const trip = { path: sliceLine(route.line, 0, route.line.lengthKm), km: [...route.line.chainageKm] };
  const data = [trip];
  const layer = (km: number): object =>
    new TripsLayer<typeof trip>({
      id: 'trips',
      data,
      getPath: ({ path }) => path,
      getTimestamps: ({ km: stamps }) => stamps,
      getColor: [43, 96, 138],
      widthMinPixels: WIDTH_PX,
      widthMaxPixels: WIDTH_PX,
      trailLength: route.line.lengthKm,
      currentTime: km,
      fadeTrail: false,
      beforeId: 'water-label',
    });
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [layer(0)] });
  map.addControl(overlay);
  return { map, start, step: () => overlay.setProps({ layers: [layer(nowKm())] }), stop: () => undefined };
}

/** MapLibre's example: the coordinates of one feature grow, and the source is given it anew in each frame. */
function setData(map: MapLibreMap, route: Route, evidence: Evidence): Ready {
  const { start, nowKm } = clockOf(evidence);
  const { chainageKm, coordinates } = route.line;
  const travelled: [number, number][] = [];
  const data: GeoJSON.Feature<GeoJSON.LineString> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: travelled },
  };
  const growTo = (km: number): void => {
    for (let i = travelled.length; i < chainageKm.length && (i < 2 || (chainageKm[i] ?? 0) <= km); i++) {
      travelled.push([coordinates[2 * i] ?? 0, coordinates[2 * i + 1] ?? 0]);
    }
  };
  growTo(0);
  map.addSource('animated', { type: 'geojson', data });
  map.addLayer(
    { id: 'animated', type: 'line', source: 'animated', paint: { 'line-color': '#2b608a', 'line-width': WIDTH_PX } },
    'water-label',
  );
  const source = map.getSource<GeoJSONSource>('animated');
  const step = (): void => {
    growTo(nowKm());
    void source?.setData(data);
  };
  const restart = (): void => {
    travelled.length = 0;
    start();
  };
  return { map, start: restart, step, stop: () => undefined };
}

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    let left = count;
    const next = (): void => {
      if (left-- <= 0) resolve();
      else requestAnimationFrame(next);
    };
    next();
  });

const bench = {
  async prepare(wanted: Wanted): Promise<void> {
    const made = makeJourney(windingLine(wanted.vertices), wanted.claims, MIXED);
    const evidence = buildEvidence(made.journey, made.route);
    if (evidence.band === null) throw new Error('the claims of the bench must agree');
    if (wanted.way === 'ours') ready = await ours(made, evidence, wanted);
    else {
      const map = await still(made, evidence);
      if (wanted.way === 'nothing') {
        ready = { map, start: () => undefined, step: () => map.triggerRepaint(), stop: () => undefined };
      } else ready = (wanted.way === 'trips' ? trips : setData)(map, made.route, evidence);
    }
    const { map } = ready;
    map.on('render', () => void renders++);
    const at: [number, number] = [0, 0];
    positionAt(made.route.line, new Frame().at(evidence, fromMs(evidence)).runKm, at);
    map.jumpTo({ center: wanted.zoom === null ? [60, 50] : at, zoom: wanted.zoom ?? 2.6 });
    map.triggerRepaint();
    await new Promise<void>((resolve) => void map.once('idle', () => resolve()));
  },

  /** Plays so many animation frames, and stops. */
  async play(count: number): Promise<{ readonly frames: number; readonly renders: number; readonly ms: number }> {
    if (ready === null) throw new Error('Nothing is prepared.');
    const { step, start, stop } = ready;
    start();
    renders = 0;
    const from = performance.now();
    if (step === null) await frames(count);
    else {
      for (let left = count; left > 0; left--) {
        step();
        await frames(1);
      }
    }
    stop();
    return { frames: count, renders, ms: performance.now() - from };
  },

  lookups: (vertices: number): LookupTimes => timeLookups(vertices),
  head: (line: HeadLine, zooms: readonly number[]): Promise<HeadError[]> => headError(container(), line, zooms),
};

export type Bench = typeof bench;

(globalThis as { bench?: Bench }).bench = bench;
