/**
 * The clock of playback: anchored, not accumulated. time = anchor + (now − anchorNow) × rate, so that no frame, however late,
 * makes it drift. Pure: `now` is passed in, there is no timer here. Knows nothing of journeys.
 *
 * `nowMs` is any clock in ms that never goes back (performance.now()); journey time is ms since 1970; the rate is journey-ms
 * a real ms: an hour a second is 3600.
 */

export class PlaybackClock {
  #startMs: number;
  #endMs: number;
  #anchorMs: number;
  #anchorNowMs: number;
  #rate: number;
  #playing = false;

  /** Stands at the start of its range. @throws RangeError if the range is reversed or the rate not a finite number above 0. */
  constructor(options: { readonly startMs: number; readonly endMs: number; readonly rate: number }) {
    checkRange(options.startMs, options.endMs);
    checkRate(options.rate);
    this.#startMs = options.startMs;
    this.#endMs = options.endMs;
    this.#rate = options.rate;
    this.#anchorMs = options.startMs;
    this.#anchorNowMs = 0;
  }

  get startMs(): number {
    return this.#startMs;
  }
  get endMs(): number {
    return this.#endMs;
  }
  get rate(): number {
    return this.#rate;
  }
  /** Play was asked for. It stays so at the end of the range until `settle` or `pause`: see `isRunning`. */
  get isPlaying(): boolean {
    return this.#playing;
  }

  /** The journey time; held to the range. */
  timeAt(nowMs: number): number {
    if (!this.#playing) return this.#anchorMs;
    // A `now` from before the anchor (a frame's timestamp can be) is the anchor itself.
    const elapsed = nowMs > this.#anchorNowMs ? nowMs - this.#anchorNowMs : 0;
    const time = this.#anchorMs + elapsed * this.#rate;
    return time < this.#endMs ? time : this.#endMs;
  }

  /** Playing, and not yet at the end. */
  isRunning(nowMs: number): boolean {
    return this.#playing && this.timeAt(nowMs) < this.#endMs;
  }

  /** Plays on; from the start again if it stands at the end. */
  play(nowMs: number): void {
    const time = this.timeAt(nowMs);
    this.#anchor(time >= this.#endMs ? this.#startMs : time, nowMs);
    this.#playing = true;
  }

  pause(nowMs: number): void {
    this.#anchor(this.timeAt(nowMs), nowMs);
    this.#playing = false;
  }

  /** Once a frame: pauses at the end. True if it did so now. */
  settle(nowMs: number): boolean {
    if (!this.#playing || this.timeAt(nowMs) < this.#endMs) return false;
    this.pause(nowMs);
    return true;
  }

  /** Goes to a time, held to the range; keeps playing if it was. */
  seek(timeMs: number, nowMs: number): void {
    if (Number.isNaN(timeMs)) throw new RangeError('PlaybackClock: seek to no number');
    this.#anchor(Math.min(this.#endMs, Math.max(this.#startMs, timeMs)), nowMs);
  }

  /** Changes the speed; the time does not jump. */
  setRate(rate: number, nowMs: number): void {
    checkRate(rate);
    this.#anchor(this.timeAt(nowMs), nowMs);
    this.#rate = rate;
  }

  /** Another range; the time is held to it. */
  setRange(startMs: number, endMs: number, nowMs: number): void {
    checkRange(startMs, endMs);
    const time = this.timeAt(nowMs);
    this.#startMs = startMs;
    this.#endMs = endMs;
    this.seek(time, nowMs);
  }

  #anchor(timeMs: number, nowMs: number): void {
    this.#anchorMs = timeMs;
    this.#anchorNowMs = nowMs;
  }
}

function checkRange(startMs: number, endMs: number): void {
  if (!(startMs <= endMs) || !Number.isFinite(startMs) || !Number.isFinite(endMs)) {
    throw new RangeError('PlaybackClock: a range runs from a finite start to a finite end');
  }
}

function checkRate(rate: number): void {
  if (!(rate > 0) || !Number.isFinite(rate)) throw new RangeError('PlaybackClock: a rate is a finite number above 0');
}
