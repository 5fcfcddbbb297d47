/**
 * Files put together into one zip. The same files always give the same bytes, wherever and whenever. Knows no format and no
 * journey.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A text is written as UTF-8. */
export type FileContent = string | Uint8Array;

/** fflate writes what this clock reads where the program runs: so noon of the first day that a zip can say, by that clock. */
const madeAt = (): Date => new Date(1980, 0, 1, 12);

/**
 * A zip of the files, in the order that is given. Names are paths with slashes, none of them absolute.
 * @throws RangeError if a name is taken twice.
 */
export function zipOf(files: readonly (readonly [name: string, content: FileContent])[]): Uint8Array<ArrayBuffer> {
  const names = new Set(files.map(([name]) => name));
  if (names.size < files.length) throw new RangeError('zipOf: two files have one name');
  const entries = files.map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) satisfies Zippable, { level: 9, mtime: madeAt() });
}
