/** Look-ups by id over a journey's lists. Knows nothing of where the lists come from. */
import type { Journey, JourneyIndex } from './model';

type Lists = Pick<Journey, 'reports' | 'segments' | 'places' | 'claims' | 'events'>;

export function indexOf({ reports, segments, places, claims, events }: Lists): JourneyIndex {
  return {
    report: byId(reports),
    segment: byId(segments),
    place: byId(places),
    claim: byId(claims),
    event: byId(events),
  };
}

function byId<K extends string, T extends { readonly id: K }>(items: readonly T[]): ReadonlyMap<K, T> {
  return new Map(items.map((item) => [item.id, item]));
}
