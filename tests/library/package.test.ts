/**
 * The package as somebody else gets it: built, packed, unpacked beside its dependencies, and used. The example of the README
 * runs in plain Node and is checked by TypeScript; the command is run as a process, with pipes and exit codes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_JOURNEY } from '../support/open';

const GOOD = 'tests/fixtures/valid/made-up.geojson';
const BROKEN = 'tests/fixtures/invalid/url-not-http.geojson';
const ROLLDOWN = 'node_modules/rolldown/bin/cli.mjs';

const about = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly private: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const section = (title: string): string => {
  const [, after = ''] = readFileSync('README.md', 'utf8').split(`\n## ${title}\n`);
  return after.split('\n## ')[0] ?? '';
};
const example = /```js\n([^]+?)```/.exec(section('Use it as a library'))?.[1] ?? '';

let home = '';
let installed = '';
const link = (name: string): void => {
  const at = join(home, 'node_modules', name);
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(resolve('node_modules', name), at);
};

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'byline-'));
  execFileSync('node', [ROLLDOWN, '-c'], { stdio: 'pipe' });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename = '' } = {}] = JSON.parse(packed) as { filename?: string }[];
  execFileSync('tar', ['-xzf', join(home, filename), '-C', home]);
  for (const name of [...Object.keys(about.dependencies), '@types/node']) link(name);
  installed = join(home, 'node_modules/byline');
  renameSync(join(home, 'package'), installed);
  mkdirSync(join(home, 'node_modules/.bin'));
  symlinkSync('../byline/lib/byline.js', join(home, 'node_modules/.bin/byline'));
  copyFileSync(FIRST_JOURNEY, join(home, 'journey.geojson'));
}, 120_000);
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('the tarball', () => {
  it('holds what is needed and nothing else', () => {
    const files = (
      readdirSync(installed, { recursive: true, withFileTypes: true }) as unknown as {
        readonly name: string;
        readonly parentPath: string;
        isFile(): boolean;
      }[]
    )
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name).slice(installed.length + 1));
    // What pictures are drawn from: the ground, and the fonts with their licences.
    const picture = files.filter((name) => name.startsWith('lib/picture/'));
    expect(picture.filter((name) => !name.endsWith('.woff2')).sort()).toEqual([
      'lib/picture/ORIGIN-rail.md',
      'lib/picture/ORIGIN.md',
      'lib/picture/fonts.json',
      'lib/picture/fonts/OFL-ibm-plex-sans-kr.txt',
      'lib/picture/fonts/OFL-ibm-plex-sans.txt',
      'lib/picture/fonts/OFL-ibm-plex-serif.txt',
      'lib/picture/fonts/OFL-noto-sans-sc.txt',
      'lib/picture/labels.geojson',
      'lib/picture/network.geojson',
      'lib/picture/region.geojson',
      'lib/picture/world.geojson',
    ]);
    expect(files.filter((name) => !name.startsWith('lib/picture/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'geo/format.md',
      'geo/journey.schema.json',
      'lib/byline.js',
      'lib/index.d.ts',
      'lib/index.js',
      'lib/shared.js',
      'package.json',
    ]);
  });

  it('has nothing that publint finds fault with, and cannot be published by accident', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
    expect(about.private).toBe(true);
  });

  it('imports its dependencies and all of them, and only the command meets Node', () => {
    const imports = (file: string): string[] =>
      [...readFileSync(join(installed, 'lib', file), 'utf8').matchAll(/^import .*from "([^."][^"]*)";$/gm)].map(
        ([, name = '']) => name,
      );
    const library = [...imports('index.js'), ...imports('shared.js')];
    const packages = library.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    expect([...new Set(packages)].sort()).toEqual(Object.keys(about.dependencies).sort());
    expect(imports('byline.js').filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});

describe('the example of the README', () => {
  it('is about ten lines, and prints what it says in plain Node', () => {
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(12);
    writeFileSync(join(home, 'example.mjs'), example);
    const ran = spawnSync('node', ['example.mjs'], { cwd: home, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^\d+ claims from \d+ reports, of \d+ named origins\n12 Sep, 12:15 Vladivostok — /);
    expect(readFileSync(join(home, 'journey.kml'), 'utf8')).toMatch(/^<\?xml[^]*<kml/);
  });

  it.each([
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ] as const)('has types that resolve under %s', (name, module, moduleResolution) => {
    const wrong =
      "\n// @ts-expect-error what may be nothing cannot be converted\nconvert(opened, 'kml');\nopened.issues satisfies readonly { code: IssueCode }[];\n";
    const file = join(home, `types-${name}.mts`);
    writeFileSync(file, `import type { IssueCode } from 'byline';\n${example}${wrong}`);
    const target = ts.ScriptTarget.ES2022;
    const program = ts.createProgram([file], {
      module,
      moduleResolution,
      target,
      strict: true,
      types: ['node'],
      typeRoots: [join(home, 'node_modules/@types')],
    });
    // Of these two files alone: what else is loaded is not ours.
    const found = [file, join(installed, 'lib/index.d.ts')].flatMap((path) => {
      const source = program.getSourceFile(path);
      if (!source) return [`${path} was not found`];
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      );
    });
    expect(found).toEqual([]);
  });

  it('has the schema beside it', () => {
    const code = "import schema from 'byline/journey.schema.json' with { type: 'json' }; console.log(schema.$id)";
    const ran = spawnSync('node', ['--no-warnings', '--input-type=module', '-e', code], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(ran.stdout).toBe('journey.schema.json\n');
  });
});

describe('the command', () => {
  const shell = (command: string) => spawnSync('sh', ['-c', command], { cwd: home, encoding: 'utf8' });
  const byline = './node_modules/.bin/byline';

  it('helps', () => {
    expect(shell(`node ${byline} --help`)).toMatchObject({
      status: 0,
      stdout: readFileSync('tests/golden/cli/byline.txt', 'utf8'),
      stderr: '',
    });
    expect(readFileSync(join(home, byline), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('pipes a conversion into a check, and exits with the code', () => {
    const good = shell(`node ${byline} convert - --to geojson < ${resolve(GOOD)} | node ${byline} validate - --json`);
    expect(good).toMatchObject({ status: 0, stdout: '[]\n', stderr: '' });
    const bad = shell(`node ${byline} validate - --json < ${resolve(BROKEN)}`);
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject([{ code: 'url-not-http', line: 41, column: 7 }]);
  });

  it('ends quietly when its reader has seen enough', () => {
    const file = JSON.parse(readFileSync(GOOD, 'utf8')) as { features: object[] };
    const unknown = { type: 'Feature', geometry: null, properties: { kind: 'nothing' } };
    file.features.push(...Array.from({ length: 3000 }, (_, at) => ({ ...unknown, id: `x${at}` })));
    writeFileSync(join(home, 'long.geojson'), JSON.stringify(file, null, 1));
    const piped = shell(`node ${byline} validate long.geojson | head -n 1`);
    expect(piped.stdout.split('\n')).toHaveLength(2);
    expect(piped.stderr).toBe('');
  });

  it('is what the checkout runs, and what the gate of the README runs', () => {
    expect(about.scripts['byline']).toBe('tsx src/cli/bin.ts');
    const checkout = spawnSync('node', ['--import', 'tsx', 'src/cli/bin.ts', '--version'], { encoding: 'utf8' });
    expect(checkout.stdout).toBe(`${about.version}\n`);
    const gate = section("A newsroom's gate");
    expect(gate).toContain('npm run --prefix byline build:package');
    expect(about.scripts['build:package']).toBe('rolldown -c');
    expect(gate).toContain('node byline/lib/byline.js validate ');
  });
});
