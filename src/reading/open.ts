/**
 * The bytes of a file opened where somebody waits: the programs for the other formats are fetched when a file is none of our
 * own journeys, and not before.
 */
import { locate } from '../journey/locate';
import { parseRead, readJson, withoutMark } from '../journey/parse-text';
import type { OpenedFile } from '../library/open-file';
import { openParsed, type OpenOptions } from '../validate/open';

/** Our own journeys name their profile soon after they begin. */
const OWN = /^\s*\{[^]*"profile"\s*:\s*"byline\//;
const HEAD_BYTES = 2000;

/** As `openFile` of the library. Rejects if what a format needs does not arrive. */
export async function openArrived(bytes: Uint8Array, name: string, options: OpenOptions): Promise<OpenedFile> {
  const own = /\.(geo)?json$/i.test(name) || !/\.\w+$/.test(name);
  if (own && OWN.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))) {
    const opened = openOwn(bytes, options);
    if (opened !== null) return opened;
  }
  const { openFile } = await import('../library/open-file');
  return openFile(bytes, name, options);
}

/** Null where its bytes are no UTF-8, or no JSON with a journey in it: that wants saying, and is said elsewhere. */
function openOwn(bytes: Uint8Array, options: OpenOptions): OpenedFile | null {
  let text: string;
  try {
    text = withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  options.onStep?.('reading');
  const read = readJson(text);
  if (!('value' in read) || !Object.hasOwn(Object(read.value), 'journey')) return null;
  const opened = openParsed(parseRead(text, read), (issues) => locate(text, issues), options);
  return { ...opened, readAs: 'geojson' };
}
