/** The list of what cannot all hold: every contradiction is in it or counted, the one that needs most is shown, nobody is right. */
import { describe, expect, test } from 'vitest';
import { withCap } from '../../../src/evidence/evidence';
import { claimsOf } from '../../../src/evidence/contradictions';
import type { Contradiction } from '../../../src/evidence/model';
import { contradictingPairs, disputedClaims } from '../../../src/ui/view/contradictions';
import { CONTRADICTS, FIRST_JOURNEY, OUT_AND_BACK, openChanged, openFile } from '../../support/open';

const first = openFile(FIRST_JOURNEY).evidence;
const ids = (sides: readonly { claim: { id: string } }[]): string[] => sides.map(({ claim }) => claim.id);

describe('among accepted claims', () => {
  test('none where there is none', () => {
    expect(contradictingPairs(first)).toEqual([]);
    expect(contradictingPairs(withCap(first, 31.8))).toEqual([]);
  });

  test.each([1, 10, 20, 31, 31.7])('at %d km/h each is shown or counted, by its events, worst first', (cap) => {
    const evidence = withCap(first, cap);
    const pairs = contradictingPairs(evidence);
    expect(pairs.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(evidence.contradictions.length);
    const needed = (one: Contradiction): number => (one.kind === 'clash' ? 0 : (one.neededKmh ?? Infinity));
    const eventsOf = (one: Contradiction): string =>
      claimsOf(one)
        .map((id) => first.journey.index.claim.get(id)?.event ?? id)
        .sort()
        .join(' ');
    const said = pairs.map(({ sides }) => {
      const shown = ids(sides);
      const found = evidence.contradictions.find((one) => claimsOf(one).every((id) => shown.includes(id)));
      if (found === undefined) throw new Error('a pair that the engine did not find');
      const alike = evidence.contradictions.filter((one) => eventsOf(one) === eventsOf(found));
      expect(needed(found)).toBe(Math.max(...alike.map(needed)));
      return needed(found);
    });
    expect(said).toEqual([...said].sort((a, b) => b - a));
    expect(new Set(pairs.map(({ key }) => key)).size).toBe(pairs.length);
  });

  test('at 31 km/h the reports are named, and the speed is rounded down to one above the cap', () => {
    const [worst] = contradictingPairs(withCap(first, 31));
    expect(worst?.sentence).toBe('Needs at least 31.7 km/h between the two.');
    for (const side of worst?.sides ?? []) {
      expect(side.byline.length).toBeGreaterThan(0);
      expect(side.byline[0]).not.toBe('');
      expect(side.hours).not.toBe('');
    }
  });

  test('of each kind, in words, the earlier hour first', () => {
    const pairs = contradictingPairs(openFile(CONTRADICTS).evidence);
    const said = pairs.map(({ sentence, sides }) => `${sentence} ${ids(sides).join(' ')}`);
    expect(said).toEqual([
      'It would have to run backwards, 67 km. ceeburg-homeward-at-three left-deeport',
      'It would have to run backwards, 67 km. deeport-at-ten seen-ceeburg',
      'Two places at one moment, 145 km apart. by-beeville deeport-at-ten',
      'Needs at least 133 km/h between the two. at-deeport-late ceeburg-homeward-at-three',
      'Needs at least 108 km/h between the two. left-aton deeport-at-ten',
      'One says by 1 May, 10:00 Berlin, the other from 1 May, 14:30 Berlin on; both cannot be its arrival at Deeport. deeport-at-ten at-deeport-late',
    ]);
    expect(pairs.at(-1)?.more).toBe(2);
  });

  test('no word says which report is right, or what happened', () => {
    for (const evidence of [openFile(CONTRADICTS).evidence, openFile(OUT_AND_BACK).evidence, withCap(first, 5)]) {
      const all = [
        ...contradictingPairs(evidence).map(({ sentence }) => sentence),
        ...disputedClaims(evidence).flatMap(({ against }) => against.map(({ sentence }) => sentence)),
      ];
      expect(all.length).toBeGreaterThan(0);
      for (const sentence of all) expect(sentence).not.toMatch(/\b(was|wrong|false|right|likely|probably|must)\b/);
    }
  });

  test('ten thousand take no noticeable time', () => {
    // Three hundred more claims of one event at the far end, at its first hour.
    const many = openChanged(OUT_AND_BACK, (document) => {
      const model = document.features.find(({ id }) => id === 'deeport-at-ten');
      if (model === undefined) throw new Error('no such claim');
      for (let n = 0; n < 3000; n += 1) {
        document.features.push({ ...model, id: `more-${n}`, properties: { ...model.properties, status: 'accepted' } });
      }
    }).evidence;
    expect(many.contradictions.length).toBeGreaterThan(5000);
    const from = performance.now();
    const pairs = contradictingPairs(many);
    expect(performance.now() - from).toBeLessThan(500);
    expect(pairs.length).toBeLessThan(10);
  });
});

describe('disputed claims', () => {
  test('each is listed, with whom it contradicts or with its reason alone', () => {
    const disputes = disputedClaims(first);
    expect(disputes.map(({ side }) => side.claim.id)).toEqual([...first.disputes.keys()]);
    for (const { side, reason, against, more } of disputes) {
      expect(side.disputed).toBe(true);
      const found = first.disputes.get(side.claim.id) ?? [];
      expect(reason === null).toBe(found.length > 0);
      expect(against.length > 0).toBe(found.length > 0);
      const others = new Set(found.flatMap(claimsOf).filter((id) => id !== side.claim.id));
      const named = new Set(against.map((one) => one.side.claim.id));
      expect(named.size + more).toBe(others.size);
      for (const id of named) expect(others).toContain(id);
      for (const one of against) expect(one.side.claim.status).toBe('accepted');
    }
    const monday = disputes.find(({ side }) => side.claim.id === 'c-khasan-monday');
    expect(monday?.against[0]?.sentence).toMatch(/^It would have to run backwards, [\d.]+ km\.$/);
    const pledge = disputes.find(({ side }) => side.claim.id === 'c-departure-pledge');
    expect(pledge?.against).toEqual([]);
    expect(pledge?.reason?.length).toBeGreaterThan(10);
  });
});
