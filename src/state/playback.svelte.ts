/**
 * The clock of the page while it runs: the only requestAnimationFrame, one reused frame for the map, and a readout
 * for everything that is read, renewed at most four times a second. Knows how to ask the journey what holds at an
 * instant (`Playable`), not what a journey is; knows nothing of the map or the components.
 */
import { Frame } from '../evidence/frame';
import type { ClockRange, Moment } from '../evidence/model';
import type { EventId } from '../journey/model';
import { PlaybackClock } from '../playback/clock';
import { ReadingPace, type Stretch } from '../playback/pace';
import { stopsOf, type EventStop } from '../playback/stops';

/** What is read at an instant. */
export interface Readout {
  readonly timeMs: number;
  readonly moment: Moment | null;
  /** "12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA". */
  readonly sentence: string;
  /** The last event at or before the instant. */
  readonly event: EventId | null;
}

export interface TimedEvent {
  readonly event: EventId;
  readonly atMs: number;
}

/** What playback asks of a journey. */
export interface Playable {
  readonly range: ClockRange;
  /** Those within the clock, by time. */
  readonly events: readonly TimedEvent[];
  /** All that is read while the clock stands at an instant for these events: the longer, the longer it stands. */
  textAt(atMs: number, events: readonly TimedEvent[]): string;
  /** Must not allocate. */
  writeFrame(timeMs: number, frame: Frame): void;
  read(timeMs: number): Readout;
}

/** At a constant rate; or standing at each event to be read, and faster where nothing is. */
export const PACES = ['real-time', 'reading'] as const;
export type Pace = (typeof PACES)[number];

/** Where the clock is in its pace, as it is read. */
export interface Pacing {
  /** From here to the end without a pause; the reader's ms. */
  readonly leftMs: number;
  /** Where it stands to be read, and how much longer; the reader's ms. */
  readonly stop: EventStop<TimedEvent> | null;
  readonly stopLeftMs: number;
  /** The compressed stretch that it is in. */
  readonly stretch: Stretch | null;
  /** There is another stop to come. */
  readonly eventAhead: boolean;
}

/** The browser's part, so that tests can bring their own. `schedule` asks for one animation frame. */
export interface Ticker {
  now(): number;
  schedule(callback: () => void): number;
  cancel(handle: number): void;
}

/** Hours of the journey in a second of the reader's. */
export const SPEEDS = [0.5, 1, 3, 6, 12] as const;
export const READOUT_EVERY_MS = 250;
export const STEP_MS = 10 * 60_000;
/** Two instants nearer than this count as the same event when stepping. */
const SAME_MS = 500;

const RATE_OF_HOUR_PER_SECOND = 3600;

/** Why the time changed without playing. */
export type Reason = 'pause' | 'step' | 'seek';
/** `spoken`: nobody else says it aloud. A slider that has the focus says its own new value, and once is enough. */
export type OnStop = (reason: Reason, spoken: boolean) => void;

export class Playback {
  readonly #ticker: Ticker;
  /** One, written again and again: no listener keeps it. */
  readonly #frame = new Frame();
  readonly #frameListeners = new Set<(frame: Readonly<Frame>) => void>();
  readonly #stopListeners = new Set<OnStop>();
  readonly #playListeners = new Set<() => void>();
  readonly #onFrame = (): void => this.#tick();
  #clock: PlaybackClock | null = null;
  #playable: Playable | null = null;
  #table: ReadingPace<EventStop<TimedEvent>> | null = null;
  /** What the readout was read of. */
  #readOf: Playable | null = null;
  #handle: number | null = null;
  /** With reduced motion, steps are counted from where playing began. */
  #stepsFromMs = 0;
  #readAtMs = Number.NEGATIVE_INFINITY;
  #readTimer: ReturnType<typeof setTimeout> | null = null;

  #readout = $state.raw<Readout | null>(null);
  #playing = $state(false);
  #speed = $state<number>(1);
  #steps = $state(false);
  #range = $state.raw<ClockRange | null>(null);
  #wantedPace = $state<Pace>('real-time');
  #hasEvents = $state(false);
  #pacing = $state.raw<Pacing | null>(null);
  #stops = $state(0);
  #stretches = $state.raw<readonly Stretch[]>([]);

  constructor(ticker: Ticker) {
    this.#ticker = ticker;
  }

