/**
 * Pointers on the graph, as a small machine: scrub, pick, pan, pinch. Knows numbers only; the component tells it of pointers
 * and does what it says. One finger or the mouse scrubs, also from a circle or a box once it has moved; a press that does
 * not move picks; two fingers zoom.
 */
import type { Hit } from './hit';

export interface PointerAt {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly touch: boolean;
}

export interface GestureHost {
  timeAt(x: number): number;
  /** Where the playhead stands, px. */
  headX(): number;
  hit(x: number, y: number, touch: boolean): Hit | null;
  /** The axis pans instead of scrubbing (when zoomed in). */
  pans(x: number, y: number): boolean;
  /** Scrubbing begins and ends. */
  grab(): void;
  release(): void;
  seek(atMs: number): void;
  pick(hit: Hit): void;
  panBy(px: number): void;
  /** So that the instant at `fromX` comes to stand at `toX`, `factor` times larger. */
  pinch(factor: number, fromX: number, toX: number): void;
}

/** Half of the playhead's hit area. */
export const HANDLE_PX = 12;
/** A press that moves no further than this is a click. */
const STILL_PX = 4;

type Mode =
  | { readonly kind: 'idle' }
  | { readonly kind: 'press'; readonly hit: Hit; readonly from: PointerAt }
  | { readonly kind: 'scrub'; readonly id: number; readonly offsetPx: number }
  | { readonly kind: 'pan'; readonly id: number; readonly x: number }
  | { readonly kind: 'pinch'; readonly middleX: number; readonly apartPx: number };

export class Gestures {
  readonly #host: GestureHost;
  readonly #down = new Map<number, PointerAt>();
  #mode: Mode = { kind: 'idle' };

  constructor(host: GestureHost) {
    this.#host = host;
  }

  get busy(): boolean {
    return this.#mode.kind !== 'idle';
  }

  down(pointer: PointerAt): void {
    this.#down.set(pointer.id, pointer);
    if (this.#down.size === 2) {
      this.#end();
      this.#mode = { kind: 'pinch', ...this.#fingers() };
      return;
    }
    if (this.#down.size > 2 || this.#mode.kind !== 'idle') return;
    const hit = this.#host.hit(pointer.x, pointer.y, pointer.touch);
    if (hit) this.#mode = { kind: 'press', hit, from: pointer };
    else if (this.#host.pans(pointer.x, pointer.y)) this.#mode = { kind: 'pan', id: pointer.id, x: pointer.x };
    else this.#scrub(pointer, pointer);
  }

  move(pointer: PointerAt): void {
    if (!this.#down.has(pointer.id)) return;
    this.#down.set(pointer.id, pointer);
    const mode = this.#mode;
    if (mode.kind === 'press' && mode.from.id === pointer.id) {
      if (Math.hypot(pointer.x - mode.from.x, pointer.y - mode.from.y) > STILL_PX) this.#scrub(mode.from, pointer);
    } else if (mode.kind === 'scrub' && mode.id === pointer.id) {
      this.#host.seek(this.#host.timeAt(pointer.x + mode.offsetPx));
    } else if (mode.kind === 'pan' && mode.id === pointer.id) {
      this.#host.panBy(pointer.x - mode.x);
      this.#mode = { ...mode, x: pointer.x };
    } else if (mode.kind === 'pinch') {
      const next = this.#fingers();
      this.#host.pinch(next.apartPx / mode.apartPx, mode.middleX, next.middleX);
      this.#mode = { kind: 'pinch', ...next };
    }
  }

  /** `cancelled`: the browser took the pointer away; then nothing is picked. */
  up(pointer: PointerAt, cancelled = false): void {
    if (!this.#down.delete(pointer.id)) return;
    const mode = this.#mode;
    if (mode.kind === 'press' && mode.from.id === pointer.id) {
      this.#mode = { kind: 'idle' };
      if (!cancelled) this.#host.pick(mode.hit);
    } else if (
      mode.kind === 'pinch'
        ? this.#down.size < 2
        : mode.kind !== 'idle' && mode.kind !== 'press' && mode.id === pointer.id
    ) {
      this.#end();
    }
  }

  /** From where it was pressed: on the handle the playhead keeps its distance to the pointer, elsewhere it jumps there. */
  #scrub(from: PointerAt, to: PointerAt): void {
    const away = this.#host.headX() - from.x;
    const offsetPx = Math.abs(away) <= HANDLE_PX ? away : 0;
    this.#mode = { kind: 'scrub', id: to.id, offsetPx };
    this.#host.grab();
    if (offsetPx === 0 || to !== from) this.#host.seek(this.#host.timeAt(to.x + offsetPx));
  }

  #end(): void {
    const was = this.#mode.kind;
    this.#mode = { kind: 'idle' };
    if (was === 'scrub') this.#host.release();
  }

  #fingers(): { middleX: number; apartPx: number } {
    const [a, b] = [...this.#down.values()];
    if (!a || !b) return { middleX: 0, apartPx: 1 };
    return { middleX: (a.x + b.x) / 2, apartPx: Math.max(10, Math.hypot(a.x - b.x, a.y - b.y)) };
  }
}
