/** A position along the line: Turf's walk from the start against the table and its binary search. The same line, the same points. */
import { along, lineString } from '@turf/turf';
import { measureLine } from '../../src/line/measure';
import { positionAt } from '../../src/line/lookup';
import { windingLine } from '../journeys';

/** Of one call, ns; of building the table once, ms. */
export interface LookupTimes {
  readonly turfNs: number;
  readonly oursNs: number;
  readonly tableMs: number;
  /** How far the two answers are apart at most; m. */
  readonly apartM: number;
}

const LOOKUPS = 200_000;

export function timeLookups(vertices: number): LookupTimes {
  const positions = windingLine(vertices).map(([lon, lat]): [number, number] => [lon, lat]);
  const turfLine = lineString(positions);
  const from = performance.now();
  const line = measureLine(positions);
  const tableMs = performance.now() - from;
  const out: [number, number] = [0, 0];
  // All over the line, as fractions that no vertex stands at.
  const kmAt = (index: number, count: number): number => (((index * 7919) % count) + 0.37) * (line.lengthKm / count);

  const walks = Math.max(3, Math.round(200_000 / vertices));
  let sum = 0;
  let apartM = 0;
  for (let i = 0; i < 3; i++) {
    const km = kmAt(i, 3);
    const [lon = NaN, lat = NaN] = along(turfLine, km).geometry.coordinates;
    positionAt(line, km, out);
    apartM = Math.max(apartM, Math.hypot((lon - out[0]) * Math.cos((lat * Math.PI) / 180), lat - out[1]) * 111_195);
  }
  const turfFrom = performance.now();
  for (let i = 0; i < walks; i++) sum += along(turfLine, kmAt(i, walks)).geometry.coordinates[0] ?? NaN;
  const turfNs = ((performance.now() - turfFrom) * 1e6) / walks;

  const loop = (): void => {
    for (let i = 0; i < LOOKUPS; i++) {
      positionAt(line, kmAt(i, LOOKUPS), out);
      sum += out[0];
    }
  };
  loop();
  const oursFrom = performance.now();
  loop();
  const oursNs = ((performance.now() - oursFrom) * 1e6) / LOOKUPS;
  if (!Number.isFinite(sum)) throw new Error('A position is no number.');
  return { turfNs, oursNs, tableMs, apartM };
}
