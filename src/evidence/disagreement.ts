/**
 * Which reports cannot all hold, put into words: pairs of claims about the same two events are one group, and stand for each
 * other by the pair that needs the most. The engine finds the contradictions; nothing here finds any.
 */
import type { ClaimId, Journey, PlaceId } from '../journey/model';
import { pickText } from '../journey/text';
import { words } from '../words';
import { formatInstant, formatKm, formatNeededSpeed } from '../words/format';
import type { ClashContradiction, Contradiction } from './model';
import type { Evidence } from './shape';

/** Contradictions of one kind between claims about the same two events. */
export interface ContradictionGroup {
  /** The same for the same two events. */
  readonly key: string;
  /** The one that needs the most. */
  readonly worst: Contradiction;
  /** With that one. */
  readonly count: number;
}

/** What cannot be mended first, then what needs the most. */
export function contradictionGroups(
  journey: Pick<Journey, 'index'>,
  contradictions: readonly Contradiction[],
): ContradictionGroup[] {
  const found = new Map<string, { -readonly [Name in keyof ContradictionGroup]: ContradictionGroup[Name] }>();
  for (const contradiction of contradictions) {
    const about = claimsInOrder(contradiction).map((id) => journey.index.claim.get(id)?.event ?? id);
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
export function claimsInOrder(contradiction: Contradiction): [ClaimId, ClaimId] {
  switch (contradiction.kind) {
    case 'clash':
      return [contradiction.earlier, contradiction.later];
    case 'backwards':
      return [contradiction.floor, contradiction.ceiling];
    default:
      return [contradiction.ceiling, contradiction.floor];
  }
}

/** "Needs at least 143 km/h between the two." Names neither claim: they stand beside it. */
export function contradictionSentence(
  { journey, capKmh }: Pick<Evidence, 'journey' | 'capKmh'>,
  contradiction: Contradiction,
): string {
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

function clashSentence(journey: Pick<Journey, 'index'>, clash: ClashContradiction): string {
  const time = (ms: number, id: ClaimId): string =>
    formatInstant(ms, journey.index.claim.get(id)?.when.timeZone ?? 'UTC');
  const earlier = time(clash.earlierMs, clash.earlier);
  const later = time(clash.laterMs, clash.later);
  return words.contradictions[clash.of](earlier, later, placeName(journey, clash.place));
}

function placeName(journey: Pick<Journey, 'index'>, id: PlaceId): string {
  const place = journey.index.place.get(id);
  return place === undefined ? id : pickText({ en: place.name, ...place.names }, [words.locale]);
}
