/** The journeys that are built in, as the gallery lists them. Their index is a file of its own, fetched when it is wanted. */
import type { LocalText } from '../../journey/model';
import { words } from '../../words/index';
import { text } from '../view/names';
import { dateRange } from '../../words/format';

/** An entry of `geo/journeys/index.json`, which `npm run geo` writes. */
export interface IndexEntry {
  readonly slug: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** RFC 3339 in UTC, with the IANA zone of the clock there; null for a journey without hours. */
  readonly start: { readonly at: string; readonly timeZone: string } | null;
  readonly end: { readonly at: string; readonly timeZone: string } | null;
  readonly lengthKm: number;
  readonly reports: number;
  readonly origins: number;
  readonly unnamed: number;
}

export interface GalleryRow {
  readonly slug: string;
  readonly title: string;
  readonly dates: string;
  readonly sentence: string;
  /** "983 km · 71 reports · 21 origins and 2 not named". */
  readonly figures: string;
}

/** Rejects if the index does not arrive. */
export async function galleryRows(slugs: readonly string[]): Promise<readonly GalleryRow[]> {
  const { default: index } = (await import('../../../geo/journeys/index.json')) as { default: readonly IndexEntry[] };
  return slugs.flatMap((slug) => index.find((entry) => entry.slug === slug) ?? []).map(rowOf);
}

export function rowOf({
  slug,
  title,
  summary,
  start,
  end,
  lengthKm,
  reports,
  origins,
  unnamed,
}: IndexEntry): GalleryRow {
  const dates =
    start === null || end === null
      ? ''
      : dateRange(Date.parse(start.at), start.timeZone, Date.parse(end.at), end.timeZone);
  const counts = words.page.counts.reportsOrigins(reports, origins, unnamed);
  return {
    slug,
    title: text(title),
    dates,
    sentence: firstSentence(text(summary)),
    figures: `${words.page.opening.gallery.km(lengthKm)} · ${counts}`,
  };
}

/** Up to the first full stop that ends a sentence: what follows it begins anew. */
export function firstSentence(whole: string): string {
  const [first] = new Intl.Segmenter(words.locale, { granularity: 'sentence' }).segment(whole);
  return (first?.segment ?? whole).trim();
}
