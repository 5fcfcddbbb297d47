/** The command line: one table of commands. Knows no command's insides, and no process (`bin.ts`). */
import packageFile from '../../package.json' with { type: 'json' };
import { words } from '../words/command-line';
import { UsageError, type Command, type ExitCode, type Io } from './command';
import { convert } from './convert';
import { inspect } from './inspect';
import { render } from './render';
import { schema } from './schema';
import { validate } from './validate';

const W = words.cli;

export const COMMANDS: readonly Command[] = [validate, convert, render, inspect, schema];

/** Runs the command that `args` names. Never exits the process. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join('\n');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io[name === undefined ? 'err' : 'out'](W.usage(list));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    io.out(W.version(packageFile.version));
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    io.err(W.unknownCommand(name));
    return 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
    io.err(W.usageError(name, error.message));
    return 2;
  }
}

/** What `util.parseArgs` throws on an option that it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
