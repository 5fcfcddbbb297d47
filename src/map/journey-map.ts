/**
 * The map of a journey, as the page drives it: it draws what it is given and reports what is pointed at. It selects
 * nothing itself, keeps no clock, and knows no Svelte. Without WebGL 2 every method does nothing and `ready` says why.
 */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { EventId, SegmentId } from '../journey/model';
import type { Route } from '../line/model';
import { cameraOf, heldPadding, lookFrom, showRange } from './camera';
import { createMap } from './create-map';
import type { Camera } from '../line/camera';
import type { LineDetail } from '../line/detail';
import { PHONE_WEIGHT, PHONE_WIDTH_PX } from '../drawing/line-style';
import { groundThere, World } from './ground';
import { Listeners } from './listeners';
import { segmentAt, watchSegments } from './picking';
import type { TrainNote } from '../drawing/train-note';
import { Projector } from './projector';
import { routeFeatures } from '../drawing/route-features';
import { ALTERNATIVES, selectedFilter } from './route-layers';
import { Scene } from './scene';
import { coarseSegments, SegmentLines } from './segment-lines';
import { builtInStyle, styleOver, type StyleChoice } from './style';
import { applyData, applyLayers, loadOwnStyle } from './style-change';
import { MAP_THEMES, type ThemeName } from '../drawing/theme';
import { Things } from './things';
import {
  MapError,
  type Disposer,
  type JourneyMapOptions,
  type MapFrame,
  type MapMove,
  type MapPadding,
  type MapSelection,
  type MapStatus,
  type MapSubject,
} from './types';

export type { JourneyMapOptions, MapFrame, MapMove, MapPadding, MapSelection, MapStatus, MapSubject } from './types';
export { prepare } from './create-map';
export { MapError } from './types';

/** Less padding at the foot is no sheet, and the controls stay at the edge; CSS px. */
const SHEET_LEAST_PX = 80;

/** Everything that exists only while there is a map. */
interface Live {
  readonly map: MapLibreMap;
  readonly projector: Projector;
  readonly scene: Scene;
  readonly things: Things;
  readonly segments: SegmentLines;
  readonly world: World;
  readonly overlay: HTMLElement;
  readonly disposers: Disposer[];
}

export class JourneyMap {
  /** Resolves when the map is first idle; rejects with a MapError when it cannot be made. */
  readonly ready: Promise<void>;

  readonly #options: JourneyMapOptions;
  #subject: MapSubject;
  #theme: ThemeName;
  #reducedMotion: boolean;
  #padding: MapPadding;
  #selection: MapSelection = { segment: null, event: null };
  #phone = false;
  #live: Live | null = null;
  #ownStyle: unknown = null;

  readonly #segmentListeners = new Listeners<SegmentId>();
  readonly #eventListeners = new Listeners<EventId>();
  readonly #hoverListeners = new Listeners<EventId | null>();
  readonly #statusListeners = new Listeners<MapStatus>();
  readonly #moveEndListeners = new Listeners<MapMove>();
  #status: MapStatus = { state: 'loading' };

  constructor(options: JourneyMapOptions) {
    this.#options = options;
    this.#subject = options;
    this.#theme = options.theme;
    this.#reducedMotion = options.reducedMotion;
    this.#padding = options.padding;
    this.ready = this.#start();
    // The status says it too: whoever listens to that alone need not catch.
    this.ready.catch(() => undefined);
  }

  // Driven by the page

