/**
 * Which journey an address asks for: `?journey=<slug of one that is built in>`, or an http(s) address, relative or whole.
 * Pure: knows URLs, fetches nothing.
 */
export type Asked =
  /** Null: the first. */
  | { readonly kind: 'built-in'; readonly slug: string | null }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'bad-address'; readonly text: string };

/** `base`: the address of the page; `slugs`: the journeys that are built in. */
export function askedJourney(base: string, slugs: readonly string[]): Asked {
  const here = new URL(base);
  const text = here.searchParams.get('journey');
  if (text === null || text === '') return { kind: 'built-in', slug: null };
  if (slugs.includes(text)) return { kind: 'built-in', slug: text };
  if (!URL.canParse(text, base)) return { kind: 'bad-address', text };
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'bad-address', text };
  return { kind: 'address', url: url.href };
}
