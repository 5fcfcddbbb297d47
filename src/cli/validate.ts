/** `byline validate`: what is wrong with files. Knows arguments and output, nothing of the rules. */
import { parseArgs } from 'node:util';
import { READERS } from '../formats/readers';
import type { Issue } from '../journey/issues';
import { words } from '../words/command-line';
import { UsageError, type Command, type ExitCode, type Io } from './command';
import { hasErrors, inputsOf, openInput, sayIssues, sayLost, worse, type Input } from './open';

const W = words.cli;

export const validate: Command = {
  name: 'validate',
  summary: W.validate.summary,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      io.out(W.validate.help);
      return 0;
    }
    if (positionals.length === 0) throw new UsageError(W.fileMissing);
    const inputs = inputsOf(positionals, values.name);
    return values.json ? asJson(inputs, io) : asText(inputs, io);
  },
};

const codeOf = (issues: readonly Issue[]): ExitCode => (hasErrors(issues) ? 1 : 0);

async function asJson(inputs: readonly Input[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const all: (Issue | (Issue & { readonly file: string }))[] = [];
  for (const input of inputs) {
    const opened = await openInput(input, io);
    code = worse(code, opened === null ? 2 : codeOf(opened.issues));
    for (const found of opened?.issues ?? []) all.push(inputs.length > 1 ? { file: input.file, ...found } : found);
  }
  io.out(`${JSON.stringify(all, null, 2)}\n`);
  return code;
}

async function asText(inputs: readonly Input[], io: Io): Promise<ExitCode> {
  const count = (issues: readonly Issue[], severity: Issue['severity']): number =>
    issues.filter((found) => found.severity === severity).length;
  let code: ExitCode = 0;
  for (const input of inputs) {
    const opened = await openInput(input, io);
    code = worse(code, opened === null ? 2 : codeOf(opened.issues));
    if (opened === null) continue;
    const { issues, readAs } = opened;
    const { file } = input;
    const format = readAs === 'plain-geojson' ? W.plainGeojson : READERS.find(({ id }) => id === readAs)?.label;
    if (format !== undefined) io.out(W.readAs(file, format));
    sayIssues(file, issues, io.out);
    io.out(W.verdict(file, count(issues, 'error'), count(issues, 'warning')));
    sayLost(file, opened, io.out);
  }
  return code;
}
