/**
 * Which floors and ceilings cannot both hold at a cap, and the least cap at which all do.
 *
 * A floor (a at y) and a ceiling (b at x) conflict iff a − b > reach(y − x): it would have to be too fast, in two places at
 * one moment, or to run backwards. Found by a sweep over the sorted ceilings, not by looking at all pairs; what is listed
 * costs what is found.
 */
import { HOUR_MS, sortedByTime, speedOf } from './band';
import type { Bound, ClaimWindow, SpeedContradiction } from './model';
import { RangeTree } from './range-tree';

/** Bounds closer than this agree; km. */
export const TOLERANCE_KM = 1e-6;

/** More pairs than this are not listed: the list says that it is cut. */
export const LISTED_PAIRS = 10_000;

type Bounded = Pick<ClaimWindow, 'claim' | 'ceiling' | 'floor'>;

export interface PairList {
  readonly pairs: readonly SpeedContradiction[];
  /** Whether there are more than were listed. */
  readonly cut: boolean;
}

/** The ceilings of some claims in order of their instants, ready to be held against floors. */
export class CeilingSweep {
  readonly #claims: readonly Bounded[];
  readonly #times: Float64Array;
  readonly #speed: number;
  readonly #base: number;
  readonly #reached: RangeTree;
  readonly #flat: RangeTree;

  constructor(claims: readonly Bounded[], capKmh: number) {
    const withCeiling = claims.filter((claim) => claim.ceiling !== null);
    const order = sortedByTime(withCeiling.map(ceilingOf));
    this.#claims = Array.from(order, (index) => withCeiling[index]).filter((claim) => claim !== undefined);
    this.#speed = speedOf(capKmh);
    const bounds = this.#claims.map(ceilingOf);
    this.#times = Float64Array.from(bounds, (bound) => bound.atMs);
    const base = (this.#base = this.#times[0] ?? 0);
    // b − v·x and b: a floor conflicts with the earlier ceilings by the one, with the later ones by the other.
    this.#reached = new RangeTree(Float64Array.from(bounds, (bound) => bound.km - this.#speed * (bound.atMs - base)));
    this.#flat = new RangeTree(Float64Array.from(bounds, (bound) => bound.km));
  }

  /** Calls `visit` with each claim whose ceiling conflicts with a floor, until it says false. */
  against(floor: Bound, visit: (claim: Bounded) => boolean): boolean {
    const earlier = countAtMost(this.#times, floor.atMs);
    const say = (index: number): boolean => {
      const claim = this.#claims[index];
      return claim === undefined || visit(claim);
    };
    const reach = floor.km - this.#speed * (floor.atMs - this.#base) - TOLERANCE_KM;
    return (
      this.#reached.below(0, earlier, reach, say) &&
      this.#flat.below(earlier, this.#times.length, floor.km - TOLERANCE_KM, say)
    );
  }
}

/** All pairs among some claims of which one's floor conflicts with the other's ceiling; by floor, in the order given. */
export function speedContradictions(claims: readonly Bounded[], capKmh: number, limit = LISTED_PAIRS): PairList {
  return pairsBetween(claims, new CeilingSweep(claims, capKmh), limit);
}

/** Floors of some claims against the ceilings of others. */
export function pairsBetween(floors: readonly Bounded[], ceilings: CeilingSweep, limit = LISTED_PAIRS): PairList {
  const pairs: SpeedContradiction[] = [];
  let cut = false;
  for (const later of floors) {
    const floor = later.floor;
    if (floor === null) continue;
    const whole = ceilings.against(floor, (earlier) => {
      if (earlier.claim === later.claim || earlier.ceiling === null) return true;
      if (pairs.length >= limit) return false;
      pairs.push(contradictionOf(earlier, earlier.ceiling, later, floor));
      return true;
    });
    if (!whole) {
      cut = true;
      break;
    }
  }
  return { pairs, cut };
}

function contradictionOf(earlier: Bounded, ceiling: Bound, later: Bounded, floor: Bound): SpeedContradiction {
  const apartKm = floor.km - ceiling.km;
  const apartHours = (floor.atMs - ceiling.atMs) / HOUR_MS;
  return {
    kind: apartHours > 0 ? 'too-fast' : apartHours === 0 ? 'same-moment' : 'backwards',
    ceiling: earlier.claim.id,
    floor: later.claim.id,
    neededKmh: apartHours > 0 ? apartKm / apartHours : null,
    apartKm,
    apartHours,
  };
}

/**
 * The least cap: the largest (a − b)/(y − x) over floors and ceilings with a > b; km/h. 0 if no pair asks for any speed,
 * Infinity if no speed helps. By Dinkelbach's method: at a speed v the pair that lacks most gives the next v; each step is
 * one sweep, and a handful are enough.
 */
export function leastCap(claims: readonly Bounded[]): number {
  const ceilings = claims.map((claim) => claim.ceiling).filter((bound) => bound !== null);
  const floors = claims.map((claim) => claim.floor).filter((bound) => bound !== null);
  const byCeiling = sortedByTime(ceilings);
  const byFloor = sortedByTime(floors);
  const ceilingAt = (k: number): Bound => ceilings[byCeiling[k] ?? 0] ?? { km: Infinity, atMs: 0 };
  const floorAt = (k: number): Bound => floors[byFloor[k] ?? 0] ?? { km: -Infinity, atMs: 0 };

  // Ceilings that hold at or after a floor, and lie below it: no speed helps.
  let lowest = Infinity;
  for (let i = ceilings.length - 1, j = floors.length - 1; j >= 0; j--) {
    for (; i >= 0 && ceilingAt(i).atMs >= floorAt(j).atMs; i--) lowest = Math.min(lowest, ceilingAt(i).km);
    if (floorAt(j).km - lowest > TOLERANCE_KM) return Infinity;
  }

  const base = ceilings.length > 0 ? ceilingAt(0).atMs : 0;
  let speed = 0;
  for (let step = 0; step < 200; step++) {
    let worstLack = TOLERANCE_KM / 1000;
    let next = speed;
    let least = Infinity;
    let leastAt = 0;
    for (let i = 0, j = 0; j < floors.length; j++) {
      const floor = floorAt(j);
      for (; i < ceilings.length && ceilingAt(i).atMs < floor.atMs; i++) {
        const value = ceilingAt(i).km - speed * (ceilingAt(i).atMs - base);
        if (value < least) {
          least = value;
          leastAt = i;
        }
      }
      const lack = floor.km - speed * (floor.atMs - base) - least;
      if (lack > worstLack) {
        worstLack = lack;
        const ceiling = ceilingAt(leastAt);
        next = (floor.km - ceiling.km) / (floor.atMs - ceiling.atMs);
      }
    }
    if (!(next > speed)) break;
    speed = next;
  }
  return speed * HOUR_MS;
}

function ceilingOf(claim: Bounded): Bound {
  return claim.ceiling ?? { km: Infinity, atMs: 0 };
}

/** How many of the ascending times are at most this. */
function countAtMost(times: Float64Array, timeMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
