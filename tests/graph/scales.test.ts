import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isWhole,
  LEAST_SPAN_MS,
  panSpan,
  plotOf,
  revealInstant,
  scalesOf,
  STUB_PX,
  wholeSpan,
  zoomSpan,
} from '../../src/graph/scales';

const HOUR = 3_600_000;
const whole = { startMs: 0, endMs: 54 * HOUR };
const spans = fc
  .tuple(fc.double({ min: 0, max: 53, noNaN: true }), fc.double({ min: 0.5, max: 54, noNaN: true }))
  .map(([start, length]) => ({ startMs: start * HOUR, endMs: Math.min(54, start + length) * HOUR }))
  .filter(({ startMs, endMs }) => endMs - startMs >= LEAST_SPAN_MS);

describe('zoom', () => {
  it('keeps the instant under the pointer where it stands, unless an end is in the way', () => {
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (span, share, factor) => {
          const about = span.startMs + share * (span.endMs - span.startMs);
          const next = zoomSpan(span, whole, factor, about);
          expect(next.startMs).toBeGreaterThanOrEqual(whole.startMs);
          expect(next.endMs).toBeLessThanOrEqual(whole.endMs + 1e-6);
          expect(next.endMs - next.startMs).toBeGreaterThanOrEqual(LEAST_SPAN_MS - 1e-6);
          const touches = next.startMs <= whole.startMs + 1 || next.endMs >= whole.endMs - 1;
          if (!touches) expect((about - next.startMs) / (next.endMs - next.startMs)).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('zooms all the way out to exactly the whole', () => {
    fc.assert(
      fc.property(spans, (span) => {
        expect(isWhole(zoomSpan(span, whole, 1e-3, span.startMs), whole)).toBe(true);
      }),
    );
  });

  it('pans without changing the length and stops at the ends', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: -100, max: 100, noNaN: true }), (span, hours) => {
        const next = panSpan(span, whole, hours * HOUR);
        expect(next.endMs - next.startMs).toBeCloseTo(span.endMs - span.startMs, 3);
        expect(next.startMs).toBeGreaterThanOrEqual(0);
        expect(next.endMs).toBeLessThanOrEqual(whole.endMs + 1e-3);
      }),
    );
  });

  it('brings an instant into sight and leaves the window alone when it is', () => {
    fc.assert(
      fc.property(spans, fc.double({ min: 0, max: 54, noNaN: true }), (span, hour) => {
        const at = hour * HOUR;
        const next = revealInstant(span, whole, at);
        expect(at).toBeGreaterThanOrEqual(next.startMs - 1e-3);
        expect(at).toBeLessThanOrEqual(next.endMs + 1e-3);
        if (at >= span.startMs && at <= span.endMs) expect(next).toBe(span);
      }),
    );
  });
});

describe('scales', () => {
  it('run right and up', () => {
    const plot = plotOf({ widthPx: 1040, heightPx: 226, compact: false, namesPx: 90, twoClocks: true });
    const { x, y, pxPerMs, pxPerKm } = scalesOf(plot, whole, 982);
    expect(x(whole.startMs)).toBe(plot.x0);
    expect(x(whole.endMs)).toBe(plot.x1);
    expect(y(0)).toBe(plot.y1);
    expect(y(982)).toBe(plot.y0 + STUB_PX);
    expect(x(5 * HOUR) - x(4 * HOUR)).toBeCloseTo(pxPerMs * HOUR, 9);
    expect(y(100) - y(200)).toBeCloseTo(pxPerKm * 100, 9);
  });

  it('hold when the clock has no length or the route none', () => {
    const span = wholeSpan({ startMs: 5 * HOUR, endMs: 5 * HOUR });
    expect(span.endMs - span.startMs).toBe(6 * HOUR);
    const plot = plotOf({ widthPx: 366, heightPx: 134, compact: true, namesPx: 60, twoClocks: false });
    const { x, y } = scalesOf(plot, span, 0);
    expect(Number.isFinite(x(5 * HOUR))).toBe(true);
    expect(Number.isFinite(y(0))).toBe(true);
  });
});
