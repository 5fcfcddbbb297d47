/**
 * The issues of a file, as the list shows them and as a text says them. Pure. A file can have a hundred thousand: they are
 * gone through once, and only so many are ever rows.
 */
import type { Issue, Severity } from '../../journey/issues';
import type { Journey } from '../../journey/model';
import type { Thing } from '../../journey/thing-at';
import type { FileReport } from '../../state/journey.svelte';
import { words } from '../../words/index';
import { byline, eventTitle, segmentName } from './names';

export interface IssueRow {
  readonly issue: Issue;
  readonly thing: Thing | null;
}

export interface IssueRows {
  /** How many there are. */
  readonly count: number;
  /** The first of them, at most `MOST_ROWS`. */
  readonly rows: readonly IssueRow[];
}

/** More rows than this a page does not draw in a moment, and nobody reads. */
export const MOST_ROWS = 500;

/** The issues of one severity, in the order of the file. */
export function issueRows({ issues, things }: Pick<FileReport, 'issues' | 'things'>, severity: Severity): IssueRows {
  const rows: IssueRow[] = [];
  let count = 0;
  issues.forEach((issue, at) => {
    if (issue.severity !== severity) return;
    count += 1;
    if (rows.length < MOST_ROWS) rows.push({ issue, thing: things[at] ?? null });
  });
  return { count, rows };
}

/** "line 7, column 3"; where there is no text, the pointer. */
export function placeOf({ line, column, pointer }: Issue): string {
  return line !== null && column !== null ? words.page.issues.place(line, column) : pointer;
}

/** What the button says that opens it; null if the journey has it not. */
export function thingName(journey: Journey, thing: Thing): string | null {
  const said = words.page.issues;
  if (thing.kind === 'segment') {
    const segment = journey.index.segment.get(thing.id);
    return segment ? said.showSegment(segmentName(journey, segment)) : null;
  }
  const claim = journey.index.claim.get(thing.id);
  return claim
    ? said.showClaim(byline(journey, claim).join(words.formats.arrow), eventTitle(journey, claim.event))
    : null;
}

/** All of them, a line each: what "Download the list" saves. */
export function issuesText(issues: readonly Issue[]): string {
  const said = words.page.issues;
  return issues
    .map((issue) => `${said.row(placeOf(issue), said[issue.severity], issue.code, issue.message)}\n`)
    .join('');
}
