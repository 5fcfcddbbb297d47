/**
 * The layers of the journey's own sources, as data, from a theme: lines by grade, what a click hits, places and names.
 * The WebGL layers stand between them (layer-order.ts). Knows no map.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONTS } from './fonts';
import type { LayerId } from './layer-order';
import {
  ALTERNATIVE_DASH,
  ALTERNATIVE_PX,
  CASING_PX,
  dashInWidths,
  GRADE_LINES,
  HIT_PX,
  SELECTED_ALPHA,
  SELECTED_PX,
} from '../drawing/line-style';
import { NAME_LINE, NAME_SIZE_PX, NATIVE_SCALE } from '../drawing/names';
import type { MapTheme } from '../drawing/theme';

export const SEGMENTS = 'byline-segments';
export const ALTERNATIVES = 'byline-alternatives';
export const PLACES = 'byline-places';
/** Blank boxes where the overlay's things are. */
export const BOXES = 'byline-boxes';

/** A layer of ours: its id is in the list. */
export type OurLayer = LayerSpecification & { readonly id: LayerId };

const ofGrade = (grade: string): FilterSpecification => ['==', ['get', 'grade'], grade];
const PLACED: FilterSpecification = ['!=', ['get', 'grade'], 'projected'];

/** Shows nothing: the filter while no segment is selected. */
const NONE: FilterSpecification = ['==', ['get', 'id'], ''];

export function selectedFilter(id: string | null): FilterSpecification {
  return id === null ? NONE : ['==', ['get', 'id'], id];
}

/** Name over native name, or beside it where the layout says so. */
function twoNames(theme: MapTheme): ExpressionSpecification {
  return [
    'format',
    ['get', 'name'],
    { 'text-font': ['literal', [...FONTS.strong]] },
    ['case', ['==', ['get', 'native'], ''], '', ['get', 'beside'], ' ', '\n'],
    {},
    ['get', 'native'],
    { 'font-scale': NATIVE_SCALE, 'text-font': ['literal', [...FONTS.regular]], 'text-color': theme.ink2 },
  ];
}

export function routeLayers(theme: MapTheme, weight: number): OurLayer[] {
  const line = (id: LayerId, source: string, filter: FilterSpecification, paint: object, round = false): OurLayer =>
    ({
      id,
      type: 'line',
      source,
      filter,
      layout: round ? { 'line-cap': 'round', 'line-join': 'round' } : { 'line-join': 'round' },
      paint,
    }) as OurLayer;
  const { reported, inferred, disputed } = GRADE_LINES;
  const disputedLine = (id: LayerId, side: 1 | -1): OurLayer =>
    line(id, SEGMENTS, ofGrade('disputed'), {
      'line-color': theme.grade.disputed,
      'line-width': disputed.aheadPx * weight,
      'line-offset': side * disputed.pairPx * weight,
    });
  return [
    line(
      'segment-selected',
      SEGMENTS,
      NONE,
      { 'line-color': theme.ink, 'line-opacity': SELECTED_ALPHA, 'line-width': SELECTED_PX * weight },
      true,
    ),
    line('alternative', ALTERNATIVES, true, {
      'line-color': theme.grade.inferred,
      'line-width': ALTERNATIVE_PX * weight,
      'line-dasharray': dashInWidths(ALTERNATIVE_DASH, ALTERNATIVE_PX),
    }),
    line(
      'route-casing',
      SEGMENTS,
      PLACED,
      { 'line-color': theme.land, 'line-width': CASING_PX * weight, 'line-opacity': 0.55 },
      true,
    ),
    line('route-inferred', SEGMENTS, ofGrade('inferred'), {
      'line-color': theme.grade.inferred,
      'line-width': inferred.aheadPx * weight,
      'line-dasharray': dashInWidths(inferred.aheadDash ?? [1, 0], inferred.aheadPx),
    }),
    line(
      'route-reported',
      SEGMENTS,
      ofGrade('reported'),
      { 'line-color': theme.grade.reported, 'line-width': reported.aheadPx * weight },
      true,
    ),
    disputedLine('route-disputed-left', -1),
    disputedLine('route-disputed-right', 1),
    {
      id: 'place-dot',
      type: 'circle',
      source: PLACES,
      filter: ['any', ['!=', ['get', 'class'], 'station'], ['==', ['get', 'shown'], true]],
      paint: {
        'circle-radius': ['case', ['==', ['get', 'class'], 'station'], 2.2, 3.2],
        'circle-color': theme.panel,
        'circle-stroke-color': theme.ink,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'place-label',
      type: 'symbol',
      source: PLACES,
      filter: ['==', ['get', 'shown'], true],
      layout: {
        'text-field': twoNames(theme),
        'text-font': [...FONTS.strong],
        'text-size': [
          'match',
          ['get', 'class'],
          'capital',
          NAME_SIZE_PX.capital,
          'stop',
          NAME_SIZE_PX.stop,
          NAME_SIZE_PX.station,
        ],
        'text-line-height': NAME_LINE,
        'text-max-width': 40,
        // The layout over the map has chosen the side, and that there is room.
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'text-allow-overlap': true,
        'symbol-sort-key': ['get', 'sort'],
        'text-padding': 3,
      },
      paint: {
        'text-color': theme.ink,
        'text-halo-color': theme.land,
        'text-halo-width': 1.5,
        'text-halo-blur': 0.5,
      },
    },
    {
      id: 'boxes',
      type: 'symbol',
      source: BOXES,
      layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-padding': 1 },
    },
    line('segment-hit', SEGMENTS, true, { 'line-width': HIT_PX, 'line-opacity': 0 }, true),
  ];
}
