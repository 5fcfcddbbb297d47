/**
 * `npm test`: everything that must hold, one step after the other, and at the end one line: `N passed, M failed`.
 * A step without tests of its own (types, lint) counts as one. A step that breaks does not hide the ones after it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './support/browser';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const RESULTS = 'test-results';

function run(command: string, env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Checks that pass or do not, side by side; each tells what it found when it is done. */
async function checks(commands: readonly string[]): Promise<Outcome> {
  const exits = await Promise.all(
    commands.map(async (command) => {
      const { exit, output } = await quietly(command);
      console.log(`${exit === 0 ? 'passed' : 'failed'}: ${command}\n${exit === 0 ? '' : output}`);
      return exit;
    }),
  );
  const failed = exits.filter((exit) => exit !== 0).length;
  return { passed: exits.length - failed, failed };
}

function quietly(command: string): Promise<{ exit: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('close', (code) => resolve({ exit: code ?? 1, output }));
  });
}

/** A runner that died before it counted anything has failed once; one that failed outside of a test, too. */
function counted(exit: number, passed: number, failed: number): Outcome {
  return { passed, failed: exit !== 0 && failed === 0 ? 1 : failed };
}

async function vitest(project: string): Promise<Outcome> {
  const file = `${RESULTS}/${project}.json`;
  const exit = await run(
    `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${file}`,
  );
  if (!existsSync(file)) return counted(1, 0, 0);
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  if (report.numPassedTests + report.numFailedTests === 0) return counted(1, 0, 0);
  return counted(exit, report.numPassedTests, report.numFailedTests);
}

async function e2e(): Promise<Outcome> {
  const file = `${RESULTS}/e2e.json`;
  const exit = await run('npx playwright test', { BYLINE_JSON: '1' });
  if (!existsSync(file)) return counted(1, 0, 0);
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return counted(exit, stats.expected, stats.unexpected + stats.flaky);
}

const steps: readonly [name: string, step: () => Promise<Outcome>][] = [
  [
    'types (the pure folders without DOM and node; .ts and .svelte), lint, format, build',
    () =>
      checks([
        'npx tsc -p tsconfig.pure.json',
        'npx svelte-check --tsconfig ./tsconfig.json --fail-on-warnings',
        'npx eslint . --max-warnings 0',
        'npx prettier --check --log-level warn .',
        'npm run -s build -- --logLevel warn',
      ]),
  ],
  ['unit tests', () => vitest('unit')],
  ['tests in a browser', () => vitest('browser')],
  ['the app, end to end', e2e],
];

rmSync(RESULTS, { recursive: true, force: true });
const browser = await findBrowser();
console.log(`Browser: ${browser.executablePath} (${browser.from})`);

const started = Date.now();
let passed = 0;
let failed = 0;
const broken: string[] = [];
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  const from = Date.now();
  const outcome = await step();
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) broken.push(name);
  console.log(
    `── ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${((Date.now() - from) / 1000).toFixed(1)} s`,
  );
}

console.log(
  `\n${((Date.now() - started) / 1000).toFixed(0)} s in all${broken.length > 0 ? `; broken: ${broken.join(', ')}` : ''}`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
