/** The page's clock in a browser: pace, steps, ends, hidden tabs, and that the frame path stays off the runes. */
import { flushSync } from 'svelte';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../../src/evidence/frame';
import type { EventId } from '../../../src/journey/model';
import { Playback, READOUT_EVERY_MS, STEP_MS, type Playable, type Ticker } from '../../../src/state/playback.svelte';

const START = Date.parse('2023-09-10T12:00:00+09:00');
const HOUR = 3_600_000;
const END = START + 48 * HOUR;
const id = (name: string): EventId => name as EventId;

/** A clock and an animation frame that move only when they are told to. */
class HandTicker implements Ticker {
  time = 1_000;
  asked = 0;
  #waiting: { handle: number; callback: () => void } | null = null;
  now(): number {
    return this.time;
  }
  schedule(callback: () => void): number {
    this.asked += 1;
    this.#waiting = { handle: this.asked, callback };
    return this.asked;
  }
  cancel(handle: number): void {
    if (this.#waiting?.handle === handle) this.#waiting = null;
  }
  get waiting(): boolean {
    return this.#waiting !== null;
  }
  /** The next frame, `afterMs` later. */
  frame(afterMs: number): void {
    this.time += afterMs;
    const callback = this.#waiting?.callback;
    this.#waiting = null;
    callback?.();
  }
}

let ticker: HandTicker;
let reads: number[];
let playback: Playback;

const playable = (): Playable => ({
  range: { startMs: START, endMs: END },
  events: [
    { event: id('first'), atMs: START + 3 * HOUR },
    { event: id('second'), atMs: START + 20 * HOUR },
  ],
  textAt: (_, events) => 'word '.repeat(10 * events.length),
  writeFrame(timeMs, frame) {
    frame.timeMs = timeMs;
    frame.runKm = (timeMs - START) / HOUR;
  },
  read(timeMs) {
    reads.push(timeMs);
    return { timeMs, moment: null, sentence: `at ${(timeMs - START) / HOUR}`, event: null };
  },
});

beforeEach(() => {
  vi.useFakeTimers();
  ticker = new HandTicker();
  reads = [];
  playback = new Playback(ticker);
  playback.setPlayable(playable());
});
afterEach(() => {
  playback.destroy();
  vi.useRealTimers();
});

describe('at rest', () => {
  it('stands at the start and asks for no frame until Play', () => {
    expect(playback.timeMs).toBe(START);
    expect(playback.playing).toBe(false);
    expect(ticker.asked).toBe(0);
    ticker.time += 60_000;
    expect(playback.timeMs).toBe(START);
  });

  it('hands a listener the present frame at once, and takes it back by the disposer', () => {
    const seen: number[] = [];
    const dispose = playback.onFrame((frame) => seen.push(frame.timeMs));
    expect(seen).toEqual([START]);
    playback.seek(START + HOUR);
    dispose();
    playback.seek(START + 2 * HOUR);
    expect(seen).toEqual([START, START + HOUR]);
  });

  it('holds a seek within the clock', () => {
    playback.seek(END + HOUR);
    expect(playback.timeMs).toBe(END);
    playback.seek(0);
    expect(playback.timeMs).toBe(START);
  });
});

describe('playing', () => {
  it('goes by the clock, whatever the frames do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 40 }), (gaps) => {
        playback.pause();
        playback.seek(START);
        playback.play();
        for (const gap of gaps) ticker.frame(gap);
        const elapsed = gaps.reduce((sum, gap) => sum + gap, 0);
        expect(playback.timeMs).toBe(Math.min(END, START + elapsed * 3600));
      }),
    );
  });

  it('uses one frame object for all frames', () => {
    const seen = new Set<Readonly<Frame>>();
    playback.onFrame((frame) => seen.add(frame));
    playback.play();
    for (let at = 0; at < 20; at += 1) ticker.frame(16);
    expect(seen.size).toBe(1);
  });

  it('reads the moment at most four times a second, at any frame rate', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 120 }), { minLength: 20, maxLength: 200 }), (gaps) => {
        playback.pause();
        playback.seek(START);
        playback.play();
        reads = [];
        const from = ticker.time;
        for (const gap of gaps) ticker.frame(gap);
        expect(reads.length).toBeLessThanOrEqual(Math.floor((ticker.time - from) / READOUT_EVERY_MS) + 1);
        expect(reads.length).toBeGreaterThanOrEqual(Math.floor((ticker.time - from) / (READOUT_EVERY_MS + 120)) - 1);
      }),
      { numRuns: 50 },
    );
  });

  it('renews the readout as a rune, and the frames without runes', () => {
    let runs = 0;
    const dispose = $effect.root(() => {
      $effect(() => {
        void playback.readout;
        runs += 1;
      });
    });
    flushSync();
    playback.play();
    let frames = 0;
    playback.onFrame(() => (frames += 1));
    for (let at = 0; at < 60; at += 1) {
      ticker.frame(16);
      flushSync();
    }
    dispose();
    expect(frames).toBe(61);
    expect(runs).toBeGreaterThan(1);
    expect(runs).toBeLessThanOrEqual(6);
  });

  it('changes speed without a jump', () => {
    playback.play();
    ticker.frame(1000);
    const before = playback.timeMs;
    playback.setSpeed(12);
    expect(playback.timeMs).toBe(before);
    ticker.frame(1000);
    expect(playback.timeMs).toBe(before + 12 * HOUR);
  });

  it('pauses at the end, says so once, and plays again from the start', () => {
    const stops: string[] = [];
    playback.onStop((reason) => stops.push(reason));
    playback.setSpeed(12);
    playback.play();
    for (let at = 0; at < 6; at += 1) ticker.frame(1000);
    expect(playback.playing).toBe(false);
    expect(playback.timeMs).toBe(END);
    expect(playback.readout?.timeMs).toBe(END);
    expect(ticker.waiting).toBe(false);
    expect(stops).toEqual(['pause']);
    playback.play();
    expect(playback.timeMs).toBe(START);
  });

  it('a hidden tab pauses and stays paused', () => {
    const page = new EventTarget() as EventTarget & { visibilityState: string };
    page.visibilityState = 'visible';
    const dispose = playback.pauseWhenHidden(page as unknown as Document);
    playback.play();
    ticker.frame(500);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    const stopped = playback.timeMs;
    expect(playback.playing).toBe(false);
    ticker.time += 10_000;
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(playback.playing).toBe(false);
    expect(playback.timeMs).toBe(stopped);

    dispose();
    playback.play();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(playback.playing).toBe(true);
  });
});

