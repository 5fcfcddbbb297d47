/**
 * The import graph as it is: who reaches whom, and no cycles. ESLint refuses a wrong import where it is written; this
 * reads all of them together, dynamic ones too, and sees what a rule per file cannot: a ring.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAY_IMPORT, MEETS_MAP, PURE } from '../../eslint.config.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The imported file of ours, relative to the root, or null for a package. */
  readonly to: string | null;
  /** `import type`: gone after compiling; it may not cross a wall, but it cannot close a ring at run time. */
  readonly typeOnly: boolean;
}

const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
  .map((file) => posix.join('src', file.split(sep).join('/')))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.d.ts'));
const known = new Set(files);

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
  for (const candidate of [base, `${base}.ts`, `${base}.svelte`, `${base}.svelte.ts`, `${base}/index.ts`]) {
    if (known.has(candidate)) return candidate;
  }
  return base;
}

/** Every `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`, with comments taken out first. */
export function importsIn(text: string): { specifier: string; typeOnly: boolean }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const match of code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]/g)) {
    found.push({ specifier: match[2] ?? '', typeOnly: match[1] !== undefined });
  }
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ specifier: match[1] ?? '', typeOnly: false });
  }
  return found;
}

const imports: Import[] = files.flatMap((from) =>
  importsIn(readFileSync(join(root, from), 'utf8')).map(({ specifier, typeOnly }) => ({
    from,
    specifier,
    to: resolve(from, specifier),
    typeOnly,
  })),
);

const folderOf = (file: string): string => file.split('/')[1] ?? '';

describe('the import graph', () => {
  it('is read at all: the house has rooms and doors', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.filter(({ to }) => to !== null).length).toBeGreaterThan(50);
    expect(
      importsIn("import type { A } from './a';\nimport b from './b';\nexport * from './c';\nawait import('./d');"),
    ).toEqual([
      { specifier: './a', typeOnly: true },
      { specifier: './b', typeOnly: false },
      { specifier: './c', typeOnly: false },
      { specifier: './d', typeOnly: false },
    ]);
  });

  it('has only the folders that ARCHITECTURE.md names', () => {
    const folders = new Set(files.filter((file) => file.split('/').length > 2).map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('goes only where the table allows', () => {
    const wrong = imports
      .filter(({ from, to }) => {
        if (to === null || !to.startsWith('src/') || from.split('/').length < 3) return false;
        const [mine, theirs] = [folderOf(from), folderOf(to)];
        if (mine === theirs) return false;
        if (from === MEETS_MAP && theirs === 'map') return false;
        return !MAY_IMPORT[mine]?.includes(theirs);
      })
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('keeps the pure folders pure', () => {
    const wrong = imports
      .filter(({ from, specifier }) => PURE.includes(folderOf(from)) && /^(node:|svelte|maplibre-gl)/.test(specifier))
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(wrong).toEqual([]);
  });

  it('has no ring', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      // A component that consists of its own kind imports itself: Svelte's way to say so.
      if (to === from && from.endsWith('.svelte')) continue;
      if (to !== null && !typeOnly && known.has(to)) next.set(from, [...(next.get(from) ?? []), to]);
    }
    const rings: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        rings.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(rings).toEqual([]);
  });

  it('reaches nothing outside of the repository', () => {
    const outside = imports
      .filter(({ to }) => to !== null && relative(root, join(root, to)).startsWith('..'))
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    expect(outside).toEqual([]);
  });
});
