/** What a picture says in words: title, dates, the sentence of the moment, credits. Knows the evidence, no drawing. */
import { momentAt, sentenceAt } from '../evidence/evidence';
import type { Moment } from '../evidence/model';
import { pickText } from '../journey/text';
import { formatDateRange, formatInstant, formatSpeed } from '../words/format';
import type { Head } from './head';
import type { PictureInput } from './model';

/** No hours: nothing can be said of an instant. */
export function isTimed({ evidence }: Pick<PictureInput, 'evidence'>): boolean {
  return evidence.clock.endMs > evidence.clock.startMs;
}

/** Null where no train is drawn: contradictions, or no hours. */
export function shownMoment(input: PictureInput): Moment | null {
  return isTimed(input) ? momentAt(input.evidence, input.timeMs) : null;
}

export function headOf(input: PictureInput, moment: Moment | null): Head {
  const { journey, evidence, words, timeMs } = input;
  const timed = isTimed(input);
  const first = journey.segments[0]?.timeZone ?? 'UTC';
  const last = journey.segments.findLast(({ grade }) => grade !== 'projected')?.timeZone ?? first;
  const whole = timed ? sentenceAt(evidence, timeMs, words) : words.picture.noHours;
  const instant = timed
    ? formatInstant(timeMs, moment?.timeZone ?? evidence.route.segments[0]?.segment.timeZone ?? 'UTC')
    : '';
  const cut = whole.startsWith(instant) ? instant.length : 0;
  const own = journey.speedLimit.kmh;
  const notes = [
    ...(timed && moment === null ? [words.picture.noBand] : []),
    ...(evidence.capKmh === own ? [] : [words.picture.cap(formatSpeed(evidence.capKmh), formatSpeed(own))]),
  ];
  return {
    title: pickText(journey.title, [words.locale]),
    dates: timed ? formatDateRange(evidence.clock.startMs, first, evidence.clock.endMs, last) : '',
    instant: whole.slice(0, cut),
    sentence: whole.slice(cut),
    note: notes.join(' '),
    train: moment === null ? null : moment.pinned ? 'disc' : 'ring',
  };
}

export function descriptionOf(input: PictureInput): string {
  const { journey, evidence, words, timeMs } = input;
  const sentence = isTimed(input) ? sentenceAt(evidence, timeMs, words) : words.picture.noHours;
  return words.picture.description(pickText(journey.title, [words.locale]), sentence.replace(/\.$/, ''));
}

/** Whose data it is. What is not drawn is not credited. */
export function creditsOf({ journey, words, ground }: PictureInput): string {
  const said = words.picture.credits;
  const { naturalEarth, openStreetMap } = words.map.attribution;
  const drawn = ground.world !== undefined || ground.region !== undefined || ground.network !== undefined;
  return [
    ...(drawn ? [naturalEarth] : []),
    openStreetMap,
    ...(journey.license === null ? [] : [said.journey(journey.license.replace(/\.$/, ''))]),
    ...(journey.authors.length === 0 ? [] : [said.by(journey.authors.join(', '))]),
  ].join(said.between);
}
