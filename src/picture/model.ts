/**
 * What a picture is made of and what comes of it. Shapes only.
 *
 * Lengths are CSS px of the picture unless they say otherwise; positions are degrees, longitude first; instants are ms.
 */
import type { FeatureCollection } from 'geojson';
import type { ThemeName } from '../drawing/theme';
import type { Evidence } from '../evidence/evidence';
import type { EventId, Journey, SegmentId } from '../journey/model';
import type { Route } from '../line/model';
import type { PageWords } from '../words';

/** A face of the fonts that the page has: IBM Plex, with its Hangul and Noto's Chinese behind it. */
export interface Face {
  readonly family: 'sans' | 'serif';
  readonly weight: 400 | 500 | 600;
  readonly italic: boolean;
}

export interface Font extends Face {
  readonly sizePx: number;
}

/** How wide a text is in a font; px. */
export type Measure = (text: string, font: Font) => number;

/** The files of `geo/basemap` and `geo/rail`, parsed. What is not given is not drawn. */
export interface Ground {
  readonly world?: FeatureCollection;
  readonly region?: FeatureCollection;
  readonly labels?: FeatureCollection;
  /** Railways. */
  readonly network?: FeatureCollection;
}

/**
 * Where the picture looks: all of the route, one of its segments, or where a map looks. With the size of that map, its
 * whole view is in the picture; without one, the zoom is taken as it is.
 */
export type PictureView =
  | 'route'
  | { readonly segment: SegmentId }
  | {
      readonly lon: number;
      readonly lat: number;
      /** MapLibre's: a world is 512 px wide at 0. */
      readonly zoom: number;
      /** The free part of the map, round `lon`, `lat`. */
      readonly widthPx?: number;
      readonly heightPx?: number;
    };

export interface PictureInput {
  readonly journey: Journey;
  readonly route: Route;
  /** At the cap that is to hold. */
  readonly evidence: Evidence;
  readonly timeMs: number;
  readonly selection: { readonly segment: SegmentId | null; readonly event: EventId | null };
  readonly view: PictureView;
  /** Of the whole picture, frame and all. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device px a CSS px: only the size that the SVG says of itself depends on it. 1 if left out. */
  readonly pixelRatio?: number;
  readonly theme: ThemeName;
  readonly words: PageWords;
  readonly ground: Ground;
  readonly measure: Measure;
  /** Where the same view can be opened; written as text. */
  readonly link?: string | null;
}

/** The characters that a face has to draw. */
export interface Letters extends Face {
  readonly text: string;
}

export interface Picture {
  /**
   * A whole SVG document. It names its fonts and holds none: put `@font-face` rules for `letters` into it with `withFonts`
   * before it is drawn where the fonts are not installed.
   */
  readonly svg: string;
  /** Device px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the picture shows, in one sentence: its text alternative. */
  readonly description: string;
  readonly letters: readonly Letters[];
  /** How many reports the list of sources shows, and how many it only counts. */
  readonly sources: { readonly shown: number; readonly counted: number };
  /** Where the train was drawn; CSS px of the picture, null where none was. For tests and for whoever draws on top. */
  readonly train: { readonly xPx: number; readonly yPx: number; readonly pinned: boolean } | null;
}
