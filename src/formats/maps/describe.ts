/**
 * What segments, places and claims are called in files for maps of other programs, and what is said of each, as lines of
 * plain text. These formats know no grade and no "possible", so the words carry them. Knows no format.
 */
import type { Evidence } from '../../evidence/evidence';
import { phraseOf } from '../../evidence/sentence';
import type { Alternative, Claim, ClaimType, Journey, LocalText, Place, PlaceId, Segment } from '../../journey/model';
import { bylineOf, claimsOf, countSources, leadClaim, originOf, reportOf } from '../../journey/origins';
import { pickText } from '../../journey/text';
import { words } from '../../words/files';
import { formatDate, formatKm, formatOffset, formatTime } from '../../words/format';
import { citation } from '../cite/citation';

const W = words.writeMaps;

export const textOf = (text: LocalText): string => pickText(text, [words.locale]);

/** "12 September 2023, 18:39 UTC+9". */
export function hourText(timeMs: number, timeZone: string): string {
  const offset = formatOffset(timeMs, timeZone);
  return words.formats.instant(formatDate(timeMs, timeZone), formatTime(timeMs, timeZone), offset);
}

/** A place as it is read; its id where the file has no such place. */
export function placeName(journey: Journey, id: PlaceId): string {
  const place = journey.index.place.get(id);
  return place ? pickText({ en: place.name, ...place.names }, [words.locale]) : id;
}

export function placeLines(journey: Journey, place: Place): readonly string[] {
  const shown = placeName(journey, place.id);
  const others = [...new Set([place.name, ...Object.values(place.names)])].filter((name) => name !== shown);
  return [W.role(W.roles[place.role]), ...(others.length > 0 ? [W.alsoNamed(others)] : [])];
}

export function segmentName(journey: Journey, segment: Segment): string {
  return W.segment(placeName(journey, segment.from), placeName(journey, segment.to));
}

/** The grade, the hours, the byline, the counts, the note and the citation of the report that gives the byline. */
export function segmentLines(evidence: Evidence, segment: Segment): readonly string[] {
  const { journey } = evidence;
  const claim = leadClaim(journey, segment);
  const report = claim ? journey.index.report.get(reportOf(claim)) : undefined;
  const { reports, origins, unnamed } = countSources(journey, claimsOf(journey, segment));
  return [
    W.gradeMeans[segment.grade],
    hoursOf(evidence, segment),
    claim === null ? W.noByline : W.byline(bylineOf(journey, claim)),
    W.counts(reports, origins, unnamed),
    ...(segment.note === null ? [] : [W.note(textOf(segment.note))]),
    ...(claim && report ? [citation(journey, report, claim)] : []),
  ];
}

function hoursOf(evidence: Evidence, segment: Segment): string {
  if (evidence.band === null) return W.contradicted;
  const { fromMs, toMs } = windowOf(evidence, segment);
  if (fromMs === null || toMs === null) return W.noHours;
  return W.possibleBetween(hourText(fromMs, segment.timeZone), hourText(toMs, segment.timeZone));
}

/** When the segment is possible. A part of a whole journey keeps the hours that the whole gave it. */
export function windowOf(
  evidence: Evidence,
  segment: Segment,
): { readonly fromMs: number | null; readonly toMs: number | null } {
  const { excerpt, segments } = evidence.journey;
  if (excerpt && segments.length === 1) return { fromMs: excerpt.startMs, toMs: excerpt.endMs };
  return evidence.segmentWindows.get(segment.id) ?? { fromMs: null, toMs: null };
}

export function alternativeLines(journey: Journey, alternative: Alternative): readonly string[] {
  const segment = journey.index.segment.get(alternative.of);
  return [
    W.alternativeOf(segment ? segmentName(journey, segment) : alternative.of),
    ...(alternative.note === null ? [] : [W.note(textOf(alternative.note))]),
  ];
}

