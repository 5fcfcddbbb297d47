import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { buildBand } from '../../src/evidence/band';
import type { Band, Bound, ClaimWindow, Piecewise } from '../../src/evidence/model';
import { mergedTimes, valueAt } from '../../src/evidence/piecewise';
import { steadiestRun } from '../../src/evidence/run';
import { tautString } from '../../src/evidence/taut-string';
import { speedContradictions } from '../../src/evidence/too-fast';
import { HOUR, type MadeClaim, agreeingClaims, check, claimsArbitrary, windowFrom } from '../support/windows';

const PLACED_KM = 900;
const CAP_KMH = 60;

interface Case {
  readonly claims: readonly ClaimWindow[];
  readonly band: Band;
  readonly run: Piecewise;
}

function caseOf(made: readonly MadeClaim[], placedKm = PLACED_KM, capKmh = CAP_KMH): Case | null {
  const claims = made
    .map((claim, index) => windowFrom(claim, index, 1.69e12))
    .filter((window) => window.unbound === null);
  if (speedContradictions(claims, capKmh).pairs.length > 0) return null;
  const band = buildBand({
    ceilings: claims.map((claim) => claim.ceiling).filter((bound): bound is Bound => bound !== null),
    floors: claims.map((claim) => claim.floor).filter((bound): bound is Bound => bound !== null),
    placedKm,
    capKmh,
  });
  return { claims, band, run: steadiestRun({ claims, band, placedKm, capKmh }) };
}

/** The claim itself, of a run that is linear between its corners: no ceilings and floors. */
function expectSatisfied(run: Piecewise, window: ClaimWindow): void {
  const { type, extent } = window.claim;
  const from = window.time.from ?? -1e17;
  const to = window.time.to ?? 1e17;
  const a = type === 'not-yet' ? -Infinity : (window.place?.from ?? -Infinity);
  const b = type === 'already-left' ? Infinity : (window.place?.to ?? Infinity);
  const least = valueAt(run, from);
  const most = valueAt(run, to);
  const say = (): string => `not satisfied: ${JSON.stringify(window)}`;
  if (extent === 'throughout') {
    check(window.time.from === null || least >= a - 1e-5, say);
    check(window.time.to === null || most <= b + 1e-5, say);
  } else {
    // It passes through every place between the two.
    check(least <= b + 1e-5, say);
    check(most >= a - 1e-5, say);
  }
}

function expectAdmissible({ claims, band, run }: Case, placedKm: number, capKmh: number): void {
  for (let i = 1; i < run.timesMs.length; i++) {
    const hours = ((run.timesMs[i] ?? NaN) - (run.timesMs[i - 1] ?? NaN)) / HOUR;
    const km = (run.km[i] ?? NaN) - (run.km[i - 1] ?? NaN);
    check(hours > 0, () => `corner ${i} is not later`);
    check(km >= -1e-6 && km <= capKmh * hours + 1e-5, () => `${km} km in ${hours} h`);
  }
  for (const t of [...mergedTimes(band.lower, band.upper), ...run.timesMs, -1e17, 1e17]) {
    const km = valueAt(run, t);
    const lower = Math.max(0, valueAt(band.lower, t));
    const upper = Math.min(placedKm, valueAt(band.upper, t));
    check(km >= lower - 1e-5 && km <= upper + 1e-5, () => `${km} km is not in ${lower} to ${upper}`);
  }
  for (const window of claims) expectSatisfied(run, window);
}

