/**
 * The whole style: ground and journey in one order, for a theme; and what of it changes when only the theme does.
 * Knows no map instance.
 */
import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { basemapLayers, basemapSources } from './basemap';
import { fontFaces } from './fonts';
import { inOrder, LAYER_ORDER } from './layer-order';
import type { RouteFeatures } from '../drawing/route-features';
import { ALTERNATIVES, BOXES, PLACES, routeLayers, SEGMENTS, type OurLayer } from './route-layers';
import type { MapTheme } from '../drawing/theme';

export interface StyleChoice {
  readonly theme: MapTheme;
  /** Factor of the line weights: 1, or less on a phone. */
  readonly weight: number;
  readonly phone: boolean;
  /** Tag of the language that labels are in first. */
  readonly language: string;
  /** The page's address: MapLibre wants absolute ones. */
  readonly base: string;
}

/** Layers of ours that are drawn by WebGL and added to the map by code. */
export const CUSTOM_LAYERS = ['possible', 'travelled'] as const;

function routeSources(features: RouteFeatures, segments: FeatureCollection): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({
    type: 'geojson',
    data,
    tolerance: 0.2,
    maxzoom: 14,
  });
  return {
    [SEGMENTS]: source(segments),
    [ALTERNATIVES]: source(features.alternatives),
    [PLACES]: source(features.places),
    [BOXES]: source({ type: 'FeatureCollection', features: [] }),
  };
}

/** Every layer that MapLibre itself draws, bottom to top. */
export function allLayers(choice: StyleChoice, present: ReadonlySet<string>): OurLayer[] {
  return inOrder([
    ...basemapLayers(choice.theme, present, choice.phone, choice.language),
    ...routeLayers(choice.theme, choice.weight),
  ]);
}

export function builtInStyle(
  choice: StyleChoice,
  features: RouteFeatures,
  segments: FeatureCollection,
): StyleSpecification {
  const ground = basemapSources(choice.base);
  return {
    version: 8,
    name: 'Byline',
    'font-faces': fontFaces(choice.base),
    transition: { duration: 0, delay: 0 },
    sources: { ...ground, ...routeSources(features, segments) },
    layers: allLayers(choice, new Set(Object.keys(ground))),
  };
}

/**
 * A deployment's own style with the journey on top of it: its layers first, then those of ours that draw the journey.
 * Returns null if `own` is not a style. Ids that clash with ours are refused too.
 */
export function styleOver(
  own: unknown,
  choice: StyleChoice,
  features: RouteFeatures,
  segments: FeatureCollection,
): StyleSpecification | null {
  if (!isStyle(own)) return null;
  const ours = new Set<string>(LAYER_ORDER);
  if (own.layers.some(({ id }) => ours.has(id) || id.startsWith('byline-'))) return null;
  return {
    ...own,
    'font-faces': { ...own['font-faces'], ...fontFaces(choice.base) },
    sources: { ...own.sources, ...routeSources(features, segments) },
    layers: [...own.layers, ...inOrder(routeLayers(choice.theme, choice.weight))],
  };
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, layers, sources } = value as Partial<Record<'version' | 'layers' | 'sources', unknown>>;
  return version === 8 && Array.isArray(layers) && typeof sources === 'object' && sources !== null;
}
