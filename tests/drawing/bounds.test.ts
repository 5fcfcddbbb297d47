/** The box round a part of a route: as looking at every vertex gives, without looking at every vertex. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windingLine } from '../../bench/journeys';
import { boundsOf } from '../../src/drawing/bounds';
import { detailOf, keepDetail } from '../../src/line/detail';
import { positionAt } from '../../src/line/lookup';
import { measureLine } from '../../src/line/measure';
import type { MeasuredLine, Route } from '../../src/line/model';

const VERTICES = 20_000;
const line = measureLine(windingLine(VERTICES));
const routeOf = (of: MeasuredLine): Route => ({ line: of }) as Route;

function everyVertex(fromKm: number, toKm: number): number[] {
  const points = [fromKm, toKm].map((km) => {
    const at: [number, number] = [0, 0];
    positionAt(line, km, at);
    return at;
  });
  line.chainageKm.forEach((km, i) => {
    if (km > fromKm && km < toKm) points.push([line.coordinates[2 * i] ?? NaN, line.coordinates[2 * i + 1] ?? NaN]);
  });
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

describe('the box round a part of a route', () => {
  it('is that of its vertices and its ends', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [fromKm, toKm] = [Math.min(one, other) * line.lengthKm, Math.max(one, other) * line.lengthKm];
        const expected = everyVertex(fromKm, toKm);
        boundsOf(routeOf(line), fromKm, toKm).forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN, 9));
      }),
    );
  });

  it('looks at few of them: a map is fitted to it while somebody waits', () => {
    let reads = 0;
    const counted = <Numbers extends Float64Array>(numbers: Numbers): Numbers =>
      new Proxy(numbers, {
        get(target, key) {
          reads += 1;
          return Reflect.get(target, key, target) as unknown;
        },
      });
    const watched = { ...line, coordinates: counted(line.coordinates), chainageKm: counted(line.chainageKm) };
    keepDetail(watched, detailOf(line));
    boundsOf(routeOf(watched), line.lengthKm / 3, line.lengthKm);
    expect(reads).toBeLessThan(VERTICES / 10);
  });
});
