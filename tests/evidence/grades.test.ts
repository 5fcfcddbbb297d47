import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedGrades } from '../../src/evidence/grades';
import type { ClaimWindow } from '../../src/evidence/model';
import type { Grade, SegmentId } from '../../src/journey/model';
import type { Route } from '../../src/line/model';
import { type Document, OUT_AND_BACK, feature, openChanged, openFile } from '../support/open';

const gradesAfter = (
  change: (document: Document) => void,
): { grades: Record<string, Grade>; codes: readonly string[] } => {
  const { evidence, codes } = openChanged(OUT_AND_BACK, change);
  return { grades: Object.fromEntries(evidence.computedGrades), codes };
};
const without = (document: Document, id: string): void => {
  document.features = document.features.filter((one) => one.id !== id);
  for (const one of document.features) {
    const claims = one.properties['claims'];
    if (Array.isArray(claims)) one.properties['claims'] = claims.filter((claim) => claim !== id);
  }
};

describe('grades', () => {
  test('held at both ends and once inside: reported; at both ends only: inferred', () => {
    expect(Object.fromEntries(openFile(OUT_AND_BACK).evidence.computedGrades)).toEqual({
      'aton-beeville': 'inferred',
      'beeville-deeport': 'reported',
      'deeport-beeville': 'inferred',
      'beeville-aton': 'inferred',
    });
  });

  test('without the one inside, or one at an end: inferred, and the file is told', () => {
    for (const id of ['seen-ceeburg', 'by-beeville']) {
      const { grades, codes } = gradesAfter((document) => without(document, id));
      expect(grades['beeville-deeport']).toBe('inferred');
      expect(codes).toContain('grade-disagrees');
    }
  });

  test('a window wider than pinKm holds nothing', () => {
    const { grades } = gradesAfter((document) => {
      feature(document, 'seen-ceeburg').properties['precisionKm'] = 12.6;
    });
    expect(grades['beeville-deeport']).toBe('inferred');
    const just = gradesAfter((document) => {
      feature(document, 'seen-ceeburg').properties['precisionKm'] = 12.4;
    });
    expect(just.grades['beeville-deeport']).toBe('reported');
  });

  test('a window that holds an end is not inside', () => {
    // Two at each end, none between.
    const { grades } = gradesAfter((document) => {
      const inside = feature(document, 'seen-ceeburg');
      inside.geometry = feature(document, 'by-beeville').geometry;
      inside.properties['segment'] = 'aton-beeville';
    });
    expect(grades['beeville-deeport']).toBe('inferred');
  });

  test('a not-yet, a disputed claim, an untracked subject hold nothing', () => {
    for (const [member, value] of [
      ['type', 'not-yet'],
      ['status', 'disputed'],
      ['subject', 'delegation'],
    ] as const) {
      const { grades } = gradesAfter((document) => {
        const { properties } = feature(document, 'seen-ceeburg');
        properties[member] = value;
        if (member === 'status') properties['statusReason'] = 'Two others disagree.';
      });
      expect(grades['beeville-deeport'], member).toBe('inferred');
    }
  });

  test('projected and disputed are taken from the file; projected is in no share', () => {
    const { evidence } = openChanged(OUT_AND_BACK, (document) => {
      feature(document, 'beeville-aton').properties['grade'] = 'projected';
      feature(document, 'aton-beeville').properties['grade'] = 'disputed';
    });
    const grades = Object.fromEntries(evidence.computedGrades);
    expect(grades).toMatchObject({ 'aton-beeville': 'disputed', 'beeville-aton': 'projected' });
    const shares = evidence.shares.filter(({ grade }) => grade !== 'projected').map(({ share }) => share ?? NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(evidence.shares.find(({ grade }) => grade === 'projected')?.share).toBeNull();
    const km = evidence.shares.reduce((sum, one) => sum + one.km, 0);
    expect(km).toBeCloseTo(evidence.route.line.lengthKm, 6);
  });
});

describe('however many claims there are', () => {
  test('a segment is reported if looking at one after the other says so', () => {
    const km = fc.integer({ min: 0, max: 12 });
    const windows = fc.array(fc.tuple(km, fc.constantFrom(0, 0, 1, 4)), { maxLength: 8 });
    const ends = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(windows, ends, (held, lengths) => {
        let fromKm = 0;
        const segments = lengths.map((length, at) => {
          const segment = { segment: { id: `s${at}` as SegmentId, grade: 'inferred' }, fromKm, toKm: fromKm + length };
          fromKm += length;
          return segment;
        });
        const claims = held.map(([from, width]) => ({
          claim: { type: 'sighting' },
          place: { from, to: from + width },
          unbound: null,
          beyond: false,
        }));
        const route = { segments, placedKm: fromKm } as unknown as Route;
        const found = computedGrades(route, claims as unknown as ClaimWindow[], 3);
        const narrow = held.filter(([, width]) => width <= 3).map(([from, width]) => [from, from + width] as const);
        for (const { segment, fromKm: start, toKm: end } of segments) {
          const holds = (at: number) => narrow.filter(([from, to]) => from <= at && to >= at);
          const inside = narrow.filter(([from, to]) => from > start && to < end);
          const reported = holds(start).length > 0 && holds(end).length > 0 && inside.length > 0;
          expect(found.get(segment.id)).toBe(reported ? 'reported' : 'inferred');
        }
      }),
    );
  });
});
