/**
 * The one list that says what lies above what. Every layer of ours is in it; a layer that is not is a mistake of the
 * programmer, and throws. Knows ids only.
 */

/** Bottom to top. */
export const LAYER_ORDER = [
  'sea',
  'land-world',
  'lakes-world',
  'rivers-world',
  'coast-world',
  'border-world',
  'frame',
  'shore',
  'land',
  'lakes',
  'rivers',
  'coast',
  'border-tint',
  'border',
  'rail',
  'segment-selected',
  'alternative',
  'possible',
  'route-casing',
  'route-inferred',
  'route-reported',
  'route-disputed-left',
  'route-disputed-right',
  'travelled',
  'place-dot',
  'water-label',
  'country-label',
  'region-label',
  'town-dot',
  'town-label',
  'place-label',
  'boxes',
  'segment-hit',
] as const;

export type LayerId = (typeof LAYER_ORDER)[number];

const RANK: ReadonlyMap<string, number> = new Map(LAYER_ORDER.map((id, rank) => [id, rank]));

/** Where a layer stands, 0 at the bottom. Throws on an id that the list does not have. */
export function rankOf(id: string): number {
  const rank = RANK.get(id);
  if (rank === undefined) throw new Error(`Unknown map layer "${id}": add it to LAYER_ORDER.`);
  return rank;
}

/** The same layers from bottom to top. Throws on an unknown or a repeated id. */
export function inOrder<Layer extends { readonly id: string }>(layers: readonly Layer[]): Layer[] {
  const seen = new Set<string>();
  for (const { id } of layers) {
    if (seen.has(id)) throw new Error(`Map layer "${id}" is given twice.`);
    seen.add(id);
  }
  return [...layers].sort((a, b) => rankOf(a.id) - rankOf(b.id));
}

/** The lowest of the layers present that stands above `id`: where to insert it; undefined for the top. */
export function layerAbove(id: LayerId, present: Iterable<string>): string | undefined {
  const rank = rankOf(id);
  let best: string | undefined;
  let bestRank = Infinity;
  for (const other of present) {
    const otherRank = RANK.get(other);
    if (otherRank !== undefined && otherRank > rank && otherRank < bestRank) {
      best = other;
      bestRank = otherRank;
    }
  }
  return best;
}
