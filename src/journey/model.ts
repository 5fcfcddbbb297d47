/**
 * What a journey is: the document of `geo/format.md` as types. Only `parse` makes one.
 * Knows nothing of text, files, distances or maps. All members are read-only: a Journey never changes.
 */
import type { Geometry, LineGeometry, PointGeometry, PolygonGeometry, MultiPolygonGeometry } from './position';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type SegmentId = Id<'segment'>;
export type AlternativeId = Id<'alternative'>;
export type PlaceId = Id<'place'>;
export type ClaimId = Id<'claim'>;
export type ReportId = Id<'report'>;
export type EventId = Id<'event'>;

/** A text in one language, or BCP 47 language tag → text. */
export type LocalText = string | Readonly<Record<string, string>>;

export const GRADES = ['reported', 'inferred', 'projected', 'disputed'] as const;
/** How sure the *line* is. */
export type Grade = (typeof GRADES)[number];

export const CLAIM_TYPES = [
  'departure',
  'arrival',
  'passage',
  'sighting',
  'presence',
  'not-yet',
  'already-left',
  'plan',
  'denial',
  'context',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

export const BASES = ['official', 'state-media', 'eyewitness', 'imagery', 'unnamed-source', 'inference'] as const;
export type Basis = (typeof BASES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const STATUSES = ['accepted', 'disputed', 'retracted'] as const;
export type Status = (typeof STATUSES)[number];

export const EXTENTS = ['moment', 'throughout'] as const;
export type Extent = (typeof EXTENTS)[number];

export const PLACE_ROLES = ['terminus', 'station', 'border', 'bridge', 'city', 'region'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export const SEEN = ['whole', 'excerpt', 'none'] as const;
/** Was the report itself read, in part, or only quoted by others? */
export type Seen = (typeof SEEN)[number];

/** The cap that the engine uses along the drawn line: an assumption, with its basis. */
export interface SpeedLimit {
  readonly kmh: number;
  readonly text: LocalText;
  readonly reports: readonly ReportId[];
}

/** What several claims are about: the numbered circle. */
export interface JourneyEvent {
  readonly id: EventId;
  readonly title: LocalText;
  /** Its part of the sentence of the moment: "crossing the Razdolnaya". */
  readonly phrase: LocalText;
}

export interface Correction {
  /** A calendar date, `2023-09-14`. */
  readonly date: string;
  readonly text: LocalText;
  readonly claims: readonly ClaimId[];
}

/** One citable document or broadcast: a CSL-JSON item with Byline's members lifted out of `custom`. */
export interface Report {
  readonly id: ReportId;
  /** CSL item type, such as `article-newspaper`. */
  readonly type: string;
  readonly title: string | null;
  /** CSL `container-title`: the newspaper or site. */
  readonly containerTitle: string | null;
  readonly publisher: string | null;
  /** Names as they are printed, given name first. */
  readonly authors: readonly string[];
  /** CSL `issued` as numbers: `[2023]`, `[2023, 9]` or `[2023, 9, 12]`; null if absent. */
  readonly issued: readonly number[] | null;
  readonly accessed: readonly number[] | null;
  /** http(s) or null: anything else never gets here. */
  readonly url: string | null;
  readonly language: string | null;
  readonly note: string | null;
  /** Short name for bylines. */
  readonly label: string;
  readonly seen: Seen;
  /** RFC 3339 instant, or a bare date when the hour is not known; null if neither is. */
  readonly published: string | null;
  readonly relays: readonly ReportId[];
  /** An origin that names nobody. */
  readonly unnamed: boolean;
  readonly archiveUrl: string | null;
  readonly archivedAt: string | null;
  readonly sha256: string | null;
}

/** The part of the route between two places: the clickable thing. */
export interface Segment {
  readonly id: SegmentId;
  readonly seq: number;
  /** The one kind of reference that may not resolve: a segment is drawn even where its place could not be read. */
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly grade: Grade;
  /** All claims about it, for and against, in the order of the file. */
  readonly claims: readonly ClaimId[];
  readonly note: LocalText | null;
  /** IANA name of the clock that runs along it. */
  readonly timeZone: string;
  /** The railway's own kilometres, not the drawn ones. */
  readonly operatingKm: number | null;
  readonly operatingKmReport: ReportId | null;
  readonly geometry: LineGeometry;
}

/** Another way that no report rules out. */
export interface Alternative {
  readonly id: AlternativeId;
  readonly of: SegmentId;
  readonly name: LocalText;
  readonly note: LocalText | null;
  readonly geometry: LineGeometry;
}

export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly role: PlaceRole;
  readonly geometry: PointGeometry | PolygonGeometry | MultiPolygonGeometry | null;
}

/** A time window with the report's own words for it. Null is an open end. */
export interface When {
  /** ms since 1970-01-01T00:00Z. */
  readonly earliestMs: number | null;
  readonly latestMs: number | null;
  /** The report's own words for the time. */
  readonly reported: string;
  /** IANA zone those words are in. */
  readonly timeZone: string;
}

/** What one report says about the journey, in one sentence of our own. */
export interface Claim {
  readonly id: ClaimId;
  readonly type: ClaimType;
  readonly subject: string;
  readonly subjectCertainty: 'stated' | 'presumed';
  readonly event: EventId | null;
  readonly place: PlaceId | null;
  /** Radius around a Point, or widening of a line's or an area's window; km. */
  readonly precisionKm: number | null;
  readonly stretch: readonly [PlaceId | null, PlaceId | null] | null;
  readonly extent: Extent;
  readonly when: When;
  /** Report ids, nearest first; the last is the origin. Never empty. */
  readonly chain: readonly ReportId[];
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly status: Status;
  readonly statusReason: LocalText | null;
  readonly text: LocalText;
  readonly quote: string | null;
  /** Null where nobody has written it ("Not yet checked"). */
  readonly notSaid: readonly LocalText[] | null;
  readonly note: LocalText | null;
  readonly segment: SegmentId | null;
  /** Index of a position in the line of `segment`: the claim is about exactly that one, wherever else the route comes by. */
  readonly vertex: number | null;
  readonly geometry: Geometry | null;
}

/**
 * Says that the file is one segment cut out of a whole journey (`journey.excerpt`). What the whole says and the part can
 * no longer show is kept here, so that the part tells the same hours.
 */
export interface Excerpt {
  /** Id of the whole journey. */
  readonly of: string;
  /** The segment's window in the whole journey; null for a projected segment. */
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** The whole reported movement: the document. */
export interface Journey {
  readonly id: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly subject: LocalText;
  readonly mode: string;
  /** The claim subjects whose claims place it on the line. */
  readonly tracks: readonly string[];
  readonly speedLimit: SpeedLimit;
  /** A band at most this wide counts as "a report puts it here"; km. */
  readonly pinKm: number;
  readonly events: readonly JourneyEvent[];
  readonly notSaid: readonly LocalText[];
  /** IANA names of the clocks shown beside UTC. */
  readonly timeZones: readonly string[];
  readonly contact: string | null;
  readonly license: string | null;
  readonly authors: readonly string[];
  readonly version: string | null;
  readonly corrections: readonly Correction[];
  /** Present only in a file that was cut out of a whole journey. */
  readonly excerpt?: Excerpt;

  readonly reports: readonly Report[];
  /** By `seq`. */
  readonly segments: readonly Segment[];
  readonly alternatives: readonly Alternative[];
  readonly places: readonly Place[];
  readonly claims: readonly Claim[];

  /** Look-ups over the lists above. */
  readonly index: JourneyIndex;
}

/** A Journey with the document that it was read from: what exports start from. The page draws the Journey alone. */
export interface JourneyDocument extends Journey {
  /**
   * The document as it was read, deeply frozen, unknown members and all, so that nothing is lost.
   * A FeatureCollection; its shape beyond that is not promised.
   */
  readonly source: JsonObject;
}

export interface JourneyIndex {
  readonly report: ReadonlyMap<ReportId, Report>;
  readonly segment: ReadonlyMap<SegmentId, Segment>;
  readonly place: ReadonlyMap<PlaceId, Place>;
  readonly claim: ReadonlyMap<ClaimId, Claim>;
  readonly event: ReadonlyMap<EventId, JourneyEvent>;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [member: string]: Json };
