/** Members that are wrong in quiet ways: empty texts, numbers that no double holds, boxes that are none. */
import { describe, expect, test } from 'vitest';
import { geojson } from '../../src/formats/geojson';
import { openText } from '../../src/validate/open';
import { addClaim, featureOf, issuesOf, madeUp, type MadeUpFile } from '../support/made-up';

const found = (change: (file: MadeUpFile) => void): (readonly [string, string])[] =>
  issuesOf(change).map(({ code, pointer }) => [code, pointer] as const);

describe('an empty text', () => {
  test.each<readonly [string, string, string]>([
    ['when.latest', 'instant-invalid', '/features/8/properties/when/latest'],
    ['place', 'member-invalid', '/features/8/properties/place'],
    ['event', 'member-invalid', '/features/8/properties/event'],
    ['segment', 'member-invalid', '/features/8/properties/segment'],
  ])('is not the same as none: %s', (name, code, pointer) => {
    const issues = found((file) => {
      const claim = featureOf(file, 'c-came').properties;
      if (name.startsWith('when.')) (claim['when'] as Record<string, unknown>)[name.slice(5)] = '';
      else claim[name] = '';
    });
    expect(issues).toContainEqual([code, pointer]);
  });

  test.each(['pinKm', 'tracks', 'corrections'])('nor in the head: %s', (name) => {
    expect(found((file) => (file.journey[name] = ''))).toContainEqual(['member-invalid', `/journey/${name}`]);
  });

  test('nor as an address', () => {
    expect(found((file) => ((file.reports[0] as Record<string, unknown>)['URL'] = ''))).toContainEqual([
      'member-invalid',
      '/reports/0/URL',
    ]);
  });
});

describe('texts by language', () => {
  test('the one that is wrong is pointed at', () => {
    expect(found((file) => (featureOf(file, 'aford').properties['names'] = { en: 'Aford', ko: 5 }))).toEqual([
      ['member-invalid', expect.stringMatching(/\/names\/ko$/)],
    ]);
    expect(found((file) => (file.journey['title'] = { 'not a tag!': 'x' }))).toEqual([
      ['member-invalid', '/journey/title/not a tag!'],
    ]);
    const [none] = issuesOf((file) => (file.journey['title'] = {}));
    expect(none?.message).toMatch(/holds no text/);
  });
});

describe('a number that no double holds', () => {
  const text = JSON.stringify(
    madeUp((file) => (file.journey['x'] = { deep: [1, 'HUGE', -3] })),
    null,
    2,
  ).replace('"HUGE"', '-1e400');

  test('is said, with its line, and the rest is written out', () => {
    const opened = openText(text);
    const [issue] = opened.issues;
    expect(opened.issues).toHaveLength(1);
    expect(issue).toMatchObject({ code: 'member-invalid', severity: 'error', pointer: '/journey/x/deep/1' });
    expect(text.split('\n')[(issue?.line ?? 0) - 1]).toContain('-1e400');
    expect(opened.setAside.members).toBe(1);
    if (opened.journey === null) throw new Error('The rest of it can be drawn.');
    const written = geojson.write(opened, {});
    expect((JSON.parse(written) as { journey: { x: unknown } }).journey.x).toEqual({ deep: [1, null, -3] });
  });
});

describe('a bounding box', () => {
  const GOOD = [
    [10, 49, 13, 51],
    [170, -10, -170, 10],
    [10, 49, 0, 13, 51, 900],
  ];
  const BAD = ['x', '', [-500, 0, 1, 99], [0, 10, 1, -10], [0, 1, 2], [0, -91, 1, 0]];

  test.each(GOOD)('%j is one, anywhere', (...bbox) => {
    expect(found((file) => Object.assign(file, { bbox }))).toEqual([]);
    expect(found((file) => Object.assign(featureOf(file, 'aford'), { bbox }))).toEqual([]);
  });

  test.each(BAD.map((bbox) => [bbox]))('%j is none, of the file, a feature or a geometry', (bbox) => {
    expect(found((file) => Object.assign(file, { bbox }))).toEqual([['member-invalid', '/bbox']]);
    expect(found((file) => Object.assign(featureOf(file, 'c-came'), { bbox }))).toEqual([
      ['member-invalid', '/features/8/bbox'],
    ]);
    expect(found((file) => Object.assign(featureOf(file, 'c-came').geometry ?? {}, { bbox }))).toEqual([
      ['member-invalid', '/features/8/geometry/bbox'],
    ]);
  });
});

describe('the cap', () => {
  test.each([0, -3, 1e9, 1e308, '80'])('%j is none', (kmh) => {
    expect(found((file) => (file.journey['speedLimit'] = { kmh, text: 'Made up.' }))).toEqual([
      ['member-invalid', '/journey/speedLimit/kmh'],
    ]);
  });
});

describe('a stretch that goes on beyond the placed route', () => {
  const stretch = (ends: readonly string[]) => (file: MadeUpFile) => {
    addClaim(file, 'c-far', { type: 'passage', place: null, precisionKm: null, stretch: ends }, null);
  };

  test('is refused where it only touches the placed route at its end', () => {
    expect(found(stretch(['ceeton', 'deeville']))).toContainEqual([
      'beyond-placed-route',
      expect.stringMatching(/\/properties\/stretch$/) as string,
    ]);
  });

  test('is cut where it begins before that', () => {
    expect(found(stretch(['beeham', 'deeville']))).toEqual([]);
  });
});

test('a projected segment with a placed one after it is not beyond, and is a part of L', () => {
  const file = madeUp((made) => {
    featureOf(made, 'beeham-ceeton').properties['grade'] = 'projected';
    featureOf(made, 'ceeton-deeville').properties['grade'] = 'inferred';
  });
  const opened = openText(JSON.stringify(file, null, 2));
  expect(opened.issues.map(({ code, pointer }) => [code, pointer])).toContainEqual([
    'grade-disagrees',
    '/features/1/properties/grade',
  ]);
  const shares = opened.evidence?.shares ?? [];
  expect(shares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
});
