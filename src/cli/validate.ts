/** `byline validate`: what is wrong with journey files. Knows arguments and output, nothing of the rules. */
import { parseArgs } from 'node:util';
import type { Issue } from '../journey/issues';
import { setAsideText, type SetAside } from '../journey/set-aside';
import { openText } from '../validate/open';
import { words } from '../words';
import { UsageError, type Command, type ExitCode, type Io } from './command';
import { reasonOf } from './read';

const W = words.cli.validate;

export const validate: Command = {
  name: 'validate',
  summary: W.summary,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) {
      io.out(W.help);
      return 0;
    }
    if (positionals.length === 0) throw new UsageError(words.cli.fileMissing);
    return values.json ? asJson(positionals, io) : asText(positionals, io);
  },
};

interface Judged {
  readonly issues: readonly Issue[];
  readonly setAside: SetAside;
  readonly drawn: boolean;
}

/** Null, and said, if the file cannot be read. */
async function judge(file: string, io: Io): Promise<Judged | null> {
  let text: string;
  try {
    text = await io.read(file);
  } catch (error) {
    io.err(words.cli.unreadable(file, reasonOf(error)));
    return null;
  }
  const { issues, setAside, journey } = openText(text);
  return { issues, setAside, drawn: journey !== null };
}

const count = (issues: readonly Issue[], severity: Issue['severity']): number =>
  issues.filter((found) => found.severity === severity).length;

function worst(one: ExitCode, judged: Judged | null): ExitCode {
  if (judged === null || one === 2) return 2;
  return count(judged.issues, 'error') > 0 ? 1 : one;
}

async function asJson(files: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const all: (Issue | (Issue & { readonly file: string }))[] = [];
  for (const file of files) {
    const judged = await judge(file, io);
    code = worst(code, judged);
    for (const found of judged?.issues ?? []) all.push(files.length > 1 ? { file, ...found } : found);
  }
  io.out(`${JSON.stringify(all, null, 2)}\n`);
  return code;
}

async function asText(files: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    const judged = await judge(file, io);
    code = worst(code, judged);
    if (judged === null) continue;
    for (const { line, column, severity, code: what, message } of judged.issues) {
      io.out(W.line(file, line ?? 1, column ?? 1, severity, what, message));
    }
    io.out(W.verdict(file, count(judged.issues, 'error'), count(judged.issues, 'warning')));
    const aside = setAsideText(judged.setAside);
    if (aside.length > 0) io.out(W.setAside(file, aside.join(', ')));
    if (!judged.drawn) io.out(W.nothingDrawn(file));
  }
  return code;
}
