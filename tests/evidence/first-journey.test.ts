/** The first journey against the figures that were worked out for it apart from this program. */
import { describe, expect, test } from 'vitest';
import { type Evidence, momentAt, sentenceAt, withCap } from '../../src/evidence/evidence';
import type { Contradiction } from '../../src/evidence/model';
import type { SegmentId } from '../../src/journey/model';
import { FIRST_JOURNEY, openFile } from '../support/open';

const { evidence, codes } = openFile(FIRST_JOURNEY);
const korean = (time: string): number => Date.parse(`2023-09-${time}:00+09:00`);

describe('the table', () => {
  const table: readonly (readonly [time: string, lower: number, upper: number, run: number])[] = [
    ['10T18:00', 0, 485, 82.0],
    ['11T06:00', 0, 746.9, 399.8],
    ['11T12:00', 184.1, 746.9, 558.7],
    ['11T18:00', 664.1, 747.4, 717.6],
    ['11T21:00', 744.1, 747.4, 745.1],
    ['12T05:00', 748.3, 748.9, 748.9],
    ['12T09:00', 761.6, 973.4, 878.2],
    ['12T11:15', 941.6, 980.1, 950.9],
    ['12T12:10', 972.2, 982.2, 980.5],
  ];
  test.each(table)('%s', (time, lower, upper, run) => {
    const moment = momentAt(evidence, korean(time));
    // ± 1 km before Khasan, ± 2 after.
    const within = (found: number | undefined, expected: number): void => {
      expect(Math.abs((found ?? NaN) - expected)).toBeLessThanOrEqual(expected > 748.6 ? 2 : 1);
    };
    within(moment?.lowerKm, lower);
    within(moment?.upperKm, upper);
    within(moment?.runKm, run);
  });
});

describe('the figures', () => {
  const length = (id: string): number => {
    const found = evidence.route.segment.get(id as SegmentId);
    return (found?.toKm ?? NaN) - (found?.fromKm ?? NaN);
  };
  const chainage = (id: string): number =>
    evidence.route.places.find((found) => found.place.id === id)?.chainagesKm[0] ?? NaN;

  test('lengths', () => {
    expect(evidence.placedKm).toBeCloseTo(982.15, 1);
    expect(length('pyongyang-tumangang')).toBeCloseTo(744.1, 1);
    expect(length('tumangang-khasan')).toBeCloseTo(4.48, 1);
    expect(length('khasan-ussuriysk')).toBeCloseTo(233.57, 1);
    expect(Math.abs(length('ussuriysk-khabarovsk') - 635)).toBeLessThan(0.2);
    expect(chainage('friendship-bridge')).toBeCloseTo(746.91, 1);
    expect(chainage('khasan')).toBeCloseTo(748.58, 1);
    expect(Math.abs(chainage('baranovsky') - 959.9)).toBeLessThan(0.2);
  });

  test('least cap, shares, grades', () => {
    expect(evidence.leastCapKmh).toBeCloseTo(31.7, 1);
    const share = (grade: string): number | null =>
      evidence.shares.find((found) => found.grade === grade)?.share ?? null;
    expect((share('inferred') ?? NaN) * 100).toBeCloseTo(75.8, 1);
    expect((share('reported') ?? NaN) * 100).toBeCloseTo(24.2, 1);
    expect(share('projected')).toBeNull();
    expect([...evidence.computedGrades.values()]).toEqual(['inferred', 'reported', 'reported', 'projected']);
  });

  test('the clock, and the hours that no report pins', () => {
    expect(evidence.clock.startMs).toBe(korean('10T12:00'));
    expect(evidence.clock.endMs).toBe(Date.parse('2023-09-12T13:15:00+10:00'));
    expect((evidence.clock.endMs - evidence.clock.startMs) / 3_600_000).toBe(48.25);
    expect(evidence.unpinnedHours).toBeCloseTo(40.8, 1);
  });
});

describe('contradictions', () => {
  const pairs = (list: readonly Contradiction[] | undefined, kind: string): string[] =>
    (list ?? [])
      .filter((one) => one.kind === kind)
      .map((one) => (one.kind === 'clash' ? `${one.earlier} ${one.later}` : `${one.ceiling} ${one.floor}`));

  test('none among accepted claims at 80 or 60 km/h, and none just above the least cap', () => {
    for (const cap of [80, 60, 31.8]) expect(withCap(evidence, cap).contradictions).toEqual([]);
    const slow = withCap(evidence, 31.6);
    expect(slow.contradictions.length).toBeGreaterThan(0);
    expect(slow.band).toBeNull();
    expect(slow.run).toBeNull();
    expect(momentAt(slow, korean('11T12:00'))).toBeNull();
    expect(sentenceAt(slow, korean('11T12:00'))).toMatch(/^11 Sep, 12:00 Pyongyang — the accepted reports contradict/);
    expect(codes.filter((code) => code.startsWith('contradiction'))).toEqual([]);
  });

  test('Khasan on Monday: against four crossings after midnight, backwards; and against the arrival at six', () => {
    const found = [...evidence.disputes].find(([id]) => id === 'c-khasan-monday')?.[1];
    expect(pairs(found, 'backwards').sort()).toEqual(
      ['c-entered-seed', 'c-crossed-efe', 'c-crossed-newsaz', 'c-crossed-nhk']
        .map((id) => `${id} c-khasan-monday`)
        .sort(),
    );
    expect(pairs(found, 'clash').sort()).toEqual(['c-khasan-monday c-khasan-kbs', 'c-khasan-monday c-khasan-xinhua']);
    expect(found).toHaveLength(6);
  });

  test('Khasan at half past eight: against the arrival at six', () => {
    const found = [...evidence.disputes].find(([id]) => id === 'c-khasan-khan')?.[1];
    expect(pairs(found, 'clash').sort()).toEqual(['c-khasan-kbs c-khasan-khan', 'c-khasan-xinhua c-khasan-khan']);
    expect(found).toHaveLength(2);
  });

  test('the evening departures touch the afternoon ones and contradict nothing computed', () => {
    const evening = [...evidence.disputes].filter(([id]) => id.startsWith('c-departure'));
    expect(evening.map(([, list]) => list)).toEqual([[], []]);
  });
});

