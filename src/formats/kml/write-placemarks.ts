/**
 * Segments, other ways, places and claims as Placemarks. The children of each stand in the order of KML's schema: name,
 * visibility, description, time, style, data, geometry.
 */
import type { Evidence } from '../../evidence/evidence';
import type { Alternative, Claim, Place, Segment } from '../../journey/model';
import type { Geometry, Position } from '../../journey/position';
import { words } from '../../words/files';
import {
  alternativeLines,
  claimLines,
  claimName,
  placeLines,
  placeName,
  segmentLines,
  segmentName,
  textOf,
  windowOf,
} from '../maps/describe';
import { bylineMembers, instant, sourceMembers } from '../members';
import { type XmlElement, decimal, element } from '../xml/write';

const W = words.writeMaps;

/** Whoever shows a description takes it for HTML: text is escaped for that, so that none of it becomes markup. */
export function html(lines: readonly string[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  return lines.map(escaped).join('<br>\n');
}

export function segmentPlacemark(evidence: Evidence, segment: Segment): XmlElement {
  const { journey } = evidence;
  const { fromMs, toMs } = windowOf(evidence, segment);
  return element('Placemark', [
    element('name', W.withGrade(segmentName(journey, segment), W.grades[segment.grade])),
    element('description', html(segmentLines(evidence, segment))),
    timeSpan(fromMs, toMs),
    element('styleUrl', `#${segment.grade}`),
    extendedData({
      byline_kind: 'segment',
      ...bylineMembers(segment, journey, evidence.segmentWindows.get(segment.id)),
    }),
    geometryElement(segment.geometry),
  ]);
}

export function alternativePlacemark({ journey }: Evidence, way: Alternative): XmlElement {
  return element('Placemark', [
    element('name', W.alternative(textOf(way.name))),
    element('visibility', '0'),
    element('description', html(alternativeLines(journey, way))),
    extendedData({ byline_kind: 'alternative' }),
    geometryElement(way.geometry),
  ]);
}

export function placePlacemark({ journey }: Evidence, place: Place): XmlElement {
  return element('Placemark', [
    element('name', placeName(journey, place.id)),
    element('description', html(placeLines(journey, place))),
    extendedData({ byline_kind: 'place' }),
    place.geometry && geometryElement(place.geometry),
  ]);
}

/** A claim without a position is a Placemark without a place: it is listed, and lies nowhere. */
export function claimPlacemark(evidence: Evidence, claim: Claim): XmlElement {
  const { journey } = evidence;
  return element('Placemark', [
    element('name', claimName(evidence, claim)),
    element('description', html(claimLines(evidence, claim))),
    timeSpan(claim.when.earliestMs, claim.when.latestMs),
    extendedData({
      byline_kind: 'claim',
      type: claim.type,
      status: claim.status,
      confidence: claim.confidence,
      basis: claim.basis,
      text: textOf(claim.text),
      ...sourceMembers(journey, claim),
    }),
    claim.geometry && geometryElement(claim.geometry),
  ]);
}

/** Open ends are left out, as KML has it. */
function timeSpan(fromMs: number | null, toMs: number | null): XmlElement | null {
  const begin = instant(fromMs);
  const end = instant(toMs);
  if (begin === null && end === null) return null;
  return element('TimeSpan', [
    begin === null ? null : element('begin', begin),
    end === null ? null : element('end', end),
  ]);
}

export function extendedData(members: Readonly<Record<string, string | number | null>>): XmlElement {
  const rows = Object.entries(members).map(([name, value]) =>
    value === null ? null : element('Data', [element('value', String(value))], { name }),
  );
  return element('ExtendedData', rows);
}

function geometryElement(geometry: Geometry): XmlElement {
  switch (geometry.type) {
    case 'Point':
      return element('Point', [coordinates([geometry.coordinates])]);
    case 'LineString':
      return element('LineString', [element('tessellate', '1'), coordinates(geometry.coordinates)]);
    case 'Polygon':
      return polygonElement(geometry.coordinates);
    case 'MultiPolygon':
      return element('MultiGeometry', geometry.coordinates.map(polygonElement));
  }
}

function polygonElement([outer = [], ...holes]: readonly (readonly Position[])[]): XmlElement {
  const border = (name: string, ring: readonly Position[]): XmlElement =>
    element(name, [element('LinearRing', [coordinates(ring)])]);
  return element('Polygon', [
    border('outerBoundaryIs', outer),
    ...holes.map((hole) => border('innerBoundaryIs', hole)),
  ]);
}

/** Longitude, latitude and an altitude if there is one; a tuple holds no blank. */
function coordinates(positions: readonly Position[]): XmlElement {
  const tuples = positions.map((position) => position.slice(0, 3).map(decimal).join(','));
  return element('coordinates', tuples.join(' '));
}
