/**
 * A Feature of the kind claim → Claim. What shapes the band (type, subject, window, place, status, chain) must be right,
 * else the claim is set aside: half a claim would say what no report says. The rest falls back to its weakest value.
 */
import { words } from '../words/issues';
import type { Fields } from './fields';
import { isList } from './json';
import {
  BASES,
  CLAIM_TYPES,
  CONFIDENCES,
  EXTENTS,
  STATUSES,
  type Claim,
  type ClaimId,
  type EventId,
  type PlaceId,
  type ReportId,
  type SegmentId,
  type When,
} from './model';
import { geometryOf, type Feature } from './read-feature';
import { show } from './show';

const W = words.issues;

/** Words of a quotation that are kept. */
export const MAX_QUOTE_WORDS = 25;

/** References are not resolved yet. */
export function readClaim(feature: Feature): Claim | null {
  const { inner, outer } = feature;
  const nowhere = outer.raw('geometry') === null;
  const geometry = nowhere ? null : geometryOf(feature, ['Point', 'LineString', 'Polygon', 'MultiPolygon']);
  const type = inner.oneOf('type', 'must', CLAIM_TYPES);
  const subject = inner.text('subject', 'must');
  const when = readWhen(inner);
  const stretch = readStretch(inner);
  const precisionKm = readShaping(inner, 'precisionKm', () =>
    inner.number('precisionKm', 'must', W.expected.notNegative, (km) => km >= 0),
  );
  const extent = readShaping(inner, 'extent', () => inner.oneOf('extent', 'must', EXTENTS)) ?? 'moment';
  const vertex = readShaping(inner, 'vertex', () =>
    inner.number('vertex', 'must', W.expected.index, (index) => Number.isSafeInteger(index) && index >= 0),
  );
  const chain = inner.take('chain', 'must', W.expected.chain, (value) =>
    isList(value) &&
    value.length > 0 &&
    value.every((id) => typeof id === 'string') &&
    new Set(value).size === value.length
      ? value
      : undefined,
  );
  const status = inner.oneOf('status', 'must', STATUSES);
  const statusReason = inner.localText('statusReason', 'may');
  if (statusReason === null && status !== null && status !== 'accepted') {
    inner.note('status-reason-missing', inner.at('statusReason'), W.statusReasonMissing(status));
  }
  const text = inner.localText('text', 'must');
  const rest = {
    id: feature.id as ClaimId,
    subjectCertainty: inner.oneOf('subjectCertainty', 'should', ['stated', 'presumed'] as const) ?? 'presumed',
    event: inner.text('event', 'may') as EventId | null,
    place: inner.text('place', 'may') as PlaceId | null,
    basis: inner.oneOf('basis', 'should', BASES) ?? 'inference',
    confidence: inner.oneOf('confidence', 'should', CONFIDENCES) ?? 'low',
    statusReason,
    quote: readQuote(inner),
    notSaid: inner.localTexts('notSaid'),
    note: inner.localText('note', 'may'),
    segment: inner.text('segment', 'may') as SegmentId | null,
  } as const;
  if (vertex !== null && rest.segment === null) {
    inner.refuse('vertex', 'must', 'member-invalid', W.vertexWithoutSegment);
  }
  if (inner.unusable || (geometry === null && !nowhere)) return null;
  if (type === null || subject === null || when === null || chain === null || status === null || text === null)
    return null;
  return {
    ...rest,
    type,
    subject,
    precisionKm,
    stretch,
    extent,
    when,
    chain: chain as readonly ReportId[],
    status,
    text,
    vertex,
    geometry,
  };
}

/** An optional member that shapes the band: absent is fine, wrong is not. */
function readShaping<T>(inner: Fields, name: string, read: () => T | null): T | null {
  return inner.raw(name) === undefined || inner.raw(name) === null ? null : read();
}

function readStretch(inner: Fields): Claim['stretch'] {
  return readShaping(inner, 'stretch', () =>
    inner.take('stretch', 'must', W.expected.stretch, (value) => {
      if (!isList(value) || value.length !== 2) return undefined;
      const [from = null, to = null] = value;
      const ends = [from, to].every((end) => end === null || typeof end === 'string');
      return ends ? ([from as PlaceId | null, to as PlaceId | null] as const) : undefined;
    }),
  );
}

function readWhen(inner: Fields): When | null {
  const when = inner.object('when', 'must', W.expected.window);
  if (!when) return null;
  const earliestMs = when.instant('earliest', 'must');
  const latestMs = when.instant('latest', 'must');
  const reported = when.text('reported', 'should') ?? '';
  const timeZone = when.zone('timeZone', 'should') ?? 'UTC';
  if (earliestMs !== null && latestMs !== null && earliestMs > latestMs) {
    const message = W.windowReversed(show(when.raw('earliest')), show(when.raw('latest')));
    when.refuse('latest', 'must', 'window-reversed', message);
  }
  if (when.unusable) inner.unusable = true;
  return when.unusable ? null : { earliestMs, latestMs, reported, timeZone };
}

/** A longer quotation is a publisher's own text; it is not shown. */
function readQuote(inner: Fields): string | null {
  const quote = inner.text('quote', 'may');
  const count = quote === null ? 0 : quote.trim().split(/\s+/u).length;
  if (count <= MAX_QUOTE_WORDS) return quote;
  return inner.refuse('quote', 'may', 'quote-too-long', W.quoteTooLong(count, MAX_QUOTE_WORDS));
}
