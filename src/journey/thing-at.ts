/**
 * What an issue is about, of what can be opened: from its pointer to the segment or claim that stands for it. The page has
 * no document, so this is asked where the document is. Knows documents and the Journey, no issue and no page.
 */
import { featureIndex } from './features';
import { isList, isObject, member } from './json';
import type { ClaimId, JourneyDocument, SegmentId } from './model';

export type Thing =
  { readonly kind: 'segment'; readonly id: SegmentId } | { readonly kind: 'claim'; readonly id: ClaimId };

/**
 * A look-up: JSON Pointer into the document → what it is about; null where that was not kept, or is of no segment and no
 * claim. A place stands for a claim at it, else for a segment that begins or ends there; a report for the first claim that
 * passes it on; an alternative for its segment.
 */
export function thingsOf(journey: JourneyDocument): (pointer: string) => Thing | null {
  const at = featureIndex(journey.source);
  const ids = new Map([...at].map(([id, index]) => [index, id]));
  const reports = member(journey.source, 'reports');
  const { segment, claim } = journey.index;
  const byPlace = new Map<string, Thing>();
  const byReport = new Map<string, Thing>();
  for (const one of journey.claims) {
    const thing: Thing = { kind: 'claim', id: one.id };
    if (one.place !== null && !byPlace.has(one.place)) byPlace.set(one.place, thing);
    for (const id of one.chain) if (!byReport.has(id)) byReport.set(id, thing);
  }
  for (const { id, from, to } of journey.segments) {
    for (const end of [from, to]) if (!byPlace.has(end)) byPlace.set(end, { kind: 'segment', id });
  }
  const alternatives = new Map<string, SegmentId>(journey.alternatives.map((one) => [one.id, one.of]));

  return (pointer) => {
    const [, list, step = ''] = pointer.split('/');
    const index = Number(step);
    if (step === '' || !Number.isInteger(index)) return null;
    if (list === 'reports') {
      const row = isList(reports) ? reports[index] : undefined;
      const id = row !== undefined && isObject(row) ? member(row, 'id') : undefined;
      return (typeof id === 'string' ? byReport.get(id) : undefined) ?? null;
    }
    const id = list === 'features' ? ids.get(index) : undefined;
    if (id === undefined) return null;
    // One space of ids for all features: an id is of one kind only.
    if (segment.has(id as SegmentId)) return { kind: 'segment', id: id as SegmentId };
    if (claim.has(id as ClaimId)) return { kind: 'claim', id: id as ClaimId };
    const of = alternatives.get(id);
    return of === undefined ? (byPlace.get(id) ?? null) : { kind: 'segment', id: of };
  };
}
