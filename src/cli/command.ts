/** What a command of the command line is, and what it may touch: so that tests run one without a process. */

export interface Io {
  /** To standard output. */
  readonly out: (content: string | Uint8Array) => void;
  /** To standard error. */
  readonly err: (text: string) => void;
  /** The bytes of a file, or of standard input for `-`. Rejects if it cannot be read. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Puts a file in place, whole or not at all. Rejects if it cannot be written. */
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Whether somebody looks at what is written there. */
  readonly terminal: { readonly out: boolean; readonly err: boolean };
}

/** 0 all is well, 1 the file has errors, 2 it could not be read, nothing in it can be used, or the command is wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
}

/** A wrong use of a command; its message is shown and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The reason of a failure in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
