/**
 * A journey as the clock sees it. Pure: joins `evidence` to `Playable`.
 */
import { momentAt, sentenceAt, type Evidence } from '../evidence/evidence';
import type { EventId } from '../journey/model';
import type { Playable, TimedEvent } from './playback.svelte';

export function playableOf(evidence: Evidence): Playable {
  const events: TimedEvent[] = [];
  for (const { event, atMs } of evidence.events) if (atMs !== null) events.push({ event, atMs });
  events.sort((one, other) => one.atMs - other.atMs);

  return {
    range: evidence.clock,
    events,
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

function lastEvent(events: readonly TimedEvent[], timeMs: number): EventId | null {
  // Half a second of grace: an instant that went through an address has lost its milliseconds.
  return events.findLast((event) => event.atMs <= timeMs + 500)?.event ?? null;
}
