/**
 * Where the travelled line ends, read off the pixels of a real map, against a point that nothing of ours has computed. For the
 * tests and the bench; runs in a browser.
 *
 * Three pictures are drawn in one task: nothing travelled, all travelled, travelled up to the head. What changes from the first to
 * the second is the line; how much of it has changed in the third, in a window around the true point, says where it ends: exactly
 * half where that is right. So neither colours nor weights need be known, and parts of a pixel count.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Along and across the line, ahead and to the right positive; CSS px of a map with one device px each. */
export interface HeadOffset {
  readonly alongPx: number;
  readonly acrossPx: number;
}

export interface TrueHead {
  /** Degrees. */
  readonly at: readonly [lon: number, lat: number];
  /** Points of the true line a little before and after it; degrees. */
  readonly before: readonly [lon: number, lat: number];
  readonly after: readonly [lon: number, lat: number];
}

/** Half the length of the window along the line, and half its breadth; px. */
const REACH_PX = 12;
const BREADTH_PX = 8;

/** Leaves one colour under the line, and nothing over it: a coast beside the head would make its one half count for more. */
export function bare(map: MapLibreMap): void {
  for (const { id, type } of map.getStyle().layers) {
    if (type !== 'background') map.setLayoutProperty(id, 'visibility', 'none');
  }
}

/** `draw` sets the chainage that the line is travelled up to; the window must lie on the map, and be straight. */
export function headOffset(
  map: MapLibreMap,
  draw: (travelled: 'none' | 'head' | 'all') => void,
  truth: TrueHead,
): HeadOffset {
  const at = map.project([...truth.at]);
  const from = map.project([...truth.before]);
  const to = map.project([...truth.after]);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const size = Math.ceil(Math.hypot(REACH_PX, BREADTH_PX)) + 2;
  const left = Math.floor(at.x) - size;
  const top = Math.floor(at.y) - size;
  const read = (): Uint8Array => pixels(map, left, top, 2 * size + 1);

  draw('none');
  const none = read();
  draw('all');
  const all = read();
  draw('head');
  const head = read();

  let line = 0;
  let drawn = 0;
  let aside = 0;
  for (let row = 0; row <= 2 * size; row++) {
    for (let column = 0; column <= 2 * size; column++) {
      const dx = left + column + 0.5 - at.x;
      const dy = top + row + 0.5 - at.y;
      const ahead = dx * along.x + dy * along.y;
      const across = dy * along.x - dx * along.y;
      const weight = soft(REACH_PX - Math.abs(ahead)) * soft(BREADTH_PX - Math.abs(across));
      if (weight === 0) continue;
      const pixel = 4 * (row * (2 * size + 1) + column);
      const changes = weight * apart(none, all, pixel);
      line += changes;
      drawn += weight * apart(none, head, pixel);
      aside += changes * across;
    }
  }
  if (line === 0) throw new Error('No line is drawn where it should be.');
  return { alongPx: ((2 * drawn) / line - 1) * REACH_PX, acrossPx: aside / line };
}

/** How much of a pixel lies within a border, this far inside its middle. */
const soft = (inside: number): number => Math.min(1, Math.max(0, inside + 0.5));

function apart(a: Uint8Array, b: Uint8Array, pixel: number): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) sum += Math.abs((a[pixel + channel] ?? 0) - (b[pixel + channel] ?? 0));
  return sum;
}

/** A square of the canvas, row by row from the top; drawn now, before the browser takes it. */
function pixels(map: MapLibreMap, left: number, top: number, size: number): Uint8Array {
  map.redraw();
  const canvas = map.getCanvas();
  const gl = canvas.getContext('webgl2');
  if (gl === null) throw new Error('No WebGL.');
  const upward = new Uint8Array(size * size * 4);
  gl.readPixels(left, canvas.height - top - size, size, size, gl.RGBA, gl.UNSIGNED_BYTE, upward);
  const rows = new Uint8Array(upward.length);
  for (let row = 0; row < size; row++) {
    rows.set(upward.subarray((size - 1 - row) * size * 4, (size - row) * size * 4), row * size * 4);
  }
  return rows;
}
