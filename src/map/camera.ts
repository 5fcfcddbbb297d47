/**
 * Where the map looks: the placed route as bounds, a segment's bounds, and how it gets there. Knows the map's camera and
 * the route; draws nothing.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundsOf } from '../drawing/bounds';
import type { Camera } from '../line/camera';
import type { Route } from '../line/model';
import type { MapPadding } from './types';

const FLY_MS = 600;
/** Kept free around what is shown, beside the padding; CSS px. */
const MARGIN_PX = 44;
const MAX_FIT_ZOOM = 11;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * Shows a part of the route; in a moment, or by a flight where that is asked for and motion is welcome. The map's own
 * padding (`setPadding`) is kept free as well.
 */
export function showRange(map: MapLibreMap, route: Route, fromKm: number, toKm: number, animate: boolean): void {
  const container = map.getContainer();
  const margin = Math.min(MARGIN_PX, container.clientWidth / 8, container.clientHeight / 8);
  map.fitBounds(boundsOf(route, fromKm, toKm), {
    padding: margin,
    maxZoom: MAX_FIT_ZOOM,
    animate,
    duration: animate ? FLY_MS : 0,
    easing: easeOut,
    linear: true,
  });
}

/** Where the map looks now. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Looks from there, without a flight. */
export function lookFrom(map: MapLibreMap, { lon, lat, zoom, bearing, pitch }: Camera): void {
  map.jumpTo({ center: [lon, lat], zoom, bearing, pitch });
}

/** Padding that leaves at least a third of the map. */
export function heldPadding(padding: MapPadding, width: number, height: number): MapPadding {
  const hold = (a: number, b: number, size: number): [number, number] => {
    const room = (size * 2) / 3;
    const sum = a + b;
    return sum > room && sum > 0 ? [(a * room) / sum, (b * room) / sum] : [a, b];
  };
  const [left, right] = hold(Math.max(0, padding.left), Math.max(0, padding.right), width);
  const [top, bottom] = hold(Math.max(0, padding.top), Math.max(0, padding.bottom), height);
  return { top, right, bottom, left };
}
