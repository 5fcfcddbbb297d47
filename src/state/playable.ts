/**
 * A journey as the clock sees it. Pure: joins `evidence` to `Playable`.
 */
import { momentAt, sentenceOf, type Evidence } from '../evidence/evidence';
import { writeFrame } from '../evidence/frame';
import type { EventId } from '../journey/model';
import { formatInstant } from '../words/format';
import { words } from '../words/index';
import type { Frame, Playable, TimedEvent } from './playback.svelte';

export function playableOf(evidence: Evidence): Playable {
  const events: TimedEvent[] = [];
  for (const { event, atMs } of evidence.events) if (atMs !== null) events.push({ event, atMs });
  events.sort((one, other) => one.atMs - other.atMs);
  const zone = evidence.journey.timeZones[0] ?? 'UTC';
  const hasBand = evidence.band !== null;

  return {
    range: evidence.clock,
    events,
    writeFrame(timeMs: number, frame: Frame): void {
      frame.hasBand = hasBand;
      frame.timeMs = timeMs;
      if (hasBand) writeFrame(evidence, timeMs, frame);
    },
    read(timeMs) {
      const moment = momentAt(evidence, timeMs);
      const sentence = moment
        ? sentenceOf(evidence, moment)
        : `${formatInstant(timeMs, zone)} — ${words.page.player.noBand}`;
      return { timeMs, moment, sentence, event: lastEvent(events, timeMs) };
    },
  };
}

function lastEvent(events: readonly TimedEvent[], timeMs: number): EventId | null {
  // Half a second of grace: an instant that went through an address has lost its milliseconds.
  return events.findLast((event) => event.atMs <= timeMs + 500)?.event ?? null;
}
