/**
 * Where the time axis carries a break mark: a saw over each stretch that the reading pace compresses, with how many times faster
 * it is run. The axis itself stays true to time. Pure.
 */

/** A stretch that runs faster; ms, and how many times faster than the chosen speed. */
export interface Compressed {
  readonly fromMs: number;
  readonly toMs: number;
  readonly factor: number;
}

export interface BreakMark {
  readonly x0: number;
  readonly x1: number;
  /** The teeth, from x0 to x1. */
  readonly path: string;
  /** Null where there is no room for it, or where stretches too near to be told apart share a mark. */
  readonly label: string | null;
}

export interface BreakInput {
  readonly stretches: readonly Compressed[];
  /** Where an instant stands, px. */
  readonly x: (atMs: number) => number;
  /** The plot, and the height of the axis that is marked; px. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Width of a label, px. */
  readonly widthOf: (label: string) => number;
  /** The wordings of a factor, the longest first: the first that fits is taken. */
  readonly labels: (factor: number) => readonly string[];
}

const TOOTH_PX = 8;
const HEIGHT_PX = 5;
/** Marks nearer than this become one. */
const APART_PX = 6;
/** A stretch that is narrower still has its mark. */
const LEAST_PX = TOOTH_PX;

/** Up and down over a whole number of teeth. */
function saw(x0: number, x1: number, y: number): string {
  const teeth = Math.max(1, Math.round((x1 - x0) / TOOTH_PX));
  const half = (x1 - x0) / (2 * teeth);
  const tooth = `l${half.toFixed(2)} ${-HEIGHT_PX}l${half.toFixed(2)} ${HEIGHT_PX}`;
  return `M${x0.toFixed(2)} ${y}${tooth.repeat(teeth)}`;
}

export function breakMarks({ stretches, x, x0, x1, y, widthOf, labels }: BreakInput): readonly BreakMark[] {
  const shown: { from: number; to: number; factor: number | null }[] = [];
  for (const { fromMs, toMs, factor } of stretches) {
    const begin = x(fromMs);
    const end = x(toMs);
    if (end <= x0 || begin >= x1) continue;
    const middle = (begin + end) / 2;
    const half = Math.max(LEAST_PX, end - begin) / 2;
    const from = Math.max(x0, middle - half);
    const to = Math.min(x1, middle + half);
    const last = shown.at(-1);
    const narrow = end - begin < LEAST_PX;
    if (last && from < last.to + APART_PX && (narrow || last.to - last.from <= LEAST_PX || last.factor === null)) {
      last.to = Math.max(last.to, to);
      last.factor = null;
    } else shown.push({ from, to, factor });
  }
  return shown.map(({ from, to, factor }) => ({
    x0: from,
    x1: to,
    path: saw(from, to, y),
    label: factor === null ? null : (labels(factor).find((one) => widthOf(one) + 4 <= to - from) ?? null),
  }));
}
