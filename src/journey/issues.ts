/**
 * The closed table of everything that can be wrong with a journey file, and the Issue that says so.
 * Words live in `words/`; here are only the codes and how grave each is.
 */

export type Severity = 'error' | 'warning';

/** Every code that `parse` and `validate` can give, with its severity. Documented in `geo/format.md`. */
export const ISSUE_CODES = {
  // the text
  'encoding-invalid': 'error',
  'json-syntax': 'error',
  'json-duplicate-member': 'error',
  'too-deep': 'error',
  // the shape
  'not-a-feature-collection': 'error',
  'foreign-members-missing': 'error',
  'profile-unknown': 'error',
  'member-missing': 'error',
  'member-invalid': 'error',
  'kind-unknown': 'error',
  'id-missing': 'error',
  'id-duplicate': 'error',
  'reference-unknown': 'error',
  'url-not-http': 'error',
  'status-reason-missing': 'error',
  'note-missing': 'error',
  'quote-too-long': 'error',
  'text-too-long': 'warning',
  'no-segments': 'error',
  // time
  'instant-invalid': 'error',
  'instant-without-offset': 'error',
  'time-zone-unknown': 'error',
  'window-reversed': 'error',
  'published-before-event': 'warning',
  // geometry
  'geometry-invalid': 'error',
  'position-out-of-range': 'error',
  'position-swapped': 'error',
  'line-too-short': 'error',
  'ring-open': 'error',
  'seq-gap': 'error',
  'segments-apart': 'error',
  // what needs the line or the engine
  'place-off-route': 'warning',
  'place-ambiguous': 'error',
  'beyond-placed-route': 'error',
  'window-open': 'warning',
  'stretch-reversed': 'error',
  'grade-disagrees': 'error',
  'contradiction-speed': 'error',
  'contradiction-clash': 'error',
  // what only lines and points of other tools can have
  'lines-apart-joined': 'warning',
  'times-thinned': 'warning',
  'points-thinned': 'warning',
  'times-mismatched': 'error',
  // what only XML and archives can have
  'xml-syntax': 'error',
  'xml-doctype': 'error',
  'element-not-read': 'warning',
  'zip-invalid': 'error',
  'zip-too-large': 'error',
  // what only tables can have
  'table-syntax': 'error',
  'column-missing': 'error',
  'rows-thinned': 'warning',
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_CODES;

/** One thing that is wrong: what, where, and how to mend it. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the document; '' is the whole. */
  readonly pointer: string;
  /** Line and column, from 1, in the text that was read; null until located, or where there was no text. */
  readonly line: number | null;
  readonly column: number | null;
  /** One or two sentences: what is wrong and how to mend it. */
  readonly message: string;
}

/** An issue that is not located yet. */
export function issue(code: IssueCode, pointer: string, message: string): Issue {
  return { code, severity: ISSUE_CODES[code], pointer, line: null, column: null, message };
}

/** One step down a JSON Pointer (RFC 6901). */
export function pointerTo(parent: string, step: string | number): string {
  return `${parent}/${typeof step === 'number' ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
