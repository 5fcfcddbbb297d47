/**
 * Puts both kinds of contradiction together: among the accepted claims, and of each disputed claim against the accepted
 * ones. Of two disputed claims nothing is said, and retracted ones are left out.
 */
import type { Claim, ClaimId, Journey } from '../journey/model';
import type { Route } from '../line/model';
import { clashGroups, clashesIn } from './clash';
import type { ClaimWindow, Contradiction } from './model';
import { CeilingSweep, pairsBetween } from './too-fast';
import { wouldBind } from './windows';

export interface Contradictions {
  /** Among accepted claims, in the order of the file (of the later-listed claim, then the other). */
  readonly accepted: readonly Contradiction[];
  /** More were found than are listed. */
  readonly cut: boolean;
  readonly disputes: ReadonlyMap<ClaimId, readonly Contradiction[]>;
}

export function findContradictions(
  journey: Pick<Journey, 'claims' | 'tracks'>,
  route: Route,
  windows: readonly ClaimWindow[],
  capKmh: number,
): Contradictions {
  const accepted = windows.filter((window) => window.unbound === null);
  const disputed = windows.filter(
    (window) => window.claim.status === 'disputed' && window.place !== null && wouldBind(window, journey.tracks),
  );
  const sweep = new CeilingSweep(accepted, capKmh);
  const among = pairsBetween(accepted, sweep);
  const found: Contradiction[] = [...among.pairs];
  let cut = among.cut;

  const disputes = new Map<ClaimId, Contradiction[]>();
  const dispute = (id: ClaimId, contradiction: Contradiction): void => {
    const known = disputes.get(id);
    if (known === undefined) disputes.set(id, [contradiction]);
    else known.push(contradiction);
  };
  for (const claim of windows) if (claim.claim.status === 'disputed') disputes.set(claim.claim.id, []);
  for (const pair of pairsBetween(disputed, sweep).pairs) dispute(pair.floor, pair);
  for (const pair of pairsBetween(accepted, new CeilingSweep(disputed, capKmh)).pairs) dispute(pair.ceiling, pair);

  for (const group of clashGroups(journey.claims, journey.tracks, route)) {
    const both = clashesIn(group, (a, b) => a.status === 'accepted' && b.status === 'accepted');
    found.push(...both.clashes);
    cut ||= both.cut;
    for (const clash of clashesIn(group, (a, b) => a.status !== b.status).clashes) {
      dispute(disputes.has(clash.later) ? clash.later : clash.earlier, clash);
    }
  }
  const position = new Map<ClaimId, number>(journey.claims.map((claim: Claim, index) => [claim.id, index]));
  const rank = (contradiction: Contradiction): readonly [number, number] => {
    const [a, b] = claimsOf(contradiction).map((id) => position.get(id) ?? 0);
    return [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  };
  const byFile = (a: Contradiction, b: Contradiction): number => {
    const [a1, a2] = rank(a);
    const [b1, b2] = rank(b);
    return a1 - b1 || a2 - b2;
  };
  found.sort(byFile);
  for (const list of disputes.values()) list.sort(byFile);
  return { accepted: found, cut, disputes };
}

/** The two claims of a contradiction: what comes first on the line or in time, then the other. */
export function claimsOf(contradiction: Contradiction): readonly [ClaimId, ClaimId] {
  return contradiction.kind === 'clash'
    ? [contradiction.earlier, contradiction.later]
    : [contradiction.ceiling, contradiction.floor];
}
