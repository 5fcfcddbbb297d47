/**
 * Which reports cannot all hold, as they are listed: pairs of claims about the same two events are one entry, shown by the pair
 * that needs the most. Pure: the engine finds the contradictions, here they are grouped and put into words.
 */
import type { Evidence } from '../../evidence/evidence';
import type { ClashContradiction, Contradiction } from '../../evidence/model';
import type { Claim, ClaimId, Journey } from '../../journey/model';
import { formatInstant, formatKm, formatNeededSpeed } from '../../words/format';
import { words } from '../../words/index';
import { byline, eventNumber, eventTitle, placeName, text } from './names';
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
  return groups(evidence.journey, evidence.contradictions).map(({ key, worst, count }) => {
    const [first, second] = inOrder(worst);
    return {
      key,
      sentence: sentenceOf(evidence, worst),
      sides: [sideOf(evidence.journey, first), sideOf(evidence.journey, second)],
      more: count - 1,
    };
  });
}

/** Each disputed claim, in the order of the file, with what it contradicts or why it is disputed. */
export function disputedClaims(evidence: Evidence): Dispute[] {
  const { journey } = evidence;
  return [...evidence.disputes].map(([id, found]) => {
    const shown = groups(journey, found).slice(0, MOST_AGAINST);
    const reason = journey.index.claim.get(id)?.statusReason ?? null;
    const named = new Set(shown.map(({ worst }) => otherOf(worst, id)));
    const all = new Set(found.map((one) => otherOf(one, id)));
    return {
      side: sideOf(journey, id),
      reason: found.length > 0 ? null : reason === null ? words.contradictions.nothingComputed : text(reason),
      against: shown.map(({ key, worst }) => ({
        key,
        sentence: sentenceOf(evidence, worst),
        side: sideOf(journey, otherOf(worst, id)),
      })),
      more: all.size - named.size,
    };
  });
}

interface Group {
  readonly key: string;
  worst: Contradiction;
  count: number;
}

function groups(journey: Journey, contradictions: readonly Contradiction[]): Group[] {
  const found = new Map<string, Group>();
  for (const contradiction of contradictions) {
    const about = inOrder(contradiction).map((id) => journey.index.claim.get(id)?.event ?? id);
    const kind = contradiction.kind === 'clash' ? `${contradiction.of}\n${contradiction.place}` : 'speed';
    const key = [kind, ...about.sort()].join('\n');
    const group = found.get(key);
    if (group === undefined) found.set(key, { key, worst: contradiction, count: 1 });
    else {
      group.count += 1;
      if (worseFirst(contradiction, group.worst) < 0) group.worst = contradiction;
    }
  }
  return [...found.values()].sort((a, b) => worseFirst(a.worst, b.worst));
}

/** What no speed mends comes first, then by the speed that is needed, then hours that clash, by how far they are apart. */
function worseFirst(a: Contradiction, b: Contradiction): number {
  return RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) || amountOf(b) - amountOf(a);
}

const RANKS: readonly Contradiction['kind'][] = ['backwards', 'same-moment', 'too-fast', 'clash'];

function amountOf(contradiction: Contradiction): number {
  if (contradiction.kind === 'clash') return contradiction.laterMs - contradiction.earlierMs;
  return contradiction.neededKmh ?? contradiction.apartKm;
}

/** The two claims, the one that speaks of an earlier hour first. */
function inOrder(contradiction: Contradiction): [ClaimId, ClaimId] {
  switch (contradiction.kind) {
    case 'clash':
      return [contradiction.earlier, contradiction.later];
    case 'backwards':
      return [contradiction.floor, contradiction.ceiling];
    default:
      return [contradiction.ceiling, contradiction.floor];
  }
}

function otherOf(contradiction: Contradiction, own: ClaimId): ClaimId {
  const [first, second] = inOrder(contradiction);
  return first === own ? second : first;
}

function sentenceOf({ journey, capKmh }: Evidence, contradiction: Contradiction): string {
  const said = words.contradictions;
  switch (contradiction.kind) {
    case 'too-fast':
      return said.tooFast(formatNeededSpeed(contradiction.neededKmh ?? 0, capKmh));
    case 'same-moment':
      return said.sameMoment(formatKm(contradiction.apartKm));
    case 'backwards':
      return said.backwards(formatKm(contradiction.apartKm));
    case 'clash':
      return clashSentence(journey, contradiction);
  }
}

function clashSentence(journey: Journey, clash: ClashContradiction): string {
  const time = (ms: number, id: ClaimId): string =>
    formatInstant(ms, journey.index.claim.get(id)?.when.timeZone ?? 'UTC');
  const earlier = time(clash.earlierMs, clash.earlier);
  const later = time(clash.laterMs, clash.later);
  return words.contradictions[clash.of](earlier, later, placeName(journey, clash.place));
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
