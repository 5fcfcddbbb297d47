/**
 * The segments as the map source that MapLibre draws and that a click hits. A short route is given whole, once. A long one
 * would hold up the page while it is copied to MapLibre's worker: of it the map gets what is in view, in the detail of its
 * zoom, anew when the view leaves that. Knows the map's camera, no colours and no layers.
 */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { detailOf, eachVisibleRun, FLOATS_PER_VERTEX, levelFor, sightOf, type LineLevel } from '../line/detail';
import { positionAt } from '../line/lookup';
import { latitudeOfMercatorY } from '../line/mercator';
import type { Route, RouteSegment } from '../line/model';
import { sliceLine } from '../line/slice';
import { blankView, type ViewState } from './gl/line-renderer';
import type { Projector } from './projector';
import { SEGMENTS } from './route-layers';
import { applyData } from './style-change';

/** Up to so many vertices a route is given whole. */
export const WHOLE_VERTICES = 20_000;
/** Also given: so much of the view's size on each side of it. */
const AROUND = 1;
/** Levels finer than the view's, so that a little zooming in needs nothing new. */
const FINER = 1;

/** Mercator, absolute. */
export interface Box {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

const EVERYWHERE: Box = { west: -Infinity, north: -Infinity, east: Infinity, south: Infinity };

const isShort = (route: Route): boolean => route.line.chainageKm.length <= WHOLE_VERTICES;

/** What the map has of the segments before it looks anywhere: all of a short route, the outline of a long one. */
export function coarseSegments(route: Route): FeatureCollection<LineString> {
  if (isShort(route)) {
    return collection(
      route.segments.map((range) => line(sliceLine(route.line, range.fromKm, range.toKm), range.segment)),
    );
  }
  const { levels } = detailOf(route.line);
  const level = levels.findLast(({ count }) => count <= WHOLE_VERTICES) ?? levels[0];
  return level === undefined ? collection([]) : segmentsIn(route, level, EVERYWHERE);
}

/** The parts of the segments whose edges come near the box, at a level's detail; each segment's ends are its own. */
export function segmentsIn(route: Route, level: LineLevel, box: Box): FeatureCollection<LineString> {
  return collection(route.segments.flatMap((range) => partsIn(route, range, level, box)));
}

function partsIn(route: Route, range: RouteSegment, level: LineLevel, box: Box): Feature<LineString>[] {
  const { originX, originY } = detailOf(route.line);
  const { fromKm, toKm, segment } = range;
  const parts: Feature<LineString>[] = [];
  const end: [number, number] = [0, 0];
  eachVisibleRun(level, sightOf(fromKm, toKm, box.west, box.north, box.east, box.south), (first, edges) => {
    const positions: [number, number][] = [];
    for (let k = first; k <= first + edges; k++) {
      const km = level.chainageKm[k] ?? 0;
      // A level drops vertices, also the one where a segment begins.
      if (km <= fromKm || km >= toKm) {
        positionAt(route.line, km <= fromKm ? fromKm : toKm, end);
        positions.push([end[0], end[1]]);
        continue;
      }
      const at = k * FLOATS_PER_VERTEX;
      const x = originX + (level.vertices[at] ?? 0);
      const y = originY + (level.vertices[at + 1] ?? 0);
      positions.push([(x - 0.5) * 360, latitudeOfMercatorY(y)]);
    }
    parts.push(line(positions, segment));
  });
  return parts;
}

export class SegmentLines {
  readonly #map: MapLibreMap;
  readonly #projector: Projector;
  readonly #view: ViewState = blankView();
  #route: Route;
  #level: LineLevel | null = null;
  #given: Box | null = null;

  constructor(map: MapLibreMap, projector: Projector, route: Route) {
    this.#map = map;
    this.#projector = projector;
    this.#route = route;
  }

  setRoute(route: Route): void {
    this.#route = route;
    this.forget();
    if (isShort(route)) applyData(this.#map, { [SEGMENTS]: coarseSegments(route) });
    else this.follow();
  }

  /** After a style was loaded: the map has the outline again. */
  forget(): void {
    this.#level = null;
    this.#given = null;
  }

  /** When the map has come to rest. */
  follow(): void {
    if (isShort(this.#route)) return;
    const view = this.#view;
    this.#projector.readView(view);
    const detail = detailOf(this.#route.line);
    const level = levelFor(detail, view.zoom + Math.log2(view.pixelRatio) + FINER);
    // The camera may stand over another copy of the world.
    const copies = Math.round((view.west + view.east - detail.west - detail.east) / 2);
    const west = view.west - copies;
    const east = view.east - copies;
    const { north, south } = view;
    const width = east - west;
    const height = south - north;
    const given = this.#given;
    const holds =
      given !== null && given.west <= west && given.east >= east && given.north <= north && given.south >= south;
    if (holds && level === this.#level) return;
    this.#level = level;
    this.#given = {
      west: west - width * AROUND,
      east: east + width * AROUND,
      north: north - height * AROUND,
      south: south + height * AROUND,
    };
    applyData(this.#map, { [SEGMENTS]: segmentsIn(this.#route, level, this.#given) });
  }
}

function line(positions: [number, number][], { id, grade }: RouteSegment['segment']): Feature<LineString> {
  return {
    type: 'Feature',
    properties: { id, grade },
    geometry: { type: 'LineString', coordinates: positions },
  };
}

function collection(features: Feature<LineString>[]): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features };
}
