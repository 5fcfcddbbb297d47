/** A file's own texts in the language that is spoken. Pure but for the words, which know that language. */
import { words } from '../words';
import type { LocalText, Place } from './model';
import { pickText } from './text';

/** The text in the language that is spoken, else in English, else in whichever comes first. */
export const spokenText = (value: LocalText): string => pickText(value, [words.locale]);

/** In the language that is spoken where the file has it, else as the file calls it. */
export function spokenName(place: Place): string {
  return spokenText({ en: place.name, ...place.names });
}
