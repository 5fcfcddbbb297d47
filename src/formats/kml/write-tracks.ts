/**
 * Positions with times as Google's tracks: one for each stretch of time in which reports place the subject, and, apart from
 * these and not shown at first, the steadiest run as the illustration that it is.
 */
import type { Evidence } from '../../evidence/evidence';
import { words } from '../../words/files';
import { formatKm } from '../../words/format';
import { type TimedPosition, illustratedRun, reportedHours, stretchLines, trackInstant } from '../maps/hours';
import { type XmlElement, decimal, element } from '../xml/write';
import { extendedData, html } from './write-placemarks';

const W = words.writeMaps;

/** A `gx:MultiTrack` that does not join its tracks: where no report places the subject there is a gap. */
export function hoursFolder(evidence: Evidence): XmlElement {
  const stretches = reportedHours(evidence);
  const zone = evidence.route.segments[0]?.segment.timeZone ?? 'UTC';
  const lines = [W.hoursMean(formatKm(evidence.journey.pinKm)), ...stretchLines(stretches, zone)];
  return element('Folder', [
    element('name', W.folders.hours),
    element('description', html(lines)),
    stretches.length === 0
      ? null
      : element('Placemark', [
          element('name', W.hours),
          element('description', html(lines)),
          element('styleUrl', '#reported'),
          extendedData({ byline_kind: 'reported-hours' }),
          element('gx:MultiTrack', [
            element('gx:interpolate', '0'),
            ...stretches.map(({ positions }) => trackElement(positions)),
          ]),
        ]),
  ]);
}

export function illustrationFolder(evidence: Evidence): XmlElement | null {
  const run = illustratedRun(evidence);
  if (run.length === 0) return null;
  return element('Folder', [
    element('name', W.folders.illustration),
    element('visibility', '0'),
    element('description', html([W.illustrationMeans])),
    element('Placemark', [
      element('name', W.illustration),
      element('visibility', '0'),
      element('description', html([W.illustrationMeans])),
      element('styleUrl', '#projected'),
      extendedData({ byline_kind: 'illustration' }),
      trackElement(run),
    ]),
  ]);
}

/** All times first, then all positions, as many. */
function trackElement(positions: readonly TimedPosition[]): XmlElement {
  return element('gx:Track', [
    ...positions.map(({ timeMs }) => element('when', trackInstant(timeMs))),
    ...positions.map(({ position }) => element('gx:coord', `${position.map(decimal).join(' ')} 0`)),
  ]);
}
