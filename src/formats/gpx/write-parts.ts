/** What points and tracks of a GPX file are made of: positions, links, and our own members as extensions. */
import type { Position } from '../../journey/position';
import { type XmlElement, decimal, element, optional } from '../xml/write';

/** Names our members; it is no address. */
export const NAMESPACE = 'urn:byline:members';

/** A `trkpt` or `wpt`: its altitude if it has one, then the rest. GPX's longitudes end before 180, which is −180. */
export function pointElement(
  name: 'trkpt' | 'wpt',
  [longitude, latitude, altitude]: Position | readonly [number, number],
  rest: readonly (XmlElement | null)[] = [],
): XmlElement {
  return element(name, [altitude === undefined ? null : element('ele', decimal(altitude)), ...rest], {
    lat: decimal(latitude),
    lon: decimal(longitude === 180 ? -180 : longitude),
  });
}

/** An http(s) address is the only one that a journey has. */
export function linkElement(url: string | null, title: string | null): XmlElement | null {
  return url === null ? null : element('link', [optional('text', title)], { href: url });
}

export function bylineExtensions(members: Readonly<Record<string, string | number | null>>): XmlElement {
  const rows = Object.entries(members).map(([name, value]) =>
    optional(`byline:${name}`, value === null ? null : String(value)),
  );
  return element('extensions', rows);
}
