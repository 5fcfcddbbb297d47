/**
 * A file's text → everything that page and command line need of it, in one call, so that both say the same.
 * Knows the order of the steps, nothing of what they do.
 */
import { buildEvidence, type Evidence } from '../evidence/evidence';
import type { Issue } from '../journey/issues';
import { locate } from '../journey/locate';
import type { Journey } from '../journey/model';
import { parseText, withoutMark } from '../journey/parse-text';
import type { SetAside } from '../journey/parse';
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
  | (Found & { readonly journey: Journey; readonly route: Route; readonly evidence: Evidence })
  | (Found & { readonly journey: null; readonly route: null; readonly evidence: null });

export interface OpenOptions {
  /** The cap in place of the file's own; km/h. */
  readonly capKmh?: number;
}

/** Opens the text of a journey file. Never throws on data. */
export function openText(text: string, options: OpenOptions = {}): OpenResult {
  const bare = withoutMark(text);
  const { journey, issues, setAside } = parseText(bare);
  if (!journey) return { journey, route: null, evidence: null, issues: inOrder(issues), setAside };
  const route = buildRoute(journey);
  const evidence = buildEvidence(journey, route, options);
  const all = locate(bare, [...issues, ...validate(journey, route, evidence)]);
  return { journey, route, evidence, issues: inOrder(all), setAside };
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}
