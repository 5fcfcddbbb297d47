/** The built journeys: nothing of the evidence is lost on the way into the document, and the document is a sound one. */
import { describe, expect, test } from 'vitest';
import { buildJourney, type Evidence } from '../../src/cli/geo/journey';
import type { JourneyLines } from '../../src/cli/geo/lines';
import { serialise } from '../../src/formats/serialise';
import { parseText } from '../../src/journey/parse-text';
import type { Claim, JsonObject } from '../../src/journey/model';
import { buildRoute } from '../../src/line/route';
import { buildEvidence } from '../../src/evidence/evidence';
import { validate } from '../../src/validate/validate';
import { HOMEWARD, OUTWARD, read } from './support';

interface Facts {
  readonly folder: string;
  readonly reports: number;
  readonly claims: number;
  readonly bbox: readonly number[];
}

function opened(folder: string) {
  const text = read(`${folder}/journey.geojson`);
  const parsed = parseText(text);
  if (!parsed.journey) throw new Error(`${folder} does not parse`);
  return { text, journey: parsed.journey, issues: parsed.issues };
}

describe.each<Facts>([
  { folder: OUTWARD, reports: 47, claims: 38, bbox: [125.7, 39.00469, 135.1525, 48.500485] },
  { folder: HOMEWARD, reports: 21, claims: 15, bbox: [125.7, 39.00469, 132.2, 43.6497] },
])('$folder', (facts) => {
  const { text, journey, issues } = opened(facts.folder);
  const evidence = JSON.parse(read(`${facts.folder}/evidence.json`)) as Evidence;
  const document = JSON.parse(text) as JsonObject & {
    features: (JsonObject & { id: string; properties: JsonObject })[];
  };

  describe('the document', () => {
    test('parses and validates without an issue', () => {
      expect(issues).toEqual([]);
      const route = buildRoute(journey);
      expect(validate(journey, route, buildEvidence(journey, route))).toEqual([]);
    });

    test('is written as serialise writes it', () => {
      expect(serialise(document)).toBe(text);
    });

    test('holds every item of the evidence with every member of it', () => {
      expect(document['journey']).toEqual(evidence.journey);
      expect(document['reports']).toEqual(evidence.reports);
      const items = [...evidence.segments, ...evidence.alternatives, ...evidence.places, ...evidence.claims];
      expect(document.features.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      for (const item of items) {
        const feature = document.features.find(({ id }) => id === item.id);
        const { kind, ...properties } = feature?.properties ?? {};
        const { id, point, line, reversed, ...members } = item;
        expect(properties).toEqual(members);
      }
      expect(evidence.reports).toHaveLength(facts.reports);
      expect(evidence.claims).toHaveLength(facts.claims);
    });

    test('its bbox is that of its geometry', () => {
      expect(document['bbox']).toEqual(facts.bbox);
    });
  });

  describe('the evidence', () => {
    const CONFIDENCE = ['high', 'medium', 'low'];
    const hours = ({ when }: Claim) =>
      when.earliestMs === null || when.latestMs === null ? Infinity : when.latestMs - when.earliestMs;

    test('lists the claims of a segment accepted first, then by confidence, then the narrowest', () => {
      for (const segment of journey.segments) {
        const keys = segment.claims.map((id) => {
          const claim = journey.index.claim.get(id);
          if (!claim) throw new Error(id);
          return [claim.status === 'accepted' ? 0 : 1, CONFIDENCE.indexOf(claim.confidence), hours(claim)] as const;
        });
        const sorted = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] === b[2] ? 0 : a[2] - b[2]));
        expect(keys, segment.id).toEqual(sorted);
      }
    });

    test('every claim but context belongs to a segment, and every report is used', () => {
      const listed = new Set(journey.segments.flatMap(({ claims }) => [...claims]));
      const astray = journey.claims.filter(
        ({ id, type, place, stretch }) => type !== 'context' && (place ?? stretch) && !listed.has(id),
      );
      // The two that say only "in Primorsky Krai" belong to the third.
      expect(astray.map(({ id }) => id)).toEqual([]);
      const used = new Set<string>([
        ...journey.claims.flatMap(({ chain }) => [...chain]),
        ...journey.speedLimit.reports,
        ...journey.segments.flatMap(({ operatingKmReport }) => operatingKmReport ?? []),
        ...journey.reports.flatMap(({ relays }) => [...relays]),
      ]);
      expect(journey.reports.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
    });

    test('a report that nobody here has read gives no address, and one with an address was read in part at least', () => {
      for (const report of journey.reports) expect(report.url === null || report.seen !== 'none', report.id).toBe(true);
    });

    test('no sentence of ours says what no report says', () => {
      const own = [
        ...journey.segments.flatMap(({ note }) => (typeof note === 'string' ? [note] : [])),
        ...journey.alternatives.flatMap(({ note }) => (typeof note === 'string' ? [note] : [])),
        ...journey.events.map(({ phrase }) => String(phrase)),
      ];
      expect(own.filter((sentence) => /\b(likely|probably|presumably|surely)\b/i.test(sentence))).toEqual([]);
    });

    test('quotes nobody', () => {
      expect(journey.claims.filter(({ quote }) => quote !== null)).toEqual([]);
    });
  });
});

