/** The files of a process: reading one or standard input, and putting one in place as a whole. Knows nothing of what is in them. */
import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { words } from '../words/command-line';

const W = words.cli.convert;

/** @throws Error if the file cannot be read. */
export function readBytes(file: string): Promise<Uint8Array> {
  return file === '-' ? buffer(process.stdin) : readFile(file);
}

/**
 * Writes beside the file and then puts it in its place: whoever reads it sees the old one or the new one, and a failure
 * leaves the old one. Where a link stands the file that it leads to is replaced; a device or a pipe is written to.
 * @throws Error if it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  if ((await found(folder)) === null) throw new Error(W.folderMissing(folder));
  const old = await found(file);
  if (old?.isDirectory()) throw new Error(W.isFolder);
  if (old && !old.isFile()) return writeFile(file, content);
  const target = old ? await realpath(file) : file;
  const beside = join(dirname(target), `.byline-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx', ...(old && { mode: old.mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function found(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
