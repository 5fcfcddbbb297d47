/** What an export format is. The registry is `formats.ts`. */
import type { SegmentWindow } from '../evidence/model';
import type { Journey, SegmentId } from '../journey/model';
import type { Route } from '../line/model';

/** What of the evidence an export writes down. */
export interface ExportEvidence {
  readonly segmentWindows: ReadonlyMap<SegmentId, SegmentWindow>;
}

export interface WriteOptions {
  /** Only this segment, with its places, claims and reports. */
  readonly segment?: SegmentId;
}

export interface ExportFormat {
  readonly id: string;
  /** As a menu names it. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (journey: Journey, route: Route, evidence: ExportEvidence, options?: WriteOptions) => string;
}
