#!/usr/bin/env node
/** `byline` as a process: its streams and its exit code, around `main`. */
import type { Io } from './command';
import { readBytes, writeWhole } from './files';
import { main } from './main';

const io: Io = {
  out: (content) => process.stdout.write(content),
  err: (text) => process.stderr.write(text),
  read: readBytes,
  write: writeWhole,
  terminal: { out: process.stdout.isTTY, err: process.stderr.isTTY },
};
// A reader that has seen enough (`| head`) closes the pipe: no reason for a stack trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(2);
  });
}
// The exit code, not exit(): what is still on its way into a pipe must arrive.
process.exitCode = await main(process.argv.slice(2), io);
