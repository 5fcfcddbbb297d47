/** The table that was calculated by hand in NOTES.md, against the engine. */
import { expect, test } from 'vitest';
import { JOURNEY_FOLDER } from '../../src/cli/geo/files';
import { buildEvidence, momentAt } from '../../src/evidence/evidence';
import { parseText } from '../../src/journey/parse-text';
import { buildRoute } from '../../src/line/route';
import { read } from './support';

const { journey } = parseText(read(`${JOURNEY_FOLDER}/journey.geojson`));
if (!journey) throw new Error('the journey does not parse');
const evidence = buildEvidence(journey, buildRoute(journey));

const rows = read(`${JOURNEY_FOLDER}/NOTES.md`)
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, instant = '']) => /^2023-09-1\dT/.test(instant))
  .map(([, instant = '', lower, , upper, , run]) => [instant, Number(lower), Number(upper), Number(run)] as const);

test('ten instants', () => {
  expect(rows).toHaveLength(10);
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
  expect(evidence.leastCapKmh).toBeCloseTo(31.7, 1);
});

test('the grades that the editor gave are the ones that the claims bear out', () => {
  expect(journey.segments.map(({ id, grade }) => [id, grade])).toEqual(
    journey.segments.map(({ id }) => [id, evidence.computedGrades.get(id)]),
  );
});
