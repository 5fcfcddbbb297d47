/** Names of languages, through `Intl`. Knows no list of ours. */

/** "Korean" for `ko` in English, "한국어" in Korean; null where the tag is none, or nobody named it. */
export function languageName(tag: string, locale: string): string | null {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
    return name ?? null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null; // no BCP 47 tag
  }
}

/** In its own language, as a list of languages has it: with a capital where its script has them. */
export function ownName(tag: string): string {
  const name = languageName(tag, tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** "English, Korean": names in a row, without "and". */
export function languageNames(tags: readonly string[], locale: string): string {
  const names = tags.map((tag) => languageName(tag, locale) ?? tag);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

/** Which way its script runs, for `dir`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Not all browsers have it yet, and not all of these as a method.
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    readonly textInfo?: { readonly direction: string };
    readonly getTextInfo?: () => { readonly direction: string };
  };
  const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? { direction: 'ltr' };
  return direction === 'rtl' ? 'rtl' : 'ltr';
}
