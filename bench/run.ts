/**
 * `npm run bench [part …]`: measures, and prints what it found as Markdown. Without a part, all of them. What we are measured
 * beside is installed first, under `bench/` alone: that step needs the package registry.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine } from './machine';
import { markdown, type Part } from './table';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const known = readdirSync(here('parts'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
const wanted = process.argv.slice(2);
const strange = wanted.filter((name) => !known.includes(name));
if (strange.length > 0) {
  console.error(`No such part: ${strange.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

/** Installed, and not older than the list of what is wanted. */
function rivalsThere(): boolean {
  const installed = here('node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(here('package-lock.json')).mtimeMs;
}

function installRivals(): void {
  if (rivalsThere()) return;
  console.error(
    'Installing what we are measured beside into bench/node_modules. This step needs the package registry.',
  );
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: here('.'), stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error('That did not work. `npm run bench engine` measures without it.');
  process.exit(1);
}

const parts = await Promise.all(
  (wanted.length > 0 ? wanted : known).map(async (name) => ({
    name,
    part: (await import(`./parts/${name}.ts`)) as Part,
  })),
);
if (parts.some(({ part }) => part.rivals === true)) installRivals();

console.log(await machine());
for (const { name, part } of parts) {
  const from = performance.now();
  console.log(`\n## ${part.title}\n\n\`npm run bench ${name}\``);
  for await (const table of await part.run()) console.log(`\n${markdown(table)}`);
  console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
}
