/**
 * `byline convert`: a journey in another format. Knows arguments, streams and files; what a format is, and what can be asked
 * of it, the registry and the library say.
 */
import { parseArgs } from 'node:util';
import { FORMATS, formatOf } from '../formats/formats';
import type { ExportFormat } from '../formats/format';
import { READERS } from '../formats/readers';
import { listOf } from '../journey/show';
import { parseInstant } from '../journey/time';
import { ConversionError, convert as converted } from '../library/convert';
import { words } from '../words/command-line';
import { reasonOf, UsageError, type Command, type ExitCode, type Io } from './command';
import { hasErrors, inputOf, openInput, sayIssues, sayLost } from './open';

const W = words.cli.convert;

export const convert: Command = {
  name: 'convert',
  summary: W.summary,
  run: async (args, io): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        out: { type: 'string', short: 'o' },
        segment: { type: 'string' },
        at: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      io.out(help());
      return 0;
    }
    const input = inputOf(positionals, values.name);
    const out = values.out === '-' ? undefined : values.out;
    const format = formatFor(values.to, out);
    const options = {
      ...(values.segment !== undefined && { segment: values.segment }),
      ...(values.at !== undefined && { atMs: instantOf(values.at) }),
    };

    const opened = await openInput(input, io);
    if (opened === null) return 2;
    sayIssues(input.file, opened.issues, io.err);
    sayLost(input.file, opened, io.err);
    if (opened.journey === null) return refuse(io, W.nothingWritten);
    let content: string | Uint8Array;
    try {
      content = converted(opened, format.id, options);
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      throw new UsageError(error.message, { cause: error });
    }
    if (out === undefined) {
      if (io.terminal.out && typeof content !== 'string') return refuse(io, W.bytesToTerminal(format.label));
      io.out(content);
    } else {
      try {
        await io.write(out, content);
      } catch (error) {
        return refuse(io, W.unwritable(out, reasonOf(error)));
      }
    }
    return hasErrors(opened.issues) ? 1 : 0;
  },
};

function refuse(io: Io, message: string): ExitCode {
  io.err(message);
  return 2;
}

/** @throws UsageError if neither tells a format. */
function formatFor(to: string | undefined, out: string | undefined): ExportFormat {
  const known = listOf(
    FORMATS.map(({ id }) => id),
    words.issues.and,
  );
  if (to !== undefined) {
    const format = formatOf(to);
    if (format === null) throw new UsageError(W.unknownFormat(to, known));
    return format;
  }
  if (out === undefined) throw new UsageError(W.noFormat);
  // Of `x.flat.geojson` the ending is the longer one.
  const [format] = FORMATS.filter(({ extension }) => out.toLowerCase().endsWith(`.${extension}`)).toSorted(
    (one, other) => other.extension.length - one.extension.length,
  );
  if (format === undefined) throw new UsageError(W.unknownEnding(out, known));
  return format;
}

function instantOf(text: string): number {
  const timeMs = parseInstant(text);
  if (timeMs === null) throw new UsageError(words.cli.notAnInstant(text));
  return timeMs;
}

function help(): string {
  const written = FORMATS.map(({ id, label, holds, cutsSegments, ofMoment }) => {
    const options = [...(cutsSegments ? [W.ofSegment] : []), ...(ofMoment ? [W.ofMoment] : [])];
    return W.format(id, `${label}: ${holds}`, W.options(options));
  });
  const read = READERS.map(({ id, label, extensions }) =>
    W.format(id, label, W.options(extensions.map((extension) => `.${extension}`))),
  );
  const list = [
    W.format('geojson', W.readOurs, ''),
    W.format('plain-geojson', words.cli.plainGeojson, ''),
    ...read,
    W.format('zip', W.readArchive, ''),
  ];
  return W.help(written.join('\n'), list.join('\n'));
}
