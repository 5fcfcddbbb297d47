/** `byline schema`: the JSON Schema of journey files. */
import { parseArgs } from 'node:util';
import { serialise } from '../formats/serialise';
import { journeySchema } from '../journey/schema/schema';
import { words } from '../words/command-line';
import type { Command } from './command';

const W = words.cli.schema;

export const schema: Command = {
  name: 'schema',
  summary: W.summary,
  run: (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
    io.out(values.help ? W.help : serialise(journeySchema()));
    return Promise.resolve(0);
  },
};
