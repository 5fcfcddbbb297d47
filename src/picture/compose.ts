/**
 * A picture of the map at one instant, as SVG text: the map, and around it title, sentence, legend, sources and credits.
 * Pure: the same input gives the same text. Knows no page and no file; fonts and ground are given in.
 *
 * The parts are laid out at a size of their own and the whole is enlarged, so that a large picture has large letters.
 */
import type { Box } from '../drawing/boxes';
import { MAP_THEMES } from '../drawing/theme';
import { stacked, gap, type Block } from './block';
import { frameOf, type Frame, type Parts } from './frame';
import { brand, headline, sentence } from './head';
import { legend } from './legend';
import { drawMap } from './map';
import type { Picture, PictureInput } from './model';
import { creditsOf, descriptionOf, headOf, shownMoment } from './said';
import { sourceGroups } from './sources';
import { sourceList } from './source-list';
import { plain, tag } from '../drawing/svg';
import { sans, Typesetter } from './text';
import { mapView } from './view';

export type { Face, Font, Ground, Letters, Measure, Picture, PictureInput, PictureView } from './model';

/** Device px: the longest side. */
export const MOST_PICTURE_PX = 4096;
/** CSS px: the shortest side that still holds a picture. */
export const LEAST_PICTURE_PX = 200;

/** A picture of this size in the mean is drawn as it is; a larger one is enlarged. */
const DESIGN_PX = 900;
const LEAST_WIDTH_PX = 440;
const LEAST_HEIGHT_PX = 470;
const LESS = 0.9;
const LEAST_SHRINK = 0.2;

/**
 * Composes the picture. Takes a tenth of a second for a journey of a thousand km.
 * @throws RangeError for a size that is no size.
 */
export function composePicture(input: PictureInput): Picture {
  const { widthPx, heightPx, pixelRatio = 1, words, evidence, timeMs, selection } = input;
  for (const side of [widthPx, heightPx, pixelRatio]) {
    if (!Number.isFinite(side) || side <= 0) throw new RangeError(`composePicture: ${side} is no size`);
  }
  const theme = MAP_THEMES[input.theme];
  const type = new Typesetter(input.measure);
  const moment = shownMoment(input);
  const head = headOf(input, moment);
  const drawn = {
    band: moment !== null && !moment.pinned,
    train: head.train,
    behind: moment !== null && moment.lowerKm > 0.05,
    events: evidence.events.some(({ claim }) => claim !== null && (evidence.window.get(claim)?.place ?? null) !== null),
  };
  const parts: Parts = {
    brand: (width) => brand(theme, words, type, width),
    head: (width, titlePx, sentencePx) =>
      stacked([headline(head, theme, type, width, titlePx), gap(7), sentence(head, theme, type, width, sentencePx)]),
    legend: (width) => legend(evidence, drawn, theme, words, type, width),
    credits: (width) => credits(input, type, width),
  };

  let scale = Math.max(1, Math.sqrt(widthPx * heightPx) / DESIGN_PX);
  scale = Math.min(scale, widthPx / LEAST_WIDTH_PX, heightPx / LEAST_HEIGHT_PX);
  let frame: Frame = frameOf(widthPx / scale, heightPx / scale, parts);
  // Smaller letters, before anything is left without room.
  while (!frame.fits && scale > LEAST_SHRINK) {
    scale *= LESS;
    frame = frameOf(widthPx / scale, heightPx / scale, parts);
  }
  const width = widthPx / scale;
  const height = heightPx / scale;

  const box = frame.map;
  const view = mapView(input.view, input.route, box.right - box.left, box.bottom - box.top);
  const map = drawMap(input, moment, view, theme, type);
  const groups = sourceGroups(evidence, timeMs, selection, words);
  const sources = sourceList(groups, theme, words, type, frame.sources);
  const description = descriptionOf(input);

  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(widthPx * pixelRatio),
      height: Math.round(heightPx * pixelRatio),
      viewBox: `0 0 ${width.toFixed(3)} ${height.toFixed(3)}`,
      role: 'img',
      // Text from a file keeps its own direction to itself.
      style: 'font-variant-numeric:tabular-nums;white-space:pre',
    },
    `<title>${plain(description)}</title>`,
    FONTS_GO_HERE,
    tag('defs', {}, tag('clipPath', { id: 'map' }, rect(box, '#000'))),
    rect({ left: 0, top: 0, right: width, bottom: height }, theme.panel),
    tag(
      'g',
      { 'clip-path': 'url(#map)' },
      tag('g', { transform: `translate(${box.left.toFixed(3)} ${box.top.toFixed(3)})` }, map.svg),
    ),
    ...frame.rules.map((rule) => rect(rule, theme.rule)),
    ...frame.placed.map(({ block, x, y }) => block.draw(x, y)),
    sources.svg,
  );
  return {
    svg: `${svg}\n`,
    widthPx: Math.round(widthPx * pixelRatio),
    heightPx: Math.round(heightPx * pixelRatio),
    description,
    letters: type.letters,
    sources: { shown: sources.shown, counted: sources.counted },
    train:
      map.train === null
        ? null
        : { xPx: (map.train.x + box.left) * scale, yPx: (map.train.y + box.top) * scale, pinned: map.train.pinned },
  };
}

const FONTS_GO_HERE = '<style></style>';

/** The picture's SVG with `@font-face` rules in it (their fonts as `data:` addresses, so that the file stands alone). */
export function withFonts({ svg }: Pick<Picture, 'svg'>, css: string): string {
  return svg.replace(FONTS_GO_HERE, () => `<style>${plain(css)}</style>`);
}

function rect({ left, top, right, bottom }: Box, fill: string): string {
  return tag('rect', { x: left, y: top, width: right - left, height: bottom - top, fill });
}

/** One or two lines at the foot: whose data, and where the view can be opened. */
function credits(input: PictureInput, type: Typesetter, widthPx: number): Block {
  const theme = MAP_THEMES[input.theme];
  const font = sans(10.5);
  const text = creditsOf(input);
  const link = input.link ?? '';
  const beside = link !== '' && type.width(text, font) + type.width(link, font) + 24 <= widthPx;
  const lines = [
    ...type.wrap(text, font, widthPx, 3),
    ...(link === '' || beside ? [] : type.wrap(link, font, widthPx, 3)),
  ];
  return {
    heightPx: lines.length * 14 + 10,
    draw: (x, y) =>
      [
        ...lines.map((line, i) => type.line(x, y + 15.5 + i * 14, line, font, { fill: theme.ink3 })),
        beside ? type.line(x + widthPx, y + 15.5, link, font, { fill: theme.ink3, anchor: 'end' }) : '',
      ].join(''),
  };
}
