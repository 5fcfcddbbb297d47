/**
 * What a key does while the focus is on the slider. Pure.
 */
import { HOUR_MS, type Span } from '../../graph/model';

const TEN_MINUTES_MS = HOUR_MS / 6;

export type KeyAct =
  { readonly seekMs: number } | { readonly step: 'previous' | 'next' } | { readonly zoom: 'in' | 'out' | 'whole' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export function clampTo(atMs: number, { startMs, endMs }: Span): number {
  return Math.min(Math.max(atMs, startMs), endMs);
}

/** Null where the key is not the slider's, with Ctrl, Alt or ⌘ always. */
export function keyAct({ key, shiftKey, ctrlKey, altKey, metaKey }: Key, nowMs: number, clock: Span): KeyAct | null {
  if (ctrlKey || altKey || metaKey) return null;
  const stepMs = shiftKey ? HOUR_MS : TEN_MINUTES_MS;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { seekMs: clampTo(nowMs + stepMs, clock) };
    case 'ArrowLeft':
    case 'ArrowDown':
      return { seekMs: clampTo(nowMs - stepMs, clock) };
    case 'Home':
      return { seekMs: clock.startMs };
    case 'End':
      return { seekMs: clock.endMs };
    case 'PageUp':
      return { step: 'previous' };
    case 'PageDown':
      return { step: 'next' };
    case '+':
    case '=':
      return { zoom: 'in' };
    case '-':
      return { zoom: 'out' };
    case '0':
      return { zoom: 'whole' };
    default:
      return null;
  }
}
