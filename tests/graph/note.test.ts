import { describe, expect, it } from 'vitest';
import type { ClaimId, EventId } from '../../src/journey/model';
import { pickText } from '../../src/journey/text';
import { noteOf } from '../../src/graph/note';
import { firstJourney } from './journey';

const { journey, evidence } = firstJourney();
const claimed = (id: string): ClaimId => {
  const claim = journey.claims.find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim.id;
};

describe('noteOf', () => {
  it('says the event, the hour on the report’s own clock, and the origin', () => {
    const note = noteOf(journey, evidence, [claimed('c-razdolnaya-4esnok')], 'razdolnaya' as EventId, 'exact');
    expect(note.title).toBe('7 · Crossing the Razdolnaya');
    expect(note.lines[0]).toMatch(/^12 Sep, \d\d:\d\d to \d\d:\d\d \w+$/);
    expect(note.lines[1]).toBe('RIA');
  });

  it('names whom a disputed claim contradicts', () => {
    const id = claimed('c-khasan-monday');
    expect(evidence.disputes.get(id)?.length).toBeGreaterThan(0);
    const note = noteOf(journey, evidence, [id], 'khasan' as EventId, 'disputed');
    const last = note.lines.at(-1) ?? '';
    expect(last).toMatch(/^disputed: it cannot stand beside /);
    expect(last).toContain(
      journey.index.report.get(
        journey.claims.find((one) => one.id === 'c-khasan-xinhua')?.chain.at(-1) ?? ('' as never),
      )?.label,
    );
  });

  it('gives the file’s own reason where nothing computed contradicts a disputed claim', () => {
    const id = claimed('c-departure-pledge');
    expect(evidence.disputes.get(id) ?? []).toEqual([]);
    const reason = journey.index.claim.get(id)?.statusReason;
    expect(noteOf(journey, evidence, [id], 'departure' as EventId, 'disputed').lines.at(-1)).toBe(
      reason && pickText(reason),
    );
  });

  it('never says that something was so', () => {
    for (const claim of journey.claims) {
      const { title, lines } = noteOf(journey, evidence, [claim.id], claim.event, 'exact');
      if (claim.event !== null) expect([title, ...lines].join(' ')).not.toMatch(/\b(was|likely|probably|confirmed)\b/i);
    }
  });
});
