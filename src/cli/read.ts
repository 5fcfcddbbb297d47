/** Reading a file or standard input as UTF-8, strictly: a wrong byte is an error, not a question mark. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { words } from '../words';

/** @throws Error if the file cannot be read, is not UTF-8 or is longer than a string can be. */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The decoder's own message names no reason; too long a text has one.
    throw error instanceof TypeError ? new Error(words.cli.notUtf8, { cause: error }) : error;
  }
}

/** The reason of a failure in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
