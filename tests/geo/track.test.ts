/** The shortest way on a track, against Floyd–Warshall on made-up grids, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/journey/position';
import { Track } from '../../src/cli/geo/track';
import { haversineKm, lengthKm } from './support';

/** Points of a grid, and some of its edges. */
const network = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.infiniteStream(fc.nat(9)))
  .map(([columns, rows, dice]) => {
    const at = (column: number, row: number): Position => [130 + column * 0.13, 43 + row * 0.1 + (column % 2) * 0.013];
    const points: Position[] = [];
    const edges: [Position, Position][] = [];
    const roll = () => (dice.next().value as number) < 7;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        points.push(at(column, row));
        if (column > 0 && roll()) edges.push([at(column - 1, row), at(column, row)]);
        if (row > 0 && roll()) edges.push([at(column, row - 1), at(column, row)]);
      }
    }
    return { points, edges };
  });

function floydWarshall(points: readonly Position[], edges: readonly [Position, Position][]): number[][] {
  const index = new Map(points.map((point, i) => [String(point), i]));
  const km = points.map((_, i) => points.map((__, j) => (i === j ? 0 : Infinity)));
  const set = (i: number, j: number, value: number) => {
    const row = km[i];
    if (row) row[j] = Math.min(row[j] ?? Infinity, value);
  };
  for (const [a, b] of edges) {
    const [i = 0, j = 0] = [index.get(String(a)), index.get(String(b))];
    set(i, j, haversineKm(a, b));
    set(j, i, haversineKm(a, b));
  }
  for (let k = 0; k < points.length; k++)
    for (let i = 0; i < points.length; i++)
      for (let j = 0; j < points.length; j++) set(i, j, (km[i]?.[k] ?? Infinity) + (km[k]?.[j] ?? Infinity));
  return km;
}

describe('between', () => {
  test('is as long as the shortest way, edge by edge on the track', () => {
    fc.assert(
      fc.property(network, fc.nat(), fc.nat(), ({ points, edges }, a, b) => {
        const used = points.filter((point) => edges.some((edge) => edge.some((end) => String(end) === String(point))));
        if (used.length < 2) return;
        const [from, to] = [used[a % used.length] ?? [0, 0], used[b % used.length] ?? [0, 0]] as [Position, Position];
        const shortest = floydWarshall(points, edges)[points.indexOf(from)]?.[points.indexOf(to)] ?? Infinity;
        const track = new Track(edges);
        if (shortest === Infinity) {
          expect(() => track.between(from, to)).toThrow(/not joined/);
          return;
        }
        const way = track.between(from, to);
        expect(lengthKm(way)).toBeCloseTo(shortest, 6);
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        const known = new Set(edges.flatMap(([p, q]) => [`${String(p)}|${String(q)}`, `${String(q)}|${String(p)}`]));
        for (const [i, point] of way.entries()) {
          if (i > 0) expect(known.has(`${String(way[i - 1])}|${String(point)}`)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  const straight: Position[] = [
    [131, 43],
    [131.1, 43],
    [131.2, 43],
    [131.3, 43],
  ];

  test('starts at the station, joins the track where it is nearest, and leaves it likewise', () => {
    const way = new Track([straight]).between([131.05, 43.01], [131.25, 42.99]);
    expect(way[0]).toEqual([131.05, 43.01]);
    expect(way.at(-1)).toEqual([131.25, 42.99]);
    expect(way[1]).toEqual([131.05, 43]);
    expect(way.at(-2)).toEqual([131.25, 43]);
    expect(way.slice(2, -2)).toEqual([straight[1], straight[2]]);
  });

  test('goes straight when both stations tie to one edge', () => {
    expect(new Track([straight]).between([131.02, 43.01], [131.08, 43.01])).toEqual([
      [131.02, 43.01],
      [131.02, 43],
      [131.08, 43],
      [131.08, 43.01],
    ]);
  });

  test('an empty track is refused', () => {
    expect(() => new Track([]).between([0, 0], [1, 1])).toThrow(/empty/);
  });
});
