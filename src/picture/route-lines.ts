/**
 * The journey's lines on a picture, at one instant: the segments by grade, other ways, the band, what certainly lies behind
 * the train, the selected segment. Weights and dashes are the map's. Knows no words.
 */
import type { Box } from '../drawing/boxes';
import {
  ALTERNATIVE_DASH,
  ALTERNATIVE_PX,
  BAND_EDGE_PX,
  BAND_GLOW_PX,
  BAND_GROUND_PX,
  CASING_PX,
  DOT_PERIOD_PX,
  FADE_KM,
  FADE_TO,
  GRADE_LINES,
  SELECTED_ALPHA,
  SELECTED_PX,
} from '../drawing/line-style';
import type { MapTheme } from '../drawing/theme';
import type { Journey, SegmentId } from '../journey/model';
import { detailOf, eachVisibleRun, FLOATS_PER_VERTEX, levelFor, mercatorPointAt, sightOf } from '../line/detail';
import { mercatorAt } from '../line/lookup';
import { mercatorX, mercatorY } from '../line/mercator';
import type { Route, RouteSegment } from '../line/model';
import { clipLine, type LinePart } from './clip';
import { path, tag, type Attribute, type Point } from '../drawing/svg';
import { copiesIn, type MapView } from './view';

export interface LinesInput {
  readonly journey: Journey;
  readonly route: Route;
  readonly theme: MapTheme;
  readonly view: MapView;
  /** Factor of the weights. */
  readonly weight: number;
  readonly selected: SegmentId | null;
  /** What certainly lies behind the train; km. 0 where nothing does. */
  readonly behindKm: number;
  /** Where it can be; null where no band is drawn. */
  readonly band: { readonly fromKm: number; readonly toKm: number } | null;
}

const BEYOND_PX = 30;

export class RouteLines {
  readonly #input: LinesInput;
  readonly #box: Box;

  constructor(input: LinesInput) {
    this.#input = input;
    const { width, height } = input.view;
    this.#box = { left: -BEYOND_PX, top: -BEYOND_PX, right: width + BEYOND_PX, bottom: height + BEYOND_PX };
  }

