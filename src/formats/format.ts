/** What an export format is. The registry is `formats.ts`. */
import type { Evidence } from '../evidence/evidence';
import type { JourneyDocument, SegmentId } from '../journey/model';
import type { Route } from '../line/model';

/** What is written: a journey with its route and its evidence, as `openText` gives them. */
export interface Exportable {
  readonly journey: JourneyDocument;
  readonly route: Route;
  readonly evidence: Evidence;
}

export interface WriteOptions {
  /** Only this segment, with its places, claims and reports. For formats that can: `cutsSegments`. */
  readonly segment?: SegmentId;
  /** The moment that is asked about; ms since 1970. For formats of one moment: `ofMoment`. */
  readonly atMs?: number;
}

export interface ExportFormat<Written extends string | Uint8Array<ArrayBuffer> = string | Uint8Array<ArrayBuffer>> {
  /** As `--to` names it. */
  readonly id: string;
  /** As a menu names it. */
  readonly label: string;
  /** What it is good for and what it cannot say, in a few words for the menu. */
  readonly holds: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** It can be asked for one segment. */
  readonly cutsSegments?: true;
  /** It says what holds at one moment, and needs `atMs`. */
  readonly ofMoment?: true;
  /**
   * A text, or bytes where the format is no text. The evidence is the one at the journey's own cap.
   * @throws RangeError if an option names what the journey has not.
   */
  readonly write: (opened: Exportable, options?: WriteOptions) => Written;
}
