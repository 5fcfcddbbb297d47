/**
 * The ground under the journey: sources from our own files and their layers, as data, from a theme. A file that is not
 * there leaves its layers out. No address off the page's origin stands here. Knows nothing of journeys.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONTS } from './fonts';
import type { LayerId } from './layer-order';
import type { OurLayer } from './route-layers';
import { BORDER_DASH, RAIL_ZOOM, REGION_ZOOM, SHORE_PX } from '../drawing/ground-style';
import type { MapTheme } from '../drawing/theme';

const groundFiles: Readonly<Record<string, string>> = import.meta.glob(
  ['../../geo/basemap/{region,world}.topojson', '../../geo/rail/network.topojson', '../../geo/basemap/labels.geojson'],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** Of the files that are packed: `ground://region`. */
export const GROUND_PROTOCOL = 'ground';
export const WORLD = 'world';
export const REGION = 'region';
const EMPTY = { type: 'FeatureCollection' as const, features: [] };

const ROUND = { 'line-join': 'round' } as const;

const from = (source: string) =>
  source === 'region' ? { minzoom: REGION_ZOOM } : source === 'network' ? { minzoom: RAIL_ZOOM } : {};

/** Source name (the file's) → the file's address, and whether it is packed. */
const GROUND = new Map(
  Object.entries(groundFiles).map(([path, url]) => {
    const [, name = '', ending = ''] = /([^/]+)\.(geojson|topojson)$/.exec(path) ?? [];
    return [name, { url, packed: ending === 'topojson' }] as const;
  }),
);

const packedName = (name: string): string => `${GROUND_PROTOCOL}://${name}`;

/** What the world's source is given when it can be seen; null: there is no such file. */
export const WORLD_DATA = GROUND.has(WORLD) ? packedName(WORLD) : null;

/** What the packed sources are given from the first. */
export const FIRST_GROUNDS: readonly string[] = [...GROUND]
  .filter(([name, { packed }]) => packed && name !== WORLD)
  .map(([name]) => packedName(name));

/** The address of a packed file, absolute on `base`; null: that is none of ours. */
export function packedAddress(asked: string, base: string): string | null {
  const [, file] = [...GROUND].find(([name]) => packedName(name) === asked) ?? [];
  return file === undefined ? null : new URL(file.url, base).href;
}

/** By source name; addresses absolute on `base`. The world lies under the region: it comes when it can be seen. */
export function basemapSources(base: string): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {};
  for (const [name, { url, packed }] of GROUND) {
    const data = name === WORLD ? EMPTY : packed ? packedName(name) : new URL(url, base).href;
    sources[name] = { type: 'geojson', data, tolerance: 0.3, maxzoom: 12 };
  }
  return sources;
}

/** The layers whose source is among `present`, with labels in the language of this tag where they have it. */
export function basemapLayers(
  theme: MapTheme,
  present: ReadonlySet<string>,
  phone: boolean,
  language: string,
): OurLayer[] {
  const kind = (name: string): FilterSpecification => ['==', ['get', 'kind'], name];
  const fill = (id: LayerId, source: string, what: string, color: string): OurLayer =>
    ({ id, type: 'fill', source, ...from(source), filter: kind(what), paint: { 'fill-color': color } }) as OurLayer;
  const line = (id: LayerId, source: string, what: string, paint: object): OurLayer =>
    ({ id, type: 'line', source, ...from(source), filter: kind(what), layout: ROUND, paint }) as OurLayer;
  const border = { 'line-color': theme.border, 'line-width': 1, 'line-dasharray': [...BORDER_DASH] };
  const layers: OurLayer[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    fill('land-world', 'world', 'land', theme.land),
    fill('lakes-world', 'world', 'lake', theme.sea),
    line('rivers-world', 'world', 'river', { 'line-color': theme.river, 'line-width': 0.6 }),
    line('coast-world', 'world', 'coast', { 'line-color': theme.coast, 'line-width': 0.6 }),
    line('border-world', 'world', 'border', { ...border, 'line-width': 0.7 }),
    // The region's own frame of sea hides the coarser world under it.
    fill('frame', 'region', 'frame', theme.sea),
    line('shore', 'region', 'coast', { 'line-color': theme.shore, 'line-width': SHORE_PX, 'line-blur': 12 }),
    fill('land', 'region', 'land', theme.land),
    fill('lakes', 'region', 'lake', theme.sea),
    line('rivers', 'region', 'river', { 'line-color': theme.river, 'line-width': 0.8 }),
    line('coast', 'region', 'coast', { 'line-color': theme.coast, 'line-width': 0.8 }),
    line('border-tint', 'region', 'border', { 'line-color': theme.borderTint, 'line-width': 7 }),
    line('border', 'region', 'border', border),
    line('rail', 'network', 'rail', { 'line-color': theme.rail, 'line-width': 1 }),
    ...labelLayers(theme, phone, language),
  ];
  return layers.filter((layer) => !('source' in layer) || present.has(layer.source));
}

