/**
 * Places and placed claims as GPX waypoints. A claim is an instant only if its report gives one and says that the subject was
 * there; any other hour is a window, and stands in words.
 */
import type { Evidence } from '../../evidence/evidence';
import type { Claim, Place } from '../../journey/model';
import { bylineOf, reportOf } from '../../journey/origins';
import type { Geometry, PointGeometry } from '../../journey/position';
import { citation } from '../cite/citation';
import { claimLines, claimName, placeLines, placeName, saysThere } from '../maps/describe';
import { trackInstant } from '../maps/hours';
import { sourceMembers } from '../members';
import { type XmlElement, element, optional } from '../xml/write';
import { bylineExtensions, linkElement, pointElement } from './write-parts';

interface Located {
  readonly geometry: Geometry | null;
}

export function isPoint<T extends Located>(one: T): one is T & { readonly geometry: PointGeometry } {
  return one.geometry?.type === 'Point';
}

export function waypoints(evidence: Evidence): readonly XmlElement[] {
  const { places, claims } = evidence.journey;
  return [
    ...places.filter(isPoint).map((place) => placePoint(evidence, place)),
    ...claims.filter(isPoint).map((claim) => claimPoint(evidence, claim)),
  ];
}

function placePoint({ journey }: Evidence, place: Place & { readonly geometry: PointGeometry }): XmlElement {
  return pointElement('wpt', place.geometry.coordinates, [
    element('name', placeName(journey, place.id)),
    element('desc', placeLines(journey, place).join('\n')),
    element('type', 'place'),
    bylineExtensions({ byline_kind: 'place' }),
  ]);
}

function claimPoint(evidence: Evidence, claim: Claim & { readonly geometry: PointGeometry }): XmlElement {
  const { journey } = evidence;
  const report = journey.index.report.get(reportOf(claim));
  const { earliestMs, latestMs } = claim.when;
  const isInstant = earliestMs !== null && earliestMs === latestMs && saysThere(evidence, claim);
  return pointElement('wpt', claim.geometry.coordinates, [
    isInstant ? element('time', trackInstant(earliestMs)) : null,
    element('name', claimName(evidence, claim)),
    optional('cmt', report ? citation(journey, report, claim) : null),
    element('desc', claimLines(evidence, claim).join('\n')),
    element('src', bylineOf(journey, claim)),
    linkElement(report?.url ?? null, report?.title ?? null),
    element('type', claim.type),
    bylineExtensions({ byline_kind: 'claim', byline_status: claim.status, ...sourceMembers(journey, claim) }),
  ]);
}
