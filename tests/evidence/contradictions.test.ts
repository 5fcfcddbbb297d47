import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PlaceId } from '../../src/journey/model';
import { clashesIn } from '../../src/evidence/clash';
import { impliedSpeed } from '../../src/evidence/implied-speed';
import type { ClaimWindow } from '../../src/evidence/model';
import { RangeTree } from '../../src/evidence/range-tree';
import { leastCap, speedContradictions } from '../../src/evidence/too-fast';
import { HOUR, type MadeClaim, claimsArbitrary, windowFrom } from '../support/windows';

const windows = (claims: readonly MadeClaim[]): ClaimWindow[] =>
  claims.map((claim, index) => windowFrom(claim, index)).filter((window) => window.unbound === null);

/** All pairs, by the definition. */
function pairsByHand(claims: readonly ClaimWindow[], cap: number): string[] {
  const found: string[] = [];
  for (const { claim: ceilingClaim, ceiling } of claims) {
    for (const { claim: floorClaim, floor } of claims) {
      if (ceiling === null || floor === null || ceilingClaim === floorClaim) continue;
      const hours = (floor.atMs - ceiling.atMs) / HOUR;
      const reach = hours > 0 ? cap * hours : 0;
      if (floor.km - ceiling.km > reach + 1e-6) found.push(`${ceilingClaim.id} ${floorClaim.id}`);
    }
  }
  return found.sort();
}

const sets = claimsArbitrary({ placedKm: 900, hours: 24, maxClaims: 25, open: true });

describe('too fast', () => {
  test('the sweep finds exactly the pairs that all pairs give', () => {
    let some = 0;
    fc.assert(
      fc.property(sets, fc.double({ min: 5, max: 400, noNaN: true }), (made, cap) => {
        const claims = windows(made);
        const { pairs, cut } = speedContradictions(claims, cap);
        expect(cut).toBe(false);
        expect(pairs.map((pair) => `${pair.ceiling} ${pair.floor}`).sort()).toEqual(pairsByHand(claims, cap));
        if (pairs.length > 0) some++;
        for (const pair of pairs) {
          expect(pair.kind).toBe(
            pair.apartHours > 0 ? 'too-fast' : pair.apartHours === 0 ? 'same-moment' : 'backwards',
          );
          if (pair.neededKmh !== null) {
            expect(pair.neededKmh).toBeGreaterThan(cap - 1e-6);
            expect(pair.neededKmh * pair.apartHours).toBeCloseTo(pair.apartKm, 6);
          } else expect(pair.kind).not.toBe('too-fast');
        }
      }),
      { numRuns: 2000 },
    );
    expect(some).toBeGreaterThan(500);
  });

  test('whole hours: two places at one moment, and backwards, are found as such', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(claimsArbitrary({ placedKm: 9, hours: 4, maxClaims: 12, whole: true }), (made) => {
        const claims = windows(made);
        const { pairs } = speedContradictions(claims, 2);
        for (const pair of pairs) kinds.add(pair.kind);
        expect(pairs.map((pair) => `${pair.ceiling} ${pair.floor}`).sort()).toEqual(pairsByHand(claims, 2));
      }),
      { numRuns: 1000 },
    );
    expect([...kinds].sort()).toEqual(['backwards', 'same-moment', 'too-fast']);
  });

  test('a list that grows too long is cut, and says so', () => {
    const claims = windows(
      Array.from({ length: 40 }, (_, index): MadeClaim => ({
        a: index < 20 ? 0 : 500,
        b: index < 20 ? 1 : 501,
        l: 1,
        u: 1,
      })),
    );
    expect(speedContradictions(claims, 80)).toMatchObject({ cut: false });
    expect(speedContradictions(claims, 80).pairs).toHaveLength(400);
    expect(speedContradictions(claims, 80, 400).cut).toBe(false);
    expect(speedContradictions(claims, 80, 399)).toMatchObject({ cut: true });
    expect(speedContradictions(claims, 80, 399).pairs).toHaveLength(399);
  });
});