  /** Bottom to top, as the map has them. */
  svg(): string {
    const { route, theme, weight, selected, band, behindKm } = this.#input;
    const placed = route.segments.filter(({ segment }) => segment.grade !== 'projected');
    const chosen = selected === null ? undefined : route.segment.get(selected);
    const first = placed[0];
    const casing = (parts: readonly LinePart[], opacity: number) =>
      stroke(parts, theme.land, CASING_PX * weight, { ...ROUND, opacity });
    return [
      chosen === undefined
        ? ''
        : stroke(this.#parts(chosen.fromKm, shownTo(chosen)), theme.ink, SELECTED_PX * weight, {
            ...ROUND,
            opacity: SELECTED_ALPHA,
          }),
      this.#alternatives(),
      ...route.segments.map((range) => this.#projected(range)),
      band === null ? '' : this.#band(band.fromKm, band.toKm),
      ...placed.map((range) => casing(this.#parts(range.fromKm, range.toKm), 0.55)),
      ...placed.map((range) => this.#graded(range, range.fromKm, range.toKm, 'ahead')),
      first === undefined || behindKm <= first.fromKm ? '' : casing(this.#parts(first.fromKm, behindKm), 1),
      ...placed
        .filter(({ fromKm }) => fromKm < behindKm)
        .map((range) => this.#graded(range, range.fromKm, Math.min(range.toKm, behindKm), 'behind')),
    ].join('');
  }

  #graded(range: RouteSegment, fromKm: number, toKm: number, side: 'ahead' | 'behind'): string {
    const { theme, weight } = this.#input;
    const { grade } = range.segment;
    const look = GRADE_LINES[grade];
    const color = theme.grade[grade];
    const dash = side === 'ahead' ? look.aheadDash : look.behindDash;
    const width = (side === 'ahead' ? look.aheadPx : look.behindPx) * weight;
    const parts = this.#parts(fromKm, toKm);
    if (look.pairPx > 0) {
      const off = look.pairPx * weight;
      return [off, -off]
        .map((by) =>
          stroke(
            parts.map((part) => beside(part, by)),
            color,
            width,
            JOIN,
          ),
        )
        .join('');
    }
    if (dash === null) return stroke(parts, color, width, ROUND);
    return stroke(
      parts,
      color,
      width,
      JOIN,
      dash.map((part) => part * weight),
    );
  }

  #projected(range: RouteSegment): string {
    if (range.segment.grade !== 'projected') return '';
    const { theme, weight, route } = this.#input;
    const width = GRADE_LINES.projected.behindPx * weight;
    const endKm = shownTo(range);
    // A fade that any drawer of SVG can do: a few pieces, each fainter.
    const pieces = 8;
    const startPx = this.#lengthPx(range.fromKm);
    return Array.from({ length: pieces }, (_, i) => {
      const from = range.fromKm + ((endKm - range.fromKm) * i) / pieces;
      const to = range.fromKm + ((endKm - range.fromKm) * (i + 1)) / pieces;
      const gone = Math.min(1, ((from + to) / 2 - range.fromKm) / FADE_KM);
      const extra = { ...ROUND, opacity: 1 - (1 - FADE_TO) * gone };
      const dotted = this.#parts(from, to).map((part) => ({
        ...part,
        fromPx: part.fromPx + this.#lengthPx(from) - startPx,
      }));
      return route.line.lengthKm > 0
        ? stroke(dotted, theme.grade.projected, width, extra, [0.01, DOT_PERIOD_PX * weight])
        : '';
    }).join('');
  }

