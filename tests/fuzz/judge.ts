/** What must hold of any bytes at all: opened, exported, opened again. Returns what does not, as sentences. */
import { FORMATS } from '../../src/formats/formats';
import { ISSUE_CODES } from '../../src/journey/issues';
import { openFile } from '../../src/library/open-file';

export interface Verdict {
  readonly faults: readonly string[];
  /** Whether a journey came of it. */
  readonly usable: boolean;
  /** Id of the format that it was exported to, or null. */
  readonly exportedTo: string | null;
}

/** Elements that our documents are made of: anything else would be text that has become markup. */
const ELEMENTS = new Set(
  (
    'html head meta title style body article header main section footer nav h1 h2 h3 h4 p ol ul li a sup sub time dl dt dd strong em cite ' +
    'small span div table thead tbody tr th td caption abbr figure figcaption br hr blockquote bdi bdo'
  ).split(' '),
);

/** `pick`: 0 … 1, which export is tried. */
export function judge(bytes: Uint8Array, name: string, pick: number): Verdict {
  const faults: string[] = [];
  const opened = openFile(bytes, name);
  const input = new TextDecoder('latin1').decode(bytes);
  for (const issue of opened.issues) {
    if (ISSUE_CODES[issue.code] !== issue.severity) faults.push(`issue without a place in the table: ${issue.code}`);
    if (!((issue.line ?? 0) >= 1 && (issue.column ?? 0) >= 1))
      faults.push(`issue without line and column: ${issue.code}`);
    // What the file itself holds may be quoted back.
    const slip = /undefined|\[object|NaN/.exec(issue.message)?.[0];
    if (issue.message.length < 20 || (slip !== undefined && !input.includes(slip)))
      faults.push(`no sentence: ${issue.message}`);
  }
  let exportedTo: string | null = null;
  if (opened.journey !== null) {
    for (const { url, archiveUrl } of opened.journey.reports) {
      for (const link of [url, archiveUrl]) {
        if (link !== null && !/^https?:\/\//i.test(link)) faults.push(`a link that is not http(s): ${link}`);
      }
    }
    const format = FORMATS[Math.floor(pick * FORMATS.length)];
    if (format !== undefined) {
      const { journey, route, evidence } = opened;
      const written = format.write(
        { journey, route, evidence },
        format.ofMoment === true ? { atMs: evidence.clock.startMs } : {},
      );
      exportedTo = format.id;
      if (typeof written === 'string') faults.push(...faultsOfText(written, format.extension));
      if (format.id === 'geojson' && typeof written === 'string') {
        const again = openFile(new TextEncoder().encode(written), 'again.geojson');
        if (again.journey === null) faults.push('an export that does not open');
        else if (format.write({ journey: again.journey, route: again.route, evidence: again.evidence }) !== written)
          faults.push('export, open, export gives other bytes');
      }
    }
  }
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {})
    faults.push('the prototype of all objects was changed');
  return { faults, usable: opened.journey !== null, exportedTo };
}

function faultsOfText(text: string, extension: string): string[] {
  const faults: string[] = [];
  if (extension === 'html' || extension === 'kml' || extension === 'gpx') {
    for (const [, link = ''] of text.matchAll(/\shref="([^"]*)"/g)) {
      if (!/^(https?:\/\/|#)/i.test(link)) faults.push(`a link in ${extension}: ${link}`);
    }
    if (/<!ENTITY|<!DOCTYPE\s+(?!html>)/i.test(text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')))
      faults.push(`an entity in ${extension}`);
  }
  if (extension === 'html') {
    for (const [, element = ''] of text.matchAll(/<\/?([a-z][^\s/>]*)/gi)) {
      if (!ELEMENTS.has(element.toLowerCase())) faults.push(`text as markup: <${element}>`);
    }
    if (/<[^>]*\son[a-z]+\s*=/i.test(text)) faults.push('an event attribute');
  }
  if (
    extension === 'csv' &&
    /(^|[\r\n,])"?[=+@]/.test(text.replace(/"(?:[^"]|"")*"/g, (cell) => (/^"[=+@]/.test(cell) ? cell : '"x"')))
  )
    faults.push('a cell that is a formula');
  return faults;
}