describe('the steadiest run', () => {
  test('is admissible: in the band, forward, under the cap, and satisfies every claim', () => {
    fc.assert(
      fc.property(
        agreeingClaims({ placedKm: PLACED_KM, hours: 30, capKmh: CAP_KMH, maxClaims: 14, open: true }),
        (made) => {
          const found = caseOf(made);
          expect(found).not.toBeNull();
          if (found !== null) expectAdmissible(found, PLACED_KM, CAP_KMH);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test('for sets at random too, with whole numbers that coincide, wherever they agree', () => {
    let agreed = 0;
    fc.assert(
      fc.property(
        claimsArbitrary({ placedKm: 12, hours: 8, maxClaims: 7, whole: true, open: true }),
        fc.integer({ min: 1, max: 6 }),
        (made, cap) => {
          const found = caseOf(made, 12, cap);
          if (found === null) return;
          agreed++;
          expectAdmissible(found, 12, cap);
        },
      ),
      { numRuns: 6000 },
    );
    expect(agreed).toBeGreaterThan(1500);
  });

  test('stands in the middle where all windows share a place', () => {
    const found = caseOf([
      { a: 100, b: 140, l: 0, u: 2 },
      { a: 120, b: 200, l: 5, u: 6 },
    ]);
    expect(found?.run.km).toEqual(Float64Array.of(130));
  });

  test('is one straight line where that fits', () => {
    const found = caseOf([
      { a: 0, b: 10, l: 0, u: 4 },
      { a: 300, b: 310, l: 10, u: 14 },
    ]);
    // From the middle of the first window to the middle of the second: 5 km at 2 h, 305 km at 12 h.
    expect([...(found?.run.timesMs ?? [])].map((ms) => (ms - 1.69e12) / HOUR)).toEqual([2, 12]);
    expect([...(found?.run.km ?? [])]).toEqual([5, 305]);
  });
});

describe('the taut string', () => {
  const unit = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
  /** Two rising edges at the same instants, and a start and an end between them. */
  const corridors = fc
    .array(fc.tuple(unit, unit, unit), { minLength: 2, maxLength: 9 })
    .chain((steps) => fc.tuple(fc.constant(steps), unit, unit))
    .map(([steps, atStart, atEnd]) => {
      const timesMs = Float64Array.from(steps, (_, i) => i * HOUR + (steps[i]?.[0] ?? 0) * HOUR * 0.9);
      let low = 0;
      let high = 0;
      const lower = steps.map(([, rise]) => (low += rise * 10));
      const upper = steps.map(([, , rise], i) => (high = Math.max(high + rise * 10, (lower[i] ?? 0) + rise)));
      const start: [number, number] = [timesMs[0] ?? 0, mix(lower[0] ?? 0, upper[0] ?? 0, atStart)];
      const end: [number, number] = [timesMs.at(-1) ?? 0, mix(lower.at(-1) ?? 0, upper.at(-1) ?? 0, atEnd)];
      return {
        lower: { timesMs, km: Float64Array.from(lower) },
        upper: { timesMs, km: Float64Array.from(upper) },
        start,
        end,
      };
    });

  const costs: readonly ((kmh: number) => number)[] = [
    (v) => v * v,
    (v) => v ** 4,
    (v) => Math.sqrt(1 + v * v),
    (v) => Math.abs(v - 5),
    (v) => Math.exp(v / 4),
    (v) => Math.max(0, v - 7),
  ];

  function costOf(line: Piecewise, cost: (kmh: number) => number): number {
    let sum = 0;
    for (let i = 1; i < line.timesMs.length; i++) {
      const hours = ((line.timesMs[i] ?? NaN) - (line.timesMs[i - 1] ?? NaN)) / HOUR;
      sum += hours * cost(((line.km[i] ?? NaN) - (line.km[i - 1] ?? NaN)) / hours);
    }
    return sum;
  }

  test('no path through a lattice in the corridor is cheaper, whatever the convex cost', () => {
    const LEVELS = 12;
    fc.assert(
      fc.property(corridors, ({ lower, upper, start, end }) => {
        const string = tautString(lower, upper, start, end);
        for (const time of lower.timesMs) {
          expect(valueAt(string, time)).toBeGreaterThanOrEqual(valueAt(lower, time) - 1e-9);
          expect(valueAt(string, time)).toBeLessThanOrEqual(valueAt(upper, time) + 1e-9);
        }
        const count = lower.timesMs.length;
        const levels = [...lower.timesMs].map((time, i) => {
          if (i === 0) return [start[1]];
          if (i === count - 1) return [end[1]];
          return Array.from({ length: LEVELS + 1 }, (_, k) =>
            mix(valueAt(lower, time), valueAt(upper, time), k / LEVELS),
          );
        });
        for (const cost of costs) {
          let best = [0];
          for (let i = 1; i < count; i++) {
            const hours = ((lower.timesMs[i] ?? NaN) - (lower.timesMs[i - 1] ?? NaN)) / HOUR;
            const before = levels[i - 1] ?? [];
            best = (levels[i] ?? []).map((km) =>
              Math.min(...before.map((from, k) => (best[k] ?? NaN) + hours * cost((km - from) / hours))),
            );
          }
          expect(costOf(string, cost)).toBeLessThanOrEqual((best[0] ?? NaN) * (1 + 1e-9) + 1e-7);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('equals the straight line whenever that fits, and bends only at an edge', () => {
    let straight = 0;
    fc.assert(
      fc.property(corridors, ({ lower, upper, start, end }) => {
        const string = tautString(lower, upper, start, end);
        const line: Piecewise = {
          timesMs: Float64Array.of(start[0], end[0]),
          km: Float64Array.of(start[1], end[1]),
        };
        const fits = [...lower.timesMs].every(
          (t) => valueAt(line, t) >= valueAt(lower, t) + 1e-9 && valueAt(line, t) <= valueAt(upper, t) - 1e-9,
        );
        if (fits) {
          straight++;
          expect(string).toEqual(line);
        }
        for (let i = 1; i < string.timesMs.length - 1; i++) {
          const t = string.timesMs[i] ?? NaN;
          const km = string.km[i] ?? NaN;
          expect(Math.min(km - valueAt(lower, t), valueAt(upper, t) - km)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 3000 },
    );
    expect(straight).toBeGreaterThan(100);
  });
});

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
