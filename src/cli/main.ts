/** The command line: one table of commands, and the process around them. Knows no command's insides. */
import { pathToFileURL } from 'node:url';
import { words } from '../words';
import { inspect } from './inspect';
import { UsageError, type Command, type ExitCode, type Io } from './command';
import { readText } from './read';
import { validate } from './validate';

const W = words.cli;

export const COMMANDS: readonly Command[] = [validate, inspect];

/** Runs the command that `args` names. Never exits the process. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join('\n');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io[name === undefined ? 'err' : 'out'](W.usage(list));
    return name === undefined ? 2 : 0;
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    read: readText,
  };
  // A reader that has seen enough (`| head`) closes the pipe: no reason for a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(2);
  });
  // The exit code, not exit(): what is still on its way into a pipe must arrive.
  process.exitCode = await main(process.argv.slice(2), io);
}
