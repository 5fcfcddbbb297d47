/** The cap as a control: its ends, and what it stands for on the track. */
import { describe, expect, test } from 'vitest';
import { withCap } from '../../../src/evidence/evidence';
import { trackShare } from '../../../src/evidence/track-share';
import { capControl, roundedDown } from '../../../src/ui/view/cap';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK, feature, openChanged, openFile } from '../../support/open';

const { evidence } = openFile(FIRST_JOURNEY);

describe('on the track', () => {
  test('80 along the drawn line stands for about 90, as the file says too; the projected segment is in no sum', () => {
    // 845 + 5 + 260 km on the railway over 982.15 km drawn.
    expect(trackShare(evidence)).toBeCloseTo(1110 / evidence.placedKm, 9);
    expect(capControl(evidence).trackKmh).toBeCloseTo(90.4, 1);
    expect(capControl(withCap(evidence, 40)).trackKmh).toBeCloseTo(45.2, 1);
  });

  test('is left out where the file gives railway kilometres for some segments only, or none', () => {
    const some = openChanged(FIRST_JOURNEY, (document) => {
      delete feature(document, 'khasan-ussuriysk').properties['operatingKm'];
      delete feature(document, 'khasan-ussuriysk').properties['operatingKmReport'];
    });
    expect(some.evidence.route.segments[2]?.segment.operatingKm).toBeNull();
    expect(trackShare(some.evidence)).toBeNull();
    expect(capControl(openFile(OUT_AND_BACK).evidence).trackKmh).toBeNull();
  });
});

describe('the slider', () => {
  test.each([FIRST_JOURNEY, OUT_AND_BACK, CONTRADICTS])(
    'reaches below the least cap and above the own one: %s',
    (path) => {
      const data = openFile(path).evidence;
      for (const cap of [1, 31, 60, data.journey.speedLimit.kmh, 150, 731.5]) {
        const { capKmh, minKmh, maxKmh, ownKmh, leastKmh, moved } = capControl(withCap(data, cap));
        expect(capKmh).toBe(cap);
        expect(moved).toBe(cap !== ownKmh);
        for (const inside of [cap, ownKmh, Number.isFinite(leastKmh) ? leastKmh : minKmh]) {
          expect(inside).toBeGreaterThanOrEqual(minKmh);
          expect(inside).toBeLessThanOrEqual(maxKmh);
        }
        expect(Number.isFinite(maxKmh)).toBe(true);
      }
    },
  );

  test('what is said of speeds below the least cap holds', () => {
    expect(roundedDown(evidence.leastCapKmh)).toBe(31.7);
    expect(withCap(evidence, roundedDown(evidence.leastCapKmh)).band).toBeNull();
  });
});
