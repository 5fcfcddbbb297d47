/** `byline convert`: every format of the registry through the command, what it says, and that nothing is written by halves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { openText } from '../../src/validate/open';
import { byline, bylineWith } from '../support/cli';

const GOOD = 'tests/fixtures/valid/made-up.geojson';
const BROKEN = 'tests/fixtures/invalid/url-not-http.geojson';
const HALF = 'tests/fixtures/invalid/member-invalid.geojson';
const WARNED = 'tests/fixtures/invalid/published-before-event.geojson';
const UNUSABLE = 'tests/fixtures/invalid/no-segments.geojson';
const AT = '2024-05-01T09:30:00+02:00';

const opened = openText(readFileSync(GOOD, 'utf8'));
if (opened.journey === null) throw new Error('The made-up journey can be drawn.');
const exportable = opened;

const momentOf = (id: string): string[] => (FORMATS.find((one) => one.id === id)?.ofMoment ? ['--at', AT] : []);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.each(FORMATS.map((format) => [format.id, format] as const))('convert --to %s', (id, format) => {
  const options = format.ofMoment ? { atMs: Date.parse(AT) } : {};
  const expected = Buffer.from(format.write(exportable, options));

  it('gives what the format writes, to standard output and into a file', async () => {
    const printed = await byline('convert', GOOD, '--to', id, ...momentOf(id));
    expect({ code: printed.code, err: printed.err }).toEqual({ code: 0, err: '' });
    expect(expected.equals(printed.bytes)).toBe(true);
    const out = join(folder, `out.${format.extension}`);
    const written = await byline('convert', GOOD, '--to', id, '-o', out, ...momentOf(id));
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(expected.equals(readFileSync(out))).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('goes to a terminal only as text', async () => {
    const terminal = { out: true, err: true };
    const shown = await bylineWith({ terminal }, 'convert', GOOD, '--to', id, ...momentOf(id));
    const isText = typeof format.write(exportable, options) === 'string';
    expect([shown.code, shown.out.length > 0]).toEqual(isText ? [0, true] : [2, false]);
    if (!isText) expect(shown.err).toContain('-o');
  });

  it('takes a segment or says which formats do', async () => {
    const one = await byline('convert', GOOD, '--to', id, '--segment', 'aford-beeham', ...momentOf(id));
    expect(one.code).toBe(format.cutsSegments ? 0 : 2);
    if (format.cutsSegments) expect(expected.equals(one.bytes)).toBe(false);
    else expect(one).toMatchObject({ out: '', err: expect.stringContaining('geojson') as string });
  });

  it('asks for a moment if it needs one, and refuses one that it cannot heed', async () => {
    const wrong = await byline('convert', GOOD, '--to', id, ...(format.ofMoment ? [] : ['--at', AT]));
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain(format.label);
  });
});

describe('convert', () => {
  it('tells the format by the ending of the file', async () => {
    for (const { extension } of FORMATS) {
      const out = join(folder, `Out.${extension.toUpperCase()}`);
      const first = FORMATS.find((one) => one.extension === extension)?.id ?? '';
      expect(await byline('convert', GOOD, '-o', out, ...momentOf(first))).toMatchObject({ code: 0, err: '' });
      const named = await byline('convert', GOOD, '--to', first, ...momentOf(first));
      expect(readFileSync(out).equals(named.bytes)).toBe(true);
    }
  });

  it.each(['csv', 'kml', 'kmz', 'gpx', 'zip', 'geojson-flat'])('reads %s again, as every command does', async (id) => {
    const { bytes } = await byline('convert', GOOD, '--to', id);
    const name = `again.${FORMATS.find((one) => one.id === id)?.extension}`;
    const read = () => Promise.resolve(new Uint8Array(bytes));
    const again = await bylineWith({ read }, 'convert', '-', '--name', name, '--to', 'geojson');
    expect(again.code).toBeLessThan(2);
    expect(JSON.parse(again.out)).toMatchObject({ type: 'FeatureCollection', journey: { profile: 'byline/1' } });
    const checked = await bylineWith({ read }, 'validate', '-', '--name', name);
    expect(checked.code).toBe(again.code);
    if (id !== 'zip') expect(checked.out).toMatch(/^-: read as /);
    expect((await bylineWith({ read }, 'inspect', '-', '--name', name)).code).toBeLessThan(2);
  });

  it('writes what is usable of a file with errors, says what was set aside, and exits 1', async () => {
    for (const file of [BROKEN, HALF]) {
      const { code, out, err } = await byline('convert', file, '--to', 'geojson');
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ type: 'FeatureCollection' });
      expect(err).toMatch(/geojson:\d+:\d+: error [a-z-]+: /);
      expect(err).toContain('set aside: ');
    }
    const warned = await byline('convert', WARNED, '--to', 'geojson');
    expect(warned.code).toBe(0);
    expect(warned.err).toMatch(/: warning published-before-event: /);
  });

  it('writes nothing where nothing can be used, and leaves what stood there', async () => {
    const out = join(folder, 'out.geojson');
    writeFileSync(out, 'old');
    for (const file of [UNUSABLE, 'tests/fixtures/invalid/json-syntax.geojson', 'no/such/file.geojson']) {
      const ran = await byline('convert', file, '-o', out);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err.trim()).not.toBe('');
    }
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.geojson']);
  });

  it('says why a file cannot be written', async () => {
    const out = join(folder, 'no/such/folder/out.geojson');
    const { code, err } = await byline('convert', GOOD, '-o', out);
    expect(code).toBe(2);
    expect(err).toContain('there is no folder');
  });

  it('reads standard input, and writes to standard output with -o -', async () => {
    const read = (file: string) => Promise.resolve(readFileSync(file === '-' ? GOOD : file));
    const piped = await bylineWith({ read }, 'convert', '-', '--to', 'geojson', '-o', '-');
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(piped.out).toBe((await byline('convert', GOOD, '--to', 'geojson')).out);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no file', ['--to', 'geojson'], /name one FILE/],
    ['two files', [GOOD, GOOD, '--to', 'geojson'], /name one FILE/],
    ['no format', [GOOD], /--to/],
    ['an unknown format', [GOOD, '--to', 'shapefile'], /no format shapefile.*geojson/],
    ['an ending that tells none', [GOOD, '-o', 'out.shp'], /out\.shp tells no format.*geojson/],
    ['an instant without offset', [GOOD, '--to', 'geojson', '--at', '2024-05-01T09:30:00'], /not an instant/],
    ['an unknown segment', [GOOD, '--to', 'geojson', '--segment', 'x'], /no segment x.*aford-beeham/],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    const { code, out, err } = await byline('convert', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