  #band(fromKm: number, toKm: number): string {
    const { theme, weight } = this.#input;
    const parts = this.#parts(fromKm, Math.max(toKm, fromKm));
    const glow = [1, 0.8, 0.6, 0.4, 0.2].map((share) =>
      stroke(parts, theme.band, (BAND_EDGE_PX + (BAND_GLOW_PX - BAND_EDGE_PX) * share) * weight, {
        ...ROUND,
        opacity: 0.14,
      }),
    );
    return [
      ...glow,
      stroke(parts, theme.bandEdge, BAND_EDGE_PX * weight, { ...ROUND, opacity: theme.bandEdgeAlpha }),
      stroke(parts, theme.band, BAND_GROUND_PX * weight, ROUND),
    ].join('');
  }

  #alternatives(): string {
    const { journey, theme, weight, view } = this.#input;
    return journey.alternatives
      .flatMap((way) => copies(unwrapped(way.geometry.coordinates), view))
      .map((line) =>
        stroke(
          clipLine(line, this.#box),
          theme.grade.inferred,
          ALTERNATIVE_PX * weight,
          JOIN,
          ALTERNATIVE_DASH.map((part) => part * weight),
        ),
      )
      .join('');
  }

  #lengthPx(km: number): number {
    return mercatorAt(this.#input.route.line, km) * this.#input.view.scale;
  }

  /** What is seen of a part of the route, at the detail that the picture needs; lengths from the part's own start. */
  #parts(fromKm: number, toKm: number): LinePart[] {
    const { route, view } = this.#input;
    const detail = detailOf(route.line);
    const level = levelFor(detail, view.zoom + 2);
    const margin = BEYOND_PX / view.scale;
    const startPx = this.#lengthPx(fromKm);
    const end = new Float64Array(2);
    const at = (x: number, y: number, copy: number): Point => [
      (x + copy) * view.scale + view.shiftX,
      y * view.scale + view.shiftY,
    ];
    return copiesIn(view, detail.west, detail.east).flatMap((copy) => {
      const parts: LinePart[] = [];
      const add = (first: number, edges: number): void => {
        const points: Point[] = [];
        const lengths: number[] = [];
        for (let k = first; k <= first + edges; k++) {
          const km = level.chainageKm[k] ?? 0;
          // A level drops vertices, also the one where a part begins.
          if (km <= fromKm || km >= toKm) {
            const held = km <= fromKm ? fromKm : toKm;
            mercatorPointAt(route.line, held, end);
            points.push(at(end[0] ?? 0, end[1] ?? 0, copy));
            lengths.push(this.#lengthPx(held) - startPx);
            continue;
          }
          const i = k * FLOATS_PER_VERTEX;
          points.push(
            at(detail.originX + (level.vertices[i] ?? 0), detail.originY + (level.vertices[i + 1] ?? 0), copy),
          );
          lengths.push((level.vertices[i + 3] ?? 0) * view.scale - startPx);
        }
        parts.push(...clipLine(points, this.#box, lengths));
      };
      const { west, east, north, south } = view;
      eachVisibleRun(
        level,
        sightOf(fromKm, toKm, west - copy - margin, north - margin, east - copy + margin, south + margin),
        add,
      );
      return parts;
    });
  }
}

const JOIN = { 'stroke-linejoin': 'round' } as const;
const ROUND = { ...JOIN, 'stroke-linecap': 'round' } as const;

function shownTo({ segment, fromKm, toKm }: RouteSegment): number {
  return segment.grade === 'projected' ? Math.min(toKm, fromKm + FADE_KM) : toKm;
}

function stroke(
  parts: readonly LinePart[],
  color: string,
  width: number,
  extra: Readonly<Record<string, Attribute>>,
  dash: readonly number[] = [],
): string {
  const look = { fill: 'none', stroke: color, 'stroke-width': width, ...extra };
  if (parts.length === 0) return '';
  // One path, so that nothing translucent lies over itself.
  if (dash.length === 0) return tag('path', { d: parts.map(({ points }) => path(points)).join(''), ...look });
  return parts
    .map(({ points, fromPx }) =>
      tag('path', {
        d: path(points),
        ...look,
        'stroke-dasharray': dash.join(' '),
        'stroke-dashoffset': fromPx === 0 ? null : fromPx,
      }),
    )
    .join('');
}

/** The line moved sideways, positive to the left of travel; a sharp turn is not drawn out into a spike. */
function beside(part: LinePart, by: number): LinePart {
  const { points } = part;
  const normal = (a: Point | undefined, b: Point | undefined): Point | null => {
    if (a === undefined || b === undefined) return null;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return length === 0 ? null : [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
  };
  return {
    ...part,
    points: points.map((point, i): Point => {
      const before = normal(points[i - 1], point);
      const after = normal(point, points[i + 1]);
      const one = before ?? after ?? [0, 0];
      const other = after ?? before ?? [0, 0];
      const x = one[0] + other[0];
      const y = one[1] + other[1];
      const squared = x * x + y * y;
      const factor = squared < 0.5 ? by : (2 * by) / squared;
      return [point[0] + x * factor, point[1] + y * factor];
    }),
  };
}

/** Mercator, running on past the antimeridian instead of around the world. */
function unwrapped(positions: readonly (readonly number[])[]): Point[] {
  let turns = 0;
  let before: number | null = null;
  return positions.map(([lon = 0, lat = 0]): Point => {
    if (before !== null && lon - before > 180) turns -= 1;
    if (before !== null && before - lon > 180) turns += 1;
    before = lon;
    return [mercatorX(lon) + turns, mercatorY(lat)];
  });
}

function copies(points: readonly Point[], view: MapView): Point[][] {
  const xs = points.map(([x]) => x);
  const west = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const east = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  return copiesIn(view, west, east).map((copy) =>
    points.map(([x, y]): Point => [(x + copy) * view.scale + view.shiftX, y * view.scale + view.shiftY]),
  );
}
