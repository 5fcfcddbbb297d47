/**
 * Where the reading pace stops, and for how long: one stop for each event, but one for all that come so close together that no
 * eye could tell them apart. Pure; what an event is, and what is read at it, the caller knows.
 */
import type { Stop } from './pace';
import { dwellFor } from './reading-time';

/**
 * Instants that the clock would run through within this long are read in one stop; the reader's ms. The page writes its
 * sentence anew no more often: at an hour a second these are the events of a quarter of an hour.
 */
export const ONE_STOP_MS = 250;

export interface EventStop<Of> extends Stop {
  /** Never empty, by time; the clock stands at the last. */
  readonly events: readonly Of[];
}

/**
 * @param events by time
 * @param rate journey-ms a reader's ms
 * @param textAt all that is read while the clock stands at an instant, for these events
 */
export function stopsOf<Of extends { readonly atMs: number }>(
  events: readonly Of[],
  rate: number,
  textAt: (atMs: number, events: readonly Of[]) => string,
): EventStop<Of>[] {
  const stops: EventStop<Of>[] = [];
  let group: Of[] = [];
  const close = (): void => {
    const last = group.at(-1);
    if (last !== undefined) stops.push({ atMs: last.atMs, dwellMs: dwellFor(textAt(last.atMs, group)), events: group });
    group = [];
  };
  for (const event of events) {
    // From its first event, not from one to the next: a long chain of near ones is no one stop.
    const first = group[0];
    if (first !== undefined && event.atMs - first.atMs > ONE_STOP_MS * rate) close();
    group.push(event);
  }
  close();
  return stops;
}