describe('the least cap', () => {
  test('is the largest speed that any pair needs', () => {
    let finite = 0;
    fc.assert(
      fc.property(sets, (made) => {
        const claims = windows(made);
        let byHand = 0;
        for (const { claim: ceilingClaim, ceiling } of claims) {
          for (const { claim: floorClaim, floor } of claims) {
            if (ceiling === null || floor === null || ceilingClaim === floorClaim) continue;
            const apart = floor.km - ceiling.km;
            const hours = (floor.atMs - ceiling.atMs) / HOUR;
            if (apart > 1e-6) byHand = Math.max(byHand, hours > 0 ? apart / hours : Infinity);
          }
        }
        const least = leastCap(claims);
        if (byHand === Infinity) expect(least).toBe(Infinity);
        else {
          finite++;
          expect(Math.abs(least - byHand)).toBeLessThanOrEqual(1e-6 * Math.max(1, byHand));
        }
      }),
      { numRuns: 2000 },
    );
    expect(finite).toBeGreaterThan(500);
  });

  test('just above it nothing contradicts, just below it something does', () => {
    fc.assert(
      fc.property(sets, (made) => {
        const claims = windows(made);
        const least = leastCap(claims);
        fc.pre(Number.isFinite(least) && least > 0.01);
        expect(speedContradictions(claims, least * 1.0001 + 1e-6).pairs).toEqual([]);
        // The pair that needs the least cap lacks a hundredth of its distance just below it.
        const below = speedContradictions(claims, least * 0.99).pairs;
        const needs = speedContradictions(claims, least / 2).pairs.map((pair) => pair.apartKm);
        if (needs.every((apartKm) => apartKm > 1e-3)) expect(below.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('implied speed', () => {
  const at = (a: number | null, b: number | null, l: number | null, u: number | null): ClaimWindow =>
    windowFrom({ a, b, l, u });

  test('between two windows', () => {
    expect(impliedSpeed(at(0, 10, 0, 2), at(100, 120, 4, 6), 900)).toMatchObject({ atLeastKmh: 15, atMostKmh: 60 });
  });
  test('windows that overlap in time bound nothing above', () => {
    expect(impliedSpeed(at(0, 10, 0, 5), at(100, 120, 4, 6), 900)).toMatchObject({
      atLeastKmh: 15,
      atMostKmh: Infinity,
    });
  });
  test('windows that overlap in place ask for nothing', () => {
    expect(impliedSpeed(at(0, 110, 0, 2), at(100, 120, 4, 6), 900).atLeastKmh).toBe(0);
  });
  test('open ends', () => {
    expect(impliedSpeed(at(null, 10, null, 2), at(100, null, 4, null), 900)).toMatchObject({
      atLeastKmh: 0,
      atMostKmh: 450,
    });
  });
  test('no speed is enough for two places at one moment', () => {
    expect(impliedSpeed(at(0, 10, 3, 3), at(100, 120, 3, 3), 900).atLeastKmh).toBe(Infinity);
  });
  test('every run that satisfies both keeps to it', () => {
    const unit = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 12, maxLength: 12 }), (n) => {
        const [p0 = 0, p1 = 0, q0 = 0, q1 = 0, t0 = 0, t1 = 0, w0 = 0, w1 = 0, sp = 0, sq = 0, st = 0, sw = 0] = n;
        const first = at(p0 * 100, p0 * 100 + p1 * 50, t0 * 5, t0 * 5 + t1 * 5);
        const second = at(150 + q0 * 100, 150 + q0 * 100 + q1 * 50, 5 + w0 * 10, 5 + w0 * 10 + w1 * 5);
        const hour0 = t0 * 5 + t1 * 5 * st;
        const hour1 = 5 + w0 * 10 + w1 * 5 * sw;
        fc.pre(hour1 > hour0 + 1e-6);
        const speed = (150 + q0 * 100 + q1 * 50 * sq - (p0 * 100 + p1 * 50 * sp)) / (hour1 - hour0);
        const implied = impliedSpeed(first, second, 900);
        expect(speed).toBeGreaterThanOrEqual(implied.atLeastKmh - 1e-6);
        expect(speed).toBeLessThanOrEqual(implied.atMostKmh * (1 + 1e-9) + 1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one after the other', () => {
  /** By hand: is there an arrival A and a departure D, A ≤ D, that both claims allow? Tried at every half hour. */
  function canBoth(claims: readonly MadeClaim[]): boolean {
    const allows = (claim: MadeClaim, A: number, D: number): boolean => {
      const l = claim.l ?? -Infinity;
      const u = claim.u ?? Infinity;
      switch (claim.type) {
        case 'arrival':
          return l <= A && A <= u;
        case 'departure':
          return l <= D && D <= u;
        case 'not-yet':
          return D >= l;
        case 'already-left':
          return D <= u;
        default:
          return claim.extent === 'throughout'
            ? (claim.l === null || A <= l) && (claim.u === null || D >= u)
            : A <= u && D >= l;
      }
    };
    for (let A = -2; A <= 26; A++) {
      for (let D = A; D <= 26; D++) if (claims.every((claim) => allows(claim, A, D))) return true;
    }
    return false;
  }

  test('two claims clash iff no arrival and departure suits both', () => {
    const seen = new Map<string, number>();
    const claims = claimsArbitrary({ placedKm: 9, hours: 24, maxClaims: 6, whole: true, open: true });
    fc.assert(
      fc.property(claims, (made) => {
        const all = made.map((claim, index) => ({ ...claim, id: `c${index}` }));
        const group = {
          place: 'p' as PlaceId,
          segment: null,
          claims: all.map((claim, index) => windowFrom(claim, index).claim),
        };
        const { clashes } = clashesIn(group, () => true);
        const found = new Set(clashes.map((clash) => [clash.later, clash.earlier].sort().join()));
        for (const clash of clashes) seen.set(clash.of, (seen.get(clash.of) ?? 0) + 1);
        for (const [i, one] of all.entries()) {
          for (const other of all.slice(i + 1)) {
            expect(found.has([one.id, other.id].sort().join()), JSON.stringify([one, other])).toBe(
              !canBoth([one, other]),
            );
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect([...seen.keys()].sort()).toEqual(['arrival', 'departure', 'order']);
  });

  test('names both hours, the later and the earlier', () => {
    const claims = [
      windowFrom({ id: 'six', type: 'arrival', a: 0, b: 1, l: 6, u: 6 }).claim,
      windowFrom({ id: 'half-past-eight', type: 'arrival', a: 0, b: 1, l: 8.5, u: 8.5 }).claim,
    ];
    expect(clashesIn({ place: 'p' as PlaceId, segment: null, claims }, () => true).clashes).toEqual([
      {
        kind: 'clash',
        place: 'p',
        segment: null,
        of: 'arrival',
        later: 'half-past-eight',
        earlier: 'six',
        laterMs: 8.5 * HOUR,
        earlierMs: 6 * HOUR,
      },
    ]);
  });
});

describe('the range tree', () => {
  test('least and below agree with a scan', () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(45), fc.nat(45), fc.integer({ min: -10, max: 10 }), (numbers, one, other, limit) => {
        const tree = new RangeTree(Float64Array.from(numbers));
        const from = Math.min(one, other, numbers.length);
        const end = Math.min(Math.max(one, other), numbers.length);
        expect(tree.least(from, end)).toBe(Math.min(Infinity, ...numbers.slice(from, end)));
        const found: number[] = [];
        tree.below(from, end, limit, (index) => found.push(index) > 0);
        expect(found).toEqual([...numbers.keys()].filter((i) => i >= from && i < end && (numbers[i] ?? 0) < limit));
      }),
    );
  });
});