describe('the sentence', () => {
  const said = (time: string): string => sentenceAt(evidence, korean(time)).split(' — ')[1] ?? '';

  test('the ones that the format page gives', () => {
    expect(sentenceAt(evidence, Date.parse('2023-09-12T12:15:00+10:00'))).toBe(
      '12 Sep, 12:15 Vladivostok — crossing the Razdolnaya, reported by RIA',
    );
    expect(said('12T02:20')).toBe('at Khasan, “early Tuesday”, reported by Rail source (Vesti)');
    expect(said('10T15:00')).toMatch(
      /^leaving Pyongyang at some time on “Sunday afternoon”, reported by KCNA, Voice of Korea and South Korean official; possible anywhere from Pyongyang to near /,
    );
    expect(said('11T06:00')).toBe(
      'possible anywhere from Pyongyang to the Friendship Bridge, not reported at this hour',
    );
    expect(said('11T21:00')).toBe(
      'possible anywhere from Tumangang to the Friendship Bridge, not reported at this hour',
    );
  });

  test('at every five minutes: never a word that no report says, always a reporter or "not reported"', () => {
    const seen = new Set<string>();
    const stated = evidence.journey.claims.map((claim) => claim.when.reported).join(' ');
    for (let time = evidence.clock.startMs; time <= evidence.clock.endMs; time += 300_000) {
      const sentence = sentenceAt(evidence, time);
      seen.add(sentence);
      for (const word of [
        'was',
        'were',
        'likely',
        'probably',
        'confirmed',
        'unknown',
        'missing',
        'undefined',
        'null',
        'NaN',
      ]) {
        const uses = new RegExp(`\\b${word}\\b`, 'i').test(sentence);
        expect(uses && !stated.includes(word), `${word} in: ${sentence}`).toBe(false);
      }
      expect(sentence).toMatch(/^1[012] Sep, \d\d:\d\d (Pyongyang|Vladivostok) — /);
      expect(sentence).toMatch(/reported by \S|not reported at this hour$/);
      const moment = momentAt(evidence, time);
      if (moment?.speaking === null) expect(sentence).toMatch(/— possible .*, not reported at this hour$/);
      else if (moment?.pinned === false) expect(sentence).toMatch(/; possible /);
      else expect(sentence).not.toMatch(/possible/);
    }
    expect(seen.size).toBeGreaterThan(400);
  });
});

describe('moments agree with their definition', () => {
  const speaksByHand = (data: Evidence, time: number): string[] => {
    const moment = momentAt(data, time);
    return data.windows
      .filter(({ place, time: window, unbound }) => {
        if (unbound !== null || place === null || place.from === null || place.to === null) return false;
        if (window.from === null || window.to === null || time < window.from || time > window.to) return false;
        return place.from <= (moment?.upperKm ?? NaN) + 1e-6 && place.to >= (moment?.lowerKm ?? NaN) - 1e-6;
      })
      .map(({ claim }) => claim.id);
  };

  test('who speaks, and pinned, at every minute', () => {
    for (let time = evidence.clock.startMs - 7_200_000; time <= evidence.clock.endMs + 7_200_000; time += 60_000) {
      const speaking = evidence.speaking?.at(time).map((index) => evidence.windows[index]?.claim.id);
      const byHand = speaksByHand(evidence, time);
      expect(speaking).toEqual(byHand);
      const moment = momentAt(evidence, time);
      const narrow = (moment?.upperKm ?? NaN) - (moment?.lowerKm ?? NaN) <= evidence.journey.pinKm + 1e-6;
      expect(moment?.pinned).toBe(narrow && byHand.length > 0);
      expect(moment?.speaking === null).toBe(byHand.length === 0);
    }
  });

  test('hours not pinned, counted by the second', () => {
    let unpinned = 0;
    for (let time = evidence.clock.startMs + 500; time < evidence.clock.endMs; time += 1000) {
      if (momentAt(evidence, time)?.pinned === false) unpinned++;
    }
    expect(unpinned / 3600).toBeCloseTo(evidence.unpinnedHours, 2);
  });
});
