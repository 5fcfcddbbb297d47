/** Every code of the closed table has a file that gives it and a golden list of all that the file gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue, type IssueCode } from '../../src/journey/issues';
import { openFile, type OpenedFile } from '../../src/library/open-file';
import { openText } from '../../src/validate/open';

const fixtures = new URL('../fixtures/', import.meta.url);
const golden = new URL('../golden/issues/', import.meta.url);
const codes = Object.keys(ISSUE_CODES) as IssueCode[];
const read = (url: URL): string => readFileSync(url, 'utf8');
const invalid = new URL('invalid/', fixtures);
const stem = (name: string): string => name.replace(/\.[a-z]+$/, '');
/** The file that gives a code: with the ending of the one format that can, else .geojson. */
const fileOf = new Map(readdirSync(invalid).map((name) => [stem(name), name]));
const bytesOf = (code: IssueCode): Buffer => readFileSync(new URL(fileOf.get(code) ?? `${code}.geojson`, invalid));
/** Each is opened once: one of them is long. */
const opened = new Map<IssueCode, OpenedFile>();
function open(code: IssueCode): OpenedFile {
  const found = opened.get(code) ?? openFile(bytesOf(code), fileOf.get(code) ?? '');
  opened.set(code, found);
  return found;
}
const ours = codes.filter((code) => fileOf.get(code)?.endsWith('.geojson') ?? false);
const BINARY: readonly IssueCode[] = ['encoding-invalid'];

describe('the table of codes', () => {
  it('has one fixture and one golden list a code, and no others', () => {
    expect(readdirSync(invalid).map(stem).sort()).toEqual([...codes].sort());
    expect(readdirSync(golden).sort()).toEqual(codes.map((code) => `${code}.json`).sort());
  });

  it.each(codes)('%s: the fixture gives exactly the golden issues', (code) => {
    const { issues } = open(code);
    expect(issues).toEqual(JSON.parse(read(new URL(`${code}.json`, golden))));
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each(codes)('%s: issues have the severity of the table, a place in the text and an honest sentence', (code) => {
    const lines = bytesOf(code).toString('utf8').split('\n');
    for (const issue of open(code).issues) {
      expect(issue.severity).toBe(ISSUE_CODES[issue.code]);
      expect(lines[(issue.line ?? 0) - 1]?.length).toBeGreaterThanOrEqual((issue.column ?? Infinity) - 1);
      expect(issue.message).toMatch(/^.{20,}\.$/s);
      expect(issue.message).not.toMatch(/likely|probably|undefined|\[object|NaN/);
    }
  });

  /** A tree of the text instead of our scan of it: where its pointer, or the nearest above it that is there, begins. */
  it.each(ours.filter((code) => !['json-syntax', 'json-duplicate-member', ...BINARY].includes(code)))(
    '%s: the golden places are those of the pointers in the text',
    (code) => {
      const text = read(new URL(`invalid/${code}.geojson`, fixtures));
      const tree = parseTree(text);
      if (!tree) throw new Error(`${code}: no tree`);
      const list = JSON.parse(read(new URL(`${code}.json`, golden))) as Issue[];
      for (const { pointer, line, column } of list) {
        const path = pointer
          .split('/')
          .slice(1)
          .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
        let node = findNodeAtLocation(tree, path);
        while (!node && path.pop() !== undefined) node = findNodeAtLocation(tree, path);
        const offset = (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? -1;
        const before = text.slice(0, offset).split('\n');
        expect([line, column], pointer).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
      }
    },
  );

  it('finds nothing wrong with the file that the fixtures are broken from', () => {
    const { issues, setAside, journey } = openText(read(new URL('valid/made-up.geojson', fixtures)));
    expect(issues).toEqual([]);
    expect(Object.values(setAside).every((count) => count === 0)).toBe(true);
    expect(journey?.segments).toHaveLength(3);
  });

  it('keeps what is good: every fixture with a segment left still makes a journey', () => {
    const without: Issue['code'][] = [
      'encoding-invalid',
      'json-syntax',
      'too-deep',
      'not-a-feature-collection',
      'no-segments',
      'zip-invalid',
      'zip-too-large',
    ];
    for (const code of codes) {
      const { journey } = open(code);
      expect(journey === null, code).toBe(without.includes(code));
    }
  });
});
