/** The one list of formats that become a journey, in the order in which they are tried. Our own GeoJSON is not in it. */
import type { ReadFormat } from './draft';
import { gpxReader } from './gpx/read';
import { kmlReader } from './kml/read';
import { csvReader } from './table/read';

export const READERS: readonly ReadFormat[] = [gpxReader, kmlReader, csvReader];

/** The format that a text is of, by its beginning and the file's name; null if it is none of the list. */
export function readerOf(text: string, name: string): ReadFormat | null {
  const head = text.slice(0, 1000);
  const small = name.toLowerCase();
  return READERS.find((format) => format.recognises(head, small)) ?? null;
}
