/**
 * What two claims in order say about the speed between them: at least max(0, (a_j − b_i)/(u_j − l_i)), at most
 * (b_j − a_i)/(l_j − u_i), and no most where their hours overlap. An open end of a place window is the end of the placed
 * route; an open end of a time window leaves its bound away. Knows nothing of the cap.
 */
import type { ClaimId } from '../journey/model';
import { HOUR_MS } from './band';
import type { ClaimWindow } from './model';

export interface ImpliedSpeed {
  readonly from: ClaimId;
  readonly to: ClaimId;
  /** km/h; Infinity where the two contradict each other at any speed. */
  readonly atLeastKmh: number;
  /** km/h; Infinity where nothing bounds it. */
  readonly atMostKmh: number;
}

/** Between neighbours among the binding claims, in order of the middles of their time windows (ties: order of the file). */
export function impliedSpeeds(windows: readonly ClaimWindow[], placedKm: number): readonly ImpliedSpeed[] {
  const ordered = windows
    .filter((window) => window.unbound === null)
    .map((window, index) => ({ window, index, middle: middleOf(window) }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index);
  const speeds: ImpliedSpeed[] = [];
  ordered.forEach(({ window }, index) => {
    const next = ordered[index + 1]?.window;
    if (next !== undefined) speeds.push(impliedSpeed(window, next, placedKm));
  });
  return speeds;
}

/** The middle of a time window; its stated end if the other is open. */
function middleOf({ time }: ClaimWindow): number {
  if (time.from === null) return time.to ?? 0;
  return time.to === null ? time.from : (time.from + time.to) / 2;
}

export function impliedSpeed(first: ClaimWindow, second: ClaimWindow, placedKm: number): ImpliedSpeed {
  const far = (second.place?.from ?? 0) - (first.place?.to ?? placedKm);
  const longest = hours(first.time.from, second.time.to);
  const most = (second.place?.to ?? placedKm) - (first.place?.from ?? 0);
  const shortest = hours(first.time.to, second.time.from);
  return {
    from: first.claim.id,
    to: second.claim.id,
    atLeastKmh: far <= 0 || longest === null ? 0 : longest > 0 ? far / longest : Infinity,
    atMostKmh: shortest === null || !(shortest > 0) ? Infinity : Math.max(0, most / shortest),
  };
}

function hours(fromMs: number | null, toMs: number | null): number | null {
  return fromMs === null || toMs === null ? null : (toMs - fromMs) / HOUR_MS;
}
