/**
 * The fragment of an address: `#view=text&s=<segment>&c=<claim>&cap=<km/h>&t=<instant>&m=<zoom>/<lat>/<lon>&l=<language>&d=<hash>`,
 * read and written.
 * Pure text: knows nothing of the browser, and does not know whether the ids exist.
 */
import type { Camera } from '../line/camera';

/** What the page shows: the map with its sidebar, or all of it as a text. */
export type View = 'map' | 'text';

export interface Link {
  readonly view: View;
  /** What stood under `view=` when it is no view; else null. */
  readonly badView: string | null;
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
  /** Where the map looks; null where that follows from the rest. */
  readonly camera: Camera | null;
  /** What stood under `m=` when no map can look there; else null. */
  readonly badCamera: string | null;
  /** The mark of the file that the link was made of, lower case; null where it has none. */
  readonly dataHash: string | null;
}

/** What is written. */
export type LinkParts = Pick<Link, 'segment' | 'claim' | 'timeMs' | 'capKmh' | 'camera' | 'dataHash'> &
  Partial<Pick<Link, 'language' | 'view'>>;

export const NOTHING_SAID: LinkParts = {
  segment: null,
  claim: null,
  timeMs: null,
  capKmh: null,
  camera: null,
  dataHash: null,
};

const HASH = /^[0-9a-f]{8}$/i;
/** `zoom/lat/lon`, then the bearing and the pitch if they are not 0; degrees. */
const CAMERA = /^\d{1,2}(\.\d+)?\/-?\d{1,2}(\.\d+)?\/-?\d{1,3}(\.\d+)?(\/-?\d{1,3}(\.\d+)?(\/\d{1,2}(\.\d+)?)?)?$/;
const MOST_ZOOM = 24;
/** Where Web Mercator ends. */
const MOST_LAT = 85.06;
const MOST_PITCH = 85;
/** Beyond 180 for a route over the antimeridian, whose longitudes go on counting. */
const MOST_LON = 540;

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
  const look = parameters.get('m');
  const camera = look === null ? null : readCamera(look);
  const hash = parameters.get('d');
  const timeMs = instant !== null && INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  const view = parameters.get('view');
  return {
    view: view === 'text' ? 'text' : 'map',
    badView: view === null || view === 'text' || view === 'map' ? null : view,
    segment: parameters.get('s') || null,
    claim: parameters.get('c') || null,
    language: parameters.get('l') || null,
    timeMs: Number.isNaN(timeMs) ? null : timeMs,
    badInstant: instant !== null && Number.isNaN(timeMs) ? instant : null,
    capKmh,
    badCap: cap !== null && capKmh === null ? cap : null,
    camera,
    badCamera: look !== null && camera === null ? look : null,
    // Cut short on its way, it is no mark of any file: nothing follows from it.
    dataHash: hash !== null && HASH.test(hash) ? hash.toLowerCase() : null,
  };
}

function readCamera(text: string): Camera | null {
  if (!CAMERA.test(text)) return null;
  const [zoom = 0, lat = 0, lon = 0, bearing = 0, pitch = 0] = text.split('/').map(Number);
  const somewhere =
    zoom <= MOST_ZOOM &&
    Math.abs(lat) <= MOST_LAT &&
    Math.abs(lon) <= MOST_LON &&
    Math.abs(bearing) <= 180 &&
    pitch <= MOST_PITCH;
  return somewhere ? { lon, lat, zoom, bearing, pitch } : null;
}

/** A ten-millionth of the world at most, and a tenth of a degree of turn: less than a pixel. */
function writeCamera({ lon, lat, zoom, bearing, pitch }: Camera): string {
  const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
  const parts = [short(zoom, 3), short(lat, 5), short(lon, 5), short(bearing, 1), short(pitch, 1)];
  while (parts.length > 3 && Number(parts.at(-1)) === 0) parts.pop();
  return parts.join('/');
}

/** "2023-09-12T02:15Z", with seconds only where there are some. */
export function writeInstant(timeMs: number): string {
  const iso = new Date(Math.round(timeMs / 1000) * 1000).toISOString();
  return iso.endsWith(':00.000Z') ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 19)}Z`;
}

/** The fragment with its `#`, or '' when there is nothing to say. Ids are escaped; the instant stays readable. */
export function writeLink(link: LinkParts): string {
  const parts: string[] = [];
  // The map is what a link without the member shows.
  if (link.view === 'text') parts.push('view=text');
  if (link.segment !== null) parts.push(`s=${encodeURIComponent(link.segment)}`);
  if (link.claim !== null) parts.push(`c=${encodeURIComponent(link.claim)}`);
  if (link.capKmh !== null) parts.push(`cap=${link.capKmh}`);
  if (link.timeMs !== null) parts.push(`t=${writeInstant(link.timeMs)}`);
  if (link.camera !== null) parts.push(`m=${writeCamera(link.camera)}`);
  // Of something that is shown of the file; alone it would say nothing: the address of a journey is of whatever it is by then.
  const shown = parts.length > (link.view === 'text' ? 1 : 0);
  if (link.language) parts.push(`l=${encodeURIComponent(link.language)}`);
  if (link.dataHash !== null && shown) parts.push(`d=${link.dataHash}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** The same fragment in another language; all else in it stays as it is. */
export function withLanguage(fragment: string, language: string): string {
  const others = fragment.replace(/^#/, '').split('&');
  const kept = others.filter((part) => part !== '' && !/^l(=|$)/.test(part));
  return `#${[...kept, `l=${encodeURIComponent(language)}`].join('&')}`;
}
