/** Features that are made, each with what of the file it comes from. Shapes, and the way back from a pointer. */
import type { JsonObject } from '../../journey/model';
import type { TextPlace } from '../draft';
import type { TrackLine, TrackPoint } from './model';

export interface Made {
  readonly feature: JsonObject;
  readonly from: TrackLine | TrackPoint;
  /** The vertex of the line that it is about; null if the whole. */
  readonly vertex: number | null;
}

const FEATURE = /^\/features\/(\d+)(?:\/geometry\/coordinates\/(\d+))?$/;

/** Where a pointer into the document comes from; only features and the vertices of segments stand in the file. */
export function placeIn(made: readonly Made[], pointer: string): TextPlace | null {
  const [, feature, coordinate] = FEATURE.exec(pointer) ?? [];
  const found = feature === undefined ? undefined : made[Number(feature)];
  if (found === undefined) return null;
  const vertex = coordinate === undefined ? found.vertex : Number(coordinate);
  if (vertex === null || !('placeOf' in found.from)) return found.from.at;
  return found.from.placeOf(vertex) ?? found.from.at;
}
