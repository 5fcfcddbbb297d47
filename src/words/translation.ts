/** What a language other than English must fill, told from the English catalogue. Types only. */

/**
 * The same keys and the same kinds: a text may be any text, and a function takes what the English one takes. Functions that
 * give pieces (`said`) are generic, and stay what they are.
 */
export type Localised<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends (...given: never[]) => unknown
      ? T
      : { readonly [Key in keyof T]: Localised<T[Key]> };
