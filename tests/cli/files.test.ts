/** Putting a file in place: as a whole, or not at all. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const inFolder = (name: string): string => join(folder, name);

it('writes a new file, and replaces an old one with its mode', async () => {
  await writeWhole(inFolder('new.kml'), 'new');
  writeFileSync(inFolder('old.kml'), 'a longer old text');
  chmodSync(inFolder('old.kml'), 0o640);
  await writeWhole(inFolder('old.kml'), new Uint8Array([1, 2]));
  expect(readFileSync(inFolder('new.kml'), 'utf8')).toBe('new');
  expect([...readFileSync(inFolder('old.kml'))]).toEqual([1, 2]);
  expect(statSync(inFolder('old.kml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['new.kml', 'old.kml']);
});

it('replaces what a link leads to, and leaves the link', async () => {
  writeFileSync(inFolder('target'), 'old');
  symlinkSync(inFolder('target'), inFolder('link'));
  await writeWhole(inFolder('link'), 'new');
  expect(readFileSync(inFolder('target'), 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['link', 'target']);
});

it('says what is in the way, and leaves nothing behind', async () => {
  await expect(writeWhole(inFolder('no/such/file'), 'x')).rejects.toThrow(
    /there is no folder .*no\/such; make it first/,
  );
  mkdirSync(inFolder('folder'));
  await expect(writeWhole(inFolder('folder'), 'x')).rejects.toThrow('it is a folder');
  const broken = { length: 1 } as unknown as Uint8Array;
  writeFileSync(inFolder('old'), 'old');
  await expect(writeWhole(inFolder('old'), broken)).rejects.toThrow();
  expect(readFileSync(inFolder('old'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['folder', 'old']);
});

it('writes to a device, and does not replace it', async () => {
  await writeWhole('/dev/null', 'x');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
