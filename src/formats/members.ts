/**
 * The members that an exported segment carries besides its own, so that one feature cut out of the file still has its
 * byline: written at the end of `properties`, dropped again when the file is exported anew. Knows one segment at a time.
 */
import { bylineOf, claimsOf, countSources, leadClaim, reportOf } from '../journey/origins';
import type { Claim, Grade, Journey, Json, JsonObject, Segment } from '../journey/model';
import { measureLine } from '../line/measure';
import type { SegmentWindow } from '../evidence/model';

/** In the order in which they are written. */
export const BYLINE_MEMBERS = [
  'byline_text',
  'byline_url',
  'byline_title',
  'byline_publisher',
  'byline_published',
  'byline_grade',
  'byline_start',
  'byline_end',
  'byline_distance_km',
  'byline_reports',
  'byline_origins',
  'byline_unnamed',
] as const;

export const STYLE_MEMBERS = ['stroke', 'stroke-width', 'stroke-opacity'] as const;

/** simplestyle has no dashes: weight and opacity tell the grades apart beside the colour. */
const STYLES: Readonly<Record<Grade, readonly [stroke: string, width: number, opacity: number]>> = {
  reported: ['#A3123B', 4, 1],
  inferred: ['#A35900', 3, 0.85],
  projected: ['#5C6470', 2, 0.6],
  disputed: ['#A3123B', 2, 0.6],
};

/**
 * Properties without what an export added: every `byline_` member of the list, and the style members that stand after
 * the first of these. A style of the file's own stands before them, or in a file without any, and stays.
 */
export function withoutAdded(properties: JsonObject): JsonObject {
  const entries = Object.entries(properties);
  const added = (name: string): boolean => (BYLINE_MEMBERS as readonly string[]).includes(name);
  const first = entries.findIndex(([name]) => added(name));
  if (first < 0) return properties;
  const styled = (name: string, at: number): boolean =>
    at > first && (STYLE_MEMBERS as readonly string[]).includes(name);
  // fromEntries defines members: a member named "__proto__" stays one.
  return Object.fromEntries(entries.filter(([name], at) => !added(name) && !styled(name, at)));
}

export type BylineMember = (typeof BYLINE_MEMBERS)[number];
/** Texts in most of them; lengths and counts are numbers. */
export type BylineMembers = Readonly<Record<Exclude<BylineMember, Counted>, string | null> & Record<Counted, number>>;
type Counted = 'byline_distance_km' | 'byline_reports' | 'byline_origins' | 'byline_unnamed';

/** A segment's own properties with the added members after them; null where something is not known. */
export function withAdded(
  properties: JsonObject,
  segment: Segment,
  journey: Journey,
  window: SegmentWindow | undefined,
): JsonObject {
  const own = withoutAdded(properties);
  const values = bylineMembers(segment, journey, window);
  const free = Object.entries(styleOf(segment.grade)).filter(([name]) => !Object.hasOwn(own, name));
  return Object.fromEntries([
    ...Object.entries(own),
    ...BYLINE_MEMBERS.map((name): [string, Json] => [name, values[name]]),
    ...free,
  ]);
}

/** What an exported segment says of itself, in `BYLINE_MEMBERS`; null where something is not known. */
export function bylineMembers(segment: Segment, journey: Journey, window: SegmentWindow | undefined): BylineMembers {
  const counts = countSources(journey, claimsOf(journey, segment));
  // Of the segment's own line, not of its range on the route: a gap before it, a fault of the file, is no part of it, and
  // the segment cut out by itself must give the same figure.
  const { lengthKm } = measureLine(segment.geometry.coordinates);
  const [start, end] = hours(journey, window);
  return {
    ...sourceMembers(journey, leadClaim(journey, segment)),
    byline_grade: segment.grade,
    byline_start: instant(start),
    byline_end: instant(end),
    byline_distance_km: Math.round(lengthKm * 1000) / 1000,
    byline_reports: counts.reports,
    byline_origins: counts.origins,
    byline_unnamed: counts.unnamed,
  };
}

/** Who is named for a claim: its chain, and of the report that was read its address, title, publisher and time. */
export function sourceMembers(journey: Journey, claim: Claim | null) {
  const report = claim ? (journey.index.report.get(reportOf(claim)) ?? null) : null;
  return {
    byline_text: claim && bylineOf(journey, claim),
    byline_url: report && report.url,
    byline_title: report && report.title,
    byline_publisher: report && (report.publisher ?? report.containerTitle),
    byline_published: report && report.published,
  } satisfies Partial<BylineMembers>;
}

/** simplestyle of a line of this grade. */
export function styleOf(grade: Grade): Readonly<Record<(typeof STYLE_MEMBERS)[number], string | number>> {
  const [stroke, width, opacity] = STYLES[grade];
  return { stroke, 'stroke-width': width, 'stroke-opacity': opacity };
}

/** A file that was cut out of a whole journey keeps the hours that the whole gave it. */
function hours(journey: Journey, window: SegmentWindow | undefined): readonly [number | null, number | null] {
  if (journey.excerpt && journey.segments.length === 1) return [journey.excerpt.startMs, journey.excerpt.endMs];
  return [window?.fromMs ?? null, window?.toMs ?? null];
}

/** RFC 3339 in UTC, to the second: `2023-09-12T02:15:00Z`. */
export function instant(timeMs: number | null): string | null {
  if (timeMs === null || !Number.isFinite(timeMs)) return null;
  return new Date(Math.round(timeMs / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
