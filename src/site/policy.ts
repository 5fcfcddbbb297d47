/**
 * The page's security policy, as text: what a browser is to refuse to a page of ours, whatever a journey's file holds. Pure: the
 * build writes it into every page, SECURITY.md gives it as a header.
 */

export interface Allowed {
  /** Origins beside the page's own that it may ask for journeys and for a style's data: "https://maps.example", or "https:" for all. */
  readonly connect: readonly string[];
  /** Of the styles that stand in the page itself: "sha256-…", base64. */
  readonly styleHashes: readonly string[];
}

/** A `<meta http-equiv>` cannot say who may frame the page (`frame-ancestors`), nor be reported to: that takes a header. */
export function policyText({ connect, styleHashes }: Allowed): string {
  const own = ["'self'", ...connect].join(' ');
  return [
    // What is not named is nobody's: plugins, media, manifests, prefetches.
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' ')}`,
    // blob: a picture that is made here, before it is saved. data: MapLibre's icons, which are in its style sheet.
    `img-src ${own} blob: data:`,
    "font-src 'self'",
    `connect-src ${own}`,
    "worker-src 'self'",
    // The preview of an embed.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes markup or a program's address but by these two: Svelte's own templates, and src/trusted.ts.
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html default',
  ].join('; ');
}

/** A host may hold what would end a source, or a directive, in a policy. */
const ORIGIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/;

/**
 * The origins in what a deployment says: addresses, or "https:" for every one of that scheme, with blanks or commas between them.
 * @throws RangeError for what is neither: a build is to stop rather than to allow less, or more, than was meant.
 */
export function originsIn(text: string): readonly string[] {
  const origins = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => {
      if (word === 'https:' || word === 'http:') return word;
      const url = URL.canParse(word) ? new URL(word) : null;
      if (url === null || !ORIGIN.test(url.origin)) {
        throw new RangeError(`“${word}” is not an http(s) origin such as https://maps.example`);
      }
      return url.origin;
    });
  return [...new Set(origins)];
}

/** Where the policy goes: before all that it is to rule. */
const FIRST = /<meta charset="[^"]*"\s*\/?>/;

/** The page with its policy in it. @throws RangeError if the page does not say its charset, which is where the policy goes. */
export function withPolicy(html: string, policy: string): string {
  if (!FIRST.test(html)) throw new RangeError('withPolicy: the page has no <meta charset>');
  // Double quotes are around it: the policy has only single ones.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(FIRST, (charset) => `${charset}\n    ${meta}`);
}

const STYLES = "; style-src 'self'";

/** A page that has its policy, which allows one more style. @throws RangeError if it has none. */
export function withStyle(html: string, hash: string): string {
  if (!html.includes(STYLES)) throw new RangeError('withStyle: the page has no policy');
  return html.replace(STYLES, () => `${STYLES} '${hash}'`);
}
