/** What `byline` says of itself, held against golden texts; and what it does with a command that it does not know. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/main';
import { FORMATS } from '../../src/formats/formats';
import { READERS } from '../../src/formats/readers';
import { byline } from '../support/cli';

const golden = (name: string): string => readFileSync(new URL(`../golden/cli/${name}.txt`, import.meta.url), 'utf8');
/** The lists of formats are those of the registries, not of the golden text. */
const withoutLists = (help: string): string => help.replace(/(?<=\nWritten:\n)[^]*(?=\n\nExit codes:)/, '…');

describe('byline', () => {
  it('lists its commands, and knows no others', async () => {
    expect(await byline('--help')).toMatchObject({ code: 0, out: golden('byline'), err: '' });
    expect(await byline()).toMatchObject({ code: 2, out: '', err: golden('byline') });
    const unknown = await byline('publish');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('publish');
  });

  it('tells its version, the one of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await byline('--version')).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help tells use, options, exit codes and examples', async (name) => {
    for (const flag of ['--help', '-h']) {
      const { code, out, err } = await byline(name, flag);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(withoutLists(out)).toBe(golden(name));
    }
    expect(golden(name)).toMatch(
      /^Usage: byline .*\n[^]*Exit codes?:[^]*\n {2}byline |^Usage: byline .*\n[^]*\n {2}byline [^]*Exit codes?:/,
    );
  });

  it('convert --help lists every format of the registries', async () => {
    const { out } = await byline('convert', '--help');
    for (const { id } of FORMATS) expect(out).toMatch(new RegExp(`^ {2}${id} +\\S`, 'm'));
    for (const { holds } of FORMATS) expect(out).toContain(holds);
    for (const { label, extensions } of READERS) {
      expect(out).toContain(label);
      for (const extension of extensions) expect(out).toContain(`.${extension}`);
    }
  });

  it.each(COMMANDS.map(({ name }) => name))('%s refuses an option that it does not know', async (name) => {
    const { code, out, err } = await byline(name, '--publish');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`byline ${name}: `);
  });
});

describe('byline schema', () => {
  it('prints the schema that stands in geo/', async () => {
    expect(await byline('schema')).toMatchObject({
      code: 0,
      out: readFileSync('geo/journey.schema.json', 'utf8'),
      err: '',
    });
  });
});
