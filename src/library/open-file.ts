/**
 * A file of any kind that is read → what page and command line need of it. One call: bytes in, journey and issues out.
 * Knows the order of the steps and how a file's kind is told, nothing of any format's insides.
 */
import { readArchive } from '../formats/archive/read';
import { isArchive } from '../formats/archive/read-directory';
import type { Draft } from '../formats/draft';
import { isPlainGeojson } from '../formats/plain-geojson/is-plain';
import { readPlainGeojson } from '../formats/plain-geojson/read';
import { readerOf } from '../formats/readers';
import { issue, type Issue } from '../journey/issues';
import { freezeJson } from '../journey/json';
import { locate } from '../journey/locate';
import { parseRead, readJson, withoutMark } from '../journey/parse-text';
import { parseTaken } from '../journey/parse';
import { NOTHING_SET_ASIDE, type SetAside } from '../journey/set-aside';
import { openParsed, type OpenOptions, type OpenResult } from '../validate/open';
import { words } from '../words/files';
import { pointedIssues } from './row-pointers';

export type OpenedFile = OpenResult & {
  /** Id of the format that it was read as; `geojson` is our own, `plain-geojson` anybody's. */
  readonly readAs: string;
};

const MARK_UTF16_LE = [0xff, 0xfe];
const MARK_UTF16_BE = [0xfe, 0xff];

/**
 * Opens the bytes of a file, or of the one that is meant in a zip archive. `name` is what the reader called it. Never throws
 * on data.
 */
export function openFile(bytes: Uint8Array, name: string, options: OpenOptions = {}): OpenedFile {
  if (!isArchive(bytes)) return openBytes(bytes, name, options);
  const found = readArchive(bytes, name);
  return 'issue' in found ? nothing(found.issue, 'zip') : openBytes(found.bytes, found.name, options);
}

function openBytes(bytes: Uint8Array, name: string, options: OpenOptions): OpenedFile {
  const text = decode(bytes);
  if (text !== null) return openNamedText(text, name, options);
  return nothing({ ...issue('encoding-invalid', '', words.issues.encodingInvalid), line: 1, column: 1 }, 'geojson');
}

function nothing(problem: Issue, readAs: string): OpenedFile {
  const empty = { journey: null, route: null, evidence: null, setAside: NOTHING_SET_ASIDE };
  return { ...empty, issues: [problem], readAs };
}

/** UTF-8, or UTF-16 as spreadsheets write it, with its mark; null if the bytes are no text. */
function decode(bytes: Uint8Array): string | null {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  const label = begins(MARK_UTF16_LE) ? 'utf-16le' : begins(MARK_UTF16_BE) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Opens a text. `name` is what the reader called the file. Never throws on data. */
export function openNamedText(text: string, name: string, options: OpenOptions = {}): OpenedFile {
  const bare = withoutMark(text);
  const reader = readerOf(bare, name);
  options.onStep?.('reading');
  if (reader !== null) return { ...openDraft(reader.read(bare, name), options), readAs: reader.id };
  // Which GeoJSON it is, its beginning does not say; a long text is read once.
  const read = readJson(bare);
  if ('value' in read && isPlainGeojson(read.value)) {
    return { ...openDraft(readPlainGeojson(read.value, bare, name), options), readAs: 'plain-geojson' };
  }
  const opened = openParsed(parseRead(bare, read), (issues) => locate(bare, issues), options);
  return { ...opened, readAs: 'geojson' };
}

/** Opens what a reader made of another format. Its own issues come with those of the journey that it became. */
export function openDraft(draft: Draft, options: OpenOptions = {}): OpenResult {
  if (draft.document === null) {
    const setAside = sum(NOTHING_SET_ASIDE, draft.setAside);
    return { journey: null, route: null, evidence: null, issues: draft.issues, setAside };
  }
  const parsed = parseTaken(freezeJson(draft.document));
  const place = (issues: readonly Issue[]): readonly Issue[] => [
    ...pointedIssues(draft),
    ...issues.map((one) => ({ ...one, ...placeOf(draft, one.pointer) })),
  ];
  const opened = openParsed(parsed, place, options);
  return { ...opened, setAside: sum(opened.setAside, draft.setAside) };
}

/** The nearest thing at or above the pointer that stands in the text that was read. */
function placeOf(draft: Draft, pointer: string): Pick<Issue, 'line' | 'column'> {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = draft.placeOf(at);
    if (place !== null) return place;
    if (at === '') return { line: 1, column: 1 };
  }
}

function sum(one: SetAside, other: Partial<SetAside>): SetAside {
  const kinds = Object.keys(NOTHING_SET_ASIDE) as (keyof SetAside)[];
  return Object.fromEntries(kinds.map((kind) => [kind, one[kind] + (other[kind] ?? 0)])) as unknown as SetAside;
}
