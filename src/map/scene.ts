/**
 * What moves with the clock: keeps the last frame and draws it whenever MapLibre draws, so that the train, the band and
 * the travelled part are of the same instant, also while the camera moves.
 * Knows the map and the route; knows nothing of claims, words or selection.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Route } from '../line/model';
import { mercatorPointAt, type LineDetail } from '../line/detail';
import { RouteGl } from './gl/route-gl';
import { layerAbove, type LayerId } from './layer-order';
import type { Box } from '../drawing/boxes';
import { measureText } from './overlay/measure';
import type { Occupied } from '../drawing/occupied';
import { TrainMarker } from './overlay/train';
import { placeTrainNote, type TrainNote } from '../drawing/train-note';
import type { Projector } from './projector';
import type { MapTheme } from '../drawing/theme';
import type { MapFrame } from './types';

/** The train's nose is turned by the line this far behind and ahead of it, so that it does not twitch; CSS px. */
const TURN_PX = 7;
/** With the follow camera: how near to the edge the train may come, as a share of the free part of the map. */
const FOLLOW_SHARE = 0.5;
/** Asked about, these would also complain: a query gives properties as text, which their layout cannot be made of. */
const OWN_LABELS: ReadonlySet<string> = new Set<LayerId>(['place-label', 'boxes']);

export class Scene {
  readonly train: TrainMarker;
  readonly #map: MapLibreMap;
  readonly #projector: Projector;
  readonly #gl: RouteGl;
  #route: Route;
  #follow = false;

  #hasFrame = false;
  #hasBand = false;
  #runKm = 0;
  #pinned = false;
  #note: TrainNote | null = null;
  #occupied: Occupied | null = null;
  #at = new Float64Array(2);
  #behind = new Float64Array(2);
  #ahead = new Float64Array(2);
  #centre: [number, number] = [0, 0];
  #centreOptions = { center: this.#centre };

