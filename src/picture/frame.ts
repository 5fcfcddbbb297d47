/**
 * Where the parts of a picture stand: beside the map in a column where the picture is wide, above and below it where it is
 * not. Numbers and blocks; draws nothing itself.
 */
import { stacked, type Block } from './block';
import type { Box } from '../drawing/boxes';
import { LEAST_SOURCES_PX } from './source-list';

export interface Parts {
  readonly brand: (widthPx: number) => Block;
  /** With the size of the title and of the sentence. */
  readonly head: (widthPx: number, titlePx: number, sentencePx: number) => Block;
  readonly legend: (widthPx: number) => Block;
  readonly credits: (widthPx: number) => Block;
}

export interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly map: Box;
  readonly placed: readonly Placed[];
  /** For the list of sources. */
  readonly sources: Box;
  /** Hairlines. */
  readonly rules: readonly Box[];
  /** Whether everything has its room. */
  readonly fits: boolean;
}

const PAD_PX = 20;
const PART_GAP_PX = 14;
/** From this proportion on the column stands beside the map. */
const WIDE = 1.15;
const COLUMNS_PX = [300, 330, 360, 400, 440];
const WANTED_SOURCES_PX = 150;
/** Of the picture, at least this much is map. */
const MAP_SHARE = 0.42;

export function frameOf(widthPx: number, heightPx: number, parts: Parts): Frame {
  return widthPx / heightPx >= WIDE ? besideMap(widthPx, heightPx, parts) : aroundMap(widthPx, heightPx, parts);
}

function besideMap(widthPx: number, heightPx: number, parts: Parts): Frame {
  const credits = parts.credits(widthPx - 2 * PAD_PX);
  const bottom = heightPx - credits.heightPx;
  let best: Frame | null = null;
  let most = -Infinity;
  for (const column of COLUMNS_PX) {
    if (column > widthPx * (1 - MAP_SHARE)) continue;
    const inside = column - 2 * PAD_PX;
    const brand = parts.brand(inside);
    const head = parts.head(inside, 24, 15.5);
    const legend = parts.legend(inside);
    const headY = PAD_PX + brand.heightPx + 12;
    const legendY = headY + head.heightPx + PART_GAP_PX * 2;
    const sourcesY = legendY + legend.heightPx + PART_GAP_PX * 2;
    const sources: Box = { left: PAD_PX, top: sourcesY, right: column - PAD_PX, bottom: bottom - PAD_PX / 2 };
    const room = sources.bottom - sources.top;
    const frame: Frame = {
      map: { left: column, top: 0, right: widthPx, bottom },
      placed: [
        { block: brand, x: PAD_PX, y: PAD_PX },
        { block: head, x: PAD_PX, y: headY },
        { block: legend, x: PAD_PX, y: legendY },
        { block: credits, x: PAD_PX, y: bottom },
      ],
      sources,
      rules: [
        hairline(PAD_PX, legendY - PART_GAP_PX, inside),
        hairline(PAD_PX, sourcesY - PART_GAP_PX, inside),
        { left: column - 1, top: 0, right: column, bottom },
        hairline(0, bottom - 1, widthPx),
      ],
      fits: room >= LEAST_SOURCES_PX,
    };
    // A column that is wider has to be worth what it takes from the map.
    if (room > most + 12 || best === null) {
      best = frame;
      most = room;
    }
    if (room >= WANTED_SOURCES_PX) break;
  }
  if (best === null) return aroundMap(widthPx, heightPx, parts);
  return best;
}

function aroundMap(widthPx: number, heightPx: number, parts: Parts): Frame {
  const inside = widthPx - 2 * PAD_PX;
  const credits = parts.credits(inside);
  const brand = parts.brand(inside);
  const head = parts.head(inside, widthPx < 600 ? 23 : 27, widthPx < 600 ? 15 : 16.5);
  const two = inside >= 560;
  const between = 32;
  const legendWidth = two ? Math.min(270, (inside - between) * 0.42) : inside;
  const legend = parts.legend(legendWidth);
  const top = PAD_PX + brand.heightPx + 10 + head.heightPx + PART_GAP_PX;
  const bottom = heightPx - credits.heightPx;
  const free = bottom - top;
  // A high picture has room for more sources; a square one gives it to the map.
  const wanted = Math.max(LEAST_SOURCES_PX + 60, heightPx * 0.24);
  const footHeight = two ? Math.max(legend.heightPx, wanted) : legend.heightPx + PART_GAP_PX * 2 + wanted;
  const most = free - heightPx * MAP_SHARE;
  const least = two
    ? Math.max(legend.heightPx, LEAST_SOURCES_PX)
    : legend.heightPx + PART_GAP_PX * 2 + LEAST_SOURCES_PX;
  const foot = Math.max(least, Math.min(footHeight, most - 2 * PART_GAP_PX));
  const footY = bottom - foot - PART_GAP_PX;
  const mapBottom = footY - PART_GAP_PX;
  const sources: Box = two
    ? { left: PAD_PX + legendWidth + between, top: footY, right: widthPx - PAD_PX, bottom: bottom - 6 }
    : { left: PAD_PX, top: footY + legend.heightPx + PART_GAP_PX * 2, right: widthPx - PAD_PX, bottom: bottom - 6 };
  return {
    map: { left: 0, top, right: widthPx, bottom: Math.max(top + 1, mapBottom) },
    placed: [
      { block: stacked([brand]), x: PAD_PX, y: PAD_PX },
      { block: head, x: PAD_PX, y: PAD_PX + brand.heightPx + 10 },
      { block: legend, x: PAD_PX, y: footY },
      { block: credits, x: PAD_PX, y: bottom },
    ],
    sources,
    rules: [
      hairline(0, top, widthPx),
      hairline(0, mapBottom - 1, widthPx),
      ...(two ? [] : [hairline(PAD_PX, sources.top - PART_GAP_PX, inside)]),
      hairline(0, bottom - 1, widthPx),
    ],
    fits: mapBottom - top >= heightPx * MAP_SHARE * 0.8,
  };
}

function hairline(x: number, y: number, widthPx: number): Box {
  return { left: x, top: y, right: x + widthPx, bottom: y + 1 };
}
