/**
 * The rows of "The route, segment by segment", and the claims that no segment lists. Pure.
 */
import type { SegmentWindow } from '../../evidence/model';
import type { Claim, Grade, Segment } from '../../journey/model';
import { claimsOf, leadClaim } from '../../journey/origins';
import type { Opened } from '../../state/journey.svelte';
import { formatDayTime, formatInstant, formatTag } from '../../words/format';
import { words } from '../../words/index';
import { byline, eventNumber, segmentName, text } from './names';

export interface SegmentRow {
  readonly segment: Segment;
  readonly tag: string;
  readonly name: string;
  readonly grade: Grade;
  readonly km: string;
  /** "possible from … to …", or why there is no hour. */
  readonly hours: string;
  /** The claim that stands first, with its event's number and its labels, origin first. */
  readonly first: { readonly claim: Claim; readonly number: number | null; readonly byline: readonly string[] } | null;
  /** How many claims beside that one. */
  readonly more: number;
  readonly note: string | null;
  /** Said where nothing between the ends is reported. */
  readonly between: string | null;
}

export function segmentRows(opened: Opened): SegmentRow[] {
  const { journey, route, evidence } = opened;
  return journey.segments.map((segment, at) => {
    const range = route.segment.get(segment.id);
    const claims = claimsOf(journey, segment);
    const first = leadClaim(journey, segment) ?? claims[0];
    const window = evidence.segmentWindows.get(segment.id);
    return {
      segment,
      tag: formatTag(at),
      name: segmentName(journey, segment),
      grade: segment.grade,
      km: words.page.segments.km(range ? range.toKm - range.fromKm : 0),
      hours: evidence.clock.endMs > evidence.clock.startMs ? hoursOf(segment, window) : '',
      first: first ? { claim: first, number: eventNumber(journey, first.event), byline: byline(journey, first) } : null,
      more: Math.max(0, claims.length - 1),
      note: segment.note === null ? null : text(segment.note),
      between: segment.grade === 'inferred' && claims.length > 0 ? words.page.segments.between : null,
    };
  });
}

/** Claims that no segment lists: reached through "Context". */
export function contextClaims({ journey }: Opened): Claim[] {
  const listed = new Set(journey.segments.flatMap((segment) => segment.claims));
  return journey.claims.filter((claim) => !listed.has(claim.id));
}

/** "possible from 10 Sep, 12:00 to 12 Sep, 04:56 Pyongyang"; a projected segment has no hours; '' where nothing is possible. */
function hoursOf(segment: Segment, window: SegmentWindow | undefined): string {
  if (segment.grade === 'projected') return words.page.segments.directionOnly;
  if (!window || window.fromMs === null || window.toMs === null) return '';
  const from = formatDayTime(window.fromMs, segment.timeZone);
  return words.page.segments.possible(from, formatInstant(window.toMs, segment.timeZone));
}
