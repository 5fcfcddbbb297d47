/**
 * The fragment of an address: `#l=<language>&s=<segment>&c=<claim>&cap=<km/h>&t=<instant>`, read and written.
 * Pure text: knows nothing of the browser, and does not know whether the ids exist.
 */

export interface Link {
  readonly segment: string | null;
  readonly claim: string | null;
  /** Tag of the language that the page is to speak, as it stands there. */
  readonly language: string | null;
  /** ms since the epoch. */
  readonly timeMs: number | null;
  /** What stood under `t=` when it is no instant; else null. */
  readonly badInstant: string | null;
  /** The reader's cap; null where the journey's own holds. */
  readonly capKmh: number | null;
  /** What stood under `cap=` when it is no speed; else null. */
  readonly badCap: string | null;
}

/** Plain decimal digits: what a control or a hand writes, and nothing that only a programmer would take for a number. */
const SPEED = /^\d{1,5}(\.\d{1,6})?$/;

/** An RFC 3339 instant with an offset; seconds may be left out. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

/** Reads a fragment, with or without its `#`. Unknown members are passed over. */
export function readLink(fragment: string): Link {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = parameters.get('t');
  // URLSearchParams turns an unescaped "+" into a space; in an instant it can only have been a "+".
  const instant = text?.replace(' ', '+') ?? null;
  const cap = parameters.get('cap');
  const capKmh = cap !== null && SPEED.test(cap) && Number(cap) > 0 ? Number(cap) : null;
  const timeMs = instant !== null && INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  return {
    segment: parameters.get('s') || null,
    claim: parameters.get('c') || null,
    language: parameters.get('l') || null,
    timeMs: Number.isNaN(timeMs) ? null : timeMs,
    badInstant: instant !== null && Number.isNaN(timeMs) ? instant : null,
    capKmh,
    badCap: cap !== null && capKmh === null ? cap : null,
  };
}

/** "2023-09-12T02:15Z", with seconds only where there are some. */
export function writeInstant(timeMs: number): string {
  const iso = new Date(Math.round(timeMs / 1000) * 1000).toISOString();
  return iso.endsWith(':00.000Z') ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 19)}Z`;
}

/** The fragment with its `#`, or '' when there is nothing to say. Ids are escaped; the instant stays readable. */
export function writeLink(
  link: Pick<Link, 'segment' | 'claim' | 'timeMs' | 'capKmh'> & Partial<Pick<Link, 'language'>>,
): string {
  const parts: string[] = [];
  if (link.language) parts.push(`l=${encodeURIComponent(link.language)}`);
  if (link.segment !== null) parts.push(`s=${encodeURIComponent(link.segment)}`);
  if (link.claim !== null) parts.push(`c=${encodeURIComponent(link.claim)}`);
  if (link.capKmh !== null) parts.push(`cap=${link.capKmh}`);
  if (link.timeMs !== null) parts.push(`t=${writeInstant(link.timeMs)}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** The same fragment in another language; all else in it stays as it is. */
export function withLanguage(fragment: string, language: string): string {
  const others = fragment.replace(/^#/, '').split('&');
  const kept = others.filter((part) => part !== '' && !/^l(=|$)/.test(part));
  return `#${[`l=${encodeURIComponent(language)}`, ...kept].join('&')}`;
}