  get readout(): Readout | null {
    return this.#readout;
  }
  get playing(): boolean {
    return this.#playing;
  }
  /** Hours per second. */
  get speed(): number {
    return this.#speed;
  }
  get range(): ClockRange | null {
    return this.#range;
  }
  /** There is an event to stop at. */
  get canRead(): boolean {
    return this.#hasEvents;
  }
  /** The pace that holds: the reading pace needs events. */
  get pace(): Pace {
    return this.#hasEvents ? this.#wantedPace : 'real-time';
  }
  /** Renewed with the readout. */
  get pacing(): Pacing | null {
    return this.#pacing;
  }
  /** How often the clock stands, at this pace and speed. */
  get stops(): number {
    return this.#stops;
  }
  /** Where time is compressed, at this pace and speed; by time. */
  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }
  /** The instant now; not reactive. */
  get timeMs(): number {
    return this.#clock?.timeAt(this.#ticker.now()) ?? 0;
  }

  /** Another journey, or another cap on the same one: keeps the instant if `keepTime`, else stands at the start. */
  setPlayable(playable: Playable | null, keepTime = false): void {
    const now = this.#ticker.now();
    const timeMs = keepTime && this.#clock ? this.#clock.timeAt(now) : (playable?.range.startMs ?? 0);
    const dwelledMs = (keepTime && this.#clock?.dwelledMs(now)) || 0;
    this.#stop();
    this.#playable = playable;
    this.#range = playable?.range ?? null;
    this.#hasEvents = playable !== null && playable.events.length > 0;
    this.#clock = null;
    if (playable === null) {
      this.#setTable();
      this.#readout = null;
      this.#pacing = null;
      this.#frame.hasBand = false;
      for (const listener of this.#frameListeners) listener(this.#frame);
      return;
    }
    this.#clock = new PlaybackClock({ ...playable.range, rate: this.#speed * RATE_OF_HOUR_PER_SECOND });
    this.#setTable();
    this.#clock.seek(timeMs, now, dwelledMs);
    this.#show(true);
  }

  /** With reduced motion, time goes on in cuts of ten minutes. */
  setSteps(steps: boolean): void {
    this.#steps = steps;
  }

  setSpeed(hoursPerSecond: number): void {
    this.#speed = hoursPerSecond;
    this.#clock?.setRate(hoursPerSecond * RATE_OF_HOUR_PER_SECOND, this.#ticker.now());
    this.#setTable();
    this.#renewPacing();
  }

  /** The time does not jump, and a stop that is half read is not begun anew. */
  setPace(pace: Pace): void {
    if (pace === this.#wantedPace) return;
    this.#wantedPace = pace;
    this.#setTable();
    this.#renewPacing();
  }

  play(): void {
    if (!this.#clock || this.#playing) return;
    const now = this.#ticker.now();
    this.#clock.play(now);
    this.#stepsFromMs = this.#clock.timeAt(now);
    this.#playing = true;
    this.#handle = this.#ticker.schedule(this.#onFrame);
  }

  pause({ spoken = true } = {}): void {
    if (!this.#playing) return;
    this.#settle();
    this.#announce('pause', spoken);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** To an instant, held within the clock. `often`: part of a drag or a held key, so the readout keeps its pace. */
  seek(timeMs: number, options: { reason?: Reason; often?: boolean; spoken?: boolean } = {}): void {
    if (!this.#clock) return;
    this.#clock.seek(timeMs, this.#ticker.now());
    this.#stepsFromMs = this.timeMs;
    this.#show(options.often !== true);
    const reason = options.reason ?? 'seek';
    this.#announce(reason, options.spoken ?? reason !== 'seek');
  }

  /** The next event from an instant in a direction (1 or −1); null if there is none. */
  eventAfter(direction: 1 | -1, timeMs: number): TimedEvent | null {
    const events = this.#playable?.events ?? [];
    const found =
      direction > 0
        ? events.find((event) => event.atMs > timeMs + SAME_MS)
        : events.findLast((event) => event.atMs < timeMs - SAME_MS);
    return found ?? null;
  }

  /** `direction`: 1 or −1. Pauses: a step is a place to read at. Returns the event reached, or null at either end. */
  stepEvent(direction: 1 | -1, { spoken = true } = {}): TimedEvent | null {
    const next = this.eventAfter(direction, this.timeMs);
    const played = this.#playing;
    this.#settle();
    if (next) this.seek(next.atMs, { reason: 'step', spoken });
    else if (played) this.#announce('pause', spoken);
    return next;
  }

  /** Called in each frame with the one reused frame, and at once with the present one. Returns the disposer. */
  onFrame(listener: (frame: Readonly<Frame>) => void): () => void {
    this.#frameListeners.add(listener);
    if (this.#clock) listener(this.#frame);
    return () => this.#frameListeners.delete(listener);
  }

  /** Called on pause, step and seek: what is worth saying aloud or writing into the address. Returns the disposer. */
  onStop(listener: OnStop): () => void {
    this.#stopListeners.add(listener);
    return () => this.#stopListeners.delete(listener);
  }

  /** Called each time the readout is renewed while it plays. Returns the disposer. */
  onPlay(listener: () => void): () => void {
    this.#playListeners.add(listener);
    return () => this.#playListeners.delete(listener);
  }

  /** A hidden tab pauses, and stays paused until the reader plays again. Returns the disposer. */
  pauseWhenHidden(page: Document): () => void {
    const check = (): void => {
      if (page.visibilityState === 'hidden') this.pause();
    };
    page.addEventListener('visibilitychange', check);
    return () => page.removeEventListener('visibilitychange', check);
  }

  destroy(): void {
    this.#stop();
    if (this.#readTimer !== null) clearTimeout(this.#readTimer);
    this.#readTimer = null;
    this.#frameListeners.clear();
    this.#stopListeners.clear();
    this.#playListeners.clear();
  }

  #tick(): void {
    this.#handle = null;
    if (!this.#clock || !this.#range) return;
    const now = this.#ticker.now();
    if (!this.#clock.isRunning(now)) {
      this.#settle();
      this.#announce('pause', true);
      return;
    }
    const timeMs = this.#clock.timeAt(now);
    // What is read at a stop is what holds at its very instant: a cut of its own, from which the steps go on.
    if (this.#steps && this.#clock.isStanding(now)) this.#stepsFromMs = timeMs;
    // While it stands there is nothing to draw anew.
    if (timeMs !== this.#frame.timeMs) this.#emit(timeMs);
    if (this.#ticker.now() - this.#readAtMs >= READOUT_EVERY_MS) this.#renew();
    this.#handle = this.#ticker.schedule(this.#onFrame);
  }

  /** The frame path: nothing here allocates. */
  #emit(timeMs: number): void {
    if (!this.#playable || !this.#range) return;
    let shown = timeMs;
    if (this.#steps && this.#playing) {
      shown = this.#stepsFromMs + Math.floor((timeMs - this.#stepsFromMs) / STEP_MS) * STEP_MS;
      if (shown === this.#frame.timeMs) return;
    }
    this.#playable.writeFrame(shown, this.#frame);
    for (const listener of this.#frameListeners) listener(this.#frame);
  }

  /** Draws the present instant, and reads it: now, or when the pace allows. */
  #show(atOnce: boolean): void {
    this.#emit(this.timeMs);
    const wait = this.#readAtMs + READOUT_EVERY_MS - this.#ticker.now();
    if (atOnce || wait <= 0) this.#renew();
    else this.#readTimer ??= setTimeout(() => this.#renew(), wait);
  }

  #renew(): void {
    if (this.#readTimer !== null) clearTimeout(this.#readTimer);
    this.#readTimer = null;
    this.#readAtMs = this.#ticker.now();
    const { timeMs } = this.#frame;
    // While the clock stands, what holds does not change.
    if (this.#playable && !(this.#readOf === this.#playable && this.#readout?.timeMs === timeMs)) {
      this.#readout = this.#playable.read(timeMs);
      this.#readOf = this.#playable;
    }
    this.#renewPacing();
    if (this.#playing) for (const listener of this.#playListeners) listener();
  }

  /** Makes the table of the pace that holds, and lets the clock go on by it. */
  #setTable(): void {
    const playable = this.#playable;
    const rate = this.#speed * RATE_OF_HOUR_PER_SECOND;
    this.#table =
      playable === null || this.pace === 'real-time'
        ? null
        : new ReadingPace({
            ...playable.range,
            rate,
            stops: stopsOf(playable.events, rate, (atMs, events) => playable.textAt(atMs, events)),
          });
    this.#stops = this.#table?.stops.length ?? 0;
    this.#stretches = this.#table?.stretches ?? [];
    this.#clock?.setPace(this.#table, this.#ticker.now());
  }

  #renewPacing(): void {
    const clock = this.#clock;
    if (clock === null) return;
    const now = this.#ticker.now();
    const leftMs = clock.leftMs(now);
    // At the very end nothing is read or run any more.
    const table = leftMs > 0 ? this.#table : null;
    const stop = table?.stops[table.stopAt(clock.readerAt(now))] ?? null;
    const stretch = table?.stretches[table.stretchAt(clock.readerAt(now))] ?? null;
    const stopLeftMs = stop ? stop.dwellMs - clock.dwelledMs(now) : 0;
    const eventAhead = (table?.stops.at(-1)?.atMs ?? -Infinity) > clock.timeAt(now);
    this.#pacing = { leftMs, stop, stopLeftMs, stretch, eventAhead };
  }

  /** Stops where it is and shows it. */
  #settle(): void {
    if (!this.#playing || !this.#clock || !this.#range) return;
    const { timeMs } = this;
    this.#stop();
    // Between two steps the last one shown stands: pausing must not move the train. At a stop, it is the stop that is shown.
    if (this.#steps && timeMs < this.#range.endMs && timeMs !== this.#frame.timeMs)
      this.#clock.seek(this.#frame.timeMs, this.#ticker.now());
    this.#show(true);
  }

  #stop(): void {
    if (this.#handle !== null) this.#ticker.cancel(this.#handle);
    this.#handle = null;
    this.#clock?.pause(this.#ticker.now());
    this.#playing = false;
  }

  #announce(reason: Reason, spoken: boolean): void {
    for (const listener of this.#stopListeners) listener(reason, spoken);
  }
}
