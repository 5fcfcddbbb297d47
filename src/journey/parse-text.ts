/** A text → Journey and issues with line and column. `JSON.parse` reads; the scanner only says where. */
import { freezeJson } from './json';
import { locateAll, locateSyntax } from './locate';
import type { Json } from './model';
import { parseTaken, type ParseResult } from './parse';
import { NOTHING_SET_ASIDE } from './set-aside';

/** The text without a byte order mark, which is no part of it. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Parses the text of a journey file; a byte order mark is passed over. Never throws on data. */
export function parseText(text: string): ParseResult {
  const bare = withoutMark(text);
  let document: Json;
  try {
    document = JSON.parse(bare) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { journey: null, issues: [locateSyntax(bare)], setAside: NOTHING_SET_ASIDE };
  }
  const result = parseTaken(freezeJson(document));
  return { ...result, issues: locateAll(bare, result.issues) };
}
