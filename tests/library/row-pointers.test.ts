/** What is wrong with a row leads to the claim that it became, if it became one. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openNamedText } from '../../src/library/open-file';
import { thingsOf } from '../../src/journey/thing-at';

const TABLE = readFileSync('geo/starter.csv', 'utf8');

function about(change: (rows: string[]) => void): (string | null)[] {
  const rows = TABLE.trimEnd().split('\n');
  change(rows);
  const { journey, issues } = openNamedText(rows.join('\n'), 'claims.csv');
  if (journey === null) throw new Error('nothing is open');
  return issues.map(({ pointer }) => thingsOf(journey)(pointer)?.id ?? null);
}
const inRow = (rows: string[], at: number, from: string, to: string): void => {
  expect(rows[at]).toContain(from);
  rows[at] = (rows[at] ?? '').replace(from, to);
};

it('a cell that is not used leads to the claim of its row', () => {
  expect(about((rows) => inRow(rows, 3, ',medium,', ',sure,'))).toEqual(['c-bridge']);
});

it('a row that was set aside leads nowhere, and not to the row before it', () => {
  expect(about((rows) => inRow(rows, 3, '49.8,', '149.8,'))).toEqual([null]);
});

it('what is wrong with the header leads nowhere', () => {
  expect(about((rows) => inRow(rows, 0, ',lang,', ',url,'))).toContain(null);
});
