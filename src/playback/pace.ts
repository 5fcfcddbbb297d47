/**
 * The reading pace as a table: the journey's time ↔ the reader's. Piecewise linear. At each stop the journey's clock stands
 * while its text is read; between stops it runs at the chosen rate, but a stretch in which nothing is to be read is run in four
 * seconds of the reader's. Which stretches those are is handed out, so that it is never silent. Pure; knows nothing of journeys.
 *
 * Journey time is ms since 1970; the reader's is ms since the start of the range; a rate is journey-ms a reader's ms.
 */

export interface Stop {
  readonly atMs: number;
  /** How long the clock stands there; the reader's ms, above 0. */
  readonly dwellMs: number;
}

/** A stretch of the journey between two stops that runs faster than the chosen rate. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  /** How many times faster than the rate that was chosen. */
  readonly factor: number;
  /** What it takes; the reader's ms. */
  readonly readerMs: number;
}

/** A stretch that would take longer than this is compressed: a factor of a quarter more is the least worth a mark. */
export const LONG_GAP_MS = 5000;
/** What a compressed one takes instead. */
export const COMPRESSED_GAP_MS = 4000;

export interface PaceOptions<Of extends Stop> {
  readonly startMs: number;
  readonly endMs: number;
  readonly rate: number;
  /** Within the range, by time, no two at one instant. */
  readonly stops: readonly Of[];
}

/**
 * Knots: the start, the arrival and the departure of each stop, the end. So piece 2k is the way to stop k, and piece 2k + 1 the
 * stand at it. Everything but the constructor is O(log n) and allocates nothing.
 */
export class ReadingPace<Of extends Stop = Stop> {
  readonly stops: readonly Of[];
  /** By time. */
  readonly stretches: readonly Stretch[];
  /** What the whole range takes; the reader's ms. */
  readonly totalMs: number;
  readonly #journeyMs: Float64Array;
  readonly #readerMs: Float64Array;
  /** For each way to a stop, and the last to the end: its index among the stretches, or −1. */
  readonly #stretchOf: Int32Array;

  /** @throws RangeError if the range is reversed, the rate or a dwell not a finite number above 0, or the stops out of order. */
  constructor({ startMs, endMs, rate, stops }: PaceOptions<Of>) {
    if (!(startMs <= endMs) || !(rate > 0) || ![startMs, endMs, rate].every(Number.isFinite)) {
      throw new RangeError('ReadingPace: a range runs from a finite start to a finite end, at a rate above 0');
    }
    const knots = 2 * stops.length + 2;
    this.stops = stops;
    this.#journeyMs = new Float64Array(knots);
    this.#readerMs = new Float64Array(knots);
    this.#stretchOf = new Int32Array(stops.length + 1).fill(-1);
    const stretches: Stretch[] = [];
    let fromMs = startMs;
    let reader = 0;
    this.#journeyMs[0] = startMs;
    const run = (way: number, toMs: number): void => {
      const plainMs = (toMs - fromMs) / rate;
      const long = plainMs > LONG_GAP_MS;
      if (long) {
        this.#stretchOf[way] = stretches.length;
        stretches.push({ fromMs, toMs, factor: plainMs / COMPRESSED_GAP_MS, readerMs: COMPRESSED_GAP_MS });
      }
      reader += long ? COMPRESSED_GAP_MS : plainMs;
      fromMs = toMs;
      this.#journeyMs[2 * way + 1] = toMs;
      this.#readerMs[2 * way + 1] = reader;
    };
    for (const [k, { atMs, dwellMs }] of stops.entries()) {
      const after = k === 0 ? atMs >= startMs : atMs > fromMs;
      if (!after || !(atMs <= endMs) || !(dwellMs > 0) || !Number.isFinite(dwellMs)) {
        throw new RangeError('ReadingPace: stops come in order, within the range, each with a dwell above 0');
      }
      run(k, atMs);
      reader += dwellMs;
      this.#journeyMs[2 * k + 2] = atMs;
      this.#readerMs[2 * k + 2] = reader;
    }
    run(stops.length, endMs);
    this.stretches = stretches;
    this.totalMs = reader;
  }

  /** The journey's time, held to the range. Never falls as the reader's rises; constant while the clock stands. */
  journeyAt(readerMs: number): number {
    const piece = this.#pieceAt(readerMs);
    const from = this.#journeyMs[piece] ?? 0;
    const to = this.#journeyMs[piece + 1] ?? from;
    const begun = this.#readerMs[piece] ?? 0;
    const done = this.#readerMs[piece + 1] ?? begun;
    if (readerMs <= begun || to === from) return from;
    if (readerMs >= done) return to;
    const time = from + ((readerMs - begun) / (done - begun)) * (to - from);
    return time < to ? time : to;
  }

  /** When an instant is reached, in the reader's time; of a stop the arrival. Held to the range. */
  readerAt(timeMs: number): number {
    const times = this.#journeyMs;
    // The first knot at or after the instant.
    let low = 0;
    let high = times.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((times[middle] ?? 0) < timeMs) low = middle + 1;
      else high = middle;
    }
    const to = times[low] ?? 0;
    const done = this.#readerMs[low] ?? 0;
    if (low === 0 || timeMs >= to) return done;
    const from = times[low - 1] ?? 0;
    const begun = this.#readerMs[low - 1] ?? 0;
    return begun + ((timeMs - from) / (to - from)) * (done - begun);
  }

  /** The stop at which the clock stands: its place in `stops`, or −1 while it runs. */
  stopAt(readerMs: number): number {
    const piece = this.#pieceAt(readerMs);
    return piece % 2 === 1 ? (piece - 1) / 2 : -1;
  }

  /** The compressed stretch that the clock runs through: its place in `stretches`, or −1. */
  stretchAt(readerMs: number): number {
    const piece = this.#pieceAt(readerMs);
    return piece % 2 === 0 ? (this.#stretchOf[piece / 2] ?? -1) : -1;
  }

  /** How much of a stop's dwell is over; the reader's ms. 0 while the clock runs. */
  dwelledMs(readerMs: number): number {
    const piece = this.#pieceAt(readerMs);
    return piece % 2 === 1 ? Math.max(0, readerMs - (this.#readerMs[piece] ?? 0)) : 0;
  }

  /** How long the clock stands at an instant; the reader's ms, 0 where there is no stop. */
  dwellAt(timeMs: number): number {
    const arrival = this.readerAt(timeMs);
    const stop = this.stops[this.stopAt(arrival)];
    return stop !== undefined && stop.atMs === timeMs ? stop.dwellMs : 0;
  }

  /** The last piece that has begun; of those without length the last. At the very end, the last one of all. */
  #pieceAt(readerMs: number): number {
    const reader = this.#readerMs;
    let low = 0;
    let high = reader.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((reader[middle] ?? 0) <= readerMs) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
