/** Which form of a word stands beside a number, through `Intl.PluralRules`. Knows the language, no words. */

const rules = new Map<string, Intl.PluralRules>();

/** The forms that a language tells apart; `other` is the one for fractions, and for what has no form of its own. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form of a word for `n`: in Russian `one` for 1 and 21, `few` for 2 to 4, `many` for 0, 5 and 11, `other` for 1.5. */
export function pluralForm(locale: string, n: number, forms: PluralForms): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return forms[rule.select(n)] ?? forms.other;
}
