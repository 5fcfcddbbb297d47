import { describe, expect, it } from 'vitest';
import { keyAct } from '../../../src/ui/graph/keys';

const HOUR = 3_600_000;
const clock = { startMs: 0, endMs: 48 * HOUR };
const key = (name: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keyAct', () => {
  it('goes by ten minutes, with Shift by an hour', () => {
    expect(keyAct(key('ArrowRight'), HOUR, clock)).toEqual({ seekMs: HOUR + 600_000 });
    expect(keyAct(key('ArrowUp', { shiftKey: true }), HOUR, clock)).toEqual({ seekMs: 2 * HOUR });
    expect(keyAct(key('ArrowLeft'), HOUR, clock)).toEqual({ seekMs: HOUR - 600_000 });
    expect(keyAct(key('ArrowDown', { shiftKey: true }), HOUR, clock)).toEqual({ seekMs: 0 });
  });

  it('stops at the ends', () => {
    expect(keyAct(key('ArrowLeft'), 1000, clock)).toEqual({ seekMs: 0 });
    expect(keyAct(key('ArrowRight'), clock.endMs, clock)).toEqual({ seekMs: clock.endMs });
    expect(keyAct(key('Home'), HOUR, clock)).toEqual({ seekMs: 0 });
    expect(keyAct(key('End'), HOUR, clock)).toEqual({ seekMs: clock.endMs });
  });

  it('steps by event: PageDown on, PageUp back', () => {
    expect(keyAct(key('PageDown'), HOUR, clock)).toEqual({ step: 'next' });
    expect(keyAct(key('PageUp'), HOUR, clock)).toEqual({ step: 'previous' });
  });

  it('leaves the page its keys', () => {
    for (const name of [' ', '[', ']', 'Tab', 'Escape', 'a']) expect(keyAct(key(name), HOUR, clock)).toBeNull();
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(keyAct(key('ArrowRight', { [held]: true }), HOUR, clock)).toBeNull();
      expect(keyAct(key('+', { [held]: true }), HOUR, clock)).toBeNull();
    }
  });
});