describe('a line', () => {
  const empty = {
    pyongyangTumangang: [],
    tumangangKhasan: [],
    khasanUssuriysk: [],
    ussuriyskKhabarovsk: [],
    artyomKhasan: [],
    byHoeryong: [],
  };
  const of = (segment: JsonObject & { id: string }): Evidence => ({
    journey: {},
    reports: [],
    segments: [segment],
    alternatives: [],
    places: [],
    claims: [],
  });

  test('that is not built is refused', () => {
    expect(() => buildJourney(of({ id: 'x', line: 'toString' }), empty)).toThrow(/no line/);
  });

  test('is taken from its end to its start where the item says so, and itself stays as it is', () => {
    const lines: JourneyLines = {
      ...empty,
      tumangangKhasan: [
        [1, 2],
        [3, 4],
      ],
    };
    const drawn = (segment: JsonObject & { id: string }) => JSON.stringify(buildJourney(of(segment), lines));
    expect(drawn({ id: 'x', line: 'tumangangKhasan', reversed: true })).toContain('[[3,4],[1,2]]');
    expect(drawn({ id: 'x', line: 'tumangangKhasan', reversed: false })).toContain('[[1,2],[3,4]]');
    expect(drawn({ id: 'x', line: 'tumangangKhasan', reversed: true })).not.toContain('reversed');
  });
});

describe('the way home and the way out', () => {
  const [out, home] = [opened(OUTWARD).journey, opened(HOMEWARD).journey];

  test('a place that both name is the same in both', () => {
    const same = home.places.filter(({ id }) => out.index.place.has(id));
    expect(same.length).toBeGreaterThan(10);
    for (const { id, name, geometry } of same) {
      expect({ name, geometry }, id).toEqual({
        name: out.index.place.get(id)?.name,
        geometry: out.index.place.get(id)?.geometry,
      });
    }
  });

  test('home, every place has its name in English, Korean and Russian', () => {
    for (const { id, names } of home.places) expect(Object.keys(names), id).toEqual(['en', 'ko', 'ru']);
  });

  test('the cap of the way home is that of the way out, with the same reports, which are cited alike', () => {
    expect(home.speedLimit.kmh).toBe(out.speedLimit.kmh);
    expect(home.speedLimit.reports).toEqual(out.speedLimit.reports);
    for (const id of [...home.speedLimit.reports, 'ref-tumangang']) {
      const find = ({ reports }: typeof out) => reports.find((report) => report.id === id);
      expect(find(home)?.url, id).toBe(find(out)?.url);
      expect(find(home)?.title, id).toEqual(find(out)?.title);
    }
  });

  test('home, a chain is one that its reports tell of: each relays the next, where it says what it relays', () => {
    for (const { id, chain } of home.claims) {
      for (const [at, next] of chain.entries()) {
        const relays = chain[at - 1] === undefined ? [] : (home.index.report.get(chain[at - 1] ?? next)?.relays ?? []);
        if (relays.length > 0) expect(relays, id).toContain(next);
      }
    }
  });
});
