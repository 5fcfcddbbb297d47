/** Which of very many things are taken: evenly spread, the first and the last among them. Knows no things. */

/** Whether the one at this index, from 0, is among `most` of `all`; `most` of at least 2, and no more than there are. */
export function isSpread(index: number, most: number, all: number): boolean {
  // Taken are round(k · (all − 1) / (most − 1)) for k from 0 to most − 1: each once, since the step is at least 1.
  const step = (all - 1) / (most - 1);
  return Math.round(Math.round(index / step) * step) === index;
}
