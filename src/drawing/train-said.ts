/** What stands beside the train on the map while the clock rests: who puts it there, or that nobody does. Pure. */
import type { Evidence } from '../evidence/evidence';
import type { Moment } from '../evidence/model';
import type { EventId } from '../journey/model';
import { originLabels, phraseOf } from '../evidence/sentence';
import { formatInstant, formatKm } from '../words/format';
import { words } from '../words';
import { spokenText } from '../journey/spoken';
import type { TrainNote } from './train-note';

/** How far the train can be off its disc before it is said; km. */
const LEAST_KM = 1;

/** Null where there is nothing to add to what the map shows. */
export function trainNote(evidence: Evidence, moment: Moment): TrainNote | null {
  const said = words.map.trainNote;
  const claim = moment.speaking;
  const widthKm = moment.upperKm - moment.lowerKm;
  const reported = claim === null ? null : said.reported(originLabels(evidence, moment, words), claim.when.reported);
  if (moment.pinned && claim !== null && reported !== null) {
    const title = titleOf(evidence, claim.event) || capital(phraseOf(evidence, claim, words));
    const offKm = Math.max(moment.runKm - moment.lowerKm, moment.upperKm - moment.runKm);
    return { title, detail: offKm < LEAST_KM ? reported : said.upTo(reported, formatKm(offKm, words.locale)) };
  }
  // So near to one place, there is no band to point at.
  if (widthKm <= evidence.journey.pinKm) return null;
  const instant = formatInstant(moment.timeMs, moment.timeZone);
  return { title: said.anywhere, detail: reported ?? said.unreported(instant) };
}

function titleOf({ journey }: Evidence, id: EventId | null): string {
  const event = id === null ? undefined : journey.index.event.get(id);
  return event === undefined ? '' : spokenText(event.title);
}

function capital(phrase: string): string {
  return phrase.charAt(0).toLocaleUpperCase(words.locale) + phrase.slice(1);
}
