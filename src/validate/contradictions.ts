/** Contradictions among accepted claims, as issues that name both reports. The engine finds them; here they get words. */
import type { Contradiction } from '../evidence/model';
import { issue, type Issue } from '../journey/issues';
import type { ClaimId, Journey } from '../journey/model';
import { bylineOf } from '../journey/origins';
import { words } from '../words/issues';
import { formatInstant, formatKm, formatNeededSpeed, formatSpeed } from '../words/format';
import type { Judged } from './judged';
import type { Pointers } from './pointers';

const W = words.issues;

export function checkContradictions(journey: Journey, evidence: Judged, pointers: Pointers): Issue[] {
  return evidence.contradictions.map((found) => {
    const code = found.kind === 'clash' ? 'contradiction-clash' : 'contradiction-speed';
    const claim = found.kind === 'clash' ? found.later : found.floor;
    return issue(code, pointers.feature(claim), describeContradiction(journey, found, evidence.capKmh));
  });
}

/** Both reports, what they need, and how to mend it. `capKmh` is the cap that it was found at. */
export function describeContradiction(journey: Journey, found: Contradiction, capKmh: number): string {
  const by = (id: ClaimId): string => claimBy(journey, id);
  if (found.kind === 'clash') {
    const time = (ms: number, id: ClaimId): string =>
      formatInstant(ms, journey.index.claim.get(id)?.when.timeZone ?? 'UTC');
    const { later, earlier } = found;
    const what = W.clashOf[found.of];
    return W.clash(by(later), time(found.laterMs, later), by(earlier), time(found.earlierMs, earlier), what);
  }
  const [ceiling, floor, km] = [by(found.ceiling), by(found.floor), formatKm(found.apartKm)];
  if (found.kind === 'same-moment') return W.sameMoment(ceiling, floor, km);
  if (found.kind === 'backwards') return W.backwards(ceiling, floor, km);
  return W.tooFast(ceiling, floor, formatNeededSpeed(found.neededKmh ?? 0, capKmh), formatSpeed(capKmh));
}

function claimBy(journey: Journey, id: ClaimId): string {
  const claim = journey.index.claim.get(id);
  return claim ? W.claimBy(bylineOf(journey, claim), id) : id;
}
