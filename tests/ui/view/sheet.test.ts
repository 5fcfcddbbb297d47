/** Where the phone's sheet comes to rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOPS, stopAfter, stopHeights } from '../../../src/ui/view/sheet';

const viewport = fc.integer({ min: 120, max: 2000 });

describe('the sheet', () => {
  it('has the heights of the design on a phone', () => {
    expect(stopHeights(844)).toEqual({ low: 112, middle: 446, full: 788 });
  });

  it('shows as much in larger letters, as far as there is room', () => {
    expect(stopHeights(844, 1.5)).toEqual({ low: 168, middle: 506.4, full: 788 });
  });

  it('its stops never fall, and none is higher than the window', () => {
    fc.assert(
      fc.property(viewport, fc.double({ min: 0.5, max: 3, noNaN: true }), (px, larger) => {
        const { low, middle, full } = stopHeights(px, larger);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(full);
        expect(full).toBeLessThanOrEqual(px);
      }),
    );
  });

  it('a drag without a flick rests at the nearest stop; a flick goes its way by at least one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...STOPS),
        fc.constantFrom(-1, 0, 1),
        (px, part, before, direction) => {
          const heights = stopHeights(px);
          const height = heights.low + part * (heights.full - heights.low);
          const after = stopAfter(height, direction, before, heights);
          const off = Math.min(...STOPS.map((stop) => Math.abs(heights[stop] - height)));
          const nearest = Math.abs(heights[after] - height) === off;
          const moved = STOPS.indexOf(after) - STOPS.indexOf(before);
          if (direction === 0) expect(nearest).toBe(true);
          else if (!nearest) expect(moved === direction).toBe(true);
        },
      ),
    );
  });
});
