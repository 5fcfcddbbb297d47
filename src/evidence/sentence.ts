/**
 * The sentence of the moment: says only what holds. It reads a Moment and the catalogue's words; what it says of the subject
 * is what a claim states, what the band leaves possible, and what no report says.
 */
import type { Claim, Place } from '../journey/model';
import { pickText } from '../journey/text';
import { type PageWords, words as english } from '../words';
import { formatInstant, formatKm } from '../words/format';
import { HOUR_MS } from './band';
import type { Evidence } from './shape';
import type { Moment } from './model';
import { momentAt } from './moment';
import { TOLERANCE_KM } from './too-fast';

/** A place is named plainly within this distance along the route, else with "near"; km. */
export const PLAIN_KM = 2;

/** The whole sentence, with the clock of the segment at the run. */
export function sentenceOf(evidence: Evidence, moment: Moment, words: PageWords = english): string {
  const instant = formatInstant(moment.timeMs, moment.timeZone);
  return words.moment.sentence(instant, said(evidence, moment, words));
}

/** The sentence of an instant; where accepted claims contradict each other it says so, on the clock of the first segment. */
export function sentenceAt(evidence: Evidence, timeMs: number, words: PageWords = english): string {
  const moment = momentAt(evidence, timeMs);
  if (moment !== null) return sentenceOf(evidence, moment, words);
  const timeZone = evidence.route.segments[0]?.segment.timeZone ?? 'UTC';
  return words.moment.sentence(formatInstant(timeMs, timeZone), words.moment.contradicted);
}

function said(evidence: Evidence, moment: Moment, words: PageWords): string {
  const say = words.moment;
  const possible = possibleWithin(evidence, moment, words);
  const claim = moment.speaking;
  if (claim === null) return say.unreported(possible);
  const phrase = phraseOf(evidence, claim, words);
  const { earliestMs, latestMs, reported } = claim.when;
  const spanMs = earliestMs === null || latestMs === null ? Infinity : latestMs - earliestMs;
  const origins = originLabels(evidence, moment, words);
  if (moment.pinned)
    return spanMs > HOUR_MS ? say.pinnedLoosely(phrase, reported, origins) : say.pinned(phrase, origins);
  // At some moment of the window, which need not be this one: only an exact instant is now.
  return spanMs > 0 ? say.within(phrase, reported, origins, possible) : say.withinInstant(phrase, origins, possible);
}

/** The origins' labels; those that name nobody together, last. */
export function originLabels(evidence: Evidence, moment: Moment, words: PageWords): readonly string[] {
  const reports = moment.origins.map((id) => evidence.journey.index.report.get(id));
  const named = reports
    .filter((report) => report !== undefined && !report.unnamed)
    .map((report) => report?.label ?? '');
  return named.length === reports.length ? named : [...named, words.moment.unnamedOrigin];
}

function possibleWithin(evidence: Evidence, moment: Moment, words: PageWords): string {
  const { lowerKm, upperKm } = moment;
  const say = words.moment;
  const from = nearestPlace(evidence, lowerKm);
  const to = nearestPlace(evidence, upperKm);
  // The same place at another chainage is the way back, with all that lies between.
  if (from === null || to === null || from.place !== to.place || from.chainageKm !== to.chainageKm) {
    return say.possible(endName(from, lowerKm, words), endName(to, upperKm, words));
  }
  // "From near A to near A" would say nothing: how far to either side of it is said instead.
  const name = placeName(from.place, words);
  if (from.plain && to.plain) return say.possibleOnlyAt(name);
  // Rounded outwards, so that no less is said than is possible.
  const lowerOff = Math.floor(lowerKm - from.chainageKm + TOLERANCE_KM);
  const upperOff = Math.ceil(upperKm - to.chainageKm - TOLERANCE_KM);
  return say.possible(
    from.plain ? name : besideName(name, lowerOff, words),
    to.plain ? name : besideName(words.moment.it, upperOff, words),
  );
}

/** A point of the line by how far before or beyond a place it lies; whole km. */
function besideName(name: string, offKm: number, words: PageWords): string {
  const km = formatKm(Math.abs(offKm), words.locale);
  return offKm < 0 ? words.moment.before(km, name) : words.moment.beyond(km, name);
}

interface Nearest {
  readonly place: Place;
  readonly chainageKm: number;
  readonly plain: boolean;
}

/** The named place nearest by chainage; of two as near, the earlier one. Null if the route has none. */
export function nearestPlace(evidence: Pick<Evidence, 'route'>, km: number): Nearest | null {
  let best: Nearest | null = null;
  let bestKm = Infinity;
  for (const { place, chainagesKm } of evidence.route.places) {
    for (const chainageKm of chainagesKm) {
      const off = Math.abs(chainageKm - km);
      if (off >= bestKm) continue;
      bestKm = off;
      best = { place, chainageKm, plain: off <= PLAIN_KM };
    }
  }
  return best;
}

function endName(nearest: Nearest | null, km: number, words: PageWords): string {
  return nearest === null ? words.moment.kilometre(formatKm(km, words.locale)) : nameOf(nearest, words);
}

function nameOf({ place, plain }: Pick<Nearest, 'place' | 'plain'>, words: PageWords): string {
  const name = placeName(place, words);
  return plain ? name : words.moment.near(name);
}

function placeName(place: Place, words: PageWords): string {
  const name = place.names[words.locale] ?? place.name;
  return place.role === 'bridge' ? words.moment.the(name) : name;
}

/** The event's phrase; for a claim without an event, its type and its place. */
export function phraseOf(evidence: Evidence, claim: Claim, words: PageWords): string {
  const event = claim.event === null ? undefined : evidence.journey.index.event.get(claim.event);
  if (event !== undefined) return pickText(event.phrase, [words.locale]);
  const phrases = words.moment.phrases;
  const place = claim.place === null ? undefined : evidence.journey.index.place.get(claim.place);
  const window = evidence.window.get(claim.id)?.place ?? null;
  const type = claim.type;
  if (type === 'departure' || type === 'arrival' || type === 'passage' || type === 'sighting' || type === 'presence') {
    if (place !== undefined) return phrases[type](placeName(place, words));
    const from = nearestPlace(evidence, window?.from ?? 0);
    const to = nearestPlace(evidence, window?.to ?? evidence.placedKm);
    if (from !== null && from.place === to?.place && from.chainageKm === to.chainageKm) {
      return phrases[type](nameOf({ place: from.place, plain: from.plain && to.plain }, words));
    }
    return phrases.onStretch(
      endName(from, window?.from ?? 0, words),
      endName(to, window?.to ?? evidence.placedKm, words),
    );
  }
  return pickText(claim.text, [words.locale]);
}
