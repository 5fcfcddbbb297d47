/**
 * The figures under the headline, each computed from the data. Pure.
 */
import { endToEnd } from '../../evidence/end-to-end';
import { countSources } from '../../journey/origins';
import type { Opened } from '../../state/journey.svelte';

export interface Figures {
  /** Length of the placed route as drawn; km. */
  readonly drawnKm: number;
  /** From the end of the first event's windows to the start of the last one's, and from start to end; hours. */
  readonly leastHours: number | null;
  readonly mostHours: number | null;
  readonly claims: number;
  readonly reports: number;
  readonly origins: number;
  /** Origins that name nobody. */
  readonly unnamed: number;
  /** 0 … 1. */
  readonly inferredShare: number | null;
}

export function figuresOf({ journey, route, evidence }: Opened): Figures {
  return {
    drawnKm: route.placedKm,
    ...endToEnd(evidence),
    ...countSources(journey, journey.claims),
    inferredShare:
      journey.claims.length === 0 ? null : (evidence.shares.find((row) => row.grade === 'inferred')?.share ?? null),
  };
}
