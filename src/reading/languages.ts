/**
 * The languages that there are, and how one comes to be spoken, on the page as in its worker. English is built in; each other
 * is a file of `src/words` named by its tag (`ko.ts`, `zh-Hans.ts`), found when the page is built and fetched when wanted.
 */
import type { Translation } from '../words/index';
import { speak } from '../words/speak';

const FILES = import.meta.glob<Readonly<Record<string, Translation>>>([
  '../words/[a-z][a-z].ts',
  '../words/[a-z][a-z][a-z].ts',
  '../words/[a-z][a-z]-*.ts',
]);

const ENGLISH = 'en';

const LOADERS = new Map(
  Object.entries(FILES).map(([path, load]) => [/([^/]+)\.ts$/.exec(path)?.[1] ?? path, load] as const),
);

/** BCP 47 tags, English first. */
export const LANGUAGES: readonly string[] = [ENGLISH, ...[...LOADERS.keys()].toSorted()];

/** Of two that are on their way, the one asked for last is spoken. */
let wanted = ENGLISH;

/** Speaks it once its words have arrived. Returns whether it is spoken: if not, what was spoken before still is. */
export async function speakLanguage(tag: string): Promise<boolean> {
  wanted = tag;
  const load = LOADERS.get(tag);
  if (load === undefined) {
    if (tag === ENGLISH) speak(null);
    return tag === ENGLISH;
  }
  try {
    const found = Object.values(await load()).find(({ locale }) => locale === tag);
    if (found === undefined || wanted !== tag) return false;
    speak(found);
    return true;
  } catch {
    return false; // offline, or another version is served by now
  }
}
