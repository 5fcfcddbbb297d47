/**
 * A journey as the clock sees it. Pure: joins `evidence` to `Playable`.
 */
import { momentAt, sentenceAt, type Evidence } from '../evidence/evidence';
import type { EventId, Journey } from '../journey/model';
import { pickText } from '../journey/text';
import { words } from '../words/index';
import type { Playable, TimedEvent } from './playback.svelte';

export function playableOf(evidence: Evidence): Playable {
  const events: TimedEvent[] = [];
  for (const { event, atMs } of evidence.events) if (atMs !== null) events.push({ event, atMs });
  events.sort((one, other) => one.atMs - other.atMs);

  return {
    range: evidence.clock,
    events,
    textAt: (atMs, stop) => `${readingLine(evidence.journey, stop)} ${sentenceAt(evidence, atMs)}`,
    writeFrame(timeMs, frame) {
      frame.at(evidence, timeMs);
    },
    read(timeMs) {
      return {
        timeMs,
        moment: momentAt(evidence, timeMs),
        sentence: sentenceAt(evidence, timeMs),
        event: lastEvent(events, timeMs),
      };
    },
  };
}

/** So many events of one stop are named. */
const MOST_NAMED = 3;

/** "Reading: Crossing the Razdolnaya": what the player says while the clock stands, and how long it has to stand for it. */
export function readingLine(journey: Journey, stop: readonly TimedEvent[]): string {
  const titles = stop.slice(0, MOST_NAMED).map(({ event }) => {
    const title = journey.index.event.get(event)?.title;
    return title === undefined ? '' : pickText(title, [words.locale]);
  });
  return words.pace.reading(titles, stop.length - titles.length);
}

function lastEvent(events: readonly TimedEvent[], timeMs: number): EventId | null {
  // Half a second of grace: an instant that went through an address has lost its milliseconds.
  return events.findLast((event) => event.atMs <= timeMs + 500)?.event ?? null;
}
