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
