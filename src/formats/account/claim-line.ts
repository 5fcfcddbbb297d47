/** One claim as a line: when, where, who says so, what, and what that leaves open. Knows one claim, no section. */
import type { Evidence } from '../../evidence/evidence';
import type { Unbound } from '../../evidence/model';
import type { Claim, Journey } from '../../journey/model';
import { reportOf } from '../../journey/origins';
import { words } from '../../words/files';
import { formatKm } from '../../words/format';
import { joined } from '../../words/said';
import { ofClaim, outside, sentences, strong, type Line } from './blocks';
import type { Mentions } from './mentions';
import { bylineLine, placeLine, sentenceLine, textLine, windowLine } from './names';

const W = words.account.claim;

/** "12 September 2023, 06:00 Vladivostok, at Khasan, reported by KCNA → Xinhua: The train entered …" and what is known of it. */
export function claimLine({ journey, window }: Evidence, claim: Claim, mentions: Mentions): Line {
  const { when, notSaid, note, quote } = claim;
  const told = W.told(
    ofClaim(claim.id, strong(hoursOf(claim))),
    whereOf(journey, claim),
    bylineLine(journey, claim),
    mentions.of(reportOf(claim)),
    sentenceLine(claim.text),
  );
  const open = notSaid === null ? [] : joined(notSaid.map(textLine), '; ');
  return sentences([
    told,
    quote === null ? null : W.quoted(outside(quote)),
    W.types[claim.type],
    claim.subjectCertainty === 'presumed' ? W.presumed : null,
    open.length === 0 ? null : W.notSaid(open),
    when.reported === '' ? null : W.reportedAs(outside(when.reported)),
    W.bases[claim.basis],
    W.confidence[claim.confidence],
    bindingOf(claim, window.get(claim.id)?.unbound ?? null),
    note === null ? null : W.note(sentenceLine(note)),
  ]);
}

/** Why it does not shape the band; null if it does, never could, or stands among those that are not accepted. */
function bindingOf({ type, status }: Claim, unbound: Unbound | null): string | null {
  if (unbound === null || unbound === 'not-accepted' || status !== 'accepted' || type === 'context') return null;
  return words.page.card.binds[unbound];
}

/** The claim's window on the clock that its words are in. */
export function hoursOf({ when }: Claim): Line {
  return windowLine(when.earliestMs, when.latestMs, when.timeZone);
}

/** ", at Khasan (within 3 km)"; nothing where the claim names no place. */
function whereOf(journey: Journey, claim: Claim): Line {
  const { place, stretch, geometry, precisionKm } = claim;
  const named = place === null ? [] : W.place(placeLine(journey, place));
  if (stretch !== null) return [...named, ...stretchOf(journey, stretch)];
  if (geometry === null) return named;
  const within = precisionKm === null ? [] : [W.within(formatKm(precisionKm))];
  if (place !== null) return [...named, ...within];
  if (geometry.type !== 'Point') return [W.area, ...within];
  const [longitude, latitude] = geometry.coordinates;
  return [W.position(degrees(latitude, longitude)), ...within];
}

function stretchOf(journey: Journey, [from, to]: NonNullable<Claim['stretch']>): Line {
  if (from !== null && to !== null) return W.stretch(placeLine(journey, from), placeLine(journey, to));
  if (from !== null) return W.beyond(placeLine(journey, from));
  return to === null ? [] : W.short(placeLine(journey, to));
}

/** To about ten metres. */
function degrees(latitude: number, longitude: number): string {
  const figure = (value: number): string => String(Math.abs(Math.round(value * 10000) / 10000));
  return W.degrees(figure(latitude), latitude >= 0, figure(longitude), longitude >= 0);
}
