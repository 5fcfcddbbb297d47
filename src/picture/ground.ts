/**
 * The ground of a picture's map: sea, land, lakes, rivers, coasts, borders, railways, as the map's own layers lay them over
 * each other. Coordinates in, SVG out; knows no journey.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { Box } from '../drawing/boxes';
import { BORDER_DASH, RAIL_ZOOM, REGION_ZOOM, SHORE_PX } from '../drawing/ground-style';
import type { MapTheme } from '../drawing/theme';
import { mercatorX, mercatorY } from '../line/mercator';
import { clipLine, clipRing } from './clip';
import type { Ground } from './model';
import { path, tag, type Point } from '../drawing/svg';
import { copiesIn, type MapView } from './view';

/** Cut this far outside the box, so that no edge of the cut is seen. */
const BEYOND_PX = 24;

export interface DrawnGround {
  readonly svg: string;
  /** Whether land is drawn at a point of the map's box; px. */
  readonly isLand: (x: number, y: number) => boolean;
}

interface Shapes {
  readonly rings: readonly (readonly Point[])[];
  readonly lines: readonly (readonly Point[])[];
}

export function drawGround(ground: Ground, theme: MapTheme, view: MapView): DrawnGround {
  const box: Box = {
    left: -BEYOND_PX,
    top: -BEYOND_PX,
    right: view.width + BEYOND_PX,
    bottom: view.height + BEYOND_PX,
  };
  const shapes = (from: FeatureCollection | undefined, kind: string): Shapes => {
    const rings: Point[][] = [];
    const lines: Point[][] = [];
    for (const feature of from?.features ?? []) {
      if (feature.properties?.['kind'] !== kind) continue;
      for (const line of placed(linesOf(feature), view))
        lines.push(...clipLine(line, box).map(({ points }) => [...points]));
      for (const ring of placed(ringsOf(feature), view)) {
        const cut = clipRing(ring, box);
        if (cut.length > 2) rings.push(cut);
      }
    }
    return { rings, lines };
  };
  const fill = ({ rings }: Shapes, color: string): string =>
    rings.length === 0
      ? ''
      : tag('path', { d: rings.map((ring) => path(ring, true)).join(''), fill: color, 'fill-rule': 'evenodd' });
  const stroke = ({ lines }: Shapes, color: string, width: number, dash: readonly number[] = []): string =>
    lines.length === 0
      ? ''
      : tag('path', {
          d: lines.map((line) => path(line)).join(''),
          fill: 'none',
          stroke: color,
          'stroke-width': width,
          'stroke-linejoin': 'round',
          'stroke-dasharray': dash.length === 0 ? null : dash.map((part) => part * width).join(' '),
        });

  const land: Shapes[] = [];
  const parts = [tag('rect', { width: view.width, height: view.height, fill: theme.sea })];
  const { world, region, network } = ground;
  const near = view.zoom >= REGION_ZOOM && region !== undefined;
  const worldLand = shapes(world, 'land');
  land.push(worldLand);
  parts.push(
    fill(worldLand, theme.land),
    fill(shapes(world, 'lake'), theme.sea),
    stroke(shapes(world, 'river'), theme.river, 0.6),
    stroke(shapes(world, 'coast'), theme.coast, 0.6),
    stroke(shapes(world, 'border'), theme.border, 0.7, BORDER_DASH),
  );
  let frame: Shapes = { rings: [], lines: [] };
  if (near) {
    frame = shapes(region, 'frame');
    const regionLand = shapes(region, 'land');
    const coast = shapes(region, 'coast');
    const border = shapes(region, 'border');
    land.push(regionLand);
    parts.push(fill(frame, theme.sea));
    // A blur that any drawer of SVG can do: strokes over each other.
    for (const share of [1, 0.75, 0.5, 0.25]) {
      const drawn = stroke(coast, theme.shore, SHORE_PX * share);
      if (drawn !== '') parts.push(tag('g', { opacity: 0.3 }, drawn));
    }
    parts.push(
      fill(regionLand, theme.land),
      fill(shapes(region, 'lake'), theme.sea),
      stroke(shapes(region, 'river'), theme.river, 0.8),
      stroke(coast, theme.coast, 0.8),
      stroke(border, theme.borderTint, 7),
      stroke(border, theme.border, 1, BORDER_DASH),
    );
  }
  if (view.zoom >= RAIL_ZOOM) parts.push(stroke(shapes(network, 'rail'), theme.rail, 1));
  const [coarse, fine] = land.map(({ rings }) => rings);
  return {
    svg: parts.join(''),
    isLand: (x, y) => (within(frame.rings, x, y) ? within(fine ?? [], x, y) : within(coarse ?? [], x, y)),
  };
}

/** Every copy of each line that comes into the view, in px. */
function placed(lines: readonly (readonly number[][])[], view: MapView): Point[][] {
  return lines.flatMap((line) => {
    let west = Infinity;
    let east = -Infinity;
    const points = line.map(([lon = 0, lat = 0]): Point => {
      const x = mercatorX(lon);
      west = Math.min(west, x);
      east = Math.max(east, x);
      return [x, mercatorY(lat)];
    });
    return copiesIn(view, west, east).map((copy) =>
      points.map(([x, y]): Point => [(x + copy) * view.scale + view.shiftX, y * view.scale + view.shiftY]),
    );
  });
}

function linesOf({ geometry }: Feature): number[][][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function ringsOf({ geometry }: Feature): number[][][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function within(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1) ?? [0, 0];
    for (const at of ring) {
      if (at[1] > y !== before[1] > y && x < ((before[0] - at[0]) * (y - at[1])) / (before[1] - at[1]) + at[0]) {
        inside = !inside;
      }
      before = at;
    }
  }
  return inside;
}
