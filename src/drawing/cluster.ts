/** Which circles crowd one place. CSS px. Knows points and events only. */
import type { ScreenAnchor } from './path';
import type { EventSubject } from './subjects';

export interface Shown {
  readonly event: EventSubject;
  readonly anchor: ScreenAnchor;
}

/** So many within so few px are shown as one. */
const CROWD_LEAST = 4;
const CROWD_PX = 24;

/**
 * Splits events into crowds (at least `CROWD_LEAST` whose anchors lie within `CROWD_PX` of each other) and the rest.
 * Along the line: members of a crowd follow each other by chainage. Both keep the order of the events' numbers.
 */
export function clusters(shown: readonly Shown[]): { readonly crowds: readonly Shown[][]; readonly loose: Shown[] } {
  const byKm = [...shown].sort((a, b) => a.event.middleKm - b.event.middleKm);
  const crowds: Shown[][] = [];
  const loose: Shown[] = [];
  let start = 0;
  while (start < byKm.length) {
    let end = start + 1;
    while (end < byKm.length && fits(byKm, start, end)) end++;
    if (end - start >= CROWD_LEAST) {
      crowds.push(byKm.slice(start, end).sort(byNumber));
      start = end;
    } else {
      const one = byKm[start];
      if (one !== undefined) loose.push(one);
      start++;
    }
  }
  return { crowds, loose: loose.sort(byNumber) };
}

function fits(list: readonly Shown[], start: number, candidate: number): boolean {
  const next = list[candidate];
  if (next === undefined) return false;
  for (let i = start; i < candidate; i++) {
    const other = list[i];
    if (other === undefined) return false;
    if (Math.hypot(other.anchor.x - next.anchor.x, other.anchor.y - next.anchor.y) > CROWD_PX) return false;
  }
  return true;
}

const byNumber = (a: Shown, b: Shown): number => a.event.number - b.event.number;
