/**
 * The clock of playback: anchored, not accumulated. time = anchor + (now − anchorNow) × rate, so that no frame, however late,
 * makes it drift. With a reading pace the anchor is the reader's time, and the journey's is looked up in its table; without one
 * the rate is constant, and needs none. Pure: `now` is passed in, there is no timer here. Knows nothing of journeys.
 *
 * `nowMs` is any clock in ms that never goes back (performance.now()); journey time is ms since 1970; the rate is journey-ms
 * a real ms: an hour a second is 3600.
 */

import type { ReadingPace } from './pace';

export class PlaybackClock {
  #startMs: number;
  #endMs: number;
  #anchorMs: number;
  #anchorNowMs: number;
  #rate: number;
  #pace: ReadingPace | null = null;
  /** The anchor in the pace's own time, which also tells how long the clock has stood. 0 without a pace. */
  #anchorReaderMs = 0;
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
    if (this.#pace !== null) {
      const paced = this.#pace.journeyAt(this.readerAt(nowMs));
      // There and back through the table may be a hair short of where it was anchored.
      return paced > this.#anchorMs ? paced : this.#anchorMs;
    }
    const time = this.#anchorMs + this.#elapsedMs(nowMs) * this.#rate;
    return time < this.#endMs ? time : this.#endMs;
  }

  /** Playing, and not yet at the end. */
  isRunning(nowMs: number): boolean {
    return this.#playing && !this.#isOver(nowMs);
  }

  /** At a stop of its pace: the time stands, also while it plays. */
  isStanding(nowMs: number): boolean {
    return this.#pace !== null && !this.#isOver(nowMs) && this.#pace.stopAt(this.readerAt(nowMs)) >= 0;
  }

  /** What is left to the end of the range, played without a pause; the reader's ms. */
  leftMs(nowMs: number): number {
    return this.#pace !== null
      ? this.#pace.totalMs - this.readerAt(nowMs)
      : (this.#endMs - this.timeAt(nowMs)) / this.#rate;
  }

  /** Plays on; from the start again if it stands at the end. */
  play(nowMs: number): void {
    if (this.#isOver(nowMs)) this.#anchor(this.#startMs, 0, nowMs);
    else this.#anchor(this.timeAt(nowMs), this.readerAt(nowMs), nowMs);
    this.#playing = true;
  }

  pause(nowMs: number): void {
    this.#anchor(this.timeAt(nowMs), this.readerAt(nowMs), nowMs);
    this.#playing = false;
  }

  /** Once a frame: pauses at the end. True if it did so now. */
  settle(nowMs: number): boolean {
    if (!this.#playing || !this.#isOver(nowMs)) return false;
    this.pause(nowMs);
    return true;
  }

  /**
   * Goes to a time, held to the range; keeps playing if it was. At a stop its dwell begins, or goes on where `dwelledMs` of it
   * are over; the end of the range is the end.
   */
  seek(timeMs: number, nowMs: number, dwelledMs = 0): void {
    if (Number.isNaN(timeMs)) throw new RangeError('PlaybackClock: seek to no number');
    const held = Math.min(this.#endMs, Math.max(this.#startMs, timeMs));
    this.#anchor(held, this.#readerOf(held, dwelledMs), nowMs);
  }

  /** Changes the speed; the time does not jump. A pace has its own rate: give it anew. */
  setRate(rate: number, nowMs: number): void {
    checkRate(rate);
    this.#anchor(this.timeAt(nowMs), this.readerAt(nowMs), nowMs);
    this.#rate = rate;
  }

  /** Goes on by a table made for this range, or (null) at the constant rate; the time does not jump, nor does a dwell start anew. */
  setPace(pace: ReadingPace | null, nowMs: number): void {
    const timeMs = this.timeAt(nowMs);
    const dwelledMs = this.dwelledMs(nowMs);
    const over = this.#isOver(nowMs);
    this.#pace = pace;
    this.#anchor(timeMs, over ? (pace?.totalMs ?? 0) : this.#readerOf(timeMs, dwelledMs), nowMs);
  }

  /** How much of the dwell at this stop is over; the reader's ms. */
  dwelledMs(nowMs: number): number {
    return this.#pace?.dwelledMs(this.readerAt(nowMs)) ?? 0;
  }

  /** Another range, at the constant rate; the time is held to it. */
  setRange(startMs: number, endMs: number, nowMs: number): void {
    checkRange(startMs, endMs);
    const time = this.timeAt(nowMs);
    this.#pace = null;
    this.#startMs = startMs;
    this.#endMs = endMs;
    this.seek(time, nowMs);
  }

  #isOver(nowMs: number): boolean {
    return this.#pace === null ? this.timeAt(nowMs) >= this.#endMs : this.readerAt(nowMs) >= this.#pace.totalMs;
  }

  /** A `now` from before the anchor (a frame's timestamp can be) is the anchor itself. */
  #elapsedMs(nowMs: number): number {
    return nowMs > this.#anchorNowMs ? nowMs - this.#anchorNowMs : 0;
  }

  /** Where it is in its pace; the reader's ms since the start of the range. 0 without a pace. */
  readerAt(nowMs: number): number {
    if (this.#pace === null || !this.#playing) return this.#anchorReaderMs;
    const reader = this.#anchorReaderMs + this.#elapsedMs(nowMs);
    return reader < this.#pace.totalMs ? reader : this.#pace.totalMs;
  }

  #readerOf(timeMs: number, dwelledMs: number): number {
    if (this.#pace === null) return 0;
    if (dwelledMs === 0 && timeMs >= this.#endMs) return this.#pace.totalMs;
    return this.#pace.readerAt(timeMs) + Math.min(dwelledMs, this.#pace.dwellAt(timeMs));
  }

  #anchor(timeMs: number, readerMs: number, nowMs: number): void {
    this.#anchorMs = timeMs;
    this.#anchorReaderMs = readerMs;
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
