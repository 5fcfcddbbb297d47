/** A text → Journey and issues with line and column. `JSON.parse` reads; the scanner only says where. */
import type { Issue } from './issues';
import { freezeJson } from './json';
import { locateAll, locateSyntax } from './locate';
import type { Json } from './model';
import { parseTaken, type ParseResult } from './parse';
import { NOTHING_SET_ASIDE } from './set-aside';

/** The text without a byte order mark, which is no part of it. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** What a text of JSON says, nobody else's yet; or the first place at which it is no JSON. */
export function readJson(text: string): { readonly value: Json } | { readonly broken: Issue } {
  try {
    return { value: JSON.parse(text) as Json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { broken: locateSyntax(text) };
  }
}

/** Parses the text of a journey file; a byte order mark is passed over. Never throws on data. */
export function parseText(text: string): ParseResult {
  const bare = withoutMark(text);
  return parseRead(bare, readJson(bare));
}

/** As `parseText`, for a text without a mark that `readJson` has read. The document is frozen. */
export function parseRead(text: string, read: ReturnType<typeof readJson>): ParseResult {
  if ('broken' in read) return { journey: null, issues: [read.broken], setAside: NOTHING_SET_ASIDE };
  const result = parseTaken(freezeJson(read.value));
  return { ...result, issues: locateAll(text, result.issues) };
}
