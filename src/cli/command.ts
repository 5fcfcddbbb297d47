/** What a command of the command line is, and what it may touch: so that tests run one without a process. */

export interface Io {
  /** To standard output. */
  readonly out: (text: string) => void;
  /** To standard error. */
  readonly err: (text: string) => void;
  /** The text of a file, or of standard input for `-`. Rejects if it cannot be read or is not UTF-8. */
  readonly read: (file: string) => Promise<string>;
}

/** 0 all is well, 1 the file has errors, 2 it could not be read or the command is wrong. */
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