/** Types that say: it was there. The others are named as what they are, lest an event's phrase says too much. */
const SAYS_THERE: readonly ClaimType[] = ['departure', 'arrival', 'passage', 'sighting', 'presence'];

/** Whether it says that the subject was somewhere, and is accepted. */
export function saysThere({ journey }: Pick<Evidence, 'journey'>, claim: Claim): boolean {
  return claim.status === 'accepted' && SAYS_THERE.includes(claim.type) && journey.tracks.includes(claim.subject);
}

/** "crossing the Tumen, reported by KCNA", "disputed: at Khasan, reported by TASS". */
export function claimName(evidence: Evidence, claim: Claim): string {
  const origin = evidence.journey.index.report.get(originOf(claim));
  const label = origin === undefined || origin.unnamed ? words.moment.unnamedOrigin : origin.label;
  const said = words.moment.pinned(phraseOf(evidence, claim, words), [label]);
  const typed = SAYS_THERE.includes(claim.type) ? said : W.marked(W.claimTypes[claim.type], said);
  return claim.status === 'accepted' ? typed : W.marked(W.status[claim.status], typed);
}

/** What it says, what it is worth, when, who says so, and the citation of the report that was read. */
export function claimLines(evidence: Evidence, claim: Claim): readonly string[] {
  const { journey } = evidence;
  const report = journey.index.report.get(reportOf(claim));
  const { geometry, precisionKm } = claim;
  return [
    textOf(claim.text),
    W.claim(W.claimTypes[claim.type], W.status[claim.status]),
    ...(claim.statusReason === null || claim.status === 'accepted' ? [] : [W.because(textOf(claim.statusReason))]),
    ...(journey.tracks.includes(claim.subject) ? [] : [W.ofAnother(claim.subject)]),
    ...(claim.subjectCertainty === 'presumed' ? [W.presumed] : []),
    claimHours(claim),
    ...(claim.when.reported === '' ? [] : [W.reportedAs(claim.when.reported)]),
    ...(geometry?.type === 'Point' && precisionKm !== null ? [W.withinKm(formatKm(precisionKm))] : []),
    W.byline(bylineOf(journey, claim)),
    ...(claim.quote === null ? [] : [W.quote(claim.quote)]),
    ...(report ? [citation(journey, report, claim)] : []),
  ];
}

/** When, as the claim means it, in words. */
export function claimHours({ when, extent }: Claim): string {
  const { earliestMs, latestMs, timeZone } = when;
  if (earliestMs === null && latestMs === null) return W.noHour;
  if (earliestMs === null) return W.notAfter(hourText(latestMs ?? 0, timeZone));
  if (latestMs === null) return W.notBefore(hourText(earliestMs, timeZone));
  if (earliestMs === latestMs) return W.exactly(hourText(earliestMs, timeZone));
  const say = extent === 'throughout' ? W.throughout : W.someTime;
  return say(hourText(earliestMs, timeZone), hourText(latestMs, timeZone));
}

/** What heads a whole file: what it is, who says so, how it is to be read, what is not in it, whose it is. */
export function journeyLines(evidence: Evidence, leftOut: readonly string[]): readonly string[] {
  const { journey } = evidence;
  const { claims, reports, origins, unnamed } = countSources(journey, journey.claims);
  const summary = textOf(journey.summary);
  const { license, contact, authors, notSaid, speedLimit } = journey;
  return [
    ...(summary === '' ? [] : [summary]),
    W.subject(textOf(journey.subject)),
    W.sources(claims, reports, origins, unnamed),
    W.howToRead,
    evidence.band === null ? W.contradicted : W.cap(String(speedLimit.kmh), textOf(speedLimit.text)),
    ...(notSaid.length > 0 ? [W.notSaid(notSaid.map(textOf))] : []),
    ...leftOut,
    ...(license === null ? [] : [W.license(license)]),
    ...(authors.length > 0 ? [W.authors(authors)] : []),
    ...(contact === null ? [] : [W.contact(contact)]),
    W.made,
  ];
}
