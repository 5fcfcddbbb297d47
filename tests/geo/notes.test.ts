/** The tables that were calculated by hand in NOTES.md, against the engine. */
import { describe, expect, test } from 'vitest';
import { buildEvidence, momentAt } from '../../src/evidence/evidence';
import { parseText } from '../../src/journey/parse-text';
import { buildRoute } from '../../src/line/route';
import { HOMEWARD, OUTWARD, read } from './support';

describe.each([
  { folder: OUTWARD, instants: 10, leastCapKmh: 31.7 },
  { folder: HOMEWARD, instants: 9, leastCapKmh: 16.4 },
])('$folder', ({ folder, instants, leastCapKmh }) => {
  const { journey } = parseText(read(`${folder}/journey.geojson`));
  if (!journey) throw new Error('the journey does not parse');
  const evidence = buildEvidence(journey, buildRoute(journey));

  const rows = read(`${folder}/NOTES.md`)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, instant = '']) => /^2023-09-1\dT/.test(instant))
    .map(([, instant = '', lower, , upper, , run]) => [instant, Number(lower), Number(upper), Number(run)] as const);

  test('as many instants as were calculated', () => {
    expect(rows).toHaveLength(instants);
  });

  test.each(rows)('at %s: %d to %d, run at %d', (instant, lower, upper, run) => {
    const moment = momentAt(evidence, Date.parse(instant));
    for (const [actual, expected] of [
      [moment?.lowerKm, lower],
      [moment?.upperKm, upper],
      [moment?.runKm, run],
    ] as const) {
      expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(0.06);
    }
  });

  test('nothing accepted contradicts anything at 80 km/h, nor at 60', () => {
    expect(evidence.contradictions).toEqual([]);
    const route = buildRoute(journey);
    expect(buildEvidence(journey, route, { capKmh: 60 }).contradictions).toEqual([]);
    expect(evidence.leastCapKmh).toBeCloseTo(leastCapKmh, 1);
  });

  test('the grades that the editor gave are the ones that the claims bear out', () => {
    expect(journey.segments.map(({ id, grade }) => [id, grade])).toEqual(
      journey.segments.map(({ id }) => [id, evidence.computedGrades.get(id)]),
    );
  });
});
