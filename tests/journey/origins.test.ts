/** Reports and origins, counted against sets built by hand; bylines that begin at the origin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bylineOf, chainOf, claimsOf, countSources, leadClaim, originOf, reportOf } from '../../src/journey/origins';
import { parse } from '../../src/journey/parse';
import { journeyFiles } from '../support/journeys';

describe('countSources', () => {
  it('counts first and last ids of chains, once each, and apart those that name nobody', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const { journey } = parse(document);
        if (!journey) throw new Error('the file has no fault');
        const told = journey.claims.filter(({ type }) => type !== 'context');
        const counts = countSources(journey, journey.claims);
        const last = new Map(told.map(({ chain }) => [chain[chain.length - 1], 0]));
        const nameless = journey.reports.filter(({ id, unnamed }) => unnamed && last.has(id)).length;
        expect(counts).toEqual({
          claims: told.length,
          reports: Object.keys(Object.fromEntries(told.map(({ chain }) => [chain[0], 1]))).length,
          origins: last.size - nameless,
          unnamed: nameless,
        });
        expect(counts.origins + counts.unnamed).toBeLessThanOrEqual(counts.claims);
      }),
      { numRuns: 150 },
    );
  });

  it('is not fooled by one agency told a hundred times', () => {
    const report = (id: string) => ({ id, type: 'article', custom: { label: id.toUpperCase(), seen: 'whole' } });
    const papers = Array.from({ length: 100 }, (_, at) => `paper-${at}`);
    const claim = (paper: string) => ({
      type: 'Feature',
      id: `c-${paper}`,
      geometry: null,
      properties: {
        ...{ kind: 'claim', type: 'passage', subject: 'train', subjectCertainty: 'stated', basis: 'official' },
        ...{ confidence: 'low', status: 'accepted', text: 'It passed.', chain: [paper, 'agency'] },
        when: { earliest: null, latest: null, reported: 'today', timeZone: 'UTC' },
      },
    });
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const properties = {
      kind: 'segment',
      seq: 1,
      from: 'a',
      to: 'b',
      grade: 'inferred',
      note: 'So.',
      timeZone: 'UTC',
      claims: papers.map((paper) => `c-${paper}`),
    };
    const { journey } = parse({
      type: 'FeatureCollection',
      journey: {},
      reports: [...papers, 'agency'].map(report),
      features: [{ type: 'Feature', id: 's', geometry: line, properties }, ...papers.map(claim)],
    });
    if (!journey) throw new Error('it has a segment');
    expect(countSources(journey, journey.claims)).toEqual({ claims: 100, reports: 100, origins: 1, unnamed: 0 });
    const [segment] = journey.segments;
    const lead = segment && leadClaim(journey, segment);
    expect(lead && bylineOf(journey, lead)).toBe('AGENCY → PAPER-0');
  });
});

describe('bylines', () => {
  it('run from the origin to the report that was read', () => {
    fc.assert(
      fc.property(journeyFiles, (document) => {
        const { journey } = parse(document);
        for (const claim of journey?.claims ?? []) {
          const chain = journey ? chainOf(journey, claim) : [];
          expect(chain.map(({ id }) => id)).toEqual([...claim.chain].reverse());
          expect([chain[0]?.id, chain.at(-1)?.id]).toEqual([originOf(claim), reportOf(claim)]);
        }
        for (const segment of journey?.segments ?? []) {
          const lead = journey && leadClaim(journey, segment);
          const about = journey ? claimsOf(journey, segment) : [];
          const fit = about.filter(({ status, type }) => status === 'accepted' && type !== 'context');
          expect(lead).toBe(fit[0] ?? null);
        }
      }),
      { numRuns: 100 },
    );
  });
});
