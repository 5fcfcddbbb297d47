/** The page that documents the format names every code of the table with its severity, and every closed list of values. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BYLINE_MEMBERS, STYLE_MEMBERS } from '../../src/formats/members';
import { ISSUE_CODES } from '../../src/journey/issues';
import { MAX_DEPTH } from '../../src/journey/json';
import * as model from '../../src/journey/model';
import { MAX_QUOTE_WORDS } from '../../src/journey/read-claim';
import { DEFAULT_PIN_KM, FALLBACK_SPEED_KMH, PROFILE } from '../../src/journey/read-head';
import { parse } from '../../src/journey/parse';
import { ON_ROUTE_KM } from '../../src/line/route';

const page = readFileSync(new URL('../../geo/format.md', import.meta.url), 'utf8');

describe('geo/format.md', () => {
  it('has a row for every code, with its severity, and for no other', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (error|warning) \| \S/gm)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    expect(rows).toEqual(Object.entries(ISSUE_CODES));
  });

  it('names every value of every closed list, and every member that an export adds', () => {
    const lists = [model.GRADES, model.CLAIM_TYPES, model.BASES, model.CONFIDENCES, model.STATUSES, model.EXTENTS];
    for (const value of [...lists.flat(), ...model.PLACE_ROLES, ...model.SEEN, ...BYLINE_MEMBERS, ...STYLE_MEMBERS]) {
      expect(page).toContain(`\`${value}\``);
    }
  });

  it('gives the numbers that the program goes by', () => {
    expect(page).toContain(`At most ${MAX_DEPTH} levels`);
    expect(page).toContain(`at most ${MAX_QUOTE_WORDS} words`);
    expect(page).toContain(`without it ${DEFAULT_PIN_KM}`);
    expect(page).toContain(`${FALLBACK_SPEED_KMH} km/h stands in`);
    expect(page).toContain(`more than ${ON_ROUTE_KM} km`);
    expect(page).toContain(`\`${PROFILE}\``);
  });

  it('shows an example that is a journey file without a fault', () => {
    const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    const { journey, issues } = parse(JSON.parse(example));
    expect(issues).toEqual([]);
    expect(journey?.claims).toHaveLength(1);
  });
});
