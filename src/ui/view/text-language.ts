/**
 * In which language the journey's texts are, where they are not in the page's: counted over all of them, and said once.
 * Pure: a journey in, a sentence out.
 */
import type { Journey, LocalText } from '../../journey/model';
import { speaks, textLanguage } from '../../journey/text';
import { words } from '../../words/index';
import { languageName, languageNames } from '../../words/names';

/** Null where every text is there in the page's language, as far as its tag or its letters tell. */
export function fallbackText(journey: Journey): string | null {
  const wanted = words.locale;
  /** Tags of what stands in, the most frequent first. */
  const instead = new Map<string, number>();
  let there = 0;
  let untold = 0;
  for (const text of textsOf(journey)) {
    const tag = textLanguage(text, [wanted]);
    if (tag === null) {
      if (!/\p{Letter}/u.test(String(text))) continue;
      // A name may be in other letters than its sentence; a sentence has one of its own language's.
      if (lettersOf(wanted).test(String(text))) there += 1;
      else untold += 1;
    } else if (speaks(tag, wanted)) there += 1;
    else instead.set(tag, (instead.get(tag) ?? 0) + 1);
  }
  const name = languageName(wanted, wanted) ?? wanted;
  const said = words.page.texts;
  if (instead.size === 0) return untold === 0 ? null : said.untold(name);
  const tags = [...instead].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag);
  return (there === 0 ? said.none : said.some)(languageNames(tags, wanted), name);
}

/** Scripts of which `Intl` has the name of a mixture. */
const MIXTURES: Readonly<Record<string, string>> = { Kore: 'Hang', Jpan: 'Hira', Hans: 'Hani', Hant: 'Hani' };
const letters = new Map<string, RegExp>();

function lettersOf(language: string): RegExp {
  let found = letters.get(language);
  if (found === undefined) {
    const script = new Intl.Locale(language).maximize().script ?? 'Latn';
    found = new RegExp(`\\p{Script=${MIXTURES[script] ?? script}}`, 'u');
    letters.set(language, found);
  }
  return found;
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
