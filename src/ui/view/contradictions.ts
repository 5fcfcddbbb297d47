/**
 * Which reports cannot all hold, as they are listed: pairs of claims about the same two events are one entry, shown by the pair
 * that needs the most. Pure: the engine finds the contradictions, here they are grouped and put into words.
 */
import type { Evidence } from '../../evidence/evidence';
import { claimsInOrder, contradictionGroups, contradictionSentence } from '../../evidence/disagreement';
import type { Contradiction } from '../../evidence/model';
import type { Claim, ClaimId, Journey } from '../../journey/model';
import { words } from '../../words/index';
import { byline, eventNumber, eventTitle, text } from './names';
import { windowText } from './when';

/** A claim as it is named in the list. */
export interface Side {
  readonly claim: Claim;
  readonly number: number | null;
  readonly disputed: boolean;
  /** Labels, origin first. */
  readonly byline: readonly string[];
  readonly title: string;
  /** Its time window; '' where it names none. */
  readonly hours: string;
}

export interface Pair {
  readonly key: string;
  /** "Needs at least 143 km/h between the two." */
  readonly sentence: string;
  /** In the order of their hours. */
  readonly sides: readonly [Side, Side];
  /** More pairs of claims about the same two events. */
  readonly more: number;
}

export interface Dispute {
  readonly side: Side;
  /** Its reason, where nothing that is computed contradicts it. */
  readonly reason: string | null;
  readonly against: readonly { readonly key: string; readonly sentence: string; readonly side: Side }[];
  /** Accepted claims that it contradicts besides the ones named. */
  readonly more: number;
}

/** Of a disputed claim at most so many of the events that it contradicts are named. */
const MOST_AGAINST = 3;

/** Among accepted claims: the entry that needs the most first. */
export function contradictingPairs(evidence: Evidence): Pair[] {
  return contradictionGroups(evidence.journey, evidence.contradictions).map(({ key, worst, count }) => {
    const [first, second] = claimsInOrder(worst);
    return {
      key,
      sentence: contradictionSentence(evidence, worst),
      sides: [sideOf(evidence.journey, first), sideOf(evidence.journey, second)],
      more: count - 1,
    };
  });
}

/** Each disputed claim, in the order of the file, with what it contradicts or why it is disputed. */
export function disputedClaims(evidence: Evidence): Dispute[] {
  const { journey } = evidence;
  return [...evidence.disputes].map(([id, found]) => {
    const shown = contradictionGroups(journey, found).slice(0, MOST_AGAINST);
    const reason = journey.index.claim.get(id)?.statusReason ?? null;
    const named = new Set(shown.map(({ worst }) => otherOf(worst, id)));
    const all = new Set(found.map((one) => otherOf(one, id)));
    return {
      side: sideOf(journey, id),
      reason: found.length > 0 ? null : reason === null ? words.contradictions.nothingComputed : text(reason),
      against: shown.map(({ key, worst }) => ({
        key,
        sentence: contradictionSentence(evidence, worst),
        side: sideOf(journey, otherOf(worst, id)),
      })),
      more: all.size - named.size,
    };
  });
}

function otherOf(contradiction: Contradiction, own: ClaimId): ClaimId {
  const [first, second] = claimsInOrder(contradiction);
  return first === own ? second : first;
}

function sideOf(journey: Journey, id: ClaimId): Side {
  const claim = journey.index.claim.get(id);
  if (claim === undefined) throw new RangeError(`a contradiction of a claim that the journey does not have: ${id}`);
  const { earliestMs, latestMs, timeZone } = claim.when;
  const title = eventTitle(journey, claim.event);
  return {
    claim,
    number: eventNumber(journey, claim.event),
    disputed: claim.status === 'disputed',
    byline: byline(journey, claim),
    title: title === '' ? text(claim.text) : title,
    hours: windowText(earliestMs, latestMs, timeZone) ?? '',
  };
}
