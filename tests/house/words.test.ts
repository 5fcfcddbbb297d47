/**
 * Words live: when another language is spoken, the leaves of the catalogue are exchanged, and its sections stay. So what is
 * evaluated once, when a module is loaded, may hold a section and must not hold a leaf: it would stay in the language that
 * was spoken then.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/words/command-line';
import { isTree } from '../../src/words/speak';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const WORDS = { ...words } as Record<string, unknown>;

/** The leaves that are taken while the module is loaded: "line 7: words.page.brand". */
function heldLeaves(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  /** What names at the top of the module stand for. */
  const known = new Map<string, unknown>();
  const found: string[] = [];

  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!/(^|\/)words(\/|$)/.test(statement.moduleSpecifier.text) || !bindings || !ts.isNamedImports(bindings))
      continue;
    for (const one of bindings.elements) {
      if ((one.propertyName ?? one.name).text === 'words') known.set(one.name.text, WORDS);
    }
  }

  const valueOf = (node: ts.Node): unknown => {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return valueOf(node.expression);
    if (ts.isIdentifier(node)) return known.get(node.text);
    const inner =
      ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? valueOf(node.expression) : null;
    if (!isTree(inner)) return undefined;
    if (ts.isPropertyAccessExpression(node)) return inner[node.name.text];
    // By a name that is not known here: any of them.
    const key = (node as ts.ElementAccessExpression).argumentExpression;
    return ts.isStringLiteral(key) ? inner[key.text] : Object.values(inner)[0];
  };
  const isLeaf = (value: unknown): boolean => value !== undefined && !isTree(value);
  const say = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`line ${line + 1}: ${node.getText()}`);
  };

  const visit = (node: ts.Node): void => {
    // Evaluated when it is called, or when an object is made.
    if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyDeclaration(node) && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword))
      return;
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      if (isLeaf(valueOf(node))) return say(node);
    }
    // A copy of a section is made of its leaves.
    if ((ts.isSpreadAssignment(node) || ts.isSpreadElement(node)) && isTree(valueOf(node.expression))) return say(node);
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const value = valueOf(node.initializer);
      if (ts.isIdentifier(node.name) && isTree(value)) known.set(node.name.text, value);
      if (ts.isObjectBindingPattern(node.name) && isTree(value)) {
        for (const one of node.name.elements) {
          const key = (one.propertyName ?? one.name).getText();
          if (isLeaf(value[key])) say(one);
          else if (ts.isIdentifier(one.name)) known.set(one.name.text, value[key]);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Of a component only the script of its module: the other runs again with each component that is made. */
const moduleScript = (text: string): string => /<script[^>]*\bmodule\b[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';

describe('no leaf of the catalogue is held', () => {
  it('by anything that is evaluated when a module is loaded', () => {
    const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => /\.(ts|svelte)$/.test(file));
    const held = files
      // The command line speaks English alone.
      .filter((file) => !/^(words|cli)[/\\]/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        return heldLeaves(file, file.endsWith('.svelte') ? moduleScript(text) : text).map((one) => `${file}, ${one}`);
      });
    expect(files.length).toBeGreaterThan(100);
    expect(held).toEqual([]);
  });

  it.each([
    ["import { words } from '../words'; const GONE = words.page.opening.gone;", 'words.page.opening.gone'],
    ["import { words } from './words/index'; const W = words.page; export const f = { label: W.brand };", 'W.brand'],
    ["import { words as en } from '../words/files'; const list = [en.issues.or];", 'en.issues.or'],
    ["import { words } from '../words'; const { page: { }, } = words; const { brand } = words.page;", 'brand'],
    ["import { words } from '../words'; const W = { ...words.page.link };", '...words.page.link'],
    ["import { words } from '../words'; const say = words.page.link.noClaim;", 'words.page.link.noClaim'],
    ["import { words } from '../words'; class A { static name_ = words.page.brand; }", 'words.page.brand'],
    ["import { words } from '../words'; const text = words.page.documentTitle('x');", 'words.page.documentTitle'],
  ])('is seen in: %s', (text, leaf) => {
    expect(heldLeaves('a.ts', text)).toEqual([`line 1: ${leaf}`]);
  });

  it.each([
    "import { words } from '../words'; const W = words.page; const say = () => W.brand;",
    "import { words } from '../words'; export const f = { get label() { return words.page.brand; } };",
    "import { words } from '../words'; function f(a = words.page.brand) { return a; }",
    "import { words } from '../words'; class A { name_ = words.page.brand; }",
    "import { words } from './elsewhere'; const a = words.page.brand;",
  ])('is not seen in: %s', (text) => {
    expect(heldLeaves('a.ts', text)).toEqual([]);
  });
});
