/** How a card's claims are put in order: nothing lost, nothing twice, like with like. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Journey } from '../../../src/journey/model';
import { claimsOf } from '../../../src/journey/origins';
import { besideEachOther } from '../../../src/ui/view/card';
import { buttonsUpTo, claimGroups, firstButtons, type ClaimButton, type ClaimGroup } from '../../../src/ui/view/claims';
import { contextClaims } from '../../../src/ui/view/segments';
import { openText } from '../../../src/validate/open';

let journey: Journey;
let context: readonly Claim[];

beforeAll(() => {
  const file = new URL('../../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url);
  const opened = openText(readFileSync(file, 'utf8'));
  if (opened.journey === null) throw new Error('the first journey does not open');
  journey = opened.journey;
  context = contextClaims(opened);
});

const buttonsOf = (group: ClaimGroup): ClaimButton[] => group.rows.flatMap((row) => [...row.own, ...row.relays]);

describe('the first claims of a list', () => {
  it('are the first of the whole, as many as asked for; what is whole is the same object', () => {
    const groups = claimGroups(journey, journey.claims);
    const all = groups.flatMap(buttonsOf);
    for (let count = 0; count <= all.length + 1; count += 1) {
      const cut = firstButtons(groups, count);
      expect(cut.flatMap(buttonsOf)).toEqual(all.slice(0, count));
      expect(cut.slice(0, -1)).toEqual(groups.slice(0, Math.max(0, cut.length - 1)));
      for (const [at, group] of cut.slice(0, -1).entries()) expect(group).toBe(groups[at]);
      const rows = cut.flatMap((group) => group.rows);
      expect(rows.every(({ own, relays }) => own.length + relays.length > 0)).toBe(true);
      expect(cut.every((group) => group.rows.length > 0)).toBe(true);
    }
    expect(firstButtons(groups, all.length).every((group, at) => group === groups[at])).toBe(true);
  });

  it('reach as far as a claim when asked for as many as stand up to it', () => {
    const groups = claimGroups(journey, journey.claims);
    for (const { id } of journey.claims) {
      const shown = firstButtons(groups, buttonsUpTo(groups, id)).flatMap(buttonsOf);
      expect(shown.at(-1)?.claim.id).toBe(id);
    }
    expect(buttonsUpTo(groups, null)).toBe(0);
  });
});

describe('the claims of a card', () => {
  it('each stands once, under its own event and origin, whatever the order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...journey.claims], { minLength: 1 }), (claims) => {
        const groups = claimGroups(journey, claims);
        const ids = groups.flatMap((group) => buttonsOf(group).map(({ claim }) => claim.id));
        expect(ids.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
        for (const group of groups) {
          for (const row of group.rows) {
            for (const { claim, via } of [...row.own, ...row.relays]) {
              expect(claim.event).toBe(group.event);
              expect(claim.chain.at(-1)).toBe(row.id);
              expect(via === '').toBe(row.own.some((item) => item.claim.id === claim.id));
            }
          }
        }
        const numbers = groups.map(({ number }) => number ?? Infinity);
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      }),
    );
  });

  it('no two buttons of a line read the same', () => {
    for (const segment of journey.segments) {
      for (const group of claimGroups(journey, claimsOf(journey, segment))) {
        for (const row of group.rows) {
          const read = [...row.own, ...row.relays].map(({ via, type }) => `${via}|${type}`);
          expect(new Set(read).size).toBe(read.length);
        }
      }
    }
  });

  it('names what happened only where one report says two things of an event', () => {
    const segment = journey.segments[2];
    if (!segment) throw new Error('there is no third segment');
    const typed = claimGroups(journey, claimsOf(journey, segment)).flatMap((group) =>
      buttonsOf(group).filter(({ type }) => type !== ''),
    );
    expect(typed.map(({ claim, type }) => [claim.id, type])).toEqual([
      ['c-khasan-xinhua', 'arrival'],
      ['c-khasan-left', 'departure'],
    ]);
  });

  it('claims about no event come last and without a number', () => {
    const last = claimGroups(journey, [...context, ...journey.claims.slice(0, 3)]).at(-1);
    expect(last).toMatchObject({ event: null, number: null, title: '' });
    expect(last && buttonsOf(last).length).toBe(context.length);
  });
});

describe('chips of a chain', () => {
  const chain = (...labels: string[]): { label: string }[] => labels.map((label) => ({ label }));

  it('stand beside each other while they fit, else under each other', () => {
    expect(besideEachOther(chain('KCNA', 'CNN', 'this report'))).toBe(true);
    expect(besideEachOther(chain('RIA', '4esnok.by'))).toBe(true);
    expect(besideEachOther(chain('South Korean ministry', 'Yonhap', 'News.Az'))).toBe(false); // three lines at 10 letters
    expect(besideEachOther(chain('State media, not named', 'Kyunghyang Shinmun'))).toBe(true);
    expect(besideEachOther(chain('a', 'b', 'c', 'd'))).toBe(false);
    expect(besideEachOther(chain('x'.repeat(17), 'y'))).toBe(false);
    expect(besideEachOther([])).toBe(false);
  });
});
