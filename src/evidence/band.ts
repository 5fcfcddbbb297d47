/**
 * The band: where the subject can have been at each instant, a space–time prism on a line.
 *
 *     upper(t) = min(L, min over ceilings  b + reach(t − at))
 *     lower(t) = max(0, max over floors    a − reach(at − t))      reach(d) = d > 0 ? v · d : 0
 *
 * Built in O(n log n) as sorted breakpoints; asked through `piecewise.ts`. Knows bounds only, not claims, and does not ask
 * whether they agree: that is `contradictions.ts`.
 */
import type { Band, Bound, Piecewise } from './model';

/** km an hour → km a millisecond. */
export const HOUR_MS = 3_600_000;

export interface BandInput {
  readonly ceilings: readonly Bound[];
  readonly floors: readonly Bound[];
  /** L; km. */
  readonly placedKm: number;
  /** The cap; km/h, above 0 and finite. */
  readonly capKmh: number;
}

/** @throws RangeError if the cap is not a finite number above 0. */
export function buildBand({ ceilings, floors, placedKm, capKmh }: BandInput): Band {
  const speed = speedOf(capKmh);
  const upper = envelope(ceilings, placedKm, speed);
  // The floors are the ceilings of the journey run backwards from its end.
  const mirrored = envelope(
    floors.map((floor) => ({ km: placedKm - floor.km, atMs: -floor.atMs })),
    placedKm,
    speed,
  );
  const count = mirrored.timesMs.length;
  const timesMs = new Float64Array(count);
  const km = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    timesMs[i] = 0 - (mirrored.timesMs[count - 1 - i] ?? 0);
    km[i] = placedKm - (mirrored.km[count - 1 - i] ?? 0);
  }
  return { lower: { timesMs, km }, upper };
}

/** The cap in km a millisecond. */
export function speedOf(capKmh: number): number {
  if (!(capKmh > 0) || !Number.isFinite(capKmh)) throw new RangeError('the cap must be a finite speed above 0');
  return capKmh / HOUR_MS;
}

/**
 * The lower envelope of the ceilings. After sorting by instant, between two instants x_k ≤ t < x_{k+1} it is the lesser of
 * the flat part (the least b still to come, or L) and the rising part v·t + the least b − v·x so far; so each interval holds
 * at most one corner, where the rising part meets the flat one. A breakpoint is kept only where flat and rising change.
 */
function envelope(ceilings: readonly Bound[], placedKm: number, speed: number): Piecewise {
  const count = ceilings.length;
  if (count === 0) return { timesMs: new Float64Array(1), km: new Float64Array([placedKm]) };
  const order = sortedByTime(ceilings);
  const at = (k: number): Bound => ceilings[order[k] ?? 0] ?? { km: placedKm, atMs: 0 };

  const toCome = new Float64Array(count + 1);
  toCome[count] = placedKm;
  for (let k = count - 1; k >= 0; k--) toCome[k] = Math.min(toCome[k + 1] ?? placedKm, at(k).km);

  // Instants are counted from the first one: v · t of an instant since 1970 would leave few digits.
  const base = at(0).atMs;
  const timesMs = new Float64Array(2 * count + 2);
  const km = new Float64Array(2 * count + 2);
  let kept = 0;
  let rising = false;
  let least = Infinity;
  const keep = (time: number, value: number): void => {
    timesMs[kept] = time;
    km[kept] = value;
    kept++;
  };
  for (let k = 0; k < count; k++) {
    const { km: b, atMs } = at(k);
    least = Math.min(least, b - speed * (atMs - base));
    const next = k + 1 < count ? at(k + 1).atMs : Infinity;
    if (next === atMs) continue;
    const flat = toCome[k + 1] ?? placedKm;
    const value = least + speed * (atMs - base);
    const rises = value < flat;
    if (rises !== rising || kept === 0) keep(atMs, Math.min(flat, value));
    rising = rises;
    if (!rises) continue;
    const corner = base + (flat - least) / speed;
    if (corner < next) {
      // Rounding can put a corner on the instant before it.
      if (corner > (timesMs[kept - 1] ?? -Infinity)) keep(corner, flat);
      else km[kept - 1] = flat;
      rising = false;
    }
  }
  return { timesMs: timesMs.slice(0, kept), km: km.slice(0, kept) };
}

/** Indices in order of their instants; ties in the given order. */
export function sortedByTime(bounds: readonly Bound[]): Uint32Array {
  const keys = new Float64Array(bounds.length);
  const order = new Uint32Array(bounds.length);
  bounds.forEach((bound, index) => {
    keys[index] = bound.atMs;
    order[index] = index;
  });
  return order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
