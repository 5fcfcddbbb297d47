/** The cap as a control: from where to where it can be moved, and what it stands for on the track. Pure. */
import type { Evidence } from '../../evidence/evidence';
import { trackShare } from '../../evidence/track-share';

export interface CapControl {
  readonly capKmh: number;
  /** The journey's own. */
  readonly ownKmh: number;
  readonly moved: boolean;
  readonly leastKmh: number;
  /** Of the slider; whole km/h. */
  readonly minKmh: number;
  readonly maxKmh: number;
  /** The same speed along the railway's own kilometres; null where the file does not give them. */
  readonly trackKmh: number | null;
}

const MIN_KMH = 1;
const ROUND_KMH = 10;
/** The slider goes to so many times the journey's own cap, and to as much beyond the least one. */
const ROOM = 2.5;

export function capControl(evidence: Evidence): CapControl {
  const { capKmh, leastCapKmh, journey } = evidence;
  const ownKmh = journey.speedLimit.kmh;
  const least = Number.isFinite(leastCapKmh) ? leastCapKmh : 0;
  const share = trackShare(evidence);
  return {
    capKmh,
    ownKmh,
    moved: capKmh !== ownKmh,
    leastKmh: leastCapKmh,
    minKmh: MIN_KMH,
    // A link may name more than the slider would: it then goes as far.
    maxKmh: Math.ceil(Math.max(ROOM * ownKmh, ROOM * least, capKmh) / ROUND_KMH) * ROUND_KMH,
    trackKmh: share === null ? null : capKmh * share,
  };
}

/** A least cap for reading: to a tenth, rounded down, so that what is said of speeds below it holds. */
export function roundedDown(kmh: number): number {
  return Math.floor(kmh * 10) / 10;
}