describe('with reduced motion', () => {
  it('cuts forward by whole steps from where it began, never back, and a pause moves nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * HOUR }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 }),
        (begin, gaps) => {
          playback.pause();
          playback.setSteps(true);
          playback.seek(START + begin);
          const from = playback.timeMs;
          const seen: number[] = [];
          playback.play();
          const dispose = playback.onFrame((frame) => seen.push(frame.timeMs));
          for (const gap of gaps) ticker.frame(gap);
          const last = seen.at(-1);
          if (playback.playing) {
            playback.pause();
            expect(playback.timeMs).toBe(last);
          }
          dispose();
          for (const [at, timeMs] of seen.entries()) {
            if (timeMs < END) expect((timeMs - from) % STEP_MS).toBe(0);
            expect(timeMs).toBeGreaterThanOrEqual(seen[at - 1] ?? from);
          }
        },
      ),
    );
  });

  it('draws a step once, not in each frame', () => {
    playback.setSteps(true);
    let frames = 0;
    playback.play();
    playback.onFrame(() => (frames += 1));
    for (let at = 0; at < 100; at += 1) ticker.frame(10); // one second: an hour of the journey
    expect(frames).toBe(1 + 6);
  });
});

describe('steps and seeks', () => {
  it('goes from event to event and stops at either end', () => {
    expect(playback.stepEvent(-1)).toBeNull();
    expect(playback.stepEvent(1)?.event).toBe('first');
    expect(playback.stepEvent(1)?.event).toBe('second');
    expect(playback.stepEvent(1)).toBeNull();
    expect(playback.timeMs).toBe(START + 20 * HOUR);
    expect(playback.stepEvent(-1)?.event).toBe('first');
    expect(playback.timeMs).toBe(START + 3 * HOUR);
  });

  it('a step while playing pauses', () => {
    playback.play();
    playback.stepEvent(1);
    expect(playback.playing).toBe(false);
    expect(playback.timeMs).toBe(START + 3 * HOUR);
  });

  it('a step past the last event while playing pauses, and says so', () => {
    playback.seek(START + 21 * HOUR);
    const stops: string[] = [];
    playback.onStop((reason) => stops.push(reason));
    playback.play();
    expect(playback.stepEvent(1)).toBeNull();
    expect(playback.playing).toBe(false);
    expect(stops).toEqual(['pause']);
    expect(playback.stepEvent(1)).toBeNull();
    expect(stops).toEqual(['pause']);
  });

  it('reads at once on a single seek, and at its pace during a drag, with the last place in the end', () => {
    playback.seek(START + HOUR);
    expect(playback.readout?.timeMs).toBe(START + HOUR);
    reads = [];
    for (let at = 1; at <= 30; at += 1) {
      ticker.time += 5;
      playback.seek(START + HOUR + at * 60_000, { often: true });
    }
    expect(reads.length).toBeLessThanOrEqual(1);
    vi.advanceTimersByTime(READOUT_EVERY_MS);
    expect(playback.readout?.timeMs).toBe(START + 1.5 * HOUR);
  });

  it('tells a step from a seek', () => {
    const stops: string[] = [];
    const dispose = playback.onStop((reason) => stops.push(reason));
    playback.seek(START + HOUR);
    playback.seek(START + HOUR, { reason: 'step' });
    playback.stepEvent(1);
    dispose();
    playback.seek(START);
    expect(stops).toEqual(['seek', 'step', 'step']);
  });
});

