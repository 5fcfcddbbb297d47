/** Issues get their line and column in the text. Knows pointers and offsets, nothing of what is wrong. */
import { words } from '../words/issues';
import { issue, type Issue } from './issues';
import { scanText, type Scan } from './scan';
import { show } from './show';

const W = words.issues;

/** Line and column of an offset, both from 1; a column counts UTF-16 units, as editors do. */
export function positionsIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * The issues with line and column, each at its pointer or at the nearest thing above it that is in the text. The text
 * must be JSON: an issue of a Journey has come from one.
 */
export function locate(text: string, issues: readonly Issue[]): readonly Issue[] {
  if (issues.every(({ line }) => line !== null)) return issues;
  const pointers = new Set<string>(['']);
  for (const { pointer } of issues) for (const one of upwards(pointer)) pointers.add(one);
  return place(text, issues, scanText(text, pointers, true));
}

/** As `locate`, with one issue more for each member that stands twice: a single pass for both. */
export function locateAll(text: string, issues: readonly Issue[]): readonly Issue[] {
  const pointers = new Set<string>(['']);
  for (const { pointer } of issues) for (const one of upwards(pointer)) pointers.add(one);
  const scan = scanText(text, pointers, true);
  if (issues.length === 0 && scan.doubles.length === 0) return issues;
  const at = positionsIn(text);
  const doubles = scan.doubles.map(({ pointer, offset }) => {
    const name = pointer
      .slice(pointer.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    return { ...issue('json-duplicate-member', pointer, W.duplicateMember(show(name))), ...at(offset) };
  });
  return [...doubles, ...place(text, issues, scan)];
}

/** The first place at which the text is not JSON, as an issue. */
export function locateSyntax(text: string): Issue {
  const { broken } = scanText(text);
  const where = positionsIn(text)(broken?.offset ?? 0);
  return { ...issue('json-syntax', '', W.jsonSyntax(broken?.message ?? W.syntax.unknown)), ...where };
}

function place(text: string, issues: readonly Issue[], scan: Scan): readonly Issue[] {
  const at = positionsIn(text);
  return issues.map((one) => {
    if (one.line !== null) return one;
    const found = upwards(one.pointer).find((pointer) => scan.offsets.has(pointer));
    return { ...one, ...at(scan.offsets.get(found ?? '') ?? 0) };
  });
}

/** The pointer, then each above it, to the whole. */
function upwards(pointer: string): string[] {
  const all = [pointer];
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    all.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return all;
}