  constructor(
    map: MapLibreMap,
    projector: Projector,
    route: Route,
    theme: MapTheme,
    weight: number,
    trainLabel: string,
  ) {
    this.#map = map;
    this.#projector = projector;
    this.#route = route;
    this.#gl = new RouteGl(route, theme, weight, projector.readView, () => map.triggerRepaint());
    this.train = new TrainMarker(trainLabel);
    map.on('render', this.#onRender);
    map.on('idle', this.#onIdle);
  }

  /** Puts the WebGL layers where the list says; after each load of a style, which drops them. */
  addLayers(): void {
    const map = this.#map;
    for (const layer of [this.#gl.possible, this.#gl.travelled]) {
      if (map.getLayer(layer.id)) map.removeLayer(layer.id);
      map.addLayer(layer, layerAbove(layer.id as LayerId, map.getLayersOrder()));
    }
  }

  get geometry(): LineDetail {
    return this.#gl.geometry;
  }

  /** Per animation frame. Keeps numbers and asks for a repaint; the drawing is MapLibre's `render`. */
  setFrame(frame: MapFrame): void {
    this.#hasFrame = true;
    // What the note says is true of one instant.
    if (frame.runKm !== this.#runKm || frame.pinned !== this.#pinned || !frame.hasBand) this.train.dropNote();
    this.#hasBand = frame.hasBand;
    this.#runKm = frame.runKm;
    this.#pinned = frame.pinned;
    this.#gl.setProgress(frame.hasBand ? frame.lowerKm : 0, frame.upperKm, frame.hasBand && !frame.pinned);
    this.train.setPinned(frame.pinned && frame.hasBand);
    if (this.#follow && frame.hasBand) this.#followTrain();
    this.#map.triggerRepaint();
  }

  /** What stands beside the train while the clock rests; null while it runs. */
  setNote(note: TrainNote | null): void {
    this.#note = note;
    this.#placeNote();
  }

  /** After everything else over the map has found its place. */
  setOccupied(occupied: Occupied | null): void {
    this.#occupied = occupied;
    this.#placeNote();
  }

  setRoute(route: Route): void {
    if (route !== this.#route) {
      this.#route = route;
      this.#gl.setRoute(route);
    }
    this.#map.triggerRepaint();
  }

  setTheme(theme: MapTheme): void {
    this.#gl.setTheme(theme);
    this.#map.triggerRepaint();
  }

  setWeight(weight: number): void {
    this.#gl.setWeight(weight);
    this.#map.triggerRepaint();
  }

  setReducedMotion(reduced: boolean): void {
    this.#gl.setFade(!reduced);
  }

  setFollow(follow: boolean): void {
    this.#follow = follow;
    if (follow && this.#hasFrame && this.#hasBand) this.#followTrain();
  }

  /** After a lost context: what was on the card is gone. */
  forgetContext(): void {
    this.#gl.release();
  }

  destroy(): void {
    this.#map.off('render', this.#onRender);
    this.#map.off('idle', this.#onIdle);
    this.#gl.release();
    this.train.element.remove();
  }

  /** Whether the map has written a name there: one of its own, for where the journey's stand the layout knows. */
  readonly #isNamed = ({ left, top, right, bottom }: Box): boolean => {
    const layers = this.#map
      .getLayersOrder()
      .filter((id) => !OWN_LABELS.has(id) && this.#map.getLayer(id)?.type === 'symbol');
    const box: [[number, number], [number, number]] = [
      [left, top],
      [right, bottom],
    ];
    return layers.length > 0 && this.#map.queryRenderedFeatures(box, { layers }).length > 0;
  };

  /** The map's own names are in place only then. */
  readonly #onIdle = (): void => this.#placeNote();

  readonly #onRender = (): void => {
    if (!this.#hasFrame || !this.#hasBand) {
      this.train.hide();
      return;
    }
    this.#project(this.#runKm, this.#at);
    const perPx = this.#kmPerPx();
    this.#project(Math.max(0, this.#runKm - TURN_PX * perPx), this.#behind);
    this.#project(Math.min(this.#route.line.lengthKm, this.#runKm + TURN_PX * perPx), this.#ahead);
    const east = (this.#ahead[0] ?? 0) - (this.#behind[0] ?? 0);
    const south = (this.#ahead[1] ?? 0) - (this.#behind[1] ?? 0);
    const degrees = (Math.atan2(east, -south) * 180) / Math.PI;
    this.train.move(this.#at[0] ?? 0, this.#at[1] ?? 0, degrees);
  };

  #placeNote(): void {
    if (this.#note === null || this.#occupied === null || !this.#hasFrame || !this.#hasBand) {
      this.train.dropNote();
      return;
    }
    this.#project(this.#runKm, this.#at);
    const [x = 0, y = 0] = this.#at;
    const ground = { occupied: this.#occupied, measure: measureText, isNamed: this.#isNamed };
    this.train.setNote(placeTrainNote(this.#note, x, y, ground));
  }

  #project(km: number, out: Float64Array): void {
    mercatorPointAt(this.#route.line, km, out);
    this.#projector.project(out[0] ?? 0, out[1] ?? 0, out);
  }

  /** Along the line as a whole: near enough for smoothing a turn. */
  #kmPerPx(): number {
    const { line } = this.#route;
    const length = line.mercator[line.mercator.length - 1] ?? 0;
    return length > 0 ? line.lengthKm / (length * this.#projector.scale) : 0;
  }

  /** Keeps the train in the inner part of what is free of padding; the map jumps with it, frame by frame. */
  #followTrain(): void {
    // A reader who moves the map, or a flight, goes first.
    if (this.#map.isMoving()) return;
    const map = this.#map;
    mercatorPointAt(this.#route.line, this.#runKm, this.#at);
    const x = this.#at[0] ?? 0;
    const y = this.#at[1] ?? 0;
    this.#projector.project(x, y, this.#at);
    const padding = map.getPadding();
    const left = padding.left ?? 0;
    const top = padding.top ?? 0;
    const freeWidth = this.#projector.width - left - (padding.right ?? 0);
    const freeHeight = this.#projector.height - top - (padding.bottom ?? 0);
    const dx = (this.#at[0] ?? 0) - (left + freeWidth / 2);
    const dy = (this.#at[1] ?? 0) - (top + freeHeight / 2);
    const overX = excess(dx, (freeWidth / 2) * FOLLOW_SHARE);
    const overY = excess(dy, (freeHeight / 2) * FOLLOW_SHARE);
    if (overX === 0 && overY === 0) return;
    this.#projector.unproject(left + freeWidth / 2 + overX, top + freeHeight / 2 + overY, this.#centre);
    map.jumpTo(this.#centreOptions);
  }
}

/** How far a distance goes past a limit, with its sign. */
function excess(distance: number, limit: number): number {
  if (distance > limit) return distance - limit;
  if (distance < -limit) return distance + limit;
  return 0;
}
