/**
 * The words inside the plot: "possible", what empties the corners, the little legend. Each stands only where it fits. Pure.
 */
import { words } from '../words';
import { CIRCLE_R, type Circle } from './circles';
import { placeWords, type Region } from './corners';
import type { BandShape } from './curves';
import { grow, overlaps, type ClaimBox, type Measure, type Plot, type Point, type Rect } from './model';
import { NAME_GAP_PX, type StationName } from './names';
import { Occupancy } from './occupancy';

export type WordKind = 'possible' | 'too-far' | 'already-past' | 'legend' | 'contradiction' | 'border';

export interface PlacedWord {
  readonly kind: WordKind;
  readonly text: string;
  readonly rect: Rect;
}

export interface WordInput {
  readonly capKmh: number;
  readonly compact: boolean;
  readonly measure: Measure;
  readonly plot: Plot;
  readonly band: BandShape | null;
  readonly boxes: readonly ClaimBox[];
  readonly circles: readonly Circle[];
  readonly names: readonly StationName[];
  /** Hours are hatched: the accepted claims contradict each other. */
  readonly contradicted: boolean;
  /** A line that stands still and is not written over. */
  readonly line: Rect | null;
}

interface Wish {
  readonly kind: WordKind;
  readonly text: string;
  readonly region: Region;
  readonly near: Point;
  readonly widthPx: number;
  readonly heightPx: number;
}

const SIZE_PX = 12;
const ROW_PX = 15;
/** The samples that stand before the legend's words. */
export const LEGEND_SAMPLE_PX = 34;

function wishesOf({ capKmh, compact, measure, plot, band, names, contradicted }: WordInput): Wish[] {
  const text = words.graph;
  const at = (share: number, down: number): Point => ({
    x: plot.x0 + (plot.x1 - plot.x0) * share,
    y: plot.y0 + (plot.y1 - plot.y0) * down,
  });
  const plain = { heightPx: ROW_PX };
  if (!band) {
    if (!contradicted) return [];
    const widthPx = measure(text.contradiction, SIZE_PX, 600);
    return [
      { ...plain, kind: 'contradiction', text: text.contradiction, region: 'anywhere', near: at(0.5, 0.4), widthPx },
    ];
  }
  const possible: Wish = {
    ...plain,
    kind: 'possible',
    text: text.possible,
    region: 'inside',
    near: at(0.3, 0.42),
    widthPx: measure(text.possible, SIZE_PX, 600),
  };
  if (compact) return [possible];
  const corner = (kind: WordKind, says: string, region: Region, near: Point): Wish => ({
    ...plain,
    kind,
    text: says,
    region,
    near,
    widthPx: measure(says, SIZE_PX, 400, true),
  });
  return [
    possible,
    corner('too-far', text.tooFar(capKmh), 'above', at(0.16, 0.12)),
    {
      kind: 'legend',
      text: text.run,
      region: 'below',
      near: at(0.76, 0.86),
      widthPx: LEGEND_SAMPLE_PX + 6 + Math.max(measure(text.run, SIZE_PX), measure(text.claim, SIZE_PX)),
      heightPx: 2 * ROW_PX,
    },
    corner('already-past', text.alreadyPast(capKmh), 'below', at(0.72, 0.6)),
    ...names
      .filter(({ border }) => border)
      .map(({ placeY }): Wish => ({
        ...plain,
        kind: 'border',
        text: text.border,
        region: 'above',
        near: { x: plot.x0 + 24, y: placeY - 9 },
        widthPx: measure(text.border, SIZE_PX - 1),
      })),
  ];
}

/** Placed one after the other, each clear of circles, boxes and the words before it. */
export function writtenWords(input: WordInput): readonly PlacedWord[] {
  const { plot, band, boxes, circles, line } = input;
  const taken = new Occupancy(plot);
  for (const box of boxes) taken.add(box);
  if (line) taken.add(line);
  for (const { x, y } of circles) taken.add(grow({ x0: x, x1: x, y0: y, y1: y }, CIRCLE_R));
  const placed: PlacedWord[] = [];
  const room = {
    bounds: plot,
    upper: band?.upper ?? [],
    lower: band?.lower ?? [],
    free: (other: Rect) => taken.free(other) && !placed.some((word) => overlaps(word.rect, other, 4)),
  };
  for (const { kind, text, region, near, ...size } of wishesOf(input)) {
    // The run is never without its name: where no corner has room for it, it may stand over the band.
    const regions: readonly Region[] = kind === 'legend' ? [region, 'above', 'anywhere'] : [region];
    let rect: Rect | null = null;
    for (const where of regions) rect ??= placeWords(size, where, near, room);
    if (!rect) continue;
    // "border" belongs to its line: further off it would name something else.
    if (kind === 'border' && (Math.abs(rect.y1 - near.y) > NAME_GAP_PX || rect.x0 > plot.x0 + 120)) continue;
    placed.push({ kind, text, rect });
  }
  return placed;
}