describe('at the reading pace', () => {
  // Ten words a stop are 3 s. Three hours lead to the first event, 17 to the second (in 4 s), 28 to the end (in 4 s).
  const FIRST = START + 3 * HOUR;
  const SECOND = START + 20 * HOUR;
  const [WAY, DWELL, GAP] = [3000, 3000, 4000];
  const frames = (ms: number, every = 50): void => {
    for (let gone = 0; gone < ms; gone += every) ticker.frame(every);
  };

  beforeEach(() => playback.setPace('reading'));

  it('stands at each event, and still plays; then runs faster, and says so', () => {
    expect(playback.pacing?.leftMs).toBe(WAY + DWELL + GAP + DWELL + GAP);
    expect(playback.pacing?.eventAhead).toBe(true);
    playback.play();
    frames(1000);
    expect(playback.timeMs).toBe(START + HOUR);
    expect(playback.pacing).toMatchObject({ stop: null, stretch: null });
    frames(WAY - 1000 + 500);
    expect(playback.timeMs).toBe(FIRST);
    expect(playback.playing).toBe(true);
    expect(playback.readout?.timeMs).toBe(FIRST);
    expect(playback.pacing?.stop?.events.map(({ event }) => event)).toEqual(['first']);
    expect(playback.pacing?.stopLeftMs).toBeLessThanOrEqual(2750);
    expect(playback.pacing?.stopLeftMs).toBeGreaterThanOrEqual(2500);
    frames(DWELL - 500 + 2000);
    expect(playback.timeMs).toBe(FIRST + 8.5 * HOUR);
    expect(playback.pacing?.stop).toBeNull();
    expect(playback.pacing?.stretch).toMatchObject({ fromMs: FIRST, toMs: SECOND, factor: 17 / 4, readerMs: GAP });
    expect(playback.stretches.map(({ fromMs }) => fromMs)).toEqual([FIRST, SECOND]);
    frames(2000 + DWELL + GAP + 100);
    expect(playback.playing).toBe(false);
    expect(playback.timeMs).toBe(END);
    expect(playback.pacing).toMatchObject({ leftMs: 0, stop: null, stretch: null });
  });

  it('ends when the table does, however the frames come, and never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        playback.pause();
        playback.seek(START);
        playback.play();
        let before = START;
        let elapsed = 0;
        for (const gap of gaps) {
          ticker.frame(gap);
          elapsed += gap;
          expect(playback.timeMs).toBeGreaterThanOrEqual(before);
          before = playback.timeMs;
          expect(playback.playing).toBe(elapsed < WAY + DWELL + GAP + DWELL + GAP);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws and reads nothing anew while it stands, and tells what is left as often as it reads', () => {
    playback.play();
    frames(WAY + 300);
    reads = [];
    let drawn = 0;
    let runs = 0;
    const dispose = playback.onFrame(() => (drawn += 1));
    const disposeRoot = $effect.root(() => {
      $effect(() => {
        void playback.pacing;
        runs += 1;
      });
    });
    for (let at = 0; at < 40; at += 1) {
      ticker.frame(50);
      flushSync();
    }
    dispose();
    disposeRoot();
    expect(drawn).toBe(1); // the present one, handed over at once
    expect(reads).toEqual([]);
    expect(runs).toBeGreaterThanOrEqual(7);
    expect(runs).toBeLessThanOrEqual(10);
  });

  it('uses one frame object, and touches no rune from frame to frame', () => {
    const seen = new Set<Readonly<Frame>>();
    playback.onFrame((frame) => seen.add(frame));
    let runs = 0;
    const dispose = $effect.root(() => {
      $effect(() => {
        void [playback.readout, playback.pacing, playback.stretches, playback.pace, playback.range];
        runs += 1;
      });
    });
    flushSync();
    playback.play();
    for (let at = 0; at < 100; at += 1) {
      ticker.frame(10);
      flushSync();
    }
    dispose();
    expect(seen.size).toBe(1);
    expect(runs).toBeLessThanOrEqual(6);
  });

  it('a pause keeps the stop and what is left of it', () => {
    playback.play();
    frames(WAY + 1000);
    playback.pause();
    expect(playback.pacing?.stopLeftMs).toBe(2000);
    ticker.time += 60_000;
    playback.play();
    frames(1900);
    expect(playback.timeMs).toBe(FIRST);
    frames(200);
    expect(playback.timeMs).toBeGreaterThan(FIRST);
  });

  it('steps go from event to event while it stands, and playing on begins with the dwell of the one reached', () => {
    playback.play();
    frames(WAY + 1000);
    expect(playback.stepEvent(1)?.event).toBe('second');
    expect([playback.playing, playback.timeMs]).toEqual([false, SECOND]);
    expect(playback.pacing).toMatchObject({ stopLeftMs: DWELL, stop: { atMs: SECOND } });
    playback.play();
    frames(DWELL - 50);
    expect(playback.timeMs).toBe(SECOND);
    expect(playback.stepEvent(-1)?.event).toBe('first');
    expect(playback.timeMs).toBe(FIRST);
  });

  it('a seek out of the stop leaves it, and into a compressed stretch says so at once', () => {
    playback.play();
    frames(WAY + 1000);
    playback.seek(FIRST + 5 * HOUR);
    expect(playback.playing).toBe(true);
    expect(playback.timeMs).toBe(FIRST + 5 * HOUR);
    expect(playback.pacing).toMatchObject({ stop: null, stretch: { fromMs: FIRST } });
    playback.seek(START + HOUR);
    expect(playback.pacing).toMatchObject({ stop: null, stretch: null });
  });

  it('speed and pace change without a jump, and what is said follows at once', () => {
    playback.play();
    frames(WAY + 1000);
    playback.setSpeed(12);
    expect(playback.timeMs).toBe(FIRST);
    expect(playback.pacing?.stopLeftMs).toBe(2000);
    expect(playback.stretches).toEqual([]); // 28 hours are less than five seconds now
    playback.setPace('real-time');
    expect(playback.timeMs).toBe(FIRST);
    expect(playback.pacing).toMatchObject({ stop: null, leftMs: (45 / 12) * 1000 });
    ticker.frame(1000);
    expect(playback.timeMs).toBe(FIRST + 12 * HOUR);
  });

  it('the same journey at another cap goes on with the stop; another begins anew', () => {
    playback.play();
    frames(WAY + 1000);
    playback.setPlayable(playable(), true);
    expect(playback.pacing?.stopLeftMs).toBe(2000);
    reads = [];
    playback.setPlayable(playable(), true);
    expect(reads).toEqual([FIRST]); // what holds there may be another thing now
    playback.setPlayable(playable());
    expect(playback.timeMs).toBe(START);
    expect(playback.stretches.length).toBe(2);
  });

  it('a hidden tab pauses while it stands', () => {
    const page = new EventTarget() as EventTarget & { visibilityState: string };
    page.visibilityState = 'hidden';
    const dispose = playback.pauseWhenHidden(page as unknown as Document);
    playback.play();
    frames(WAY + 1000);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(playback.playing).toBe(false);
    ticker.time += 60_000;
    expect([playback.timeMs, playback.pacing?.stopLeftMs]).toEqual([FIRST, 2000]);
    dispose();
  });

  it('with reduced motion it steps by ten minutes, and stands at the very instant of the event', () => {
    playback.setPlayable({
      ...playable(),
      events: [{ event: id('odd'), atMs: START + 125 * 60_000 }],
    });
    playback.setSteps(true);
    playback.play();
    const seen: number[] = [];
    playback.onFrame((frame) => seen.push(frame.timeMs));
    frames(2100 + 2000, 25); // 125 minutes take 2083 ms
    const stopAt = START + 125 * 60_000;
    expect(seen.at(-1)).toBe(stopAt);
    playback.pause();
    expect(playback.timeMs).toBe(stopAt);
    expect(playback.pacing?.stopLeftMs).toBeGreaterThan(500);
    expect(playback.pacing?.stopLeftMs).toBeLessThan(1100);
    playback.play();
    frames(2500, 25);
    for (const [at, timeMs] of seen.entries()) {
      const from = timeMs < stopAt ? START : stopAt;
      expect((timeMs - from) % STEP_MS).toBe(0);
      expect(timeMs).toBeGreaterThanOrEqual(seen[at - 1] ?? START);
    }
    expect(seen.at(-1)).toBeGreaterThan(stopAt);
  });

  it('without an event there is nothing to read: the real-time pace holds, and the wish is kept', () => {
    playback.setPlayable({ ...playable(), events: [] });
    expect([playback.canRead, playback.pace, playback.stops]).toEqual([false, 'real-time', 0]);
    expect(playback.stretches).toEqual([]);
    playback.play();
    ticker.frame(1000);
    expect(playback.timeMs).toBe(START + HOUR);
    playback.setPlayable(playable());
    expect([playback.canRead, playback.pace, playback.stops]).toEqual([true, 'reading', 2]);
    playback.setPlayable(null);
    expect([playback.canRead, playback.pacing, playback.stretches]).toEqual([false, null, []]);
  });
});

describe('another journey', () => {
  it('begins at its start, not playing; the same one at another cap keeps the time', () => {
    playback.seek(START + 5 * HOUR);
    playback.play();
    playback.setPlayable(playable(), true);
    expect(playback.playing).toBe(false);
    expect(playback.timeMs).toBe(START + 5 * HOUR);
    playback.setPlayable(playable());
    expect(playback.timeMs).toBe(START);
    playback.setPlayable(null);
    expect(playback.readout).toBeNull();
    playback.play();
    expect(playback.playing).toBe(false);
  });
});
