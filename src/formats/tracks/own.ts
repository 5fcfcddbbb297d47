/**
 * What of our own exports is no evidence when it is read back: the engine's drawings, and the hours that it worked out. Taken
 * for what a file says they would come back as claims, and at the door of the reports that they were worked out from.
 */
import { member } from '../../journey/json';
import type { JsonObject } from '../../journey/model';

/** Values of `byline_kind` of lines and points that are drawn, not reported. */
const DRAWN: readonly string[] = ['alternative', 'illustration', 'possible', 'reported-hours'];

/** Whether a line or a point with these properties is left out. */
export function isOwnDrawing(properties: JsonObject): boolean {
  const kind = member(properties, 'byline_kind');
  return typeof kind === 'string' && DRAWN.includes(kind);
}

/** Types of claims that say that the subject was there; the others would come back as sightings. */
const SAY_THERE: readonly string[] = ['departure', 'arrival', 'passage', 'sighting', 'presence'];

/**
 * Whether the hours beside these properties are those of a report that puts the subject there. Those of a segment are the
 * ones in which it is possible; a claim can be disputed, or be of a kind that says something else.
 */
export function hoursAreReported(properties: JsonObject): boolean {
  const kind = member(properties, 'byline_kind');
  if (kind !== 'claim') return kind !== 'segment';
  const status = member(properties, 'byline_status') ?? member(properties, 'status');
  const type = member(properties, 'type');
  return status === 'accepted' && typeof type === 'string' && SAY_THERE.includes(type);
}
