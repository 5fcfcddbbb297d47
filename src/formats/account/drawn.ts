/**
 * How the map is drawn, for the account that stands beside it: what its lines and marks mean, and whose they are. An exported
 * text has no drawing, and goes without. Knows the evidence, no claim.
 */
import type { Evidence } from '../../evidence/evidence';
import { trackShare } from '../../evidence/track-share';
import type { Journey } from '../../journey/model';
import { words } from '../../words';
import { formatKm, formatSpeed } from '../../words/format';
import { heading, list, paragraph, sentences, type Block } from './blocks';

const W = words.page.drawn;

export function drawnBlocks(journey: Journey, evidence: Evidence): readonly Block[] {
  const grades = [...new Set(journey.segments.map(({ grade }) => grade))];
  const share = trackShare(evidence);
  const track = share === null ? null : formatSpeed(Math.round(evidence.capKmh * share));
  return [
    heading(2, W.button),
    heading(3, W.line),
    ...list(grades.map((grade) => [W.grades[grade]])),
    heading(3, W.position),
    ...list(W.positionText.map((one) => [one])),
    heading(3, words.page.hour.title),
    paragraph(
      sentences([W.hour(formatKm(journey.pinKm)), evidence.band === null ? words.page.hour.contradiction : null]),
    ),
    heading(3, W.cap),
    paragraph(words.cap.atMost(formatSpeed(evidence.capKmh), track)),
    heading(3, W.km),
    paragraph(W.kmText),
    heading(3, words.text.drawn.made),
    ...list([[W.basemap], [W.software]]),
  ];
}
