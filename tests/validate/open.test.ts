/** One call for page and command line: the same figures, the issues of all steps in the order of the text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/journey/parse-text';
import { openText } from '../../src/validate/open';
import { journeyFiles, replaced, stepsIn } from '../support/journeys';
import { featureOf, madeUp, openMadeUp } from '../support/made-up';

const real = readFileSync(
  new URL('../../geo/journeys/pyongyang-primorye-2023/journey.geojson', import.meta.url),
  'utf8',
);

describe('openText', () => {
  it('opens the first journey without an issue, as a whole', () => {
    const { issues, setAside, journey, route, evidence } = openText(real);
    expect(issues).toEqual([]);
    expect(Object.values(setAside).every((count) => count === 0)).toBe(true);
    expect(journey?.segments).toHaveLength(4);
    expect(route?.placedKm).toBeCloseTo(982.15, 0);
    expect(evidence?.contradictions).toEqual([]);
  });

  it('takes whatever it is given: no throw, everything or nothing, each issue placed and in order', () => {
    const junk = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      -1,
      1e308,
      [],
      {},
      'x',
      [[180, 90]],
      [0, 0],
      '2023-09-12',
    );
    fc.assert(
      fc.property(journeyFiles, fc.array(fc.tuple(fc.nat(), junk), { maxLength: 4 }), (file, breaks) => {
        let broken: unknown = file;
        for (const [where, by] of breaks) {
          const all = stepsIn(broken);
          broken = replaced(broken, all[where % all.length] ?? [], by);
        }
        const text = JSON.stringify(broken, null, 1) ?? '';
        const { journey, route, evidence, issues } = openText(text);
        expect([route === null, evidence === null]).toEqual([journey === null, journey === null]);
        const lines = text.split('\n');
        let before = 0;
        for (const { line, column, message } of issues) {
          expect((lines[(line ?? 0) - 1]?.length ?? -1) + 1).toBeGreaterThanOrEqual(column ?? Infinity);
          const here = (line ?? 0) * 1e6 + (column ?? 0);
          expect(here).toBeGreaterThanOrEqual(before);
          before = here;
          expect(message).not.toMatch(/undefined|NaN|\[object|Infinity/);
        }
        // What structure finds is found again, whatever meaning adds.
        const told = new Set(issues.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`));
        for (const { code, pointer, message } of parseText(text).issues)
          expect(told.has(`${code} ${pointer} ${message}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('passes over a byte order mark without moving a column', () => {
    const text = JSON.stringify(madeUp((file) => (featureOf(file, 'c-left').properties['confidence'] = 'certain')));
    const [plain] = openText(text).issues;
    expect(plain?.code).toBe('member-invalid');
    expect(openText(`\ufeff${text}`).issues).toEqual([plain]);
  });

  it('judges by the cap that it is told, and by the file’s own without one', () => {
    expect(openMadeUp().evidence?.capKmh).toBe(100);
    expect(openMadeUp(undefined, { capKmh: 20 }).issues.map(({ code }) => code)).toEqual(['contradiction-speed']);
    expect(openMadeUp(undefined, { capKmh: 40 }).issues).toEqual([]);
  });
});
