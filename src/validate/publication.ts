/** A report that was out before what it reports can have happened. Knows times, nothing of places. */
import { issue, type Issue } from '../journey/issues';
import type { Claim, Journey, Report } from '../journey/model';
import { publishedText } from '../journey/published';
import { publishedWindow } from '../journey/time';
import { words } from '../words/issues';
import { formatInstant } from '../words/format';
import type { Pointers } from './pointers';

/** What may be said before it happens. */
const AHEAD: readonly Claim['type'][] = ['plan', 'denial', 'context'];

export function checkPublication(journey: Journey, pointers: Pointers): Issue[] {
  return journey.claims.flatMap((claim) => {
    const { earliestMs, timeZone } = claim.when;
    if (earliestMs === null || AHEAD.includes(claim.type)) return [];
    const early = claim.chain
      .flatMap((id) => journey.index.report.get(id) ?? [])
      .filter((one) => before(one, earliestMs));
    return early.slice(0, 1).map((report) => {
      const message = words.issues.publishedBefore(
        report.label,
        publishedText(report),
        formatInstant(earliestMs, timeZone),
      );
      return issue('published-before-event', pointers.property(claim.id, 'when'), message);
    });
  });
}

function before(report: Report, earliestMs: number): boolean {
  const window = report.published === null ? null : publishedWindow(report.published);
  // A day ends where the next one begins: that instant is no longer in it.
  return window !== null && (window.toMs < earliestMs || (window.fromMs < window.toMs && window.toMs === earliestMs));
}
