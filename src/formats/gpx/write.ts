/**
 * The journey as GPX 1.1: a track for each segment, without times, since no report gives an hour for each of its points; one
 * track of the hours in which reports place the subject, broken where none does; places and placed claims as waypoints. GPX
 * cannot say "possible" and knows instants only, so names and descriptions say the grade and the window in words.
 *
 * The children of each element stand in the order of GPX's schema.
 */
import type { Evidence } from '../../evidence/evidence';
import type { Journey, Segment } from '../../journey/model';
import { bylineOf, leadClaim } from '../../journey/origins';
import { words } from '../../words/files';
import { formatKm } from '../../words/format';
import type { ExportFormat } from '../format';
import { journeyLines, segmentLines, segmentName, textOf } from '../maps/describe';
import {
  type ReportedPosition,
  type Stretch,
  labelsOf,
  reportedHours,
  stretchLines,
  trackInstant,
} from '../maps/hours';
import { bylineMembers } from '../members';
import { type XmlElement, decimal, element, optional, xmlDocument } from '../xml/write';
import { NAMESPACE, bylineExtensions, linkElement, pointElement } from './write-parts';
import { isPoint, waypoints } from './write-waypoints';

const W = words.writeMaps;

export const gpx: ExportFormat<string> = {
  id: 'gpx',
  get label() {
    return W.gpx;
  },
  get holds() {
    return W.gpxHolds;
  },
  extension: 'gpx',
  mediaType: 'application/gpx+xml',
  write: ({ evidence }) => gpxDocument(evidence),
};

function gpxDocument(evidence: Evidence): string {
  const stretches = reportedHours(evidence);
  const segments = evidence.route.segments.map(({ segment }, index) => segmentTrack(evidence, segment, index + 1));
  return xmlDocument(
    element(
      'gpx',
      [
        metadata(evidence, stretches),
        ...waypoints(evidence),
        ...segments,
        hoursTrack(evidence, stretches, segments.length + 1),
      ],
      { xmlns: 'http://www.topografix.com/GPX/1/1', 'xmlns:byline': NAMESPACE, version: '1.1', creator: 'Byline' },
    ),
  );
}

/** Without a `time`: that would be when the file was made, and the same journey gives the same bytes. */
function metadata(evidence: Evidence, stretches: readonly Stretch[]): XmlElement {
  const { journey } = evidence;
  const silent = stretches.length === 0 ? stretchLines(stretches, 'UTC') : [];
  const author = journey.authors.join(', ');
  return element('metadata', [
    element('name', textOf(journey.title)),
    element('desc', journeyLines(evidence, [...leftOut(journey), ...silent]).join('\n')),
    author === '' ? null : element('author', [element('name', author)]),
    copyright(journey.license, author),
    bounds(evidence),
  ]);
}

/** GPX wants an address for a licence. One in words stands in the description, as does one without an author. */
function copyright(license: string | null, author: string): XmlElement | null {
  if (author === '' || license === null || !/^https?:\/\/\S+$/i.test(license)) return null;
  return element('copyright', [element('license', license)], { author });
}

/** None for a route over ±180°, which no such box can hold. */
function bounds({ route }: Evidence): XmlElement | null {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const { coordinates } = route.line;
  for (let i = 0; i < coordinates.length; i += 2) {
    box.west = Math.min(box.west, coordinates[i] ?? Infinity);
    box.east = Math.max(box.east, coordinates[i] ?? -Infinity);
    box.south = Math.min(box.south, coordinates[i + 1] ?? Infinity);
    box.north = Math.max(box.north, coordinates[i + 1] ?? -Infinity);
  }
  if (box.west < -180 || box.east >= 180) return null;
  return element('bounds', [], {
    minlat: decimal(box.south),
    minlon: decimal(box.west),
    maxlat: decimal(box.north),
    maxlon: decimal(box.east),
  });
}

/** What GPX cannot hold, in words and counted. */
function leftOut({ claims, places, alternatives }: Journey): readonly string[] {
  const located = [...claims, ...places].filter(({ geometry }) => geometry !== null);
  const areas = located.filter((one) => !isPoint(one)).length;
  const unplaced = claims.filter(({ geometry }) => geometry === null).length;
  const nowhere = places.filter(({ geometry }) => geometry === null).length;
  return [
    W.leftOut.windows,
    ...(unplaced > 0 ? [W.leftOut.unplaced(unplaced)] : []),
    ...(nowhere > 0 ? [W.leftOut.places(nowhere)] : []),
    ...(areas > 0 ? [W.leftOut.areas(areas)] : []),
    ...(alternatives.length > 0 ? [W.leftOut.alternatives(alternatives.length)] : []),
  ];
}

function segmentTrack(evidence: Evidence, segment: Segment, number: number): XmlElement {
  const { journey } = evidence;
  const claim = leadClaim(journey, segment);
  const members = bylineMembers(segment, journey, evidence.segmentWindows.get(segment.id));
  return element('trk', [
    element('name', W.withGrade(segmentName(journey, segment), W.grades[segment.grade])),
    element('desc', segmentLines(evidence, segment).join('\n')),
    optional('src', claim && bylineOf(journey, claim)),
    linkElement(members.byline_url, members.byline_title),
    element('number', String(number)),
    element('type', segment.grade),
    bylineExtensions({ byline_kind: 'segment', ...members }),
    element(
      'trkseg',
      segment.geometry.coordinates.map((position) => pointElement('trkpt', position)),
    ),
  ]);
}

/** A `trkseg` for each stretch; every point names the origins that place the subject then, and the report that was read. */
function hoursTrack(evidence: Evidence, stretches: readonly Stretch[], number: number): XmlElement | null {
  if (stretches.length === 0) return null;
  const zone = evidence.route.segments[0]?.segment.timeZone ?? 'UTC';
  const lines = [W.hoursMean(formatKm(evidence.journey.pinKm)), ...stretchLines(stretches, zone)];
  return element('trk', [
    element('name', W.hours),
    element('desc', lines.join('\n')),
    element('number', String(number)),
    element('type', 'reported-hours'),
    bylineExtensions({ byline_kind: 'reported-hours' }),
    ...stretches.map(({ positions }) => element('trkseg', positions.map(reportedPoint))),
  ]);
}

function reportedPoint({ timeMs, position, origins, report }: ReportedPosition): XmlElement {
  return pointElement('trkpt', position, [
    element('time', trackInstant(timeMs)),
    optional('src', labelsOf(origins).join(', ')),
    linkElement(report?.url ?? null, report?.title ?? null),
  ]);
}
