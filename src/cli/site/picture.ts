/**
 * The picture of a journey that is shown where a link to it is shared: the map at its last event, drawn without a browser, so
 * that a build needs none. Kept between builds, since what it is made of seldom changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { Font, woff2 } from 'fonteditor-core';
import type { OpenedFile } from '../../library/open-file';
import { composePicture } from '../../picture/compose';
import { filesFor, type FontFile } from '../../picture/fonts';
import { measureByTable } from '../../picture/measure';
import type { Picture } from '../../picture/model';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from '../../site/page';
import { words } from '../../words';
import { pictureFiles, readGround } from '../picture-files';

export type JourneyOpened = Extract<OpenedFile, { readonly journey: object }>;

const KEPT = 'node_modules/.cache/byline-site';

export async function sitePicture({ journey, route, evidence }: JourneyOpened): Promise<{
  readonly png: Uint8Array;
  readonly description: string;
}> {
  const files = pictureFiles();
  const { startMs, endMs } = evidence.clock;
  const last = Math.max(startMs, ...evidence.events.flatMap(({ atMs }) => (atMs === null ? [] : [atMs])));
  const picture = composePicture({
    journey,
    route,
    evidence,
    timeMs: Math.min(last, endMs),
    selection: { segment: null, event: null },
    view: 'route',
    widthPx: PICTURE_WIDTH_PX,
    heightPx: PICTURE_HEIGHT_PX,
    theme: 'light',
    words,
    ground: readGround(files),
    measure: measureByTable,
    link: null,
  });
  const kept = join(KEPT, `${createHash('sha256').update(picture.svg).digest('hex')}.png`);
  if (existsSync(kept)) return { png: readFileSync(kept), description: picture.description };
  const png = await drawn(picture, filesFor(picture.letters, files.fonts));
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(kept, png);
  return { png, description: picture.description };
}

async function drawn({ svg }: Picture, fonts: readonly FontFile[]): Promise<Uint8Array> {
  await woff2.init();
  const folder = mkdtempSync(join(tmpdir(), 'byline-fonts-'));
  try {
    const fontFiles = fonts.map((font, at) => {
      const path = join(folder, `${at}.ttf`);
      writeFileSync(path, named(font));
      return path;
    });
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' };
    return new Resvg(svg, { font }).render().asPng();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As TrueType, under the family and the weight that the picture asks for: a slice calls itself "IBM Plex Serif SemiBold". */
function named({ address, family, weight, italic }: FontFile): Buffer {
  const font = Font.create(readFileSync(address), { type: 'woff2' });
  const data = font.get();
  const style = italic ? 'Italic' : 'Regular';
  data.name = { ...data.name, fontFamily: family, fontSubFamily: style, fullName: `${family} ${weight} ${style}` };
  data['OS/2'].usWeightClass = weight;
  return Buffer.from(font.set(data).write({ type: 'ttf', toBuffer: true }) as Buffer);
}
