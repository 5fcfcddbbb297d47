/** Who an XML file names for a line or a point → a source. An address that is not http(s) becomes no link. Knows no format. */
import { show } from '../../journey/show';
import { words } from '../../words/files';
import { bylineSource, isAddress } from '../tracks/byline';
import type { TrackSource } from '../tracks/model';
import type { JsonObject } from '../../journey/model';
import type { Notes } from './read-notes';

/** Gathers what is said of the source in several elements; of each member the first one counts. */
export class SourceParts {
  private readonly parts: { -readonly [name in keyof TrackSource]?: TrackSource[name] } = {};

  constructor(private readonly notes: Notes) {}

  /** False if that was known, or is nothing: then it is for the caller to keep. */
  add(name: 'label' | 'title' | 'publisher', value: string | null): boolean {
    if (value === null || this.parts[name] !== undefined) return false;
    this.parts[name] = value;
    return true;
  }

  /** False as above; an address that is no link is an issue, and is left out. */
  addUrl(value: string | null, offset: number): boolean {
    if (value === null) return false;
    if (isAddress(value)) {
      if (this.parts.url !== undefined) return false;
      this.parts.url = value;
      return true;
    }
    this.notes.note('url-not-http', offset, words.issues.urlNotHttp(show(value)));
    this.notes.leaveOut('members');
    return true;
  }

  /** Null if nobody is named. `byline_…` members, which our own exports write, go before what the format has. */
  make(properties: JsonObject, offset: number): TrackSource | null {
    const { source, unused } = bylineSource(properties);
    for (const name of unused) {
      const value = show(properties[name]);
      if (name === 'byline_url') this.notes.note('url-not-http', offset, words.issues.urlNotHttp(value));
      else this.notes.note('instant-invalid', offset, words.issues.publishedInvalid(value));
      this.notes.leaveOut('members');
    }
    if (source !== null) return source;
    const { label = null, title = null, url = null, publisher = null, published = null } = this.parts;
    return (label ?? title ?? url ?? publisher) === null ? null : { label, title, url, publisher, published };
  }
}
