/** Claim windows made by hand and at random, without a map: chainages and hours only. */
import fc from 'fast-check';
import type {
  Claim,
  ClaimId,
  ClaimType,
  EventId,
  Extent,
  PlaceId,
  ReportId,
  SegmentId,
  Status,
} from '../../src/journey/model';
import { boundsOf, meantPlace } from '../../src/evidence/bounds';
import type { ClaimWindow } from '../../src/evidence/model';

export const HOUR = 3_600_000;

/** For the inside of long loops, where `expect` itself would be most of the cost. @throws Error with what is said. */
export function check(holds: boolean, say: () => string): void {
  if (!holds) throw new Error(say());
}

export interface MadeClaim {
  readonly id?: string;
  readonly type?: ClaimType;
  readonly extent?: Extent;
  /** Place window, km; null is open. */
  readonly a: number | null;
  readonly b: number | null;
  /** Time window in hours from `base`; null is open. */
  readonly l: number | null;
  readonly u: number | null;
  readonly place?: string;
  readonly segment?: string;
  readonly status?: Status;
  readonly event?: string;
}

/** A claim as the engine sees it. Hours count from `baseMs`. */
export function windowFrom(made: MadeClaim, index = 0, baseMs = 0): ClaimWindow {
  const ms = (hours: number | null): number | null => (hours === null ? null : baseMs + Math.round(hours * HOUR));
  const claim: Claim = {
    id: (made.id ?? `c${index}`) as ClaimId,
    type: made.type ?? 'sighting',
    subject: 'train',
    subjectCertainty: 'stated',
    event: (made.event ?? null) as EventId | null,
    place: (made.place ?? null) as PlaceId | null,
    precisionKm: null,
    vertex: null,
    stretch: null,
    extent: made.extent ?? 'moment',
    when: { earliestMs: ms(made.l), latestMs: ms(made.u), reported: 'then', timeZone: 'UTC' },
    chain: [`r${index}` as ReportId],
    basis: 'official',
    confidence: 'high',
    status: made.status ?? 'accepted',
    statusReason: null,
    text: 'It came by.',
    quote: null,
    notSaid: null,
    note: null,
    segment: (made.segment ?? null) as SegmentId | null,
    geometry: null,
  };
  const place = meantPlace(claim.type, { from: made.a, to: made.b });
  const time = { from: claim.when.earliestMs, to: claim.when.latestMs };
  const { ceiling, floor } = boundsOf(claim, place, time);
  const unbound =
    claim.status !== 'accepted' ? 'not-accepted' : ceiling === null && floor === null ? 'window-open' : null;
  return { claim, place, time, unbound, offRoute: false, beyond: false, ceiling, floor };
}

const BINDING: readonly ClaimType[] = [
  'departure',
  'arrival',
  'passage',
  'sighting',
  'presence',
  'not-yet',
  'already-left',
];

export interface RandomOptions {
  readonly placedKm: number;
  readonly hours: number;
  readonly maxClaims?: number;
  /** Whole kilometres and hours only. */
  readonly whole?: boolean;
  /** Ends may be open. */
  readonly open?: boolean;
}

/** Sets of claims that may or may not agree. */
export function claimsArbitrary(options: RandomOptions): fc.Arbitrary<MadeClaim[]> {
  const { placedKm, hours, maxClaims = 6, whole = false, open = false } = options;
  const number = (max: number): fc.Arbitrary<number> =>
    whole ? fc.integer({ min: 0, max }) : fc.integer({ min: 0, max: max * 1000 }).map((value) => value / 1000);
  const end = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => (open ? fc.option(value, { freq: 8 }) : value);
  const claim = fc
    .record({
      type: fc.constantFrom(...BINDING),
      extent: fc.constantFrom<Extent>('moment', 'moment', 'moment', 'throughout'),
      places: fc.tuple(number(placedKm), number(placedKm)),
      times: fc.tuple(number(hours), number(hours)),
      openings: fc.tuple(end(fc.constant(1)), end(fc.constant(1)), end(fc.constant(1)), end(fc.constant(1))),
    })
    .map(({ type, extent, places, times, openings }): MadeClaim => {
      const keep = (value: number, opening: number | null): number | null => (opening === null ? null : value);
      return {
        type,
        extent,
        a: keep(Math.min(...places), openings[0]),
        b: keep(Math.max(...places), openings[1]),
        l: keep(Math.min(...times), openings[2]),
        u: keep(Math.max(...times), openings[3]),
      };
    });
  return fc.array(claim, { maxLength: maxClaims });
}

/** Sets of claims that one hidden run satisfies, so that they agree at the cap. */
export function agreeingClaims(options: RandomOptions & { readonly capKmh: number }): fc.Arbitrary<MadeClaim[]> {
  const { placedKm, hours, capKmh, maxClaims = 10, open = false } = options;
  const unit = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
  return fc
    .record({
      from: unit,
      speeds: fc.array(fc.oneof(unit, fc.constant(0), fc.constant(1)), { minLength: 8, maxLength: 8 }),
      claims: fc.array(
        fc.record({
          type: fc.constantFrom(...BINDING),
          extent: fc.constantFrom<Extent>('moment', 'moment', 'throughout'),
          at: fc.tuple(unit, unit),
          before: fc.oneof(unit, fc.constant(0)),
          after: fc.oneof(unit, fc.constant(0)),
          shift: fc.tuple(unit, unit),
          openings: fc.array(fc.integer({ min: 0, max: open ? 7 : 1000 }), { minLength: 4, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: maxClaims },
      ),
    })
    .map(({ from, speeds, claims }) => {
      const pieceHours = hours / speeds.length;
      const runAt = (hour: number): number => {
        let km = from * placedKm * 0.5;
        speeds.forEach((speed, index) => {
          km += speed * capKmh * Math.max(0, Math.min(pieceHours, hour - index * pieceHours));
        });
        return Math.min(placedKm, km);
      };
      return claims.map(({ type, extent, at, before, after, shift, openings }): MadeClaim => {
        const l = Math.floor(Math.min(...at) * hours * HOUR) / HOUR;
        const u = Math.ceil(Math.max(...at) * hours * HOUR) / HOUR;
        const keep = (value: number, index: number): number | null => (openings[index] === 0 ? null : value);
        let a: number;
        let b: number;
        if (extent === 'throughout') {
          a = runAt(l) - before * 40;
          b = runAt(u) + after * 40;
        } else {
          // Somewhere in [l, u] it is at `seen`.
          const seen = runAt(l + (u - l) * shift[0]);
          a = seen - before * 40;
          b = seen + after * 40;
        }
        return {
          type,
          extent,
          a: keep(Math.max(0, a), 0),
          b: keep(Math.min(placedKm, b), 1),
          l: keep(l, 2),
          u: keep(u, 3),
        };
      });
    });
}
