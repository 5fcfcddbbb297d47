/**
 * The flat view of a picture's map: Mercator → px of the map's own box. Never turned. Knows the route's bounds, no drawing.
 */
import { boundsOf } from '../drawing/bounds';
import { FADE_KM } from '../drawing/line-style';
import type { ScreenView } from '../drawing/path';
import { TILE_PX } from '../line/detail';
import { MAX_LATITUDE, mercatorX, mercatorY } from '../line/mercator';
import type { Route } from '../line/model';
import type { PictureView } from './model';

/** Kept free around a route that is shown whole, for the names at its ends. */
const MARGIN_PX = 56;
const MOST_FIT_ZOOM = 11;
const LEAST_ZOOM = 0;
const MOST_ZOOM = 22;

export interface MapView extends ScreenView {
  readonly zoom: number;
  /** Where the world's north-west corner lies; px. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Mercator, of the view's edges; x may be past 0 … 1. */
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

export function mapView(wanted: PictureView, route: Route, width: number, height: number): MapView {
  if (wanted === 'route') {
    // As much of a projected end as is drawn at all.
    return fitted(route, 0, Math.min(route.line.lengthKm, route.placedKm + FADE_KM), width, height);
  }
  if ('segment' in wanted) {
    const range = route.segment.get(wanted.segment);
    return fitted(route, range?.fromKm ?? 0, range?.toKm ?? route.placedKm, width, height);
  }
  const { lon, lat, zoom, widthPx, heightPx } = wanted;
  const smaller = Math.min(widthPx === undefined ? 1 : width / widthPx, heightPx === undefined ? 1 : height / heightPx);
  const same = widthPx === undefined && heightPx === undefined;
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return viewOf(mercatorX(lon), mercatorY(held), zoom + (same ? 0 : Math.log2(smaller)), width, height);
}

function fitted(route: Route, fromKm: number, toKm: number, width: number, height: number): MapView {
  const [west, south, east, north] = boundsOf(route, fromKm, toKm);
  const margin = Math.min(MARGIN_PX, width / 6, height / 6);
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const across = (width - 2 * margin) / Math.max(1e-9, right - left);
  const down = (height - 2 * margin) / Math.max(1e-9, bottom - top);
  const zoom = Math.min(MOST_FIT_ZOOM, Math.log2(Math.min(across, down) / TILE_PX));
  return viewOf((left + right) / 2, (top + bottom) / 2, zoom, width, height);
}

function viewOf(x: number, y: number, wanted: number, width: number, height: number): MapView {
  const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, Number.isFinite(wanted) ? wanted : LEAST_ZOOM));
  const scale = TILE_PX * 2 ** zoom;
  const shiftX = width / 2 - x * scale;
  const shiftY = height / 2 - y * scale;
  return {
    width,
    height,
    zoom,
    scale,
    shiftX,
    shiftY,
    west: -shiftX / scale,
    east: (width - shiftX) / scale,
    north: -shiftY / scale,
    south: (height - shiftY) / scale,
    project(atX, atY, out) {
      // Of the copies of the world the one nearest to the middle.
      out[0] = (atX + Math.round(x - atX)) * scale + shiftX;
      out[1] = atY * scale + shiftY;
    },
  };
}

/** By how many worlds a thing that spans `west` … `east` (Mercator) is moved, for each copy of it in the view. */
export function copiesIn(view: MapView, west: number, east: number): number[] {
  const copies: number[] = [];
  for (let copy = Math.ceil(view.west - east); copy <= Math.floor(view.east - west); copy++) copies.push(copy);
  return copies;
}
