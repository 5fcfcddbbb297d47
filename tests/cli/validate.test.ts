/** `byline validate`: what it prints, and the exit code that a newsroom's gate waits for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openText } from '../../src/validate/open';
import { byline as run, bylineWith } from '../support/cli';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = (name: string): string => join(root, 'tests/fixtures', `${name}.geojson`);
const good = fixture('valid/made-up');
const broken = fixture('invalid/url-not-http');
const warned = fixture('invalid/published-before-event');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('byline validate', () => {
  it('is content with a good file, and with one that only has warnings', async () => {
    expect(await run('validate', good)).toMatchObject({ code: 0, out: `${good}: 0 errors, 0 warnings\n`, err: '' });
    const { code, out } = await run('validate', warned);
    expect(code).toBe(0);
    expect(out).toMatch(/:\d+:\d+: warning published-before-event: /);
    expect(out).toContain('0 errors, 1 warning\n');
  });

  it('says file, line, column, code and sentence as editors read them, and what it set aside', async () => {
    const { code, out } = await run('validate', broken);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toMatch(/url-not-http\.geojson:41:7: error url-not-http: Only addresses /);
    expect(out).toContain('set aside: 1 value of what was kept\n');
  });

  it('prints JSON that is exactly what the library finds', async () => {
    const { code, out } = await run('validate', broken, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(openText(readFileSync(broken, 'utf8')).issues);
    expect(Object.keys((JSON.parse(out) as object[])[0] ?? {})).toEqual([
      'code',
      'severity',
      'pointer',
      'line',
      'column',
      'message',
    ]);
    expect(await run('validate', '--json', good)).toMatchObject({ code: 0, out: '[]\n', err: '' });
  });

  it('names the file of each issue where there are several, and goes by the worst', async () => {
    const { code, out } = await run('validate', '--json', good, broken, warned);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { file: string }[]).map(({ file }) => file)).toEqual([broken, warned]);
  });

  it('says why a file cannot be read, and still checks the others', async () => {
    const absent = join(folder, 'absent.geojson');
    const binary = join(folder, 'binary.geojson');
    writeFileSync(binary, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    const both = await run('validate', absent, broken, binary);
    expect(both.code).toBe(2);
    expect(both.err).toContain(`${absent}: cannot be read: ENOENT`);
    expect(both.err).not.toContain(binary);
    expect(both.out).toContain(`${binary}:1:1: error encoding-invalid: `);
    expect(both.out).toContain('url-not-http');
    expect((await run('validate')).code).toBe(2);
    expect((await run('validate', good, '--jsn')).code).toBe(2);
  });

  it('counts lines of a file with a byte order mark as an editor does', async () => {
    const marked = join(folder, 'marked.geojson');
    writeFileSync(marked, `\ufeff${readFileSync(broken, 'utf8')}`);
    expect((await run('validate', marked)).out).toContain('marked.geojson:41:7: error url-not-http');
  });

  it('tells the format of standard input by the name that it is given', async () => {
    const read = () => Promise.resolve(readFileSync(broken));
    const piped = await bylineWith({ read }, 'validate', '-', '--name', 'journey.geojson', '--json');
    expect(piped.code).toBe(1);
    expect(JSON.parse(piped.out)).toMatchObject([{ code: 'url-not-http' }]);
    for (const wrong of [
      ['-', '-'],
      [good, '--name', 'x.csv'],
    ]) {
      expect(await bylineWith({ read }, 'validate', ...wrong)).toMatchObject({ code: 2, out: '' });
    }
  });

  it('says what it is doing only where somebody looks and waits', async () => {
    const clock = vi.spyOn(performance, 'now');
    let nowMs = 0;
    const slow = (terminal: boolean, stepMs: number) => {
      clock.mockImplementation(() => (nowMs += stepMs));
      return bylineWith({ terminal: { out: false, err: terminal } }, 'validate', good);
    };
    const expected = ['reading', 'measuring the line', 'weighing the claims', 'checking the rules'];
    expect((await slow(true, 2000)).err).toBe(expected.map((step) => `${good}: ${step} …\n`).join(''));
    expect((await slow(false, 2000)).err).toBe('');
    expect((await slow(true, 1)).err).toBe('');
    clock.mockRestore();
  });
});
