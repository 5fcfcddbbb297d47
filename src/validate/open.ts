/**
 * A file's text → everything that page and command line need of it, in one call, so that both say the same.
 * Knows the order of the steps, nothing of what they do.
 */
import { buildEvidence, type Evidence } from '../evidence/evidence';
import type { Issue } from '../journey/issues';
import { locate } from '../journey/locate';
import type { JourneyDocument } from '../journey/model';
import { parseText, withoutMark } from '../journey/parse-text';
import type { ParseResult, SetAside } from '../journey/parse';
import type { Route } from '../line/model';
import { buildRoute } from '../line/route';
import { validate } from './validate';

interface Found {
  /** Of structure and of meaning, in the order of the text, each with line and column. */
  readonly issues: readonly Issue[];
  readonly setAside: SetAside;
}

/** All three or none: nothing can be drawn then, and the issues say why. */
export type OpenResult =
  | (Found & { readonly journey: JourneyDocument; readonly route: Route; readonly evidence: Evidence })
  | (Found & { readonly journey: null; readonly route: null; readonly evidence: null });

/** What is being done, for who waits. */
export type OpenStep = 'reading' | 'measuring' | 'weighing' | 'checking';

export interface OpenOptions {
  /** The cap in place of the file's own; km/h. */
  readonly capKmh?: number;
  /** Called as each step begins. */
  readonly onStep?: (step: OpenStep) => void;
}

/** Opens the text of a journey file. Never throws on data. */
export function openText(text: string, options: OpenOptions = {}): OpenResult {
  options.onStep?.('reading');
  const bare = withoutMark(text);
  return openParsed(parseText(bare), (issues) => locate(bare, issues), options);
}

/**
 * As `openText`, for what is parsed already. `place` gives issues their line and column in the text that they came from.
 */
export function openParsed(
  { journey, issues, setAside }: ParseResult,
  place: (issues: readonly Issue[]) => readonly Issue[],
  options: OpenOptions = {},
): OpenResult {
  if (!journey) return { journey, route: null, evidence: null, issues: inOrder(place(issues)), setAside };
  options.onStep?.('measuring');
  const route = buildRoute(journey);
  options.onStep?.('weighing');
  const evidence = buildEvidence(journey, route, options);
  options.onStep?.('checking');
  const all = place([...issues, ...validate(journey, route, evidence)]);
  return { journey, route, evidence, issues: inOrder(all), setAside };
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}
