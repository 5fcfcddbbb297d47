/**
 * Mercator → CSS px of the map's container, as the map stands now. Flat and unturned maps (ours) are one scale and two
 * shifts, read from the map when it moves, so that a frame projects without asking MapLibre and without allocating.
 * Knows the map's camera, nothing of journeys.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { latitudeOfMercatorY, mercatorX, mercatorY } from '../line/mercator';
import { TILE_PX } from '../line/detail';
import type { ViewState } from './gl/line-renderer';

export class Projector {
  readonly #map: MapLibreMap;
  #scale = 1;
  #shiftX = 0;
  #shiftY = 0;
  #flat = true;
  #revision = 0;
  width = 0;
  height = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.update();
  }

  /** To be called on each move and resize. */
  update(): void {
    const map = this.#map;
    this.#revision++;
    const container = map.getContainer();
    this.width = container.clientWidth;
    this.height = container.clientHeight;
    this.#flat =
      (map.getProjection()?.type ?? 'mercator') === 'mercator' && map.getPitch() === 0 && map.getBearing() === 0;
    this.#scale = TILE_PX * 2 ** map.getZoom();
    const centre = map.getCenter();
    const at = map.project(centre);
    this.#shiftX = at.x - mercatorX(centre.lng) * this.#scale;
    this.#shiftY = at.y - mercatorY(centre.lat) * this.#scale;
  }

  /** CSS px a world is wide. */
  get scale(): number {
    return this.#scale;
  }

  /** Where the world's north-west corner lies; CSS px of the container. */
  get shiftX(): number {
    return this.#shiftX;
  }

  get shiftY(): number {
    return this.#shiftY;
  }

  /** The Mercator point under a pixel. Flat maps only. */
  unprojectMercator(px: number, py: number): [number, number] {
    return [(px - this.#shiftX) / this.#scale, (py - this.#shiftY) / this.#scale];
  }

  get flat(): boolean {
    return this.#flat;
  }

  /** Writes x, y in CSS px into `out`. `x` may be of any copy of the world: the one nearest to the middle is meant. */
  project(x: number, y: number, out: Float64Array): void {
    if (this.#flat) {
      const middle = (this.width / 2 - this.#shiftX) / this.#scale;
      out[0] = (x + Math.round(middle - x)) * this.#scale + this.#shiftX;
      out[1] = y * this.#scale + this.#shiftY;
      return;
    }
    const at = this.#map.project([(x - 0.5) * 360, latitudeOfMercatorY(y)]);
    out[0] = at.x;
    out[1] = at.y;
  }

  /** Writes longitude and latitude (degrees) of a point in CSS px into `out`. Flat maps only. */
  unproject(px: number, py: number, out: [number, number]): void {
    out[0] = ((px - this.#shiftX) / this.#scale - 0.5) * 360;
    out[1] = latitudeOfMercatorY((py - this.#shiftY) / this.#scale);
  }

  /** The view for the WebGL layers; read anew only where it is another one. Several ask in a frame. */
  readonly readView = (view: ViewState): void => {
    const canvas = this.#map.getCanvas();
    if (view.revision === this.#revision && view.widthPx === canvas.width && view.heightPx === canvas.height) return;
    view.revision = this.#revision;
    view.zoom = Math.log2(this.#scale / TILE_PX);
    view.widthPx = canvas.width;
    view.heightPx = canvas.height;
    // The canvas may be smaller than asked for, where the card has a limit.
    view.pixelRatio = this.width > 0 ? canvas.width / this.width : 1;
    view.west = -this.#shiftX / this.#scale;
    view.east = (this.width - this.#shiftX) / this.#scale;
    view.north = -this.#shiftY / this.#scale;
    view.south = (this.height - this.#shiftY) / this.#scale;
  };
}
