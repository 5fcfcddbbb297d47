import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../src/line/mercator';
import { measureLine } from '../../src/line/measure';
import { positionAt } from '../../src/line/lookup';
import type { Position } from '../../src/journey/position';
import {
  detailOf,
  eachVisibleRun,
  sightOf,
  FLOATS_PER_VERTEX,
  LEVEL_TOLERANCE_PX,
  levelFor,
  MAX_EDGE_PX,
  mercatorPointAt,
  TILE_PX,
} from '../../src/line/detail';

/** A long wandering line with a great many vertices. */
function wandering(count: number, seed = 1): Position[] {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
  const positions: Position[] = [[127, 39]];
  for (let i = 1; i < count; i++) {
    const [lon, lat] = positions[i - 1] ?? [0, 0];
    positions.push([lon + 0.0008 + next() * 0.002, lat + 0.0004 + next() * 0.002]);
  }
  return positions;
}

const long = measureLine(wandering(12_000));
const geometry = detailOf(long);

describe('levels of detail', () => {
  it('are fewer vertices the further off, and the last is the line itself', () => {
    const counts = geometry.levels.map(({ count }) => count);
    expect(counts.length).toBeGreaterThan(2);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(counts.at(-1)).toBe(long.chainageKm.length);
    expect(levelFor(geometry, 30).count).toBe(long.chainageKm.length);
  });

  it('keep the ends, and show each chainage within the tolerance of where it is', () => {
    for (const level of geometry.levels.slice(0, -1)) {
      const tolerance = LEVEL_TOLERANCE_PX / (TILE_PX * 2 ** level.maxZoom);
      expect(level.chainageKm[0]).toBe(0);
      expect(level.chainageKm.at(-1)).toBe(long.lengthKm);
      let edge = 0;
      let worst = 0;
      for (let i = 0; i < long.chainageKm.length; i++) {
        const km = long.chainageKm[i] ?? 0;
        while (edge + 2 < level.count && (level.chainageKm[edge + 1] ?? Infinity) <= km) edge++;
        // As the shader does: straight between two kept vertices, in step with the kilometres.
        const from = level.chainageKm[edge] ?? 0;
        const share = (km - from) / ((level.chainageKm[edge + 1] ?? 0) - from);
        const at = (axis: number): number => {
          const start = level.vertices[edge * FLOATS_PER_VERTEX + axis] ?? 0;
          return start + ((level.vertices[(edge + 1) * FLOATS_PER_VERTEX + axis] ?? 0) - start) * share;
        };
        const dx = mercatorX(long.coordinates[2 * i] ?? 0) - geometry.originX - at(0);
        const dy = mercatorY(long.coordinates[2 * i + 1] ?? 0) - geometry.originY - at(1);
        worst = Math.max(worst, Math.hypot(dx, dy));
      }
      // 32 bits add a little.
      expect(worst).toBeLessThanOrEqual(tolerance + 1e-9);
    }
  });

  it('are few edges where a line is smooth, none so long that a globe would show it straight', () => {
    const smooth = detailOf(
      measureLine(
        Array.from({ length: 20_000 }, (_, i): Position => [10 + i / 200, 50 + Math.sin(i / 500) * 2]),
        { maxEdgeKm: 25 },
      ),
    );
    for (const { maxZoom, vertices, count } of smooth.levels.slice(0, -1)) {
      const px = TILE_PX * 2 ** maxZoom;
      let length = 0;
      for (let k = 1; k < count; k++) {
        const at = k * FLOATS_PER_VERTEX;
        const edge = Math.hypot(
          (vertices[at] ?? 0) - (vertices[at - FLOATS_PER_VERTEX] ?? 0),
          (vertices[at + 1] ?? 0) - (vertices[at - FLOATS_PER_VERTEX + 1] ?? 0),
        );
        expect(edge * px).toBeLessThanOrEqual(MAX_EDGE_PX * 1.001);
        length += edge * px;
      }
      // An edge of a pixel is drawn as a square as wide as the line: many of them draw the line many times over.
      expect(length / count).toBeGreaterThan(4);
    }
  });

  it('are within a hundredth of a pixel of 64 bits at zoom 14', () => {
    const { vertices, count } = levelFor(geometry, 30);
    let worst = 0;
    for (let i = 0; i < count; i++) {
      const x = geometry.originX + (vertices[i * FLOATS_PER_VERTEX] ?? 0);
      worst = Math.max(worst, Math.abs(x - mercatorX(long.coordinates[2 * i] ?? 0)));
    }
    expect(worst * TILE_PX * 2 ** 14).toBeLessThan(0.01);
  });
});

describe('what is drawn of a range', () => {
  const level = levelFor(geometry, 30);

  it('is every edge that the range and the view touch, each once, against looking at all', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (a, b, middle, size) => {
          const fromKm = Math.min(a, b) * long.lengthKm;
          const toKm = Math.max(a, b) * long.lengthKm;
          const width = (geometry.east - geometry.west) * size;
          const x = geometry.west + (geometry.east - geometry.west) * middle;
          const y = geometry.north + (geometry.south - geometry.north) * (1 - middle);
          const drawn = new Set<number>();
          eachVisibleRun(level, sightOf(fromKm, toKm, x - width, y - width, x + width, y + width), (first, count) => {
            for (let i = first; i < first + count; i++) {
              expect(drawn.has(i)).toBe(false);
              drawn.add(i);
            }
          });
          for (let i = 0; i + 1 < level.count; i++) {
            const inRange = (level.chainageKm[i + 1] ?? 0) > fromKm && (level.chainageKm[i] ?? 0) < toKm;
            const px = geometry.originX + (level.vertices[i * 4] ?? 0);
            const py = geometry.originY + (level.vertices[i * 4 + 1] ?? 0);
            const inView = Math.abs(px - x) < width && Math.abs(py - y) < width;
            if (inRange && inView) expect(drawn.has(i)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is nothing off the view or for an empty range turned round', () => {
    const draw = () => expect.fail('drawn');
    eachVisibleRun(level, sightOf(0, long.lengthKm, 2, 2, 3, 3), draw);
    eachVisibleRun(level, sightOf(10, 5, 0, 0, 1, 1), draw);
  });
});

it('puts the train where the line is looked up', () => {
  const out = new Float64Array(2);
  const position: [number, number] = [0, 0];
  fc.assert(
    // Within 2 mm: on a short edge the position runs straight in degrees.
    fc.property(fc.double({ min: -0.1, max: 1.1, noNaN: true }), (share) => {
      mercatorPointAt(long, share * long.lengthKm, out);
      positionAt(long, share * long.lengthKm, position);
      expect(out[0]).toBeCloseTo(mercatorX(position[0]), 10);
      expect(out[1]).toBeCloseTo(mercatorY(position[1]), 10);
    }),
  );
});
