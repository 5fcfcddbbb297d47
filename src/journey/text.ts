/** Choosing one language of a LocalText. Knows nothing of what the text is for. */
import type { LocalText } from './model';

/** The text in the first of the wanted languages that it has, else in English, else in whichever comes first. */
export function pickText(text: LocalText, languages: readonly string[] = ['en']): string {
  if (typeof text === 'string') return text;
  for (const language of [...languages, 'en']) {
    // Own members only: a file may not answer for "constructor".
    const found = Object.hasOwn(text, language) ? text[language] : undefined;
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
