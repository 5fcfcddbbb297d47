/**
 * Which station names stand beside the distance axis, and where. Pure.
 */
import type { Route } from '../line/model';
import type { PlaceId, PlaceRole } from '../journey/model';
import { spokenName } from '../journey/spoken';

/** Names stand at least this far apart, px. */
export const NAME_GAP_PX = 13;
/** A name that would stand further than this from its place is left out, px. */
const MOST_SHIFT_PX = 10;

export interface StationName {
  readonly key: string;
  readonly name: string;
  readonly km: number;
  /** Where it belongs, and where it stands; px. */
  readonly placeY: number;
  readonly nameY: number;
  /** A claim names this place. */
  readonly claimed: boolean;
  readonly border: boolean;
}

/**
 * Pushes ascending values apart to `gap` with the least total shift (sum of |moved − wanted|), staying in [least, most].
 * With `gap · i` taken off each, this is isotonic regression under absolute error: pool neighbours that break the order
 * and give each pool its median (Barlow et al. 1972). Clamping afterwards keeps it optimal. The caller sees to it that
 * `most − least` is room enough.
 */
export function spread(wanted: readonly number[], gap: number, least: number, most: number): number[] {
  const pools: { values: number[]; level: number }[] = [];
  wanted.forEach((value, i) => {
    let values = [value - gap * i];
    let level = median(values);
    for (let before = pools.at(-1); before && before.level > level; before = pools.at(-1)) {
      values = [...before.values, ...values].sort((a, b) => a - b);
      level = median(values);
      pools.pop();
    }
    pools.push({ values, level });
  });
  const top = most - gap * (wanted.length - 1);
  const moved: number[] = [];
  for (const { values, level } of pools) {
    const at = Math.max(least, Math.min(level, top));
    for (let i = 0; i < values.length; i += 1) moved.push(at + gap * moved.length);
  }
  return moved;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

const ROLE_RANK: Record<PlaceRole, number> = { terminus: 0, border: 1, city: 3, station: 4, bridge: 5.5, region: 7 };

interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly km: number;
  readonly rank: number;
  readonly claimed: boolean;
  readonly border: boolean;
}

/** Places on the placed route, the most telling first: the ends, the border, places that a claim names, cities, stations. */
function candidates(route: Route, claimed: ReadonlySet<PlaceId>): Candidate[] {
  const found: Candidate[] = [];
  for (const { place, chainagesKm } of route.places) {
    for (const km of chainagesKm) {
      if (km < -1e-6 || km > route.placedKm + 0.5) continue;
      const isEnd = km < 0.5 || km > route.placedKm - 0.5;
      const named = claimed.has(place.id);
      const rank = isEnd ? 0 : ROLE_RANK[place.role] - (named ? 2 : 0);
      const at = Math.min(km, route.placedKm);
      found.push({
        key: `${place.id}@${km}`,
        name: spokenName(place),
        km: at,
        rank,
        claimed: named || isEnd,
        border: place.role === 'border',
      });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.km - b.km);
}

/**
 * The names in order of their places, upwards. Greedy by rank: a name joins if all that are in can still stand within
 * MOST_SHIFT_PX of their places.
 */
export function stationNames(
  route: Route,
  claimed: ReadonlySet<PlaceId>,
  y: (km: number) => number,
  leastY: number,
  mostY: number,
): readonly StationName[] {
  let chosen: Candidate[] = [];
  const room = Math.floor((mostY - leastY) / NAME_GAP_PX) + 1;
  for (const candidate of candidates(route, claimed)) {
    if (chosen.length >= room) break;
    const trial = [...chosen, candidate].sort((a, b) => b.km - a.km);
    const wanted = trial.map(({ km }) => y(km));
    const placed = spread(wanted, NAME_GAP_PX, leastY, mostY);
    const far = placed.some((at, i) => Math.abs(at - (wanted[i] ?? at)) > MOST_SHIFT_PX);
    if (!far || chosen.length === 0) chosen = trial;
  }
  const wanted = chosen.map(({ km }) => y(km));
  const placed = spread(wanted, NAME_GAP_PX, leastY, mostY);
  return chosen.map(({ key, name, km, claimed: named, border }, i) => ({
    key,
    name,
    km,
    placeY: wanted[i] ?? 0,
    nameY: placed[i] ?? 0,
    claimed: named,
    border,
  }));
}
