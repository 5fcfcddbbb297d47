/**
 * Vertices as they are read → a line, or a point where nothing moved. Knows positions and times, no format.
 */
import type { Json, JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import type { TextPlace } from '../draft';
import { trackSpan } from '../tracks/time';
import type { TrackLine, TrackPoint, TrackSource, TrackTime } from '../tracks/model';
import { Members } from './read-members';

/** What a line or a point says of itself. */
export interface Described {
  readonly name: string | null;
  readonly description: string | null;
  readonly source: TrackSource | null;
  readonly properties: JsonObject;
  readonly at: TextPlace;
  /** The hours of the whole, where only those are given. */
  readonly span: TrackTime | null;
}

export class Vertices {
  private readonly positions: Position[] = [];
  private readonly times: (TrackTime | null)[] = [];
  private readonly offsets: number[] = [];
  private extras: Json[] | null = null;
  private timed = false;

  /** `extra` is what else the file says of this vertex alone. */
  add(position: Position, offset: number, time: TrackTime | null = null, extra: JsonObject | null = null): void {
    if (extra !== null) this.extras ??= this.positions.map(() => null);
    this.positions.push(position);
    this.offsets.push(offset);
    this.times.push(time);
    this.extras?.push(extra);
    this.timed ||= time !== null;
  }

  get count(): number {
    return this.positions.length;
  }

  /** Whether all positions are one. */
  get stays(): boolean {
    const [first] = this.positions;
    return this.positions.every((position) => position[0] === first?.[0] && position[1] === first[1]);
  }

  /** Only the first of them. */
  first(): Vertices {
    const alone = new Vertices();
    const [position] = this.positions;
    if (position !== undefined) alone.add(position, this.offsets[0] ?? 0, this.times[0] ?? null);
    return alone;
  }

  /**
   * A line if it has two positions that differ; a point if all are one, seen from the first time to the last; null if
   * there is none. What is said of single vertices is in the property `vertices`, one entry each.
   */
  make(described: Described, placeAt: (offset: number) => TextPlace): MadeLine | MadePoint | null {
    const { positions, offsets, times } = this;
    const [first] = positions;
    if (first === undefined) return null;
    const { span, ...named } = described;
    const properties = this.extras === null ? described.properties : withMember(described.properties, this.extras);
    if (this.stays) {
      const at = placeAt(offsets[0] ?? 0);
      return { point: { ...named, properties, at, position: first, time: this.stay() ?? span } };
    }
    const placeOf = (index: number): TextPlace | null => {
      const offset = offsets[index];
      return offset === undefined ? null : placeAt(offset);
    };
    return { line: { ...named, properties, positions, times: this.timed ? times : null, span, placeOf } };
  }

  /** From the first of the times to the last. */
  private stay(): TrackTime | null {
    const times = this.times.filter((time) => time !== null);
    const [first] = times;
    const last = times.at(-1);
    if (first === undefined || last === undefined || times.length === 1) return first ?? null;
    const span = trackSpan(first, last);
    return span === 'reversed' ? first : span;
  }
}

export interface MadeLine {
  readonly line: TrackLine;
}
export interface MadePoint {
  readonly point: TrackPoint;
}

function withMember(properties: JsonObject, vertices: readonly Json[]): JsonObject {
  const members = new Members();
  members.addAll(properties);
  members.add('vertices', vertices);
  return members.toObject();
}
