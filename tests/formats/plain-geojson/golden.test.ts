/** Files of other programs, and exactly what becomes of each: the journey, the issues, what is set aside. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openNamedText } from '../../../src/library/open-file';

const folder = new URL('../../golden/plain-geojson/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.geojson'));

it.each(names)('%s', async (name) => {
  const { journey, issues, setAside, readAs } = openNamedText(readFileSync(new URL(name, folder), 'utf8'), name);
  expect(readAs).toBe('plain-geojson');
  const found = {
    issues: issues.map(({ code, pointer, line, column, message }) => ({
      code,
      pointer,
      at: `${line}:${column}`,
      message,
    })),
    setAside: Object.fromEntries(Object.entries(setAside).filter(([, count]) => count > 0)),
    document: journey?.source ?? null,
  };
  const file = fileURLToPath(new URL(name.replace('.geojson', '.json'), folder));
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(file);
});
