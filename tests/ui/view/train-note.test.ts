/** What stands beside the train: true of its instant, in honest words, and nothing where the map shows all there is. */
import { describe, expect, test } from 'vitest';
import { momentAt } from '../../../src/evidence/moment';
import type { TrainNote } from '../../../src/drawing/train-note';
import { trainNote } from '../../../src/drawing/train-said';
import { FIRST_JOURNEY, OUT_AND_BACK, openFile } from '../../support/open';

const { evidence } = openFile(FIRST_JOURNEY);

function noteAt(instant: string): TrainNote | null {
  const moment = momentAt(evidence, Date.parse(instant));
  return moment === null ? null : trainNote(evidence, moment);
}

describe('the note beside the train', () => {
  test('a disc: the event, its origin, the report’s own hour, and how far off the train can be', () => {
    expect(noteAt('2023-09-12T12:15:00+10:00')).toEqual({
      title: 'Crossing the Razdolnaya',
      detail: 'RIA: “about 05:15 Moscow time” · possible up to 29 km from here',
    });
  });

  test('a ring: possible anywhere, with who speaks of those hours, or that nobody does', () => {
    expect(noteAt('2023-09-11T13:00:00+09:00')).toEqual({
      title: 'Possible anywhere on this band',
      detail: 'AP crew: “afternoon of the 11th”',
    });
    expect(noteAt('2023-09-11T06:00:00+09:00')).toEqual({
      title: 'Possible anywhere on this band',
      detail: 'Not reported at 11 Sep, 06:00 Pyongyang',
    });
  });

  test('where it is possible only near one place there is no band to point at', () => {
    expect(noteAt('2023-09-10T09:00:00+09:00')).toBeNull();
  });

  test.each([FIRST_JOURNEY, OUT_AND_BACK])('at every tenth minute of %s it says no more than holds', (path) => {
    const { evidence } = openFile(path);
    const { clock } = evidence;
    let notes = 0;
    for (let timeMs = clock.startMs; timeMs <= clock.endMs; timeMs += 600_000) {
      const moment = momentAt(evidence, timeMs);
      if (moment === null) continue;
      const note = trainNote(evidence, moment);
      if (note === null) {
        expect(moment.upperKm - moment.lowerKm).toBeLessThanOrEqual(evidence.journey.pinKm);
        expect(moment.pinned && moment.speaking !== null).toBe(false);
        continue;
      }
      notes += 1;
      expect(note.title === 'Possible anywhere on this band').toBe(!moment.pinned);
      if (!moment.pinned) expect(note.detail.startsWith('Not reported')).toBe(moment.speaking === null);
      expect(`${note.title} ${note.detail}`).not.toMatch(/\b(was|likely|probably)\b/i);
    }
    expect(notes).toBeGreaterThan(20);
  });
});
