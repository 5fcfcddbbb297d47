/** A name for an exported file that says what it is. Knows ids, nothing of what is in the file. */
import type { Journey, SegmentId } from '../journey/model';

/**
 * `byline_pyongyang-primorye-2023.geojson`, or with a segment
 * `byline_pyongyang-primorye-2023_khasan-ussuriysk.geojson`: the segment's places by their ids.
 */
export function fileName(journey: Journey, segment?: SegmentId, extension = 'geojson'): string {
  const found = segment === undefined ? undefined : journey.index.segment.get(segment);
  const parts = ['byline', slug(journey.id), ...(found ? [`${slug(found.from)}-${slug(found.to)}`] : [])];
  return `${parts.join('_')}.${extension}`;
}

const LONGEST = 60;

/** Small letters, digits and hyphens, since a file name passes through many systems. Letters of any script are letters. */
export function slug(id: string): string {
  const bare = id.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1');
  const words = bare
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  // Cut between characters, never inside of one.
  const short = Array.from(words).slice(0, LONGEST).join('');
  return short.replace(/^-|-$/g, '') || 'x';
}
