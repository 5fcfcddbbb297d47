/** Choosing one language of a LocalText. Knows nothing of what the text is for. */
import type { LocalText } from './model';

const ENGLISH = 'en';

/**
 * The text in the first of the wanted languages that it has, else in English, else in whichever comes first. A language is
 * also had where it is that of a region or a script: `zh-Hans` for `zh`.
 */
export function pickText(text: LocalText, languages: readonly string[] = [ENGLISH]): string {
  if (typeof text === 'string') return text;
  const tag = textLanguage(text, languages);
  return tag === null ? '' : (text[tag] ?? '');
}

/** The tag of the language of what `pickText` picks; null where the file does not say it. */
export function textLanguage(text: LocalText, languages: readonly string[]): string | null {
  if (typeof text === 'string') return null;
  for (const language of [...languages, ENGLISH]) {
    // Own members only: a file may not answer for "constructor".
    if (Object.hasOwn(text, language)) return language;
    for (const tag in text) if (speaks(tag, language)) return tag;
  }
  return Object.keys(text)[0] ?? null;
}

/** Whether a text with this tag is in the language: `en-GB` is in `en`. */
export function speaks(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}
