/**
 * Sentences with gaps: what is put in stays a part of its own, for whoever marks it up (a link, a time, text from outside),
 * while the sentence around it stays the language's. Knows no language.
 */

/** A sentence in pieces: our own text, and the parts that were put in. */
export type Said<Part> = readonly (string | Part)[];

/** A template whose gaps take a text, a part, or a sentence in pieces. */
export function said<Part>(texts: TemplateStringsArray, ...gaps: readonly (string | Part | Said<Part>)[]): Said<Part> {
  const pieces = texts.flatMap((text, at): (string | Part)[] => {
    const gap = gaps[at];
    if (gap === undefined) return [text];
    return [text, ...(Array.isArray(gap) ? (gap as Said<Part>) : [gap as string | Part])];
  });
  return pieces.filter((piece) => piece !== '');
}

/** The sentences with something between each two. */
export function joined<Part>(all: readonly Said<Part>[], between: string): Said<Part> {
  return all.flatMap((one, at) => (at === 0 ? one : [between, ...one]));
}
