/**
 * Which journey an address asks for: by its page (`<slug>.html`), by `?journey=<slug of one that is built in>`, or by an http(s)
 * address there, relative or whole.
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
  if (text === null || text === '') return { kind: 'built-in', slug: pageSlug(here.pathname, slugs) };
  if (slugs.includes(text)) return { kind: 'built-in', slug: text };
  if (!URL.canParse(text, base)) return { kind: 'bad-address', text };
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'bad-address', text };
  return { kind: 'address', url: url.href };
}

/** The journey whose page this is; null for the first one's, and for a page that is none of ours. */
function pageSlug(pathname: string, slugs: readonly string[]): string | null {
  // Some servers leave the ending out.
  const name = (pathname.split('/').at(-1) ?? '').replace(/\.html$/, '');
  return slugs.includes(name) ? name : null;
}

/** Where a built-in journey's page is, from any other page of ours. */
export function pageOf(slug: string, slugs: readonly string[]): string {
  return slug === slugs[0] ? './' : `./${encodeURIComponent(slug)}.html`;
}
