/** A FILE of a command opened, and said what was found in it. Knows arguments and output, nothing of formats or rules. */
import { basename } from 'node:path';
import type { Issue } from '../journey/issues';
import { setAsideText } from '../journey/set-aside';
import { openFile, type OpenedFile } from '../library/open-file';
import type { OpenOptions, OpenStep } from '../validate/open';
import { words } from '../words/command-line';
import { reasonOf, UsageError, type ExitCode, type Io } from './command';

const W = words.cli;

/** A FILE as it was asked for. */
export interface Input {
  /** A path, or `-`. */
  readonly file: string;
  /** Its name, which may tell its format. */
  readonly name: string;
}

/** @throws UsageError if standard input is named twice, or `name` is given without it. */
export function inputsOf(files: readonly string[], name: string | undefined): readonly Input[] {
  const streams = files.filter((file) => file === '-').length;
  if (streams > 1) throw new UsageError(W.inputTwice);
  if (streams === 0 && name !== undefined) throw new UsageError(W.nameWithoutInput);
  return files.map((file) => ({ file, name: file === '-' ? (name ?? W.standardInput) : basename(file) }));
}

/** @throws UsageError unless exactly one FILE is named. */
export function inputOf(files: readonly string[], name: string | undefined): Input {
  const [input, ...more] = inputsOf(files, name);
  if (input === undefined || more.length > 0) throw new UsageError(W.oneFile);
  return input;
}

/** Null, and said, if the file cannot be read. */
export async function openInput(
  { file, name }: Input,
  io: Io,
  options: Pick<OpenOptions, 'capKmh'> = {},
): Promise<OpenedFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(file);
  } catch (error) {
    io.err(W.unreadable(file, reasonOf(error)));
    return null;
  }
  return openFile(bytes, name, { ...options, onStep: stepsOf(file, io) });
}

/** Quick work is not talked about. */
const QUIET_MS = 1000;

function stepsOf(file: string, io: Io): (step: OpenStep) => void {
  const begun = performance.now();
  return (step) => {
    if (io.terminal.err && performance.now() - begun > QUIET_MS) io.err(W.step(file, W.steps[step]));
  };
}

/** One line an issue, as compilers write them. */
export function sayIssues(file: string, issues: readonly Issue[], say: (text: string) => void): void {
  for (const { line, column, severity, code, message } of issues) {
    say(W.line(file, line ?? 1, column ?? 1, severity, code, message));
  }
}

/** What of the file is not in the journey, and whether there is one at all. */
export function sayLost(file: string, { setAside, journey }: OpenedFile, say: (text: string) => void): void {
  const aside = setAsideText(setAside);
  if (aside.length > 0) say(W.setAside(file, aside.join(', ')));
  if (journey === null) say(W.nothingDrawn(file));
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** Of an exit code so far and that of one more file, the worse. */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
