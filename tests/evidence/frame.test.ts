import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { momentAt, withCap } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import { covered, covers, intersection } from '../../src/evidence/speaking';
import { FIRST_JOURNEY, OUT_AND_BACK, openFile } from '../support/open';

describe('Frame', () => {
  test.each([FIRST_JOURNEY, OUT_AND_BACK])('says what the moment says: %s', (path) => {
    const { evidence } = openFile(path);
    const frame = new Frame();
    const { startMs, endMs } = evidence.clock;
    fc.assert(
      fc.property(fc.double({ min: startMs - 1e7, max: endMs + 1e7, noNaN: true }), (time) => {
        expect(frame.at(evidence, time)).toBe(frame);
        const moment = momentAt(evidence, time);
        expect({ ...frame }).toEqual({
          timeMs: time,
          lowerKm: moment?.lowerKm,
          upperKm: moment?.upperKm,
          runKm: moment?.runKm,
          pinned: moment?.pinned,
          hasBand: true,
        });
        // The drawn run never leaves the band, and so never stands ahead of what is certainly behind it.
        expect(frame.runKm).toBeGreaterThanOrEqual(frame.lowerKm - 1e-6);
        expect(frame.runKm).toBeLessThanOrEqual(frame.upperKm + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  test('without a band says so', () => {
    const { evidence } = openFile(FIRST_JOURNEY);
    const frame = new Frame().at(evidence, evidence.clock.endMs);
    expect(frame.hasBand).toBe(true);
    frame.at(withCap(evidence, 10), evidence.clock.endMs);
    expect(frame).toMatchObject({ hasBand: false, pinned: false, lowerKm: 0, upperKm: 0, runKm: 0 });
  });
});

describe('intervals', () => {
  const intervals = fc
    .array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 })
    .map((ends) => [...new Set(ends)].sort((a, b) => a - b))
    .map((ends) => Float64Array.from(ends.slice(0, ends.length - (ends.length % 2))));
  const byHand = (list: Float64Array, time: number): boolean => {
    for (let i = 0; i < list.length; i += 2) if ((list[i] ?? NaN) <= time && time <= (list[i + 1] ?? NaN)) return true;
    return false;
  };

  test('covers, covered and intersection agree with looking', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const both = intersection(a, b);
        for (let time = -1; time <= 61; time += 0.5) {
          expect(covers(a, time)).toBe(byHand(a, time));
          expect(covers(both, time)).toBe(byHand(a, time) && byHand(b, time));
        }
        let sum = 0;
        for (let time = 10.25; time < 50; time += 0.5) if (byHand(a, time)) sum += 0.5;
        expect(covered(a, 10, 50)).toBeCloseTo(sum, 6);
      }),
    );
  });
});