  /** Another journey, which is shown whole, or the same with another cap, where the camera stays. */
  setJourney(subject: MapSubject): void {
    const changed = subject.route !== this.#subject.route || subject.journey !== this.#subject.journey;
    this.#subject = subject;
    const live = this.#live;
    if (live === null) return;
    const features = routeFeatures(subject.journey, subject.route, this.#options.words.locale);
    live.things.setSubject(subject, features);
    if (!changed) return;
    live.scene.setRoute(subject.route);
    applyData(live.map, { [ALTERNATIVES]: features.alternatives });
    this.fitRoute({ animate: false });
    live.segments.setRoute(subject.route);
  }

  /** Once per animation frame. Nothing of `frame` is kept but its numbers. */
  setFrame(frame: MapFrame): void {
    this.#live?.scene.setFrame(frame);
  }

  /** What stands beside the train while the clock rests; null while it runs. */
  setTrainNote(note: TrainNote | null): void {
    this.#live?.scene.setNote(note);
  }

  setSelection(selection: MapSelection, { move }: { readonly move: boolean }): void {
    this.#selection = { segment: selection.segment, event: selection.event };
    const live = this.#live;
    if (live === null) return;
    this.#showSelection(live);
    live.things.setSelection(this.#selection);
    const range = selection.segment === null ? undefined : this.#subject.route.segment.get(selection.segment);
    if (move && range !== undefined) {
      showRange(live.map, this.#subject.route, range.fromKm, range.toKm, !this.#reducedMotion);
    }
  }

  /** Lifts an event's circles, wherever they stand. */
  setHover(event: EventId | null): void {
    this.#live?.things.setHover(event);
  }

  setTheme(theme: ThemeName): void {
    this.#theme = theme;
    this.#restyle();
  }

  setPadding(padding: MapPadding): void {
    this.#padding = padding;
    const live = this.#live;
    if (live === null) return;
    const held = heldPadding(padding, live.projector.width, live.projector.height);
    live.map.setPadding(held);
    this.#padControls(live.map.getContainer());
    live.things.setPhone(this.#phone);
  }

  /** Asks anew for what did not arrive. */
  retry(): void {
    const live = this.#live;
    if (live === null) return;
    this.#setStatus({ state: 'ready' });
    for (const [id, source] of Object.entries(live.map.getStyle().sources)) {
      if (source.type === 'geojson' && typeof source.data === 'string') {
        void live.map.getSource<GeoJSONSource>(id)?.setData(source.data);
      }
    }
  }

  /** Keeps the train in view while it moves; off at first. */
  setFollow(follow: boolean): void {
    this.#live?.scene.setFollow(follow);
  }

  setReducedMotion(reduced: boolean): void {
    this.#reducedMotion = reduced;
    this.#live?.scene.setReducedMotion(reduced);
    this.#live?.overlay.classList.toggle('byline-still', reduced);
  }

  /** Shows the placed route, whole. */
  fitRoute({ animate }: { readonly animate: boolean }): void {
    const { route } = this.#subject;
    if (this.#live !== null) showRange(this.#live.map, route, 0, wholeKm(route), animate && !this.#reducedMotion);
  }

  /** Where it looks; null without a map. */
  get camera(): Camera | null {
    return this.#live === null ? null : cameraOf(this.#live.map);
  }

  /** Looks from there, at once. */
  setCamera(camera: Camera): void {
    if (this.#live !== null) lookFrom(this.#live.map, camera);
  }

  // Reported to the page

  onSegment(listener: (segment: SegmentId) => void): Disposer {
    return this.#segmentListeners.add(listener);
  }
  onEvent(listener: (event: EventId) => void): Disposer {
    return this.#eventListeners.add(listener);
  }
  onEventHover(listener: (event: EventId | null) => void): Disposer {
    return this.#hoverListeners.add(listener);
  }
  /** Told at once how it stands now, then each change. */
  onStatus(listener: (status: MapStatus) => void): Disposer {
    listener(this.#status);
    return this.#statusListeners.add(listener);
  }
  onMoveEnd(listener: (move: MapMove) => void): Disposer {
    return this.#moveEndListeners.add(listener);
  }

  destroy(): void {
    const live = this.#live;
    this.#live = null;
    if (live !== null) {
      for (const dispose of live.disposers) dispose();
      live.scene.destroy();
      live.things.destroy();
      live.overlay.remove();
      live.map.remove();
    }
    this.#segmentListeners.clear();
    this.#eventListeners.clear();
    this.#hoverListeners.clear();
    this.#statusListeners.clear();
    this.#moveEndListeners.clear();
  }

  // Inside

  async #start(): Promise<void> {
    const { words } = this.#options;
    try {
      const live = this.#build();
      this.#live = live;
      await groundThere(live.map);
      if (this.#live !== live) return;
      live.things.start();
      live.map.triggerRepaint();
      await new Promise<void>((resolve) => live.map.once('idle', () => resolve()));
      if (this.#live !== live) return;
      // What was said meanwhile of files that did not arrive still holds.
      if (this.#status.state === 'loading') this.#setStatus({ state: 'ready' });
      live.world.fetch();
      // After the built-in one stands: whatever comes of it, there is a map, and what is said of it is not said over.
      void this.#loadOwnStyle(live);
    } catch (cause) {
      const noWebGl = cause instanceof Error && cause.name === 'GPUInitializationError';
      const reason = noWebGl ? words.map.failed.noWebGl : words.map.failed.worker;
      this.#setStatus({ state: 'failed', reason });
      throw new MapError(noWebGl ? 'no-webgl' : 'failed', reason, { cause });
    }
  }

  #build(): Live {
    const { container, words, cooperative = false } = this.#options;
    const { journey, route } = this.#subject;
    this.#phone = container.clientWidth < PHONE_WIDTH_PX;
    const features = routeFeatures(journey, route, words.locale);
    const style = builtInStyle(this.#choice(), features, coarseSegments(route));
    const map = createMap(container, style, { reducedMotion: this.#reducedMotion, cooperative, words });
    const projector = new Projector(map);
    // Before whoever else listens to a move: they ask the projector.
    map.on('move', () => projector.update());
    map.setPadding(heldPadding(this.#padding, projector.width, projector.height));
    const { camera = null } = this.#options;
    if (camera === null) showRange(map, route, 0, wholeKm(route), false);
    else lookFrom(map, camera);
    projector.update();
    const scene = new Scene(map, projector, route, MAP_THEMES[this.#theme], this.#weight(), words.map.train);
    scene.setReducedMotion(this.#reducedMotion);

    const overlay = document.createElement('div');
    overlay.className = 'byline-overlay';
    overlay.classList.toggle('byline-still', this.#reducedMotion);
    const acts = {
      onEvent: (event: EventId) => this.#eventListeners.emit(event),
      onSegment: (segment: SegmentId) => this.#segmentListeners.emit(segment),
      onHover: (event: EventId | null) => this.#hoverListeners.emit(event),
    };
    const geometry = (): LineDetail => scene.geometry;
    const things = new Things(map, projector, geometry, this.#subject, features, words, acts, (occupied) =>
      scene.setOccupied(occupied),
    );
    overlay.append(things.overlay.element, scene.train.element);
    map.getCanvasContainer().append(overlay);
    const segments = new SegmentLines(map, projector, route);
    const world = new World(map);
    const live: Live = { map, projector, scene, things, segments, world, overlay, disposers: [] };
    this.#colour(container);
    this.#padControls(container);
    things.setPhone(this.#phone);

    map.on('resize', () => this.#onResize(live));
    map.on('moveend', (event) => {
      segments.follow();
      // MapLibre names the event of the hand or key that moved it.
      this.#moveEndListeners.emit({
        camera: cameraOf(map),
        byReader: 'originalEvent' in event && event.originalEvent !== undefined,
      });
    });
    map.on('style.load', () => {
      scene.addLayers();
      segments.forget();
      things.forgetData();
      if (world.seen) world.fetch();
      this.#showSelection(live);
    });
    map.on('webglcontextlost', () => {
      scene.forgetContext();
      this.#setStatus({ state: 'notice', reason: words.map.failed.contextLost, again: false });
    });
    map.on('webglcontextrestored', () => this.#setStatus({ state: 'ready' }));
    map.on('error', ({ error }) => {
      // What does not arrive is told as it comes, a file each; the rest is a fault of the program, and goes where faults go.
      if (isOfLoading(error)) this.#setStatus({ state: 'notice', reason: words.map.failed.parts, again: true });
      else console.error(error);
    });
    live.disposers.push(watchSegments(map, () => this.#subject.route));
    map.on('click', (event) => {
      const segment = segmentAt(map, this.#subject.route, event.point);
      if (segment !== null) this.#segmentListeners.emit(segment);
    });
    return live;
  }

  #choice(): StyleChoice {
    return {
      theme: MAP_THEMES[this.#theme],
      weight: this.#weight(),
      phone: this.#phone,
      base: document.baseURI,
      language: this.#options.words.locale,
    };
  }

  #weight(): number {
    return this.#phone ? PHONE_WEIGHT : 1;
  }

  #onResize(live: Live): void {
    live.projector.update();
    live.things.settleSoon();
    const phone = live.projector.width < PHONE_WIDTH_PX;
    if (phone !== this.#phone) {
      this.#phone = phone;
      live.scene.setWeight(this.#weight());
      this.#padControls(live.map.getContainer());
      live.things.setPhone(phone);
      this.#restyle();
    }
  }

  #restyle(): void {
    const live = this.#live;
    if (live === null) return;
    live.scene.setTheme(MAP_THEMES[this.#theme]);
    this.#colour(live.map.getContainer());
    applyLayers(live.map, this.#choice());
  }

  /** On a phone a sheet covers the map's lower part; elsewhere padding is only room to breathe. */
  #padControls(container: HTMLElement): void {
    const sheetPx = this.#phone && this.#padding.bottom > SHEET_LEAST_PX ? this.#padding.bottom : 0;
    container.classList.toggle('byline-phone', this.#phone);
    container.style.setProperty('--map-pad-bottom', `${sheetPx}px`);
  }

  /** The theme for what is drawn by elements. */
  #colour(container: HTMLElement): void {
    const theme = MAP_THEMES[this.#theme];
    container.classList.add('byline-map');
    container.classList.toggle('byline-dark', theme.name === 'dark');
    for (const [name, value] of Object.entries({
      ink: theme.ink,
      'ink-2': theme.ink2,
      'ink-3': theme.ink3,
      panel: theme.panel,
      land: theme.land,
      reported: theme.grade.reported,
      inferred: theme.grade.inferred,
      projected: theme.grade.projected,
      disputed: theme.grade.disputed,
      train: theme.train,
      'train-halo': theme.trainHalo,
      focus: theme.focus,
    })) {
      container.style.setProperty(`--map-${name}`, value);
    }
  }

  #showSelection(live: Live): void {
    if (live.map.getLayer('segment-selected')) {
      live.map.setFilter('segment-selected', selectedFilter(this.#selection.segment));
    }
  }

  async #loadOwnStyle(live: Live): Promise<void> {
    const { styleUrl, words } = this.#options;
    if (styleUrl === undefined) return;
    this.#ownStyle = await loadOwnStyle(styleUrl);
    const { journey, route } = this.#subject;
    const style = styleOver(
      this.#ownStyle,
      this.#choice(),
      routeFeatures(journey, route, words.locale),
      coarseSegments(route),
    );
    if (this.#live !== live) return;
    if (style === null) this.#setStatus({ state: 'notice', reason: words.map.failed.style(styleUrl), again: false });
    else live.map.setStyle(style, { diff: false });
  }

  #setStatus(status: MapStatus): void {
    this.#status = status;
    this.#statusListeners.emit(status);
  }
}

/** What is shown at first: the placed route; of a journey that is all projected, that. */
function wholeKm(route: Route): number {
  return route.placedKm || route.line.lengthKm;
}

/** MapLibre's own error of an answer, and fetch's where there is none, which crosses from its worker as a plain one. */
function isOfLoading(error: { readonly message: string; readonly name?: string }): boolean {
  return 'status' in error || error.name === 'AJAXError' || /fetch|load|network/i.test(error.message);
}
