/**
 * Which journey an address asks for: `?journey=<path on this origin>`. Pure: knows URLs, fetches nothing.
 */
export type Asked =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'other-origin'; readonly text: string }
  | { readonly kind: 'bad-address'; readonly text: string };

/** `base`: the address of the page. Only http(s) on the page's own origin is opened. */
export function askedJourney(base: string): Asked {
  const here = new URL(base);
  const text = here.searchParams.get('journey');
  if (text === null || text === '') return { kind: 'built-in' };
  if (!URL.canParse(text, base)) return { kind: 'bad-address', text };
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'bad-address', text };
  if (url.origin !== here.origin) return { kind: 'other-origin', text };
  return { kind: 'address', url: url.href };
}
