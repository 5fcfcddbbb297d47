/** Which of very many times become claims: evenly spread, the first and the last of each line among them. Knows no claim. */
import type { TrackLine } from './model';

/** More claims than this are too many for a person to look through, and for a page to draw. */
export const MOST_TIMES = 5_000;

export interface Chosen {
  /** For each line, the indices of the vertices whose times are used; ascending. */
  readonly vertices: readonly (readonly number[])[];
  readonly used: number;
  /** How many vertices have a time. */
  readonly all: number;
}

/** Takes `most` of `all`, evenly, as they are asked for one by one. */
class Even {
  #sum = 0;
  constructor(
    private readonly most: number,
    private readonly all: number,
  ) {}

  take(): boolean {
    this.#sum += Math.min(this.most, this.all);
    if (this.#sum < this.all) return false;
    this.#sum -= this.all;
    return true;
  }
}

export function chooseTimes(lines: readonly TrackLine[], most = MOST_TIMES): Chosen {
  const ends = lines.map(endsOf);
  const all = ends.reduce((sum, { count }) => sum + count, 0);
  const outer = ends.reduce((sum, { count }) => sum + Math.min(2, count), 0);
  const atEnds = new Even(most, outer);
  const between = new Even(Math.max(0, most - outer), all - outer);
  let used = 0;
  const vertices = lines.map(({ times }, at) => {
    const { first, last } = ends[at] ?? NONE;
    const taken: number[] = [];
    for (let index = first; index <= last && index >= 0; index++) {
      if ((times?.[index] ?? null) === null) continue;
      if ((index === first || index === last ? atEnds : between).take()) taken.push(index);
    }
    used += taken.length;
    return taken;
  });
  return { vertices, used, all };
}

const NONE = { first: -1, last: -1, count: 0 };

function endsOf({ times }: TrackLine): typeof NONE {
  const ends = { ...NONE };
  times?.forEach((time, index) => {
    if (time === null) return;
    if (ends.count === 0) ends.first = index;
    ends.last = index;
    ends.count += 1;
  });
  return ends;
}
