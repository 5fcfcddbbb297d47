/** The first journey: nothing of the evidence is lost on the way into the document, and the document is a sound one. */
import { describe, expect, test } from 'vitest';
import { JOURNEY_FOLDER } from '../../src/cli/geo/files';
import { buildJourney, type Evidence } from '../../src/cli/geo/journey';
import { serialise } from '../../src/formats/serialise';
import { parseText } from '../../src/journey/parse-text';
import type { Claim, JsonObject } from '../../src/journey/model';
import { buildRoute } from '../../src/line/route';
import { buildEvidence } from '../../src/evidence/evidence';
import { validate } from '../../src/validate/validate';
import { read } from './support';

const text = read(`${JOURNEY_FOLDER}/journey.geojson`);
const evidence = JSON.parse(read(`${JOURNEY_FOLDER}/evidence.json`)) as Evidence;
const document = JSON.parse(text) as JsonObject & { features: (JsonObject & { id: string; properties: JsonObject })[] };
const parsed = parseText(text);

function journey() {
  if (!parsed.journey) throw new Error('the journey does not parse');
  return parsed.journey;
}

describe('the document', () => {
  test('parses and validates without an issue', () => {
    expect(parsed.issues).toEqual([]);
    const route = buildRoute(journey());
    expect(validate(journey(), route, buildEvidence(journey(), route))).toEqual([]);
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
      const { id, point, line, ...members } = item;
      expect(properties).toEqual(members);
    }
    expect(evidence.reports).toHaveLength(47);
    expect(evidence.claims).toHaveLength(38);
  });

  test('a segment that names a line which is not built is refused', () => {
    const lines = {
      pyongyangTumangang: [],
      tumangangKhasan: [],
      khasanUssuriysk: [],
      ussuriyskKhabarovsk: [],
      byHoeryong: [],
    };
    const broken = { ...evidence, segments: [{ id: 'x', line: 'toString' }] };
    expect(() => buildJourney(broken, lines)).toThrow(/no line/);
  });

  test('its bbox is that of its geometry', () => {
    expect(document['bbox']).toEqual([125.7, 39.00469, 135.1525, 48.500485]);
  });
});

describe('the evidence', () => {
  const CONFIDENCE = ['high', 'medium', 'low'];
  const hours = ({ when }: Claim) =>
    when.earliestMs === null || when.latestMs === null ? Infinity : when.latestMs - when.earliestMs;

  test('lists the claims of a segment accepted first, then by confidence, then the narrowest', () => {
    for (const segment of journey().segments) {
      const keys = segment.claims.map((id) => {
        const claim = journey().index.claim.get(id);
        if (!claim) throw new Error(id);
        return [claim.status === 'accepted' ? 0 : 1, CONFIDENCE.indexOf(claim.confidence), hours(claim)] as const;
      });
      const sorted = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] === b[2] ? 0 : a[2] - b[2]));
      expect(keys, segment.id).toEqual(sorted);
    }
  });

  test('every claim but context belongs to a segment, and every report is used', () => {
    const listed = new Set(journey().segments.flatMap(({ claims }) => [...claims]));
    const astray = journey().claims.filter(({ id, type, place, stretch }) => type !== 'context' && (place ?? stretch) && !listed.has(id));
    // The two that say only "in Primorsky Krai" belong to the third.
    expect(astray.map(({ id }) => id)).toEqual([]);
    const used = new Set<string>([
      ...journey().claims.flatMap(({ chain }) => [...chain]),
      ...journey().speedLimit.reports,
      ...journey().segments.flatMap(({ operatingKmReport }) => operatingKmReport ?? []),
      ...journey().reports.flatMap(({ relays }) => [...relays]),
    ]);
    expect(journey().reports.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('a report that nobody here has read gives no address, and one with an address was read in part at least', () => {
    for (const report of journey().reports) expect(report.url === null || report.seen !== 'none', report.id).toBe(true);
  });

  test('no sentence of ours says what no report says', () => {
    const own = [
      ...journey().segments.flatMap(({ note }) => (typeof note === 'string' ? [note] : [])),
      ...journey().alternatives.flatMap(({ note }) => (typeof note === 'string' ? [note] : [])),
      ...journey().events.map(({ phrase }) => String(phrase)),
    ];
    expect(own.filter((sentence) => /\b(likely|probably|presumably|surely)\b/i.test(sentence))).toEqual([]);
  });

  test('quotes nobody', () => {
    expect(journey().claims.filter(({ quote }) => quote !== null)).toEqual([]);
  });
});
