/** The files to begin with: each opens without a fault, and they tell of the same journey. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFile } from '../../src/library/open-file';

const open = (name: string) => openFile(readFileSync(`geo/${name}`), name);

it.each(['starter.geojson', 'starter.csv'])('%s has no issue, and nothing in it is set aside', (name) => {
  const { journey, issues, setAside } = open(name);
  expect(issues).toEqual([]);
  expect(Object.values(setAside)).toEqual(Object.values(setAside).map(() => 0));
  expect(journey?.claims.map(({ id }) => id)).toEqual(['c-left', 'c-passed', 'c-bridge', 'c-came']);
});

it('they give the same hours, and every segment of the file has a note', () => {
  const [file, table] = [open('starter.geojson'), open('starter.csv')];
  expect(table.evidence?.clock).toEqual(file.evidence?.clock);
  expect(file.journey?.segments.map(({ grade }) => grade)).toEqual(['inferred', 'reported']);
  for (const one of [...(file.journey?.segments ?? []), ...(file.journey?.claims ?? [])]) expect(one.note).not.toBeNull();
});
