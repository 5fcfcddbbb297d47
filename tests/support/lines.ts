/** Arbitrary positions and lines for property tests. */
import fc from 'fast-check';
import type { Position } from '../../src/journey/position';

/** On a grid of a ten-thousandth: fast-check's doubles are mostly next to nothing. */
const double = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 1e4), max: Math.floor(max * 1e4) }).map((value) => value / 1e4);

/** Anywhere but the last degree at the poles. */
export const positionArbitrary = (): fc.Arbitrary<Position> => fc.tuple(double(-180, 180), double(-89, 89));

/** A walk of steps from a random start, latitudes held to ±80, longitudes wrapped into ±180. */
export function walkArbitrary(
  options: { steps?: number; maxStepDegrees?: number; repeat?: boolean } = {},
): fc.Arbitrary<Position[]> {
  const { steps = 12, maxStepDegrees = 2, repeat = false } = options;
  const step = fc.tuple(double(-maxStepDegrees, maxStepDegrees), double(-maxStepDegrees, maxStepDegrees));
  return fc
    .tuple(
      double(-180, 180),
      double(-75, 75),
      fc.array(repeat ? fc.oneof(step, fc.constant<[number, number]>([0, 0])) : step, {
        minLength: 1,
        maxLength: steps,
      }),
    )
    .map(([longitude, latitude, moves]) => {
      const walk: Position[] = [[longitude, latitude]];
      let x = longitude;
      let y = latitude;
      for (const [dx, dy] of moves) {
        x = ((((x + dx + 180) % 360) + 360) % 360) - 180;
        y = Math.max(-80, Math.min(80, y + dy));
        walk.push([x, y]);
      }
      return walk;
    });
}
