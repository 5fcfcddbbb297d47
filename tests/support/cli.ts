/** The command line without a process: what a command would print, and how it would end. */
import type { Io } from '../../src/cli/command';
import { readBytes, writeWhole } from '../../src/cli/files';
import { main } from '../../src/cli/main';

export interface Ran {
  readonly code: number;
  /** Standard output as text; what is no text is in `bytes`. */
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

/** Runs a command with the files of this machine, and no terminal, but for what `io` replaces. */
export async function bylineWith(io: Partial<Io>, ...args: readonly string[]): Promise<Ran> {
  const out: Uint8Array[] = [];
  let err = '';
  const code = await main(args, {
    out: (content) => void out.push(typeof content === 'string' ? Buffer.from(content) : content),
    err: (text) => void (err += text),
    read: readBytes,
    write: writeWhole,
    terminal: { out: false, err: false },
    ...io,
  });
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString('utf8'), bytes, err };
}

export function byline(...args: readonly string[]): Promise<Ran> {
  return bylineWith({}, ...args);
}
