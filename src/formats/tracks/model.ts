/**
 * What a file of lines and points holds, whatever its format: plain GeoJSON, GPX and KML are read into this, and `draft.ts`
 * makes a journey of it. Shapes only.
 */
import type { Issue } from '../../journey/issues';
import type { JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import type { SetAside } from '../../journey/set-aside';
import type { TextPlace } from '../draft';

/** An instant as it stood in the file, or a window where the file gives two ends. Null is an open end. */
export interface TrackTime {
  /** ms since 1970; of a time that was written to the minute, day, month or year the first ms of it. */
  readonly earliestMs: number | null;
  /** The last ms of it: of `2020-04` the last of April, of an instant to the second the end of that second. */
  readonly latestMs: number | null;
  /** As the file writes it; two ends with " / " between them. */
  readonly text: string;
}

/** Who says so, where the file names somebody for a line or a point (GPX `src` and `link`, `byline_…` members). */
export interface TrackSource {
  /** A short name, or a chain as our exports write it, origin first: "KCNA → CNN → RIA". */
  readonly label: string | null;
  readonly title: string | null;
  /** http(s) only. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** RFC 3339 instant or a bare day. */
  readonly published: string | null;
}

interface Named {
  readonly name: string | null;
  readonly description: string | null;
  readonly source: TrackSource | null;
  /** Whatever else the file says of it, to be kept untouched on the feature that it becomes. */
  readonly properties: JsonObject;
  readonly at: TextPlace;
}

/** One continuous line: nothing in the file says that it is broken. At least two positions that differ. */
export interface TrackLine extends Named {
  readonly positions: readonly Position[];
  /** One for each position, or null where none has a time; an entry is null where that position has none. */
  readonly times: readonly (TrackTime | null)[] | null;
  /** The hours of the whole line, where the file gives only those (KML TimeSpan of a Placemark). */
  readonly span: TrackTime | null;
  /** Where position i stands in the text, if that is known. */
  readonly placeOf: (index: number) => TextPlace | null;
}

export interface TrackPoint extends Named {
  readonly position: Position;
  readonly time: TrackTime | null;
}

/** Everything that was read. Lines and points in the order of the file. */
export interface Tracks {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly license: string | null;
  /** Whatever else the file says of itself, in one member that is named for the format; kept on the journey. */
  readonly properties?: JsonObject;
  readonly lines: readonly TrackLine[];
  readonly points: readonly TrackPoint[];
  readonly issues: readonly Issue[];
  readonly setAside: Partial<SetAside>;
}
