/** What does not hold together: disputed and retracted claims with their reasons, and accepted ones that contradict each other. */
import { claimsInOrder, contradictionGroups, contradictionSentence } from '../../evidence/disagreement';
import type { Evidence } from '../../evidence/evidence';
import type { Claim, ClaimId, Journey } from '../../journey/model';
import { reportOf } from '../../journey/origins';
import { words } from '../../words/files';
import { formatSpeed } from '../../words/format';
import { claimList, heading, list, ofClaim, paragraph, sentences, type Block, type Line } from './blocks';
import { claimLine, hoursOf } from './claim-line';
import type { Mentions } from './mentions';
import { bylineLine, sentenceLine } from './names';

const W = words.account.doubts;

/** Of a disputed claim at most so many of the events that it contradicts are named. */
const MOST_AGAINST = 3;

export function doubtBlocks(journey: Journey, evidence: Evidence, mentions: Mentions): readonly Block[] {
  const doubted = journey.claims.filter(({ status }) => status !== 'accepted');
  return [
    heading(2, W.title),
    ...(doubted.length === 0 ? [paragraph(W.none)] : []),
    ...claimList(
      doubted.map((claim) => ({
        claim: claim.id,
        line: sentences([
          claimLine(evidence, claim, mentions),
          (claim.status === 'retracted' ? W.retracted : W.disputed)(
            claim.statusReason === null ? [W.noReason] : sentenceLine(claim.statusReason),
          ),
          ...againstLines(evidence, claim, mentions),
        ]),
      })),
    ),
    ...contradictionBlocks(evidence, mentions),
  ];
}

function againstLines(evidence: Evidence, { id }: Claim, mentions: Mentions): readonly (Line | string)[] {
  const { journey } = evidence;
  const found = evidence.disputes.get(id) ?? [];
  const otherOf = (one: (typeof found)[number]): ClaimId => {
    const [first, second] = claimsInOrder(one);
    return first === id ? second : first;
  };
  const shown = contradictionGroups(journey, found).slice(0, MOST_AGAINST);
  const lines = shown.flatMap(({ worst }): Line[] => {
    const other = journey.index.claim.get(otherOf(worst));
    if (other === undefined) return [];
    const sentence = contradictionSentence(evidence, worst);
    return [W.against(ofClaim(other.id, bylineLine(journey, other)), mentions.of(reportOf(other)), [sentence])];
  });
  const named = new Set(shown.map(({ worst }) => otherOf(worst)));
  const more = new Set(found.map(otherOf)).size - named.size;
  return more > 0 ? [...lines, W.more(more)] : lines;
}

function contradictionBlocks(evidence: Evidence, mentions: Mentions): readonly Block[] {
  const said = words.contradictions;
  const { contradictions, contradictionsCut, journey, band } = evidence;
  const kmh = formatSpeed(evidence.capKmh);
  const title = heading(2, words.account.contradictions.title);
  if (contradictions.length === 0) return [title, paragraph(said.none(kmh))];
  return [
    title,
    paragraph(
      sentences([
        said.found(contradictions.length, contradictionsCut, kmh),
        band === null ? said.noBand : said.bandStands,
      ]),
    ),
    ...list(
      contradictionGroups(journey, contradictions).map(({ worst, count }) => {
        const [one, other] = claimsInOrder(worst).map((id) => sideLine(journey, id, mentions));
        const sentence = contradictionSentence(evidence, worst);
        return sentences([
          words.account.contradictions.pair(one ?? [], other ?? [], [sentence]),
          count > 1 ? said.morePairs(count - 1) : null,
        ]);
      }),
    ),
  ];
}

function sideLine(journey: Journey, id: ClaimId, mentions: Mentions): Line {
  const claim = journey.index.claim.get(id);
  if (claim === undefined) return [];
  return words.account.contradictions.side(
    ofClaim(id, hoursOf(claim)),
    bylineLine(journey, claim),
    mentions.of(reportOf(claim)),
    sentenceLine(claim.text),
  );
}
