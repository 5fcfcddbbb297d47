/**
 * The moment as the animation needs it: five numbers and two flags, written into one kept object. On the frame path: binary
 * searches only, nothing allocated.
 */
import type { Evidence } from './shape';
import { valueAt } from './piecewise';
import { covers } from './speaking';

export class Frame {
  timeMs = 0;
  /** Where it can have been at the least and at the most; km. */
  lowerKm = 0;
  upperKm = 0;
  /** The steadiest run; km. */
  runKm = 0;
  pinned = false;
  /** False where the accepted claims contradict each other: the other numbers then mean nothing. */
  hasBand = false;

  /** Writes the moment of an instant into this frame. */
  at(evidence: Evidence, timeMs: number): this {
    this.timeMs = timeMs;
    const { band, run } = evidence;
    if (band === null || run === null) {
      this.hasBand = false;
      this.pinned = false;
      this.lowerKm = this.upperKm = this.runKm = 0;
      return this;
    }
    this.hasBand = true;
    this.lowerKm = valueAt(band.lower, timeMs);
    this.upperKm = valueAt(band.upper, timeMs);
    this.runKm = valueAt(run, timeMs);
    this.pinned = covers(evidence.pinned, timeMs);
    return this;
  }
}
