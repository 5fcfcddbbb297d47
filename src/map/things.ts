/**
 * Keeps the overlay's things in step with the map: moves them while it moves, lays them out when it rests, and hands the
 * layout's names and boxes to the map's own label layers. Knows the map; knows nothing of the clock.
 */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { EventId } from '../journey/model';
import type { PageWords } from '../words';
import type { LineDetail } from '../line/detail';
import { forgetMeasures } from './overlay/measure';
import type { Occupied } from '../drawing/occupied';
import { Overlay, type OverlayActs } from './overlay/overlay';
import { overlaySubjects, type OverlaySubjects } from '../drawing/subjects';
import { Panels } from './panels';
import { blankBoxes, blankImage, namedPlaces } from './placed-labels';
import type { Projector } from './projector';
import type { RouteFeatures } from '../drawing/route-features';
import { BOXES, PLACES } from './route-layers';
import { applyData } from './style-change';
import type { MapSelection, MapSubject } from './types';

/** Rest is when nothing has moved for so long; but a map that follows the train is laid out at least so often. */
const REST_MS = 60;
const LONGEST_MS = 700;

export class Things {
  readonly overlay: Overlay;
  readonly #map: MapLibreMap;
  readonly #projector: Projector;
  readonly #words: PageWords;
  readonly #panels: Panels;
  readonly #geometry: () => LineDetail;
  readonly #onSettle: (occupied: Occupied | null) => void;
  #subject: MapSubject;
  #features: RouteFeatures;
  #subjects: OverlaySubjects;
  #phone = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSinceMs = 0;
  #data = '';
  #started = false;

  constructor(
    map: MapLibreMap,
    projector: Projector,
    geometry: () => LineDetail,
    subject: MapSubject,
    features: RouteFeatures,
    words: PageWords,
    acts: OverlayActs,
    onSettle: (occupied: Occupied | null) => void,
  ) {
    this.#map = map;
    this.#projector = projector;
    this.#geometry = geometry;
    this.#subject = subject;
    this.#features = features;
    this.#words = words;
    this.#onSettle = onSettle;
    this.#subjects = overlaySubjects(subject, features, words);
    this.overlay = new Overlay(projector, words, acts);
    this.#panels = new Panels(map.getContainer(), () => this.settleSoon());
    map.on('move', this.#onMove);
    map.setMissingStyleImageResolver(this.#onImageMissing);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
  }

  setSubject(subject: MapSubject, features: RouteFeatures): void {
    this.#subject = subject;
    this.#features = features;
    this.#subjects = overlaySubjects(subject, features, this.#words);
    this.#data = '';
    this.settleSoon();
  }

  /** Also to be called when the page has moved its panels. */
  setPhone(phone: boolean): void {
    this.#phone = phone;
    this.settleSoon();
  }

  /** After another style has come, its sources are empty again. */
  forgetData(): void {
    this.#data = '';
    this.settleSoon();
  }

  /** The first layout, at once: once the ground is there to be asked for land and water. */
  start(): void {
    this.#started = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#settle();
  }

  settleSoon(): void {
    if (!this.#started) return;
    const now = performance.now();
    if (this.#timer !== null) {
      if (now - this.#waitingSinceMs > LONGEST_MS) return;
      clearTimeout(this.#timer);
    } else {
      this.#waitingSinceMs = now;
    }
    this.#timer = setTimeout(() => this.#settle(), REST_MS);
  }

  setSelection(selection: MapSelection): void {
    this.overlay.setSelection(selection);
  }

  setHover(event: EventId | null): void {
    this.overlay.setHover(event);
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#panels.destroy();
    this.#map.off('move', this.#onMove);
    this.#map.setMissingStyleImageResolver(null);
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.overlay.element.remove();
  }

  #settle(): void {
    this.#timer = null;
    // A turned or round map is drawn without things beside the line: they are laid out on the flat.
    this.overlay.element.hidden = !this.#projector.flat;
    if (!this.#projector.flat || this.#projector.width === 0) {
      this.#onSettle(null);
      return;
    }
    const { route } = this.#subject;
    const layout = this.overlay.settle({
      route,
      geometry: this.#geometry(),
      subjects: this.#subjects,
      phone: this.#phone,
      panels: this.#panels.read(),
      isLand: this.#isLand,
    });
    this.#onSettle(layout.occupied);
    const data: Record<string, FeatureCollection> = {
      [PLACES]: namedPlaces(this.#features.places, layout),
      [BOXES]: blankBoxes(layout, this.#projector),
    };
    const written = JSON.stringify(data);
    if (written === this.#data || !this.#map.getSource(PLACES)) return;
    this.#data = written;
    applyData(this.#map, data);
  }

  /** Of the built-in ground; on a deployment's own, all is taken for water. */
  readonly #isLand = (x: number, y: number): boolean => {
    const layers = ['land', 'land-world'].filter((id) => this.#map.getLayer(id));
    return layers.length > 0 && this.#map.queryRenderedFeatures([x, y], { layers }).length > 0;
  };

  readonly #onMove = (): void => {
    this.overlay.move();
    this.settleSoon();
  };

  /** Also for a deployment's own style, which brings its images in its sprite. */
  readonly #onImageMissing = (id: string): void => {
    const image = blankImage(id);
    if (image === null || this.#map.hasImage(id)) return;
    const { pixelRatio, ...picture } = image;
    this.#map.addImage(id, picture, { pixelRatio });
  };

  readonly #onFonts = (): void => {
    forgetMeasures();
    this.settleSoon();
  };
}
