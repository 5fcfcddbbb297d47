/**
 * The pace of the clock as it is read: the line of the player. Pure.
 */
import type { Stretch } from '../../playback/pace';
import type { Journey } from '../../journey/model';
import { readingLine } from '../../state/playable';
import type { Pace, Pacing } from '../../state/playback.svelte';
import { formatInstant } from '../../words/format';
import { words } from '../../words/index';

/** "½", "3": hours of the journey in a second. */
export function speedText(hours: number): string {
  return hours === 0.5 ? '½' : String(hours);
}

/** What the clock does here: that it stands and why, or how fast it runs. */
export function paceLine(journey: Journey, pace: Pace, speed: number, pacing: Pacing): string {
  const said = words.pace;
  const hours = speedText(speed);
  if (pace === 'real-time') return said.constant(hours);
  if (pacing.stop) return readingLine(journey, pacing.stop.events);
  if (pacing.stretch) {
    const { factor, fromMs, toMs, readerMs } = pacing.stretch;
    return said.faster(factor, toMs - fromMs, readerMs);
  }
  return pacing.eventAhead ? said.between(hours) : said.toEnd(hours);
}

/** So many stretches are named to who cannot see them on the axis. */
const MOST_NAMED = 5;

export function paceOverview(stops: number, stretches: readonly Stretch[], timeZone: string): string {
  const named = stretches
    .slice(0, MOST_NAMED)
    .map(({ fromMs, toMs, factor }) =>
      words.pace.stretch(formatInstant(fromMs, timeZone), formatInstant(toMs, timeZone), factor),
    );
  return words.pace.overview(stops, named, stretches.length - named.length);
}
