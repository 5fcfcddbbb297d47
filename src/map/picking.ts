/**
 * Which segment lies under the pointer, by the wide invisible line. Knows the map's features, selects nothing.
 */
import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { SegmentId } from '../journey/model';
import type { Disposer } from './types';

/**
 * The topmost segment at a point (CSS px), or null. The same segment comes twice at a tile's edge; the first is enough.
 */
export function segmentAt(map: MapLibreMap, point: PointLike): SegmentId | null {
  if (!map.getLayer('segment-hit')) return null;
  const id: unknown = map.queryRenderedFeatures(point, { layers: ['segment-hit'] })[0]?.properties['id'];
  return typeof id === 'string' ? (id as SegmentId) : null;
}

/** The hand over what can be clicked. */
export function watchSegments(map: MapLibreMap): Disposer {
  let over = false;
  const onMove = (event: MapMouseEvent) => {
    if (map.isMoving()) return;
    const now = segmentAt(map, event.point) !== null;
    if (now !== over) map.getCanvas().style.cursor = now ? 'pointer' : '';
    over = now;
  };
  map.on('mousemove', onMove);
  return () => void map.off('mousemove', onMove);
}
