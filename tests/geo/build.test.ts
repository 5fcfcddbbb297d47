/** The committed files under geo/ are what the committed sources give: `npm run geo` was run. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildAll } from '../../src/cli/geo/build';
import { TRACK } from '../../src/cli/geo/files';
import { journeyFolders } from '../../src/cli/geo/folders';
import { HOMEWARD, OUTWARD, read } from './support';

const built = buildAll(read, journeyFolders());

test.each([...built.keys()])('%s is not stale', (path) => {
  expect(existsSync(path), `${path} is missing: run npm run geo`).toBe(true);
  // Not toBe: a failure would print the whole file.
  expect(read(path) === built.get(path), `${path} is stale: run npm run geo`).toBe(true);
});

test('every journey with an evidence.json is built, and has its notes', () => {
  expect(journeyFolders()).toEqual([HOMEWARD, OUTWARD]);
  for (const folder of journeyFolders()) {
    expect([...built.keys()]).toContain(`${folder}/journey.geojson`);
    expect(existsSync(`${folder}/NOTES.md`), folder).toBe(true);
  }
});

test('a change in a source shows in what is built', () => {
  const moved = buildAll(
    (path) => (path === TRACK ? read(path).replace('[130.6522,42.4367]', '[130.6523,42.4367]') : read(path)),
    journeyFolders(),
  );
  expect([...moved].filter(([path, text]) => built.get(path) !== text).map(([path]) => path)).toEqual([
    `${HOMEWARD}/journey.geojson`,
    `${OUTWARD}/journey.geojson`,
    'geo/rail/network.geojson',
    'geo/rail/network.topojson',
  ]);
});

test('the build asks for nothing but files under geo/', () => {
  const asked: string[] = [];
  buildAll((path) => {
    asked.push(path);
    return read(path);
  }, journeyFolders());
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((path) => !path.startsWith('geo/'))).toEqual([]);
});
