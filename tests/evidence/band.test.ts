import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { buildBand } from '../../src/evidence/band';
import type { Band, Bound, ClaimWindow } from '../../src/evidence/model';
import { firstAtLeast, lastAtMost, valueAt } from '../../src/evidence/piecewise';
import { speedContradictions } from '../../src/evidence/too-fast';
import { HOUR, type MadeClaim, agreeingClaims, check, claimsArbitrary, windowFrom } from '../support/windows';

const windows = (claims: readonly MadeClaim[], baseMs = 0): ClaimWindow[] =>
  claims.map((claim, index) => windowFrom(claim, index, baseMs)).filter((window) => window.unbound === null);

function bandOf(claims: readonly ClaimWindow[], placedKm: number, capKmh: number): Band {
  return buildBand({
    ceilings: claims.map((claim) => claim.ceiling).filter((bound) => bound !== null),
    floors: claims.map((claim) => claim.floor).filter((bound) => bound !== null),
    placedKm,
    capKmh,
  });
}

/**
 * Every run on a grid of whole hours and kilometres, one by one; nothing of the engine is used. A run moves straight between
 * two hours, so it is looked at every sixth of an hour: with whole speeds of up to 3 km/h no whole kilometre lies between.
 */
function* runs(hours: number, placedKm: number, cap: number): Generator<number[]> {
  const run: number[] = [];
  function* extend(from: number): Generator<number[]> {
    run.push(from);
    if (run.length > hours) yield [...run];
    else for (let next = from; next <= Math.min(placedKm, from + cap); next++) yield* extend(next);
    run.pop();
  }
  for (let start = 0; start <= placedKm; start++) yield* extend(start);
}

/** Does a run satisfy what a claim says? Straight from the words of the claim. */
function satisfies(run: readonly number[], claim: MadeClaim): boolean {
  const last = run.length - 1;
  const at = (sixth: number): number => {
    const hour = Math.min(last - 1, Math.floor(sixth / 6));
    const from = run[hour] ?? NaN;
    return from + (((run[hour + 1] ?? NaN) - from) * (sixth - hour * 6)) / 6;
  };
  const a = claim.type === 'not-yet' ? -Infinity : (claim.a ?? -Infinity);
  const b = claim.type === 'already-left' ? Infinity : (claim.b ?? Infinity);
  const here = (sixth: number): boolean => at(sixth) >= a - 1e-9 && at(sixth) <= b + 1e-9;
  const sixths: number[] = [];
  for (let sixth = (claim.l ?? 0) * 6; sixth <= (claim.u ?? last) * 6; sixth++) sixths.push(sixth);
  if (claim.extent === 'throughout') return sixths.every(here);
  // Open: it may have been there before the grid begins, or come there after it ends.
  if (claim.l === null && at(0) > b) return true;
  if (claim.u === null && at(last * 6) < a) return true;
  return sixths.some(here);
}

