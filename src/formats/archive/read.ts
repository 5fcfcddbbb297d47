/**
 * The one file of a zip archive that is meant: what is in a KMZ, in our own zip, or in one with a single file that can be
 * read. Only that one is unpacked, within limits, and nothing is written anywhere. Knows names, nothing of the files.
 */
import { issue, type Issue } from '../../journey/issues';
import { listOf, show } from '../../journey/show';
import { words } from '../../words/files';
import { READERS } from '../readers';
import { entryCount, readDirectory, type ArchiveEntry } from './read-directory';
import { unpack } from './read-entry';

const W = words.archive;

/** 400 MB is what a page can hold of a text, once as bytes and once as text. */
export const MAX_UNPACKED_BYTES = 400_000_000;
/** Tracks are packed to a tenth, very even ones to a fiftieth; what unpacks to much more is no track. */
export const MAX_RATIO = 100;
/** So much may come out however small it was: a short text of one letter packs well. */
export const ALWAYS_BYTES = 1_000_000;
export const MAX_ENTRIES = 10_000;

export interface FileInArchive {
  readonly bytes: Uint8Array;
  /** What the reader called it: of a KMZ its own name, else that of the file inside, without folders. */
  readonly name: string;
}

/** `name` is what the reader called the archive. `mostBytes` is the limit for what is unpacked. Never throws on data. */
export function readArchive(
  bytes: Uint8Array,
  name: string,
  mostBytes = MAX_UNPACKED_BYTES,
): FileInArchive | { readonly issue: Issue } {
  const count = entryCount(bytes);
  if (count !== null && count > MAX_ENTRIES) return refused('zip-too-large', W.tooManyEntries(count, MAX_ENTRIES));
  const entries = readDirectory(bytes);
  if (entries === null) return refused('zip-invalid', W.cutShort);
  const chosen = choose(entries.filter(isMeant), name.toLowerCase());
  if (typeof chosen === 'string') return refused('zip-invalid', chosen);
  const { entry, called } = chosen;
  const most = Math.min(mostBytes, MAX_RATIO * entry.packed.length + ALWAYS_BYTES);
  const unpacked = unpack(entry, most);
  const shown = show(entry.name);
  switch (unpacked) {
    case 'too-large':
      return refused('zip-too-large', W.tooLarge(shown, String(Math.round(most / 100_000) / 10)));
    case 'method':
      return refused('zip-invalid', W.method(shown, entry.method));
    case 'damaged':
    case 'encrypted':
      return refused('zip-invalid', W[unpacked](shown));
    default:
      return { bytes: unpacked, name: called ?? name };
  }
}

function refused(code: 'zip-invalid' | 'zip-too-large', message: string): { readonly issue: Issue } {
  return { issue: { ...issue(code, '', message), line: 1, column: 1 } };
}

/** What a Mac packs beside each file has its ending and nothing of it. */
function isMeant({ name }: ArchiveEntry): boolean {
  return !name.startsWith('__MACOSX/') && !baseOf(name).startsWith('._');
}

function baseOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** The entry that is meant, with the name to read it by (null: the archive's own), or why there is none. */
function choose(
  entries: readonly ArchiveEntry[],
  archive: string,
): { readonly entry: ArchiveEntry; readonly called: string | null } | string {
  if (entries.length === 0) return W.empty;
  const named = (name: string): ArchiveEntry | undefined => entries.find((entry) => entry.name.toLowerCase() === name);
  const ours = named('journey.geojson');
  if (ours) return { entry: ours, called: ours.name };
  // Of a KMZ the first KML counts, wherever it lies; doc.kml is how programs call it.
  const first = archive.endsWith('.kmz') ? entries.find(({ name }) => name.toLowerCase().endsWith('.kml')) : undefined;
  const kml = named('doc.kml') ?? first;
  if (kml) return { entry: kml, called: null };
  const extensions = ['geojson', 'json', ...READERS.flatMap((reader) => reader.extensions)].filter(
    // An archive in an archive stays closed.
    (extension) => extension !== 'kmz',
  );
  const endsIn = (one: string) => (entry: ArchiveEntry) => entry.name.toLowerCase().endsWith(`.${one}`);
  const all = entries.filter((entry) => extensions.some((one) => endsIn(one)(entry)));
  // A text beside something else is what somebody has to say about it.
  const telling = all.filter((entry) => !endsIn('txt')(entry));
  const readable = telling.length > 0 ? telling : all;
  const [entry, another] = readable;
  if (entry && another === undefined) return { entry, called: baseOf(entry.name) };
  const known = listOf(extensions.map((extension) => `.${extension}`));
  return entry ? W.several(namesOf(readable), known) : W.none(namesOf(entries), known);
}

const NAMES_SHOWN = 5;

function namesOf(entries: readonly ArchiveEntry[]): string {
  const shown = entries.slice(0, NAMES_SHOWN).map(({ name }) => show(name));
  const more = entries.length - shown.length;
  return listOf(more > 0 ? [...shown, W.andMore(more)] : shown, words.issues.and);
}
