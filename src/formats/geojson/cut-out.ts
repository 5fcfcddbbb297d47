/**
 * One segment cut out of the document: the segment, its alternatives, places and claims, and the reports that these
 * name. The part is a journey file of its own: every reference in it resolves. Knows the file's members, not their sense.
 */
import { featureIndex } from '../../journey/features';
import { isList, isObject, member } from '../../journey/json';
import { claimsOf } from '../../journey/origins';
import type { Claim, Journey, JourneyDocument, Json, JsonObject, Segment, SegmentId } from '../../journey/model';
import type { SegmentWindow } from '../../evidence/model';
import { instant } from '../members';

interface Kept {
  readonly features: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
}

/** @throws RangeError if the journey has no such segment. */
export function cutOut(journey: JourneyDocument, id: SegmentId, window: SegmentWindow | undefined): JsonObject {
  const segment = journey.index.segment.get(id);
  if (!segment) throw new RangeError(`cutOut: the journey has no segment ${id}`);
  const kept = keep(journey, segment, claimsOf(journey, segment));
  return map(journey.source, (name, value) => {
    if (name === 'features' && isList(value)) return cutFeatures(value, kept, featureIndex(journey.source));
    if (name === 'reports' && isList(value)) return cutReports(value, kept);
    if (name === 'journey' && isObject(value)) return cutHead(value, journey, kept, window);
    // The bounds are those of the whole.
    return name === 'bbox' ? undefined : value;
  });
}

function keep(journey: Journey, segment: Segment, claims: readonly Claim[]): Kept {
  const places = claims.flatMap((claim) => [claim.place, ...(claim.stretch ?? [])]);
  const alternatives = journey.alternatives.filter(({ of }) => of === segment.id);
  const features = [segment, ...alternatives, ...claims].map(({ id }): string => id);
  for (const place of [segment.from, segment.to, ...places]) if (place !== null) features.push(place);
  const limit = journey.speedLimit.reports;
  const reports = new Set<string>([...claims.flatMap(({ chain }) => chain), ...limit]);
  if (segment.operatingKmReport !== null) reports.add(segment.operatingKmReport);
  // A set's iteration reaches what is added on the way: relays of relays come along.
  for (const id of reports) {
    for (const relay of journey.index.report.get(id as Claim['chain'][number])?.relays ?? []) reports.add(relay);
  }
  return {
    features: new Set(features),
    claims: new Set(claims.map(({ id }) => id)),
    events: new Set(claims.flatMap(({ event }) => event ?? [])),
    reports,
  };
}

/** Of two with one id the first counts. */
function cutReports(reports: readonly Json[], kept: Kept): Json[] {
  const left = new Set(kept.reports);
  return reports.filter((report) => left.delete(idOf(report)));
}

function cutFeatures(features: readonly Json[], kept: Kept, index: ReadonlyMap<string, number>): Json[] {
  return features.flatMap((feature, at) => {
    const id = idOf(feature);
    if (!isObject(feature) || !kept.features.has(id) || index.get(id) !== at) return [];
    return map(feature, (name, value) => {
      const cut = name === 'properties' && isObject(value) && member(value, 'kind') === 'claim';
      return cut ? cutClaim(value, kept) : value;
    });
  });
}

/** A claim may say which of several segments it means, and which vertex of it; one that is not in the part is left out. */
function cutClaim(properties: JsonObject, kept: Kept): JsonObject {
  const segment = member(properties, 'segment');
  if (typeof segment !== 'string' || kept.features.has(segment)) return properties;
  return map(properties, (name, value) => (name === 'segment' || name === 'vertex' ? undefined : value));
}

function cutHead(head: JsonObject, journey: Journey, kept: Kept, window: SegmentWindow | undefined): JsonObject {
  const cut = map(head, (name, value) => {
    if (name === 'events' && isList(value)) return value.filter((event) => kept.events.has(idOf(event)));
    if (name === 'corrections' && isList(value)) return value.flatMap((row) => cutCorrection(row, kept) ?? []);
    return value;
  });
  // What is a part already stays a part of the first whole.
  if (Object.hasOwn(head, 'excerpt')) return cut;
  const excerpt = { of: journey.id, start: instant(window?.fromMs ?? null), end: instant(window?.toMs ?? null) };
  return { ...cut, excerpt };
}

/** A correction of other claims only is left out; one that names no claims is about the whole and stays. */
function cutCorrection(row: Json, kept: Kept): Json | null {
  if (!isObject(row)) return row;
  const claims = member(row, 'claims');
  if (!isList(claims) || claims.length === 0) return row;
  const left = claims.filter((id) => typeof id === 'string' && kept.claims.has(id));
  return left.length === 0 ? null : map(row, (name, value) => (name === 'claims' ? left : value));
}

function idOf(value: Json): string {
  const id = isObject(value) ? member(value, 'id') : undefined;
  return typeof id === 'string' ? id : '';
}

/** The object with each member changed, or left out where the change gives undefined. */
function map(object: JsonObject, change: (name: string, value: Json) => Json | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]): [string, Json][] => {
      const changed = change(name, value);
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}