/** How far a water's name may make room for what is laid over it, across and up or down; ems of its size. */
function room(across: number, up: number): VariableAnchorOffsetCollectionSpecification {
  return [
    'center',
    [0, 0],
    'bottom',
    [0, -up / 2],
    'top',
    [0, up / 2],
    'left',
    [across, 0],
    'right',
    [-across, 0],
    'bottom-left',
    [across, -up],
    'top-left',
    [across, up],
    'bottom-right',
    [-across, -up],
    'top-right',
    [-across, up],
  ];
}

/** A sea is wide, a bay is not. */
const WATER_ROOM: ExpressionSpecification = [
  'match',
  ['get', 'rank'],
  [1, 2],
  ['literal', room(4, 8)],
  ['literal', room(2, 2)],
];

/** Labels are English where they have no other name. */
function nameIn(language: string): ExpressionSpecification {
  const names: ExpressionSpecification = ['object', ['get', 'names'], ['literal', {}]];
  return language === 'en' ? ['get', 'name'] : ['coalesce', ['get', language, names], ['get', 'name']];
}

function labelLayers(theme: MapTheme, phone: boolean, language: string): OurLayer[] {
  const name = nameIn(language);
  const halo = { 'text-halo-color': theme.land, 'text-halo-width': 1.4, 'text-halo-blur': 0.4 };
  // A label has its own zooms; a filter sees whole ones only.
  const kind = (name: string): ExpressionSpecification => [
    'all',
    ['==', ['get', 'kind'], name],
    ['>=', ['zoom'], ['floor', ['get', 'minzoom']]],
    ['<', ['zoom'], ['coalesce', ['get', 'maxzoom'], 30]],
  ];
  /** It is called something else on its own signs. */
  const twice: ExpressionSpecification = ['all', ['has', 'native'], ['!=', ['get', 'native'], name]];
  const native: ExpressionSpecification = [
    'format',
    name,
    {},
    ['case', twice, phone ? ' ' : '\n', ''],
    {},
    ['case', twice, ['get', 'native'], ''],
    { 'font-scale': 0.95 },
  ];
  return [
    {
      id: 'water-label',
      type: 'symbol',
      source: 'labels',
      filter: kind('sea'),
      layout: {
        'text-field': name,
        'text-font': [...FONTS.water],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 12, 6, 16],
        'text-max-width': 7,
        'text-line-height': 1.15,
        'text-letter-spacing': 0.05,
        'text-variable-anchor-offset': WATER_ROOM,
        'text-justify': 'center',
      },
      paint: { 'text-color': theme.waterText },
    },
    {
      id: 'country-label',
      type: 'symbol',
      source: 'labels',
      filter: kind('country'),
      layout: {
        'text-field': ['upcase', name],
        'text-font': [...FONTS.regular],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 6, 13],
        'text-letter-spacing': 0.24,
        'text-max-width': 8,
        'symbol-sort-key': 5,
      },
      paint: { 'text-color': theme.country, ...halo },
    },
    {
      id: 'region-label',
      type: 'symbol',
      source: 'labels',
      minzoom: 5,
      filter: kind('region'),
      layout: { 'text-field': name, 'text-font': [...FONTS.regular], 'text-size': 11.5 },
      paint: { 'text-color': theme.ink3, ...halo },
    },
    {
      id: 'town-dot',
      type: 'circle',
      source: 'labels',
      minzoom: 5,
      filter: kind('town'),
      paint: { 'circle-radius': 1.9, 'circle-color': theme.ink3 },
    },
    {
      id: 'town-label',
      type: 'symbol',
      source: 'labels',
      minzoom: phone ? 6 : 5,
      filter: kind('town'),
      layout: {
        'text-field': native,
        'text-font': [...FONTS.regular],
        'text-size': ['case', ['<=', ['coalesce', ['get', 'rank'], 3], 2], 11.5, 11],
        'text-line-height': 1.15,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 3],
        'text-padding': 4,
      },
      paint: { 'text-color': theme.ink3, ...halo },
    },
  ] satisfies LayerSpecification[] as OurLayer[];
}
