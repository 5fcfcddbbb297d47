/**
 * The visible part of the line as points on the screen: what the overlay keeps clear of and what its brackets run beside.
 * Made when the map has come to rest. Knows no elements.
 */
import type { MeasuredLine } from '../line/model';
import {
  eachVisibleRun,
  FLOATS_PER_VERTEX,
  levelFor,
  mercatorPointAt,
  wholeSight,
  type LineDetail,
} from '../line/detail';

/** Where the map looks, as far as the overlay needs it. Mercator and CSS px. */
export interface ScreenView {
  readonly width: number;
  readonly height: number;
  /** CSS px a world is wide. */
  readonly scale: number;
  /** Mercator → px of the container, into `out`. */
  project(x: number, y: number, out: Float64Array): void;
}

/** Parallel arrays; ascending chainage inside a run of visible line, gaps between runs. */
export interface ScreenPath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly km: Float64Array;
  readonly count: number;
}

const STEP_PX = 4;
const MOST_SAMPLES = 6000;
/** Line this far outside the view still counts: a bracket or a label may reach in. */
const MARGIN_PX = 60;

export function screenPath(geometry: LineDetail, view: ScreenView, toKm: number): ScreenPath {
  const x = new Float64Array(MOST_SAMPLES);
  const y = new Float64Array(MOST_SAMPLES);
  const km = new Float64Array(MOST_SAMPLES);
  let count = 0;
  const level = levelFor(geometry, Math.log2(view.scale / 512));
  const a = new Float64Array(2);
  const b = new Float64Array(2);
  const add = (px: number, py: number, atKm: number) => {
    const inside = px > -MARGIN_PX && py > -MARGIN_PX && px < view.width + MARGIN_PX && py < view.height + MARGIN_PX;
    if (!inside || count >= MOST_SAMPLES) return;
    const gap = count === 0 ? Infinity : Math.hypot(px - (x[count - 1] ?? 0), py - (y[count - 1] ?? 0));
    if (gap < STEP_PX * 0.75) return;
    x[count] = px;
    y[count] = py;
    km[count] = atKm;
    count++;
  };
  eachVisibleRun(level, wholeSight(0, toKm), (first, edges) => {
    for (let i = first; i < first + edges && count < MOST_SAMPLES; i++) {
      const at = i * FLOATS_PER_VERTEX;
      view.project(geometry.originX + (level.vertices[at] ?? 0), geometry.originY + (level.vertices[at + 1] ?? 0), a);
      view.project(
        geometry.originX + (level.vertices[at + 4] ?? 0),
        geometry.originY + (level.vertices[at + 5] ?? 0),
        b,
      );
      const [ax = 0, ay = 0] = a;
      const [bx = 0, by = 0] = b;
      const visible = clip(ax, ay, bx, by, view.width, view.height);
      if (visible === null) continue;
      const fromKm = level.chainageKm[i] ?? 0;
      const spanKm = (level.chainageKm[i + 1] ?? fromKm) - fromKm;
      const length = Math.hypot(bx - ax, by - ay) * (visible[1] - visible[0]);
      const steps = Math.max(1, Math.ceil(length / STEP_PX));
      for (let s = 0; s <= steps; s++) {
        const t = visible[0] + ((visible[1] - visible[0]) * s) / steps;
        const atKm = fromKm + spanKm * t;
        if (atKm <= toKm) add(ax + (bx - ax) * t, ay + (by - ay) * t, atKm);
      }
    }
  });
  return { x, y, km, count };
}

/** The part of an edge near the view, as shares of it; null if there is none. Liang and Barsky's clipping. */
function clip(ax: number, ay: number, bx: number, by: number, width: number, height: number): [number, number] | null {
  let from = 0;
  let to = 1;
  const cut = (delta: number, room: number): boolean => {
    if (delta === 0) return room >= 0;
    const t = room / delta;
    if (delta < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    return from <= to;
  };
  const inside =
    cut(ax - bx, ax + MARGIN_PX) &&
    cut(bx - ax, width + MARGIN_PX - ax) &&
    cut(ay - by, ay + MARGIN_PX) &&
    cut(by - ay, height + MARGIN_PX - ay);
  return inside ? [from, to] : null;
}

/** A point of the line on the screen, with the direction to its left (unit vector, as seen travelling). */
export interface ScreenAnchor {
  readonly x: number;
  readonly y: number;
  readonly normalX: number;
  readonly normalY: number;
}

/** How far behind and ahead the direction is taken; CSS px. */
const SPAN_PX = 14;

export function anchorAt(line: MeasuredLine, km: number, view: ScreenView): ScreenAnchor {
  const length = line.mercator[line.mercator.length - 1] ?? 0;
  const reachKm = length > 0 ? (SPAN_PX * line.lengthKm) / (length * view.scale) : 0;
  const at = screenPoint(line, km, view);
  const behind = screenPoint(line, Math.max(0, km - reachKm), view);
  const ahead = screenPoint(line, Math.min(line.lengthKm, km + reachKm), view);
  const dx = ahead[0] - behind[0];
  const dy = ahead[1] - behind[1];
  const size = Math.hypot(dx, dy);
  return { x: at[0], y: at[1], normalX: size > 0 ? dy / size : -1, normalY: size > 0 ? -dx / size : 0 };
}

export function screenPoint(line: MeasuredLine, km: number, view: ScreenView): [number, number] {
  const out = new Float64Array(2);
  mercatorPointAt(line, km, out);
  view.project(out[0] ?? 0, out[1] ?? 0, out);
  return [out[0] ?? 0, out[1] ?? 0];
}
