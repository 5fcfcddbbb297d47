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
import { ALTERNATIVE_DASH, ALTERNATIVE_PX, CASING_PX, dashInWidths, GRADE_LINES, HIT_PX } from './line-style';
import type { MapTheme } from './theme';

export const SEGMENTS = 'byline-segments';
export const ALTERNATIVES = 'byline-alternatives';
export const PLACES = 'byline-places';

/** A layer of ours: its id is in the list. */
export type OurLayer = LayerSpecification & { readonly id: LayerId };

const ofGrade = (grade: string): FilterSpecification => ['==', ['get', 'grade'], grade];
const PLACED: FilterSpecification = ['!=', ['get', 'grade'], 'projected'];

/** Shows nothing: the filter while no segment is selected. */
export const NONE: FilterSpecification = ['==', ['get', 'id'], ''];

export function selectedFilter(id: string | null): FilterSpecification {
  return id === null ? NONE : ['==', ['get', 'id'], id];
}

/** Name over native name; `beside` puts both in one line, as on phones. */
function twoNames(theme: MapTheme, beside: boolean): ExpressionSpecification {
  return [
    'format',
    ['get', 'name'],
    { 'text-font': ['literal', [...FONTS.strong]] },
    ['case', ['==', ['get', 'native'], ''], '', beside ? ' ' : '\n'],
    {},
    ['get', 'native'],
    { 'font-scale': 0.84, 'text-font': ['literal', [...FONTS.regular]], 'text-color': theme.ink2 },
  ];
}

export function routeLayers(theme: MapTheme, weight: number, phone: boolean): OurLayer[] {
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
      { 'line-color': theme.ink, 'line-opacity': 0.14, 'line-width': 20 * weight },
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
      filter: ['any', ['!=', ['get', 'class'], 'station'], ['>=', ['zoom'], 7.5]],
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
      filter: ['any', ['!=', ['get', 'class'], 'station'], ['>=', ['zoom'], 7.5]],
      layout: {
        'text-field': twoNames(theme, phone),
        'text-font': [...FONTS.strong],
        'text-size': ['match', ['get', 'class'], 'capital', 15, 'stop', 13, 11.5],
        'text-line-height': 1.15,
        'text-max-width': 20,
        'text-variable-anchor-offset': [
          'literal',
          ['left', [0.8, 0], 'right', [-0.8, 0], 'top', [0, 0.6], 'bottom', [0, -0.6]],
        ] as unknown as ExpressionSpecification,
        'text-justify': 'auto',
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
    line('segment-hit', SEGMENTS, true, { 'line-width': HIT_PX, 'line-opacity': 0 }, true),
  ];
}
