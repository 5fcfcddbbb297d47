/**
 * What was read one by one → parts that hold together: references that resolve, segments in order. A claim whose chain,
 * stretch or vertex names something unknown is set aside, since it would otherwise be laid at another's door or another
 * place.
 */
import { words } from '../words/issues';
import type { Fields } from './fields';
import { pointerTo } from './issues';
import type { Alternative, Claim, Correction, Journey, JourneyEvent, Place, Report, Segment, SegmentId } from './model';
import type { Head } from './read-head';
import type { Ids } from './references';
import { show } from './show';

/** Something read, with the members that it was read from. */
export interface Read<T> {
  readonly value: T;
  readonly fields: Fields;
}

export interface Parts {
  readonly head: Fields;
  readonly base: Head;
  readonly events: readonly Read<JourneyEvent>[];
  readonly reports: readonly Read<Report>[];
  readonly corrections: readonly { readonly fields: Fields; readonly correction: Correction }[];
  readonly segments: readonly Read<Segment>[];
  readonly alternatives: readonly Read<Alternative>[];
  readonly places: readonly Read<Place>[];
  readonly claims: readonly Read<Claim>[];
  /** Of all segments in the file, also of those that cannot be used. */
  readonly seqs: readonly Read<number>[];
}

export function resolve(parts: Parts, ids: Ids): Omit<Journey, 'index'> {
  const { base, head } = parts;
  const positions = new Map(parts.segments.map(({ value }) => [value.id, value.geometry.coordinates.length]));
  // Claims first: which of them are used decides which references to claims hold.
  const claims = parts.claims.flatMap((read) => {
    const claim = resolveClaim(read, ids, positions);
    if (claim === null) ids.setAside('claim', read.value.id);
    return claim ?? [];
  });
  const segments = parts.segments.map((read) => resolveSegment(read, ids));
  checkOrder(parts.seqs);
  const limit = base.speedLimit.reports.length > 0 ? head.object('speedLimit', 'may') : null;
  return {
    ...base,
    speedLimit: limit
      ? { ...base.speedLimit, reports: ids.holding('report', base.speedLimit.reports, limit, 'reports') }
      : base.speedLimit,
    events: parts.events.map(({ value }) => value),
    corrections: parts.corrections.map(({ fields, correction }) => ({
      ...correction,
      claims: ids.holding('claim', correction.claims, fields, 'claims'),
    })),
    reports: parts.reports.map((read) => resolveReport(read, ids)),
    segments: segments.sort((one, other) => one.seq - other.seq),
    alternatives: parts.alternatives.flatMap(({ value, fields }) =>
      ids.holds('segment', value.of, fields.at('of')) ? value : [],
    ),
    places: parts.places.map(({ value }) => value),
    claims,
  };
}

function resolveReport({ value, fields }: Read<Report>, ids: Ids): Report {
  const custom = value.relays.length > 0 ? fields.object('custom', 'may') : null;
  return custom ? { ...value, relays: ids.holding('report', value.relays, custom, 'relays') } : value;
}

function resolveSegment({ value, fields }: Read<Segment>, ids: Ids): Segment {
  // A segment is drawn even where its place is missing; see the model.
  ids.holds('place', value.from, fields.at('from'));
  ids.holds('place', value.to, fields.at('to'));
  return {
    ...value,
    claims: ids.holding('claim', value.claims, fields, 'claims'),
    operatingKmReport: ids.orNull('report', value.operatingKmReport, fields.at('operatingKmReport')),
  };
}

/** `positions`: how many each segment's line has. */
function resolveClaim(
  { value, fields }: Read<Claim>,
  ids: Ids,
  positions: ReadonlyMap<SegmentId, number>,
): Claim | null {
  const chain = value.chain.map((id, at) => ids.holds('report', id, pointerTo(fields.at('chain'), at)));
  const stretch = (value.stretch ?? []).map(
    (id, at) => id === null || ids.holds('place', id, pointerTo(fields.at('stretch'), at)),
  );
  const claim = {
    ...value,
    event: ids.orNull('event', value.event, fields.at('event')),
    place: ids.orNull('place', value.place, fields.at('place')),
    segment: ids.orNull('segment', value.segment, fields.at('segment')),
  };
  return [...chain, ...stretch, holdsVertex(claim, fields, positions)].includes(false) ? null : claim;
}

/** Whether the vertex that the claim names is one of its segment; without the segment, which was noted, it names nothing. */
function holdsVertex({ segment, vertex }: Claim, fields: Fields, positions: ReadonlyMap<SegmentId, number>): boolean {
  if (vertex === null) return true;
  if (segment === null) return false;
  const count = positions.get(segment) ?? 0;
  if (vertex < count) return true;
  fields.note('reference-unknown', fields.at('vertex'), words.issues.vertexUnknown(vertex, show(segment), count - 1));
  return false;
}

/** Holes and doubles in `seq`. Where it begins is free. */
function checkOrder(seqs: readonly Read<number>[]): void {
  const sorted = [...seqs].sort((one, other) => one.value - other.value);
  sorted.forEach(({ value, fields }, at) => {
    const before = sorted[at - 1]?.value;
    if (before === undefined || value === before + 1) return;
    fields.note('seq-gap', fields.at('seq'), words.issues.seqGap(before + 1, value));
  });
}
