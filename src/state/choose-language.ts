/** Which language the page speaks: the link's, else the one chosen before, else what the browser asks for, else English. */

const ENGLISH = 'en';

export interface LanguageWishes {
  /** What the link names. */
  readonly link: string | null;
  /** What the reader chose on an earlier visit. */
  readonly stored: string | null;
  /** The browser's, the dearest first. */
  readonly preferred: readonly string[];
}

/** The one of `tags` that is meant by a BCP 47 tag: itself, else what is left of it when subtags are taken off its end. */
export function matchLanguage(asked: string, tags: readonly string[]): string | null {
  let rest = asked.replaceAll('_', '-').toLowerCase();
  while (rest !== '') {
    const found = tags.find((tag) => tag.toLowerCase() === rest);
    if (found !== undefined) return found;
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('-')));
  }
  return null;
}

/** `chosen`: whether somebody chose it, who made the link or who reads; what a browser asks for is no choice. */
export function chooseLanguage(
  { link, stored, preferred }: LanguageWishes,
  tags: readonly string[],
): { readonly tag: string; readonly chosen: boolean } {
  for (const asked of [link, stored]) {
    const tag = asked === null ? null : matchLanguage(asked, tags);
    if (tag !== null) return { tag, chosen: true };
  }
  for (const asked of preferred) {
    const tag = matchLanguage(asked, tags);
    if (tag !== null) return { tag, chosen: false };
  }
  return { tag: ENGLISH, chosen: false };
}
