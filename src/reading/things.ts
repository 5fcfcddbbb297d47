/** What the issues of a file are about, worked out where its document is. Knows neither thread nor page. */
import { thingsOf, type Thing } from '../journey/thing-at';
import type { OpenResult } from '../validate/open';

/** In the order of the issues. */
export function thingsOfIssues({ journey, issues }: OpenResult): readonly (Thing | null)[] {
  if (journey === null) return issues.map(() => null);
  const thingAt = thingsOf(journey);
  return issues.map(({ pointer }) => thingAt(pointer));
}
