/**
 * Who says it: reports and origins counted apart, and the byline of a claim. A hundred reports of one origin are one
 * origin. Knows chains, nothing of windows.
 */
import { words } from '../words';
import type { Claim, Journey, Report, ReportId, Segment } from './model';

/** Distinct reports (first ids of chains) and origins (last ids); an unnamed origin is counted apart. */
export interface Counts {
  /** All but context. */
  readonly claims: number;
  readonly reports: number;
  /** Named origins. */
  readonly origins: number;
  /** Origins that name nobody. */
  readonly unnamed: number;
}

type Reports = Pick<Journey, 'index'>;

/** The report that was read: the first of the chain. */
export function reportOf(claim: Claim): ReportId {
  return nonEmpty(claim.chain[0]);
}

/** Where the claim comes from: the last of the chain. */
export function originOf(claim: Claim): ReportId {
  return nonEmpty(claim.chain.at(-1));
}

function nonEmpty(id: ReportId | undefined): ReportId {
  if (id === undefined) throw new RangeError('a claim without a chain: parse makes none');
  return id;
}

/** Counts over the claims given; context claims are in no figure. */
export function countSources(journey: Reports, claims: readonly Claim[]): Counts {
  const counted = claims.filter(({ type }) => type !== 'context');
  const origins = [...new Set(counted.map(originOf))];
  const unnamed = origins.filter((id) => journey.index.report.get(id)?.unnamed === true).length;
  return {
    claims: counted.length,
    reports: new Set(counted.map(reportOf)).size,
    origins: origins.length - unnamed,
    unnamed,
  };
}

/** The chain with the origin first; the last one is the report that was read. */
export function chainOf(journey: Reports, claim: Claim): readonly Report[] {
  return claim.chain.toReversed().flatMap((id) => journey.index.report.get(id) ?? []);
}

/** "KCNA → CNN → this report": the labels of the chain, origin first. */
export function bylineOf(journey: Reports, claim: Claim): string {
  return chainOf(journey, claim)
    .map(({ label }) => label)
    .join(words.formats.arrow);
}

/** The claims about a segment, in the order of the file. */
export function claimsOf(journey: Reports, segment: Segment): readonly Claim[] {
  return segment.claims.flatMap((id) => journey.index.claim.get(id) ?? []);
}

/**
 * The claim whose byline stands on a segment: the first accepted one of its list that is not context (the file puts the
 * surest first); null if there is none.
 */
export function leadClaim(journey: Reports, segment: Segment): Claim | null {
  const fits = ({ status, type }: Claim): boolean => status === 'accepted' && type !== 'context';
  return claimsOf(journey, segment).find(fits) ?? null;
}
