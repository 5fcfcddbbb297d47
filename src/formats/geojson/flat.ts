/**
 * The journey as GeoJSON for other programs: one table of lines and points whose properties are numbers and texts only, since
 * those programs drop or garble lists and objects. It does not open here again as it was; `index.ts` writes that. Lines and
 * areas are cut at ±180° (RFC 7946, 3.1.9).
 */
import type { Evidence } from '../../evidence/evidence';
import type { Alternative, Claim, Json, JsonObject, Place, Segment } from '../../journey/model';
import { countSources, reportOf } from '../../journey/origins';
import type { Geometry, Position } from '../../journey/position';
import { cutArea, cutLine } from '../../line/antimeridian';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import {
  alternativeLines,
  claimHours,
  claimLines,
  claimName,
  journeyLines,
  placeLines,
  placeName,
  segmentLines,
  segmentName,
  textOf,
} from '../maps/describe';
import { bylineMembers, instant, sourceMembers, styleOf } from '../members';
import { serialise } from '../serialise';

const W = words.writeMaps;

export const geojsonFlat: ExportFormat<string> = {
  id: 'geojson-flat',
  get label() {
    return W.flat;
  },
  get holds() {
    return W.flatHolds;
  },
  extension: 'flat.geojson',
  mediaType: 'application/geo+json',
  write: ({ evidence }) => serialise(flatDocument(evidence)),
};

type Scalar = string | number | boolean | null;
export type FlatProperties = Readonly<Record<string, Scalar>>;

/** The first columns of every row, whatever it is; null where they say nothing. */
type Columns = {
  readonly byline_kind: 'segment' | 'alternative' | 'place' | 'claim';
  readonly name: string;
  readonly description: string;
  readonly start: string | null;
  readonly end: string | null;
  /** The grade: how sure a line is. */
  readonly certainty: string | null;
  readonly source_title: string | null;
  readonly source_url: string | null;
  readonly source_count: number | null;
  readonly origin_count: number | null;
};

const NOTHING = { start: null, end: null, certainty: null, source_title: null, source_url: null } as const;
const UNCOUNTED = { source_count: null, origin_count: null } as const;

function flatDocument(evidence: Evidence): JsonObject {
  const { journey, route } = evidence;
  const claims = journey.claims.filter(({ geometry }) => geometry !== null);
  const places = journey.places.filter(({ geometry }) => geometry !== null);
  const claimsLeftOut = journey.claims.length - claims.length;
  const placesLeftOut = journey.places.length - places.length;
  const leftOut = [
    ...(claimsLeftOut > 0 ? [W.leftOut.unplaced(claimsLeftOut)] : []),
    ...(placesLeftOut > 0 ? [W.leftOut.places(placesLeftOut)] : []),
  ];
  return {
    type: 'FeatureCollection',
    name: textOf(journey.title),
    description: journeyLines(evidence, leftOut).join('\n'),
    license: journey.license,
    claims_left_out: claimsLeftOut,
    places_left_out: placesLeftOut,
    features: [
      ...route.segments.map(({ segment }) => row(segment.id, segment.geometry, segmentRow(evidence, segment))),
      ...journey.alternatives.map((way) => row(way.id, way.geometry, alternativeRow(evidence, way))),
      ...places.map((place) => row(place.id, place.geometry, placeRow(evidence, place))),
      ...claims.map((claim) => row(claim.id, claim.geometry, claimRow(evidence, claim))),
    ],
  };
}

function segmentRow(evidence: Evidence, segment: Segment): Columns & FlatProperties {
  const members = bylineMembers(segment, evidence.journey, evidence.segmentWindows.get(segment.id));
  return {
    byline_kind: 'segment',
    name: segmentName(evidence.journey, segment),
    description: segmentLines(evidence, segment).join('\n'),
    start: members.byline_start,
    end: members.byline_end,
    certainty: segment.grade,
    source_title: members.byline_title,
    source_url: members.byline_url,
    source_count: members.byline_reports,
    origin_count: members.byline_origins,
    ...members,
    ...styleOf(segment.grade),
  };
}

function alternativeRow({ journey }: Evidence, way: Alternative): Columns {
  return {
    byline_kind: 'alternative',
    name: W.alternative(textOf(way.name)),
    description: alternativeLines(journey, way).join('\n'),
    ...NOTHING,
    ...UNCOUNTED,
  };
}

function placeRow({ journey }: Evidence, place: Place): Columns {
  return {
    byline_kind: 'place',
    name: placeName(journey, place.id),
    description: placeLines(journey, place).join('\n'),
    ...NOTHING,
    ...UNCOUNTED,
  };
}

function claimRow(evidence: Evidence, claim: Claim): Columns & FlatProperties {
  const { journey } = evidence;
  const report = journey.index.report.get(reportOf(claim));
  const { reports, origins } = countSources(journey, [claim]);
  const source = sourceMembers(journey, claim);
  return {
    byline_kind: 'claim',
    name: claimName(evidence, claim),
    description: claimLines(evidence, claim).join('\n'),
    ...NOTHING,
    start: instant(claim.when.earliestMs),
    end: instant(claim.when.latestMs),
    source_title: report?.title ?? null,
    source_url: report?.url ?? null,
    source_count: reports,
    origin_count: origins,
    type: claim.type,
    window: claimHours(claim),
    status: claim.status,
    byline: source.byline_text,
    url: source.byline_url,
    text: textOf(claim.text),
    precision_km: claim.geometry?.type === 'Point' ? claim.precisionKm : null,
    ...source,
  };
}

function row(id: string, geometry: Geometry | null, properties: FlatProperties): Json {
  return { type: 'Feature', id, geometry: geometry && cutGeometry(geometry), properties };
}

/** As RFC 7946 wants it from who crosses the antimeridian. */
function cutGeometry(geometry: Geometry): JsonObject {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: geometry.coordinates };
    case 'LineString':
      return cutLineString(geometry.coordinates);
    case 'Polygon':
    case 'MultiPolygon': {
      const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const parts = areas.flatMap(cutArea);
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) return { type: 'Polygon', coordinates: only };
      return { type: 'MultiPolygon', coordinates: parts };
    }
  }
}

/** A LineString, or a MultiLineString where the line goes over ±180°. */
export function cutLineString(line: readonly Position[]): JsonObject {
  const parts = cutLine(line);
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
