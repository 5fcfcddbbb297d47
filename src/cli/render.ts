/** `byline render`: the map at a moment as a picture. Knows arguments and files; what a picture is, `picture` says. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ThemeName } from '../drawing/theme';
import { withCap } from '../evidence/evidence';
import type { Segment } from '../journey/model';
import { listOf } from '../journey/show';
import { parseInstant } from '../journey/time';
import type { OpenedFile } from '../library/open-file';
import { composePicture, LEAST_PICTURE_PX, MOST_PICTURE_PX, withFonts } from '../picture/compose';
import { filesFor, fontFace } from '../picture/fonts';
import { measureByTable } from '../picture/measure';
import { words } from '../words/command-line';
import { capOf } from './cap';
import { reasonOf, UsageError, type Command, type ExitCode, type Io } from './command';
import { hasErrors, inputOf, openInput, sayIssues, sayLost } from './open';
import { pictureFiles, readGround } from './picture-files';
import { rasterise } from './rasterise';

const W = words.cli.render;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

const DEFAULT_SIZE: Size = { widthPx: 1600, heightPx: 900 };
const LEAST_SCALE = 0.25;
const MOST_SCALE = 8;

export const render: Command = {
  name: 'render',
  summary: W.summary,
  run: async (args, io): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        out: { type: 'string', short: 'o' },
        size: { type: 'string' },
        scale: { type: 'string' },
        theme: { type: 'string' },
        segment: { type: 'string' },
        cap: { type: 'string' },
        svg: { type: 'boolean', default: false },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      io.out(W.help(String(MOST_PICTURE_PX)));
      return 0;
    }
    const input = inputOf(positionals, values.name);
    if (values.out === undefined) throw new UsageError(W.noOut);
    const out = values.out === '-' ? null : values.out;
    const asSvg = values.svg || isSvg(out);
    const pixelRatio = scaleOf(values.scale);
    const size = sizeOf(values.size, pixelRatio);
    const theme = themeOf(values.theme);
    const atMs = values.at === undefined ? null : instantOf(values.at);
    const capKmh = values.cap === undefined ? null : capOf(values.cap);

    const opened = await openInput(input, io);
    if (opened === null) return 2;
    sayIssues(input.file, opened.issues, io.err);
    sayLost(input.file, opened, io.err);
    if (opened.journey === null) return 2;
    const segment = segmentOf(opened, values.segment);
    const evidence = capKmh === null ? opened.evidence : withCap(opened.evidence, capKmh);
    const { startMs, endMs } = evidence.clock;

    let files: ReturnType<typeof pictureFiles>;
    let ground: ReturnType<typeof readGround>;
    try {
      files = pictureFiles();
      ground = readGround(files);
    } catch (error) {
      return refuse(io, W.noData(reasonOf(error)));
    }
    const picture = composePicture({
      journey: opened.journey,
      route: opened.route,
      evidence,
      timeMs: atMs ?? (startMs + endMs) / 2,
      selection: { segment: segment?.id ?? null, event: null },
      view: segment === null ? 'route' : { segment: segment.id },
      ...size,
      pixelRatio,
      theme,
      words,
      ground,
      measure: measureByTable,
    });
    const faces = await Promise.all(
      filesFor(picture.letters, files.fonts).map(async (font) =>
        fontFace(font, (await readFile(font.address)).toString('base64')),
      ),
    );
    const svg = withFonts(picture, faces.join(''));

    let content: string | Uint8Array = svg;
    if (!asSvg) {
      if (out === null && io.terminal.out) return refuse(io, words.cli.convert.bytesToTerminal('PNG'));
      try {
        content = await rasterise(svg, picture.widthPx, picture.heightPx);
      } catch (error) {
        return refuse(io, W.notDrawn(reasonOf(error)));
      }
    }
    if (out === null) io.out(content);
    else {
      try {
        await io.write(out, content);
      } catch (error) {
        return refuse(io, words.cli.convert.unwritable(out, reasonOf(error)));
      }
    }
    return hasErrors(opened.issues) ? 1 : 0;
  },
};

function refuse(io: Io, message: string): ExitCode {
  io.err(message);
  return 2;
}

function isSvg(out: string | null): boolean {
  if (out === null || /\.png$/i.test(out)) return false;
  if (/\.svg$/i.test(out)) return true;
  throw new UsageError(W.unknownEnding(out));
}

function scaleOf(text: string | undefined): number {
  const scale = text === undefined ? 1 : /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) throw new UsageError(W.badScale(text ?? ''));
  return scale;
}

function sizeOf(text: string | undefined, scale: number): Size {
  const [, wide, high] = /^(\d{1,6})[x×](\d{1,6})$/i.exec(text ?? '') ?? [];
  const size = text === undefined ? DEFAULT_SIZE : { widthPx: Number(wide), heightPx: Number(high) };
  const sides = [size.widthPx, size.heightPx];
  if (!sides.every((side) => side >= LEAST_PICTURE_PX && side <= MOST_PICTURE_PX)) {
    throw new UsageError(W.badSize(text ?? '', String(LEAST_PICTURE_PX), String(MOST_PICTURE_PX)));
  }
  const [width = 0, height = 0] = sides.map((side) => Math.round(side * scale));
  if (Math.max(width, height) > MOST_PICTURE_PX) {
    throw new UsageError(W.tooLarge(String(width), String(height), String(MOST_PICTURE_PX)));
  }
  return size;
}

function themeOf(text: string | undefined): ThemeName {
  if (text === undefined || text === 'light') return 'light';
  if (text === 'dark') return 'dark';
  throw new UsageError(W.badTheme(text));
}

function instantOf(text: string): number {
  const timeMs = parseInstant(text);
  if (timeMs === null) throw new UsageError(words.cli.notAnInstant(text));
  return timeMs;
}

function segmentOf({ journey }: OpenedFile, id: string | undefined): Segment | null {
  if (id === undefined || journey === null) return null;
  const segment = journey.segments.find((one) => one.id === id);
  if (segment !== undefined) return segment;
  const known = listOf(
    journey.segments.map((one) => one.id),
    words.issues.and,
  );
  throw new UsageError(W.noSegment(id, known));
}
