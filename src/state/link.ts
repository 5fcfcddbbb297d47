/**
 * The fragment of an address: `#view=text&s=<segment>&c=<claim>&cap=<km/h>&t=<instant>`, read and written.
 * Pure text: knows nothing of the browser, and does not know whether the ids exist.
 */

/** What the page shows: the map with its sidebar, or all of it as a text. */
export type View = 'map' | 'text';

export interface Link {
  readonly view: View;
  /** What stood under `view=` when it is no view; else null. */
  readonly badView: string | null;
  readonly segment: string | null;
  readonly claim: string | null;
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
  const view = parameters.get('view');
  return {
    view: view === 'text' ? 'text' : 'map',
    badView: view === null || view === 'text' || view === 'map' ? null : view,
    segment: parameters.get('s') || null,
    claim: parameters.get('c') || null,
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
  link: Pick<Link, 'segment' | 'claim' | 'timeMs' | 'capKmh'> & Partial<Pick<Link, 'view'>>,
): string {
  const parts: string[] = [];
  // The map is what a link without the member shows.
  if (link.view === 'text') parts.push('view=text');
  if (link.segment !== null) parts.push(`s=${encodeURIComponent(link.segment)}`);
  if (link.claim !== null) parts.push(`c=${encodeURIComponent(link.claim)}`);
  if (link.capKmh !== null) parts.push(`cap=${link.capKmh}`);
  if (link.timeMs !== null) parts.push(`t=${writeInstant(link.timeMs)}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
