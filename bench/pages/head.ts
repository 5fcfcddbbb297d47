/** Where the travelled line ends on our map, in pixels, against Turf's point at that distance along the line that was given. */
import { along, lineString } from '@turf/turf';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { buildEvidence } from '../../src/evidence/evidence';
import type { MapFrame } from '../../src/map/journey-map';
import { bare, headOffset } from '../../tests/support/line-head';
import type { Position } from '../../src/journey/position';
import { makeJourney, northward, toAndFro, windingLine } from '../journeys';
import { mapOf } from './our-map';

export const HEAD_LINES = {
  'west–east, 100,000 vertices': () => windingLine(100_000),
  'west–east, 1,000,000 vertices': () => windingLine(1_000_000),
  'west–east, two vertices 6,500 km apart': (): Position[] => [
    [10, 50],
    [110, 60],
  ],
  'south–north, 100,000 vertices': () => northward(100_000),
  'south–north, two vertices 7,200 km apart': (): Position[] => [
    [30, 5],
    [30, 70],
  ],
  'to and fro, 31,000 km': () => toAndFro(40_000, 4),
} as const satisfies Record<string, () => Position[]>;

export type HeadLine = keyof typeof HEAD_LINES;

export interface HeadError {
  readonly zoom: number;
  /** The largest of several places on the line; px, signs dropped. */
  readonly alongPx: number;
  readonly acrossPx: number;
}

/** Shares of the line at which its head is looked at; no vertex stands there. */
const SHARES = [0.27183, 0.61803, 0.91416];

export async function headError(
  container: HTMLElement,
  line: HeadLine,
  zooms: readonly number[],
): Promise<HeadError[]> {
  const positions = HEAD_LINES[line]();
  const made = makeJourney(positions, 10, ['reported']);
  const evidence = buildEvidence(made.journey, made.route);
  const { journeyMap, map } = await mapOf({ container, ...made, evidence });
  bare(map);
  const turfLine = lineString(positions.map(([lon, lat]): [number, number] => [lon, lat]));
  const lengthKm = made.route.line.lengthKm;
  const pointAt = (km: number): [number, number] => {
    const [lon = NaN, lat = NaN] = along(turfLine, km).geometry.coordinates;
    return [lon, lat];
  };
  const frame = (km: number): MapFrame => ({
    timeMs: 0,
    lowerKm: km,
    upperKm: km,
    runKm: km,
    pinned: true,
    hasBand: true,
  });
  const found: HeadError[] = [];
  for (const zoom of zooms) {
    let alongPx = 0;
    let acrossPx = 0;
    for (const share of SHARES) {
      const km = lengthKm * share;
      const at = pointAt(km);
      map.jumpTo({ center: at, zoom });
      const kmPerPx = (40_075 * Math.cos((at[1] * Math.PI) / 180)) / (512 * 2 ** zoom);
      const truth = { at, before: pointAt(km - 10 * kmPerPx), after: pointAt(km + 10 * kmPerPx) };
      const travelled = { none: 0, head: km, all: Math.min(lengthKm, km + 100 * kmPerPx) };
      const offset = headOffset(map, (which) => journeyMap.setFrame(frame(travelled[which])), truth);
      alongPx = Math.max(alongPx, Math.abs(offset.alongPx));
      acrossPx = Math.max(acrossPx, Math.abs(offset.acrossPx));
    }
    found.push({ zoom, alongPx, acrossPx });
    // So that the map has what belongs to the next zoom, and nothing waits.
    await settled(map);
  }
  journeyMap.destroy();
  return found;
}

const settled = (map: MapLibreMap): Promise<void> =>
  new Promise((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
