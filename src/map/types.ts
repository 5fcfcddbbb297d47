/** What the map takes in and hands out. Shapes only. */
import type { EventId, SegmentId } from '../journey/model';
import type { Camera } from '../line/camera';
import type { DrawnSubject } from '../drawing/subject';
import type { PageWords } from '../words';
import type { ThemeName } from '../drawing/theme';

export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type MapSubject = DrawnSubject;

export interface JourneyMapOptions extends MapSubject {
  /** The map fills it; it must have a size. */
  readonly container: HTMLElement;
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  /** What covers the map's edges (sheet, legend); CSS px. */
  readonly padding: MapPadding;
  /** Where it looks at first; null: at the placed route, whole. */
  readonly camera?: Camera | null;
  /** Wheel and one finger scroll the page around; off at first. */
  readonly cooperative?: boolean;
  /** A deployment's own MapLibre style; if it fails, the built-in one stays. */
  readonly styleUrl?: string | undefined;
  readonly words: PageWords;
}

/** One instant. The same object may be given again each frame: nothing keeps it. */
export interface MapFrame {
  readonly timeMs: number;
  readonly lowerKm: number;
  readonly upperKm: number;
  readonly runKm: number;
  readonly pinned: boolean;
  /** False where accepted claims contradict each other: no band, no train. */
  readonly hasBand: boolean;
}

export interface MapSelection {
  readonly segment: SegmentId | null;
  readonly event: EventId | null;
}

/** The map came to rest. */
export interface MapMove {
  readonly camera: Camera;
  /** By the reader's hand or keys, not by what the page asked for. */
  readonly byReader: boolean;
}

/** How the map fares. `failed`: it will not come; `notice`: it goes on, and says what is missing. */
export type MapStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  /** `again`: asking anew may help. */
  | { readonly state: 'notice'; readonly reason: string; readonly again: boolean }
  | { readonly state: 'failed'; readonly reason: string };

/** Why a map could not be made. */
export class MapError extends Error {
  override readonly name = 'MapError';
  constructor(
    readonly code: 'no-webgl' | 'failed',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Takes back what it was given for. */
export type Disposer = () => void;
