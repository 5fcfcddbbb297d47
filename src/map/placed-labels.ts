/**
 * What the layout decided, as map sources: names with the side they stand on, and blank boxes where the overlay's things
 * are, so that the ground's own labels keep clear of them. Knows no elements.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { latitudeOfMercatorY } from '../line/mercator';
import type { Layout } from '../drawing/layout';
import type { Projector } from './projector';
import type { RouteFeatures } from '../drawing/route-features';

/** Boxes are rounded up to this, so that few images are needed; CSS px. */
const BOX_STEP_PX = 8;

/** The places as they were, each with `shown`, `anchor`, `offset` and `beside` for the label layer. */
export function namedPlaces(places: RouteFeatures['places'], layout: Layout): FeatureCollection<Point> {
  const placed = new Map(layout.names.map((name) => [name.subject.id, name]));
  return {
    type: 'FeatureCollection',
    features: places.features.map((feature): Feature<Point> => {
      const name = placed.get(String(feature.properties?.['id']));
      return {
        ...feature,
        properties: {
          ...feature.properties,
          shown: name !== undefined,
          anchor: name?.anchor ?? 'left',
          offset: name?.offset ?? [0, 0],
          beside: name?.beside ?? false,
        },
      };
    }),
  };
}

export function blankBoxes(layout: Layout, projector: Projector): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: layout.occupied.boxes.map(({ left, top, right, bottom }): Feature<Point> => {
      const [x, y] = projector.unprojectMercator((left + right) / 2, (top + bottom) / 2);
      const size = (px: number) => Math.max(1, Math.ceil(px / BOX_STEP_PX)) * BOX_STEP_PX;
      return {
        type: 'Feature',
        properties: { image: blankImageId(size(right - left), size(bottom - top)) },
        geometry: { type: 'Point', coordinates: [(x - 0.5) * 360, latitudeOfMercatorY(y)] },
      };
    }),
  };
}

const BLANK = 'byline-blank';

function blankImageId(width: number, height: number): string {
  return `${BLANK}-${width}x${height}`;
}

/** A transparent image for an id of ours, null for another's. It is small: one of its pixels is `BOX_STEP_PX` wide. */
export function blankImage(id: string): { width: number; height: number; data: Uint8Array; pixelRatio: number } | null {
  const [, wide, high] = /^byline-blank-(\d+)x(\d+)$/.exec(id) ?? [];
  if (wide === undefined || high === undefined) return null;
  const width = Number(wide) / BOX_STEP_PX;
  const height = Number(high) / BOX_STEP_PX;
  return { width, height, data: new Uint8Array(width * height * 4), pixelRatio: 1 / BOX_STEP_PX };
}
