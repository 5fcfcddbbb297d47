/** Files of any size for the bench: a journey of ours with many vertices and claims, and a plain GeoJSON with as many vertices. */
import { readFileSync } from 'node:fs';

/** Of one vertex as it is written: two numbers of six decimals. */
const BYTES_A_VERTEX = 21;
const MODEL = 'tests/fixtures/valid/made-up.geojson';
/** More of them, each with the hours and the place of one that is there. */
const CLAIMS = 1_000;

interface Feature {
  readonly type: 'Feature';
  readonly id?: string;
  readonly properties: Record<string, unknown>;
  readonly geometry: { type: string; coordinates: unknown } | null;
}
type Point = readonly [number, number];

export interface MadeFile {
  readonly name: string;
  readonly text: string;
  readonly vertices: number;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** From one point to another, with a tremor of a metre, so that no vertex is on the way of its neighbours. */
function between([fromX, fromY]: Point, [toX, toY]: Point, vertices: number): Point[] {
  return Array.from({ length: vertices }, (_, at): Point => {
    const share = at / (vertices - 1);
    const off = at === 0 || at === vertices - 1 ? 0 : 1e-5;
    return [
      round(fromX + (toX - fromX) * share + off * Math.sin(at * 0.7)),
      round(fromY + (toY - fromY) * share + off * Math.cos(at * 0.9)),
    ];
  });
}

/** `claims`: claims beside those of the model. */
export function journeyOf(bytes: number, claims = Math.min(CLAIMS, Math.floor(bytes / 5_000))): MadeFile {
  const journey = JSON.parse(readFileSync(MODEL, 'utf8')) as { journey: { id: string }; features: Feature[] };
  const segments = journey.features.filter(({ properties }) => properties['kind'] === 'segment');
  const model = journey.features.find(({ properties }) => properties['kind'] === 'claim');
  if (model === undefined) throw new Error('files: the model has no claim');
  const copies = Array.from({ length: claims }, (_, at): Feature => {
    const copy = structuredClone(model);
    return {
      ...copy,
      ...(copy.id === undefined ? {} : { id: `made-${at}` }),
      properties: { ...copy.properties, id: `made-${at}` },
    };
  });
  journey.features.push(...copies);
  const room = bytes - JSON.stringify(journey).length;
  const each = Math.max(2, Math.floor(room / BYTES_A_VERTEX / segments.length));
  for (const { geometry } of segments) {
    if (geometry === null) continue;
    const line = geometry.coordinates as readonly Point[];
    const [first, last] = [line[0], line.at(-1)];
    if (first && last) geometry.coordinates = between(first, last, each);
  }
  journey.journey.id = 'made';
  return { name: 'made-journey.geojson', text: JSON.stringify(journey), vertices: each * segments.length };
}

export function plainOf(bytes: number): MadeFile {
  const vertices = Math.floor(bytes / BYTES_A_VERTEX);
  const geometry = { type: 'LineString', coordinates: between([126, 39], [132, 44], vertices) };
  const feature = { type: 'Feature', properties: { name: 'A line' }, geometry };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  return { name: 'made-plain.geojson', text, vertices };
}
