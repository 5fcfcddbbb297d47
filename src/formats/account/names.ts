/** What comes out of the journey as parts of a line: texts, places, bylines, times. Knows no section and no markup. */
import type { Journey, LocalText, Place, PlaceId, Claim } from '../../journey/model';
import { chainOf } from '../../journey/origins';
import { pickText } from '../../journey/text';
import { words } from '../../words/files';
import { clockTime, formatDate, formatDateTime, formatTime, zoneName } from '../../words/format';
import { joined } from '../../words/said';
import { sentence } from '../cite/sentence';
import { outside, type Line } from './blocks';

const W = words.account.claim;

export const textOf = (text: LocalText): string => pickText(text, [words.locale]);
export const textLine = (text: LocalText): Line => outside(textOf(text));
/** With a full stop where it has no end of its own. */
export const sentenceLine = (text: LocalText): Line => outside(sentence(textOf(text).trim()));

export function placeLine(journey: Pick<Journey, 'index'>, id: PlaceId): Line {
  const place = journey.index.place.get(id);
  return outside(place === undefined ? id : placeName(place));
}

function placeName(place: Place): string {
  const name = Object.hasOwn(place.names, words.locale) ? place.names[words.locale] : undefined;
  return name ?? place.name;
}

/** The chain, origin first, each name a part of its own. */
export function bylineLine(journey: Pick<Journey, 'index'>, claim: Claim): Line {
  return joined(
    chainOf(journey, claim).map(({ label }) => outside(label)),
    words.formats.arrow,
  );
}

/** "12 September 2023, 12:15 Vladivostok". */
export function instantLine(atMs: number, timeZone: string): Line {
  const text = `${formatDateTime(atMs, timeZone)} ${zoneName(timeZone)}`;
  return [{ kind: 'time', text, atMs }];
}

/** "12 September 2023, 12:10 to 12:20 Vladivostok", with open ends "From … on", "By …", "Hour not said". */
export function windowLine(fromMs: number | null, toMs: number | null, timeZone: string): Line {
  if (fromMs === null) return toMs === null ? [W.hourOpen] : W.before(instantLine(toMs, timeZone));
  if (toMs === null) return W.after(instantLine(fromMs, timeZone));
  if (fromMs === toMs) return instantLine(fromMs, timeZone);
  const day = formatDate(fromMs, timeZone);
  const start: Line = [{ kind: 'time', text: formatDateTime(fromMs, timeZone), atMs: fromMs }];
  // The midnight that ends a day is read as its 24th hour.
  const { hour, minute } = clockTime(toMs, timeZone);
  const endsDay = hour === '00' && minute === '00' && day === formatDate(toMs - 1, timeZone);
  if (!endsDay && day !== formatDate(toMs, timeZone)) return W.between(start, instantLine(toMs, timeZone));
  return W.between(start, [
    { kind: 'time', text: `${endsDay ? W.midnight : formatTime(toMs, timeZone)} ${zoneName(timeZone)}`, atMs: toMs },
  ]);
}
