/**
 * In which language the journey's texts are, where they are not in the page's: counted over all of them, and said once.
 * Pure: a journey in, a sentence out.
 */
import type { Journey, LocalText } from '../../journey/model';
import { speaks, textLanguage } from '../../journey/text';
import { words } from '../../words/index';
import { languageName, languageNames } from '../../words/names';

/** Null where every text is there in the page's language, or does not say in which it is. */
export function fallbackText(journey: Journey): string | null {
  const wanted = words.locale;
  /** Tags of what stands in, the most frequent first. */
  const instead = new Map<string, number>();
  let there = 0;
  for (const text of textsOf(journey)) {
    const tag = textLanguage(text, [wanted]);
    if (tag === null) continue;
    if (speaks(tag, wanted)) there += 1;
    else instead.set(tag, (instead.get(tag) ?? 0) + 1);
  }
  if (instead.size === 0) return null;
  const tags = [...instead].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag);
  const said = words.page.texts;
  return (there === 0 ? said.none : said.some)(languageNames(tags, wanted), languageName(wanted, wanted) ?? wanted);
}

/** Every text that the page may show. */
function* textsOf(journey: Journey): Generator<LocalText> {
  yield* [journey.title, journey.summary, journey.speedLimit.text, ...journey.notSaid];
  for (const { text } of journey.corrections) yield text;
  for (const { title, phrase } of journey.events) yield* [title, phrase];
  for (const { note } of journey.segments) if (note !== null) yield note;
  for (const { name, note } of journey.alternatives) yield* note === null ? [name] : [name, note];
  for (const { text, statusReason, note, notSaid } of journey.claims) {
    yield text;
    for (const more of [statusReason, note, ...(notSaid ?? [])]) if (more !== null) yield more;
  }
}
