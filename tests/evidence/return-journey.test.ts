/** The way home, against figures that were worked out for it apart from this program (its NOTES.md says how). */
import { describe, expect, test } from 'vitest';
import { momentAt, sentenceAt, withCap } from '../../src/evidence/evidence';
import { countSources } from '../../src/journey/origins';
import { openFile } from '../support/open';

const { evidence, codes } = openFile('geo/journeys/primorye-pyongyang-2023/journey.geojson');
const korean = (time: string): number => Date.parse(`2023-09-${time}:00+09:00`);
const primorye = (time: string): number => Date.parse(`2023-09-${time}:00+10:00`);

test('no issue, neither error nor warning', () => {
  expect(codes).toEqual([]);
});

describe('the figures', () => {
  test('lengths, grades and shares', () => {
    expect(evidence.placedKm).toBeCloseTo(1017.57, 2);
    const km = evidence.route.segments.map(({ fromKm, toKm }) => Number((toKm - fromKm).toFixed(2)));
    expect(km).toEqual([268.99, 4.48, 744.1]);
    expect([...evidence.computedGrades.values()]).toEqual(['inferred', 'reported', 'inferred']);
    const shares = evidence.shares.map(({ grade, share }) => [grade, ((share ?? NaN) * 100).toFixed(1)]);
    expect(shares).toEqual([
      ['reported', '0.4'],
      ['inferred', '99.6'],
    ]);
  });

  test('the clock, and the hours that no report pins', () => {
    expect(evidence.clock.startMs).toBe(primorye('17T00:00'));
    expect(evidence.clock.endMs).toBe(korean('19T21:15'));
    expect((evidence.clock.endMs - evidence.clock.startMs) / 3_600_000).toBe(70.25);
    expect(evidence.unpinnedHours).toBeCloseTo(69.2, 1);
  });

  test('reports beside origins: twelve relay four', () => {
    expect(countSources(evidence.journey, evidence.journey.claims)).toMatchObject({
      claims: 14,
      reports: 12,
      origins: 4,
      unnamed: 0,
    });
  });
});

describe('contradictions', () => {
  const contradictions = (cap: number) => withCap(evidence, cap).contradictions;

  test('none at 80 or 60 km/h, and none just above the least cap', () => {
    expect(evidence.leastCapKmh).toBeCloseTo(16.41, 2);
    for (const cap of [80, 60, 16.5]) expect(contradictions(cap)).toEqual([]);
    expect(contradictions(16.3).length).toBeGreaterThan(0);
  });

  test('the forecast for Monday afternoon binds nothing: at noon on Tuesday the train can still be by Tumangang', () => {
    const plan = evidence.windows.find(({ claim }) => claim.id === 'r-expected-ap');
    expect(plan?.unbound).toBe('type-binds-nothing');
    const moment = momentAt(evidence, korean('19T12:00'));
    expect(moment?.lowerKm).toBeCloseTo(282.2, 1);
  });
});

describe('the sentence', () => {
  test.each([
    [
      primorye('17T16:00'),
      'leaving Artyom at some time on “17 September”, reported by RIA; possible anywhere from Artyom to Tumangang',
    ],
    [
      primorye('17T20:00'),
      'running towards Khasan at some time on “Sunday”, reported by NHK crew; possible anywhere from Artyom to Tumangang',
    ],
    [korean('18T15:00'), 'possible anywhere from Tumangang to Pyongyang, not reported at this hour'],
    [korean('19T21:10'), 'arriving in Pyongyang, reported by KCNA'],
  ])('at %d', (time, said) => {
    expect(sentenceAt(evidence, time).split(' — ')[1]).toBe(said);
  });

  test('at every five minutes: a reporter or "not reported", and a town between the ends only as the end of a band', () => {
    const seen = new Set<string>();
    for (let time = evidence.clock.startMs; time <= evidence.clock.endMs; time += 300_000) {
      const sentence = sentenceAt(evidence, time);
      seen.add(sentence);
      expect(sentence).toMatch(/^1[789] Sep, \d\d:\d\d (Pyongyang|Vladivostok) — /);
      expect(sentence).toMatch(/reported by \S|not reported at this hour$/);
      const towns = sentence.replace(/possible .*$/, '');
      expect(towns).not.toMatch(/Baranovsky|Rajin|Chongjin|Kimchaek|Hamhung|Kowon/);
    }
    expect(seen.size).toBeGreaterThan(400);
  });
});
