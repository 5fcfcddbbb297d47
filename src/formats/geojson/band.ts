/**
 * What holds at one moment, as GeoJSON for other programs: where the subject can have been, which claims leave no more open,
 * and the drawn position, marked as an illustration. Properties are flat, as in `flat.ts`, and each feature says everything
 * again, since other programs show one feature at a time.
 *
 * Where nothing can be said (outside of the journey's hours, or the accepted claims contradict each other) the document is
 * written all the same, without features and with the reason: an empty answer is one too, a made-up line is not.
 */
import { type Evidence, momentAt, sentenceAt } from '../../evidence/evidence';
import { boundingClaims } from '../../evidence/bounding';
import type { Moment } from '../../evidence/model';
import { TOLERANCE_KM } from '../../evidence/too-fast';
import type { Claim, Json, JsonObject } from '../../journey/model';
import { within180 } from '../../line/antimeridian';
import { positionAt } from '../../line/lookup';
import type { RouteSegment } from '../../line/model';
import { sliceLine } from '../../line/slice';
import { words } from '../../words/files';
import type { ExportFormat } from '../format';
import { claimName, hourText, segmentName, textOf } from '../maps/describe';
import { round } from '../maps/hours';
import { sourceMembers, styleOf } from '../members';
import { serialise } from '../serialise';
import { type FlatProperties, cutLineString } from './flat';

const W = words.writeMaps;

export const geojsonBand: ExportFormat<string> = {
  id: 'geojson-band',
  get label() {
    return W.band;
  },
  get holds() {
    return W.bandHolds;
  },
  extension: 'moment.geojson',
  mediaType: 'application/geo+json',
  ofMoment: true,
  write: ({ evidence }, options) => serialise(bandDocument(evidence, options?.atMs)),
};

/** @throws RangeError if there is no moment, or it is none of the calendar. */
function bandDocument(evidence: Evidence, atMs: number | undefined): JsonObject {
  if (atMs === undefined || Number.isNaN(new Date(atMs).getTime())) {
    throw new RangeError('geojson-band: atMs must be an instant, in ms since 1970');
  }
  const { journey, capKmh } = evidence;
  const silence = whySilent(evidence, atMs);
  const moment = silence === null ? momentAt(evidence, atMs) : null;
  const said: FlatProperties = {
    at: new Date(atMs).toISOString(),
    sentence: silence ?? sentenceAt(evidence, atMs),
    cap_kmh: capKmh,
  };
  return {
    type: 'FeatureCollection',
    name: textOf(journey.title),
    ...said,
    cap_text: textOf(journey.speedLimit.text),
    license: journey.license,
    empty_because: silence,
    features: moment === null ? [] : [...possibleParts(evidence, moment, said), drawnPosition(evidence, moment, said)],
  };
}

/** Why nothing can be said of this moment; null if something can. */
function whySilent({ band, clock, route }: Evidence, atMs: number): string | null {
  if (band === null) return W.contradicted;
  if (!(clock.endMs > clock.startMs) && clock.startMs === 0) return W.noClock;
  if (atMs >= clock.startMs && atMs <= clock.endMs) return null;
  const zone = route.segments[0]?.segment.timeZone ?? 'UTC';
  return W.outsideClock(hourText(clock.startMs, zone), hourText(clock.endMs, zone));
}

/** The band cut at the segments' ends, since each part has its grade; one point where it leaves no more open. */
function possibleParts(evidence: Evidence, moment: Moment, said: FlatProperties): Json[] {
  const { route, journey } = evidence;
  const { lowerKm, upperKm } = moment;
  const isPoint = upperKm - lowerKm <= TOLERANCE_KM;
  const bounds = boundingClaims(evidence, moment.timeMs);
  const ends = { ...boundMembers(evidence, 'lower', bounds.lower), ...boundMembers(evidence, 'upper', bounds.upper) };
  const parts: readonly RouteSegment[] = isPoint
    ? route.segments.filter(({ segment }) => segment.id === moment.segment)
    : route.segments.filter(({ fromKm, toKm }) => toKm > lowerKm + TOLERANCE_KM && fromKm < upperKm - TOLERANCE_KM);
  return parts.map((part): Json => {
    const { segment } = part;
    const from = Math.max(lowerKm, part.fromKm);
    const to = Math.min(upperKm, part.toKm);
    const name = segmentName(journey, segment);
    return {
      type: 'Feature',
      id: `possible-${segment.id}`,
      geometry: isPoint ? pointAt(evidence, lowerKm) : cutLineString(sliceOf(evidence, from, to)),
      properties: {
        byline_kind: 'possible',
        name: isPoint ? W.possiblePoint : W.possiblePart(name),
        description: W.possibleMeans(W.gradeMeans[segment.grade]),
        certainty: segment.grade,
        segment: name,
        from_km: metres(from),
        to_km: metres(to),
        pinned: moment.pinned,
        ...said,
        ...ends,
        ...styleOf(segment.grade),
      },
    };
  });
}

/** Why the band ends there: of several claims that say the same, the first of the file; null where the route ends. */
function boundMembers(evidence: Evidence, end: 'lower' | 'upper', claims: readonly Claim[]): FlatProperties {
  const claim = claims[0] ?? null;
  const source = sourceMembers(evidence.journey, claim);
  return {
    [`${end}_claim`]: claim && claimName(evidence, claim),
    [`${end}_claim_text`]: claim && textOf(claim.text),
    [`${end}_claims`]: claims.length,
    [`${end}_byline`]: source.byline_text,
    [`${end}_source_title`]: source.byline_title,
    [`${end}_source_url`]: source.byline_url,
  };
}

function drawnPosition(evidence: Evidence, { runKm }: Moment, said: FlatProperties): Json {
  return {
    type: 'Feature',
    id: 'drawn-position',
    geometry: pointAt(evidence, runKm),
    properties: { byline_kind: 'illustration', name: W.drawn, description: W.illustrationMeans, ...said },
  };
}

function pointAt({ route }: Evidence, km: number): JsonObject {
  const at: [number, number] = [0, 0];
  positionAt(route.line, km, at);
  return { type: 'Point', coordinates: [round(within180(at[0])), round(at[1])] };
}

function sliceOf({ route }: Evidence, fromKm: number, toKm: number): [number, number][] {
  return sliceLine(route.line, fromKm, toKm).map(([lon, lat]) => [round(within180(lon)), round(lat)]);
}

function metres(km: number): number {
  return Math.round(km * 1000) / 1000;
}
