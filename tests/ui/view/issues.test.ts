/** The list of issues: few rows of however many, each with where it is and what it is about; and the whole list as a text. */
import { describe, expect, it } from 'vitest';
import { issue, type Issue } from '../../../src/journey/issues';
import { thingsOf } from '../../../src/journey/thing-at';
import { issueRows, issuesText, MOST_ROWS, placeOf, thingName } from '../../../src/ui/view/issues';
import { openMadeUp } from '../../support/made-up';

const many = (count: number): Issue[] =>
  Array.from({ length: count }, (_, at) => ({
    ...issue(at % 2 === 0 ? 'kind-unknown' : 'window-open', `/features/${at}`, `number ${at}`),
    line: at + 1,
    column: 3,
  }));

describe('issueRows', () => {
  it('counts a hundred thousand and keeps five hundred, in order, without those of the other severity', () => {
    const issues = many(100_000);
    const { count, rows } = issueRows({ issues, things: issues.map(() => null) }, 'warning');
    expect(count).toBe(50_000);
    expect(rows).toHaveLength(MOST_ROWS);
    expect(rows.map(({ issue: { line } }) => line).slice(0, 3)).toEqual([2, 4, 6]);
  });

  it('keeps each issue with what it is about', () => {
    const { journey, issues } = openMadeUp((file) => {
      for (const { properties } of file.features) if (properties['kind'] === 'claim') properties['confidence'] = 'sure';
    });
    if (journey === null) throw new Error('nothing is open');
    const things = issues.map(({ pointer }) => thingsOf(journey)(pointer));
    const { rows } = issueRows({ issues, things }, 'error');
    expect(rows.map(({ thing }) => thing?.id)).toEqual(['c-left', 'c-came']);
    expect(rows.map(({ thing }) => thing && thingName(journey, thing))).toEqual([
      'Show the claim of Agency → The Paper about “Leaving Aford”',
      'Show the claim of Agency → The Paper about “At Ceeton”',
    ]);
  });
});

describe('in words', () => {
  it('a place is line and column, else the pointer', () => {
    const [located] = many(1);
    expect(located && placeOf(located)).toBe('line 1, column 3');
    expect(placeOf(issue('kind-unknown', '/features/7', ''))).toBe('/features/7');
  });

  it('the text has a line for each', () => {
    expect(issuesText(many(2))).toBe(
      'line 1, column 3: error kind-unknown: number 0\nline 2, column 3: warning window-open: number 1\n',
    );
  });
});
