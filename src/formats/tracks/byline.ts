/**
 * The flat `byline_…` members that our own exports write, read back: who says so, and in which hours. Other programs hand
 * them on with a feature, whatever the format. Knows the members' names, no format.
 */
import { ADDRESS } from '../../journey/fields';
import { member } from '../../journey/json';
import type { JsonObject } from '../../journey/model';
import { publishedWindow } from '../../journey/time';
import { words } from '../../words';
import type { TrackSource } from './model';

/** Whether a text may become a link: an http(s) address without blanks, brackets and quotes. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * Who is named in `byline_text`, `byline_title`, `byline_url`, `byline_publisher` and `byline_published`; null if nobody is.
 * What is no text, no http(s) address or no time of publication is left out, by name in `unused`.
 */
export function bylineSource(properties: JsonObject): {
  readonly source: TrackSource | null;
  readonly unused: readonly ('byline_url' | 'byline_published')[];
} {
  const text = (name: string): string | null => {
    const value = member(properties, name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const url = text('byline_url');
  const published = text('byline_published');
  const urlFits = url === null || isAddress(url);
  const publishedFits = published === null || publishedWindow(published) !== null;
  const source = {
    label: text('byline_text') ?? text('byline_publisher'),
    title: text('byline_title'),
    url: urlFits ? url : null,
    publisher: text('byline_publisher'),
    published: publishedFits ? published : null,
  };
  return {
    source: Object.values(source).some((value) => value !== null) ? source : null,
    unused: [...(urlFits ? [] : (['byline_url'] as const)), ...(publishedFits ? [] : (['byline_published'] as const))],
  };
}

/** The labels of a byline, the report that was read first, the origin last: "KCNA → CNN → RIA" gives RIA, CNN, KCNA. */
export function chainInByline(label: string): readonly string[] {
  const labels = label.split(words.formats.arrow.trim()).map((part) => part.trim());
  return [...new Set(labels.filter((part) => part !== '').reverse())];
}
