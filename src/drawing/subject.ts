/** What is drawn of an opened journey. Shapes only. */
import type { ClaimWindow, EventInstant } from '../evidence/model';
import type { Journey } from '../journey/model';
import type { Route } from '../line/model';

/** The part of the engine's evidence that a drawing needs. */
export interface DrawnEvidence {
  readonly windows: readonly ClaimWindow[];
  readonly events: readonly EventInstant[];
}

export interface DrawnSubject {
  readonly journey: Journey;
  readonly route: Route;
  readonly evidence: DrawnEvidence;
}
