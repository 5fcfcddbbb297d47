/** The features that are places and lines: Feature members → Segment, Alternative, Place; null if one cannot be used. */
import { words } from '../words/issues';
import type { Fields } from './fields';
import {
  GRADES,
  PLACE_ROLES,
  type Alternative,
  type AlternativeId,
  type ClaimId,
  type Place,
  type PlaceId,
  type ReportId,
  type Segment,
  type SegmentId,
} from './model';
import { readGeometry, type GeometryType } from './read-geometry';

const W = words.issues;

/** The two halves of a Feature. */
export interface Feature {
  readonly id: string;
  /** The Feature itself: `id`, `geometry`. */
  readonly outer: Fields;
  /** Its `properties`. */
  readonly inner: Fields;
}

export function geometryOf<T extends GeometryType>({ outer }: Feature, types: readonly T[]) {
  return readGeometry(outer.raw('geometry'), outer.at('geometry'), types, outer.sink.issues);
}

/** References are not resolved yet. */
export function readSegment(feature: Feature): Segment | null {
  const { inner } = feature;
  const geometry = geometryOf(feature, ['LineString']);
  const seq = inner.number('seq', 'must', W.expected.integer, Number.isInteger);
  const from = inner.text('from', 'must');
  const to = inner.text('to', 'must');
  // A grade that cannot be read claims nothing: inferred is what a line is that no report holds.
  const grade = inner.oneOf('grade', 'should', GRADES);
  const note = inner.localText('note', 'may');
  if (note === null && grade !== null && grade !== 'reported')
    inner.note('note-missing', inner.at('note'), W.noteMissing(grade));
  const segment = {
    id: feature.id as SegmentId,
    grade: grade ?? 'inferred',
    claims: (inner.texts('claims', 'should') ?? []) as readonly ClaimId[],
    note,
    timeZone: inner.zone('timeZone', 'should') ?? 'UTC',
    operatingKm: inner.number('operatingKm', 'may', W.expected.positive, (km) => km > 0),
    operatingKmReport: inner.text('operatingKmReport', 'may') as ReportId | null,
  };
  if (geometry === null || seq === null || from === null || to === null) return null;
  return { ...segment, seq, from: from as PlaceId, to: to as PlaceId, geometry };
}

export function readAlternative(feature: Feature): Alternative | null {
  const { inner } = feature;
  const geometry = geometryOf(feature, ['LineString']);
  const of = inner.text('of', 'must');
  const name = inner.localText('name', 'should') ?? feature.id;
  const note = inner.localText('note', 'may');
  if (geometry === null || of === null) return null;
  return { id: feature.id as AlternativeId, of: of as SegmentId, name, note, geometry };
}

/** A place whose geometry is wrong keeps its name and lies nowhere: segments and claims still speak of it. */
export function readPlace(feature: Feature): Place | null {
  const { inner, outer } = feature;
  const nowhere = outer.raw('geometry') === null;
  const geometry = nowhere ? null : geometryOf(feature, ['Point', 'Polygon', 'MultiPolygon']);
  if (geometry === null && !nowhere) inner.sink.members += 1;
  const name = inner.text('name', 'must');
  const names = inner.names('names', 'may') ?? {};
  const role = inner.oneOf('role', 'should', PLACE_ROLES) ?? (geometry?.type === 'Point' ? 'station' : 'region');
  return name === null ? null : { id: feature.id as PlaceId, name, names, role, geometry };
}
