/**
 * The index of the journeys that are built in: what a list of them says of each, so that the page need not fetch them all.
 * Knows the built files, nothing of how they were built.
 */
import type { JourneyDocument, Segment } from '../../journey/model';
import { countSources } from '../../journey/origins';
import { openText } from '../../validate/open';
import type { Files } from './files';

export const INDEX = 'geo/journeys/index.json';

const JOURNEY = /^geo\/journeys\/([^/]+)\/journey\.geojson$/;

/** The text of the index of all journeys among the files, by slug. Throws if one of them cannot be opened. */
export function buildIndex(files: Files): string {
  const entries = [...files]
    .flatMap(([path, text]) => {
      const slug = JOURNEY.exec(path)?.[1];
      return slug === undefined ? [] : [entryOf(slug, text)];
    })
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function entryOf(slug: string, text: string) {
  const { journey, route, evidence } = openText(text);
  if (journey === null) throw new Error(`${slug}: nothing in it can be drawn`);
  const { startMs, endMs } = evidence.clock;
  const timed = endMs > startMs;
  const { reports, origins, unnamed } = countSources(journey, journey.claims);
  return {
    slug,
    title: journey.title,
    summary: journey.summary,
    start: timed ? { at: instant(startMs), timeZone: zoneOf(journey, journey.segments[0]) } : null,
    end: timed ? { at: instant(endMs), timeZone: zoneOf(journey, journey.segments.findLast(isPlaced)) } : null,
    lengthKm: Math.round(route.placedKm),
    reports,
    origins,
    unnamed,
  };
}

const isPlaced = ({ grade }: Segment): boolean => grade !== 'projected';
const instant = (timeMs: number): string => new Date(timeMs).toISOString().replace('.000Z', 'Z');

function zoneOf(journey: JourneyDocument, segment: Segment | undefined): string {
  return segment?.timeZone ?? journey.segments[0]?.timeZone ?? 'UTC';
}
