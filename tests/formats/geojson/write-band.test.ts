/** The band at a moment, held against the bounds of the claims themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geojsonBand } from '../../../src/formats/geojson/band';
import type { JsonObject } from '../../../src/journey/model';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK } from '../../support/open';
import { addClaim, at, madeUp } from '../../support/made-up';
import { openPath, openWhole, writtenBy } from '../../support/written';

interface Row {
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
  readonly properties: JsonObject;
}

const bandAt = (opened: ReturnType<typeof openPath>, atMs: number) =>
  JSON.parse(writtenBy(geojsonBand, opened, { atMs })) as JsonObject & { features: Row[] };
const first = openPath(FIRST_JOURNEY);
const MOMENT = Date.parse('2023-09-11T14:00:00Z');

describe('GeoJSON of a moment', () => {
  it('of the first journey is the golden one', () => {
    const golden = new URL('../../golden/geojson-written/first-journey.moment.geojson', import.meta.url);
    expect(writtenBy(geojsonBand, first, { atMs: MOMENT })).toBe(readFileSync(golden, 'utf8'));
  });

  it.each([FIRST_JOURNEY, OUT_AND_BACK])('is what the claims leave, part by part: %s', (path) => {
    const opened = openPath(path);
    const { evidence, journey } = opened;
    const { clock, placedKm, windows, capKmh } = evidence;
    for (let share = 0; share <= 1; share += 1 / 40) {
      const atMs = clock.startMs + (clock.endMs - clock.startMs) * share;
      // From the definition: each claim's bound, as far as the cap lets it reach.
      let [lower, upper] = [0, placedKm];
      for (const { unbound, floor, ceiling } of windows) {
        if (unbound !== null) continue;
        const reach = (hours: number): number => Math.max(0, hours) * capKmh;
        if (floor) lower = Math.max(lower, floor.km - reach((floor.atMs - atMs) / 3_600_000));
        if (ceiling) upper = Math.min(upper, ceiling.km + reach((atMs - ceiling.atMs) / 3_600_000));
      }
      const { features, empty_because: because } = bandAt(opened, atMs);
      expect(because).toBeNull();
      const parts = features.filter(({ properties }) => properties['byline_kind'] === 'possible');
      const grades = new Map(journey.segments.map(({ grade, from, to }) => [`${from}-${to}`, grade]));
      expect(parts.length).toBeGreaterThan(0);
      expect(Number(parts[0]?.properties['from_km'])).toBeCloseTo(lower, 2);
      expect(Number(parts.at(-1)?.properties['to_km'])).toBeCloseTo(upper, 2);
      parts.forEach(({ properties, geometry }, index) => {
        if (index > 0) expect(properties['from_km']).toBe(parts[index - 1]?.properties['to_km']);
        expect([...grades.values()]).toContain(properties['certainty']);
        expect(geometry.type).toBe(upper - lower < 1e-6 ? 'Point' : 'LineString');
        expect(properties['lower_claim'] === null).toBe(!(lower > 0));
        expect(properties['upper_claim'] === null).toBe(!(upper < placedKm));
      });
      const drawn = features.filter(({ properties }) => properties['byline_kind'] === 'illustration');
      expect(drawn).toHaveLength(1);
      expect(drawn[0]?.properties['name']).toContain('an illustration, no report');
    }
  });

  it('is a point where no more is left open', () => {
    const exact = madeUp((file) => {
      const when = { earliest: at('10:00'), latest: at('10:00') };
      addClaim(
        file,
        'c-passed',
        { type: 'passage', place: 'beeham', precisionKm: 0, when },
        { type: 'Point', coordinates: [11, 50] },
      );
    });
    const { features } = bandAt(openWhole(JSON.stringify(exact)), Date.parse(at('10:00')));
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [11, 50] },
      { type: 'Point', coordinates: [11, 50] },
    ]);
    expect(features[0]?.properties).toMatchObject({
      name: 'Possible only here',
      pinned: true,
      lower_claims: 1,
      upper_claims: 1,
    });
  });

  it('is empty, and says why, outside of the hours, in a contradiction, and where no claim gives an hour', () => {
    const early = bandAt(first, first.evidence.clock.startMs - 1);
    expect([early.features, early['empty_because']]).toEqual([
      [],
      'This moment lies outside the hours of the journey, which run from 10 September 2023, 12:00 UTC+9 to 12 September 2023, 12:15 UTC+9: nothing is said about it.',
    ]);
    const contradicted = bandAt(openPath(CONTRADICTS), Date.parse('2024-05-01T10:00:00Z'));
    expect(contradicted.features).toEqual([]);
    expect(contradicted['empty_because']).toContain('contradict each other');
    const silent = madeUp(({ features }) => {
      for (const { properties } of features) {
        if (properties['kind'] === 'claim')
          Object.assign(properties['when'] as object, { earliest: null, latest: null });
      }
    });
    const unsaid = bandAt(openWhole(JSON.stringify(silent)), 0);
    expect([unsaid.features, unsaid['empty_because']]).toEqual([
      [],
      'No accepted claim gives an hour, so nothing is said about any moment.',
    ]);
  });

  it('needs an instant', () => {
    for (const atMs of [NaN, Infinity, 1e17]) expect(() => geojsonBand.write(first, { atMs })).toThrow(RangeError);
    expect(() => geojsonBand.write(first)).toThrow(RangeError);
  });
});
