/** `byline validate` as a function and as a process: what it prints, and the exit code that a newsroom's gate waits for. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/command';
import { COMMANDS, main } from '../../src/cli/main';
import { readText } from '../../src/cli/read';
import { openText } from '../../src/validate/open';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = (name: string): string => join(root, 'tests/fixtures', `${name}.geojson`);
const good = fixture('valid/made-up');
const broken = fixture('invalid/url-not-http');
const warned = fixture('invalid/published-before-event');

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io: Io = { out: (text) => void (out += text), err: (text) => void (err += text), read: readText };
  return { code: await main(args, io), out, err };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'byline-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('byline', () => {
  it('lists its commands, and does not know others', async () => {
    const help = await run('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const { name, summary } of COMMANDS) expect(help.out).toContain(`${name.padEnd(10)} ${summary}`);
    expect((await run()).code).toBe(2);
    expect(await run('publish')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('publish') as string });
  });

  it.each(COMMANDS.map(({ name }) => name))('%s tells how it is used', async (name) => {
    const help = await run(name, '--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain(`byline ${name}`);
  });
});

describe('byline validate', () => {
  it('is content with a good file, and with one that only has warnings', async () => {
    expect(await run('validate', good)).toEqual({ code: 0, out: `${good}: 0 errors, 0 warnings\n`, err: '' });
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
    expect(await run('validate', '--json', good)).toEqual({ code: 0, out: '[]\n', err: '' });
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
    expect(both.err).toContain(`${binary}: cannot be read: it is not UTF-8 text`);
    expect(both.out).toContain('url-not-http');
    expect((await run('validate')).code).toBe(2);
    expect((await run('validate', good, '--jsn')).code).toBe(2);
  });

  it('counts lines of a file with a byte order mark as an editor does', async () => {
    const marked = join(folder, 'marked.geojson');
    writeFileSync(marked, `\ufeff${readFileSync(broken, 'utf8')}`);
    expect((await run('validate', marked)).out).toContain('marked.geojson:41:7: error url-not-http');
  });

  it('as a process reads standard input and exits with the code', () => {
    const process = (input: string, ...args: string[]) =>
      spawnSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root, input, encoding: 'utf8' });
    const bad = process(readFileSync(broken, 'utf8'), 'validate', '-', '--json');
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject([{ code: 'url-not-http', line: 41, column: 7 }]);
    expect(process('', 'validate', join(folder, 'absent.geojson')).status).toBe(2);
  });

  it('as a process ends quietly when its reader has seen enough', () => {
    const long = join(folder, 'long.geojson');
    const file = JSON.parse(readFileSync(good, 'utf8')) as { features: object[] };
    const unknown = { type: 'Feature', geometry: null, properties: { kind: 'nothing' } };
    file.features.push(...Array.from({ length: 3000 }, (_, at) => ({ ...unknown, id: `x${at}` })));
    writeFileSync(long, JSON.stringify(file, null, 1));
    const piped = spawnSync('sh', ['-c', `node --import tsx src/cli/main.ts validate '${long}' | head -n 1`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(piped.stdout.split('\n')).toHaveLength(2);
    expect(piped.stderr).not.toMatch(/EPIPE|Error/);
  });
});
