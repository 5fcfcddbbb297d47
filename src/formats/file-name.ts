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

/** Small letters, digits and hyphens, since a file name passes through many systems. */
function slug(id: string): string {
  const plain = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'x'
  );
}
