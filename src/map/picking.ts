/**
 * Which segment lies under the pointer, by the wide invisible line. Knows the map's features, selects nothing.
 */
import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { SegmentId } from '../journey/model';
import type { Route } from '../line/model';
import { nearestOn } from '../line/project';
import type { Disposer } from './types';

/**
 * The segment at a point (CSS px), or null. The hit line is wide, so near a joint it holds two segments (and a segment
 * comes twice at a tile's edge): the one whose own line is nearest is meant, the earlier if both are as near.
 */
export function segmentAt(map: MapLibreMap, route: Route, point: PointLike): SegmentId | null {
  if (!map.getLayer('segment-hit')) return null;
  const hit = new Set<unknown>(
    map.queryRenderedFeatures(point, { layers: ['segment-hit'] }).map(({ properties }) => properties['id']),
  );
  const candidates = route.segments.filter(({ segment }) => hit.has(segment.id));
  if (candidates.length < 2) return candidates[0]?.segment.id ?? null;
  const { lng, lat } = map.unproject(point);
  let best: SegmentId | null = null;
  let bestKm = Infinity;
  for (const range of candidates) {
    const { distanceKm } = nearestOn(route.line, [lng, lat], range);
    if (distanceKm >= bestKm) continue;
    bestKm = distanceKm;
    best = range.segment.id;
  }
  return best;
}

/** The hand over what can be clicked. */
export function watchSegments(map: MapLibreMap, route: () => Route): Disposer {
  let over = false;
  const onMove = (event: MapMouseEvent) => {
    if (map.isMoving()) return;
    const now = segmentAt(map, route(), event.point) !== null;
    if (now !== over) map.getCanvas().style.cursor = now ? 'pointer' : '';
    over = now;
  };
  map.on('mousemove', onMove);
  return () => void map.off('mousemove', onMove);
}