describe('the band is exact', () => {
  test('a point is possible iff some run through it satisfies every claim (all runs of a small grid)', () => {
    const HOURS = 5;
    let agreeing = 0;
    let conflicting = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        claimsArbitrary({ placedKm: 5, hours: HOURS, maxClaims: 8, whole: true, open: true }),
        (placedKm, cap, made) => {
          const claims = made
            .map((claim) => ({
              ...claim,
              a: claim.a === null ? null : Math.min(claim.a, placedKm),
              b: claim.b === null ? null : Math.min(claim.b, placedKm),
            }))
            // "Throughout" with an open end says only half of what a run can be asked.
            .filter((claim) => claim.extent === 'moment' || ![claim.a, claim.b, claim.l, claim.u].includes(null));
          const possible = Array.from({ length: HOURS + 1 }, () => new Set<number>());
          for (const run of runs(HOURS, placedKm, cap)) {
            if (claims.every((claim) => satisfies(run, claim))) run.forEach((km, hour) => possible[hour]?.add(km));
          }
          const binding = windows(claims);
          const { pairs } = speedContradictions(binding, cap);
          const none = possible.every((set) => set.size === 0);
          expect(pairs.length > 0).toBe(none);
          if (none) {
            conflicting++;
            return;
          }
          agreeing++;
          const band = bandOf(binding, placedKm, cap);
          possible.forEach((set, hour) => {
            const lower = valueAt(band.lower, hour * HOUR);
            const upper = valueAt(band.upper, hour * HOUR);
            for (let km = 0; km <= placedKm; km++) {
              const inside = km >= lower - 1e-6 && km <= upper + 1e-6;
              check(set.has(km) === inside, () => `${km} km at ${hour} h: some run ${set.has(km)}, band ${inside}`);
            }
          });
        },
      ),
      { numRuns: 4000 },
    );
    expect(agreeing).toBeGreaterThan(500);
    expect(conflicting).toBeGreaterThan(200);
  });

  test('agrees with the formula read off bound by bound, at any instant', () => {
    fc.assert(
      fc.property(
        claimsArbitrary({ placedKm: 900, hours: 40, maxClaims: 30, open: true }),
        fc.double({ min: 5, max: 300, noNaN: true }),
        fc.array(fc.double({ min: -50, max: 90, noNaN: true }), { minLength: 10, maxLength: 10 }),
        fc.constantFrom(0, 1.7e12),
        (made, cap, hours, base) => {
          const binding = windows(made, base);
          const band = bandOf(binding, 900, cap);
          const ceilings = binding.map((claim) => claim.ceiling).filter((bound): bound is Bound => bound !== null);
          const floors = binding.map((claim) => claim.floor).filter((bound): bound is Bound => bound !== null);
          const reach = (ms: number): number => (ms > 0 ? (cap * ms) / HOUR : 0);
          const instants = [
            ...hours.map((hour) => base + hour * HOUR),
            ...ceilings.map((c) => c.atMs),
            ...floors.map((f) => f.atMs),
          ];
          for (const t of instants) {
            const upper = Math.min(900, ...ceilings.map((c) => c.km + reach(t - c.atMs)));
            const lower = Math.max(0, ...floors.map((f) => f.km - reach(f.atMs - t)));
            check(Math.abs(valueAt(band.upper, t) - upper) < 1e-6, () => `upper at ${t} is not ${upper}`);
            check(Math.abs(valueAt(band.lower, t) - lower) < 1e-6, () => `lower at ${t} is not ${lower}`);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the band behaves', () => {
  const set = agreeingClaims({ placedKm: 900, hours: 40, capKmh: 60, maxClaims: 12, open: true });
  const instants = Array.from({ length: 61 }, (_, index) => (index - 10) * HOUR);

  test('neither edge falls or is faster than the cap; lower never above upper', () => {
    fc.assert(
      fc.property(set, (made) => {
        const band = bandOf(windows(made), 900, 60);
        for (const edge of [band.lower, band.upper]) {
          for (let i = 1; i < edge.timesMs.length; i++) {
            const hours = ((edge.timesMs[i] ?? NaN) - (edge.timesMs[i - 1] ?? NaN)) / HOUR;
            const km = (edge.km[i] ?? NaN) - (edge.km[i - 1] ?? NaN);
            check(hours > 0, () => `breakpoint ${i} is not later`);
            check(km >= -1e-9 && km <= 60 * hours + 1e-6, () => `${km} km in ${hours} h`);
          }
        }
        for (const t of [...instants, ...band.lower.timesMs, ...band.upper.timesMs]) {
          check(valueAt(band.lower, t) <= valueAt(band.upper, t) + 1e-6, () => `lower above upper at ${t}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('one claim more never widens it; a higher cap never narrows it', () => {
    fc.assert(
      fc.property(set, fc.double({ min: 60, max: 500, noNaN: true }), (made, faster) => {
        const all = windows(made);
        const band = bandOf(all, 900, 60);
        const fewer = bandOf(all.slice(1), 900, 60);
        const wider = bandOf(all, 900, faster);
        for (const t of instants) {
          for (const other of [fewer, wider]) {
            check(valueAt(other.lower, t) <= valueAt(band.lower, t) + 1e-6, () => `lower at ${t}`);
            check(valueAt(other.upper, t) >= valueAt(band.upper, t) - 1e-6, () => `upper at ${t}`);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of claims does not matter; moving all clocks moves the band', () => {
    fc.assert(
      fc.property(set, fc.integer({ min: -1000, max: 1000 }), (made, hours) => {
        const band = bandOf(windows(made), 900, 60);
        expect(bandOf(windows([...made].reverse()), 900, 60)).toEqual(band);
        const moved = bandOf(windows(made, hours * HOUR), 900, 60);
        for (const t of instants) {
          expect(valueAt(moved.lower, t + hours * HOUR)).toBeCloseTo(valueAt(band.lower, t), 5);
          expect(valueAt(moved.upper, t + hours * HOUR)).toBeCloseTo(valueAt(band.upper, t), 5);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no claim: anywhere on the placed route, always', () => {
    const band = bandOf([], 700, 80);
    for (const t of [-1e15, 0, 1e15]) {
      expect(valueAt(band.lower, t)).toBe(0);
      expect(valueAt(band.upper, t)).toBe(700);
    }
  });

  test('refuses a cap that is no speed', () => {
    for (const cap of [0, -1, NaN, Infinity]) expect(() => bandOf([], 1, cap)).toThrow(RangeError);
  });
});

describe('asking when', () => {
  test('firstAtLeast and lastAtMost agree with looking', () => {
    fc.assert(
      fc.property(
        agreeingClaims({ placedKm: 900, hours: 40, capKmh: 60, open: true }),
        fc.double({ min: -5, max: 905, noNaN: true }),
        (made, km) => {
          const { lower, upper } = bandOf(windows(made), 900, 60);
          for (const edge of [lower, upper]) {
            const first = firstAtLeast(edge, km);
            const last = lastAtMost(edge, km);
            if (Number.isFinite(first)) {
              expect(valueAt(edge, first)).toBeGreaterThanOrEqual(km - 1e-6);
              expect(valueAt(edge, first - 1000)).toBeLessThan(km);
            } else expect(valueAt(edge, first < 0 ? -1e15 : 1e15) >= km).toBe(first < 0);
            if (Number.isFinite(last)) {
              expect(valueAt(edge, last)).toBeLessThanOrEqual(km + 1e-6);
              expect(valueAt(edge, last + 1000)).toBeGreaterThan(km);
            } else expect(valueAt(edge, last < 0 ? -1e15 : 1e15) <= km).toBe(last > 0);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
