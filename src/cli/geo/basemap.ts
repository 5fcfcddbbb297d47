/**
 * The two basemap files: the world, coarse, for low zooms, and the region, fine, that lies upon it.
 * Each has one feature a `kind`. Coasts and borders are meshes (an arc of one country or of two), never the outline of
 * a polygon: cutting a polygon at a box would draw the box as coast.
 */
import { bboxPolygon, featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position as GeoPosition } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon as MultiArcs, Polygon as PolygonArcs } from 'topojson-specification';
import type { Json, JsonObject } from '../../journey/model';
import type { Bounds } from '../../journey/position';
import { cutArea, cutLine } from './antimeridian';
import { bendTumenBorder, isBent } from './border';
import { REGION } from './files';
import { decode, parseAtlas, runsWithin, thin, type Atlas } from './topology';
import { roundTo } from './track';

/** What a frame of the first journey shows at its own zoom: nothing is thinned here. */
const DETAIL: Bounds = [124, 38, 134, 45];

/** Tolerance by distance from the detail, degrees: the further off, the further out one must zoom to see it whole. */
function regionTolerance([lon = 0, lat = 0]: readonly number[]): number {
  const away = Math.max(DETAIL[0] - lon, lon - DETAIL[2], DETAIL[1] - lat, lat - DETAIL[3], 0);
  if (away === 0) return 1e-9;
  return away < 3 ? 0.006 : away < 7 ? 0.02 : 0.04;
}

const WORLD_TOLERANCE = 0.05;
/** Less than this is the stairs of the water's grid, not the river. */
const WATER_TOLERANCE = 0.018;

/** Countries of the region with the border bent, not thinned: for tests and labels. Absolute arcs. */
export function regionCountries(text: string): Atlas {
  return bendTumenBorder(decode(parseAtlas(text)));
}

export function buildRegion(countriesText: string, waterText: string): JsonObject {
  const countries = thin(regionCountries(countriesText), regionTolerance);
  const water = thin(decode(parseAtlas(waterText)), () => WATER_TOLERANCE);
  const box = bboxPolygon([...REGION]);
  return collection([
    areas('frame', [box.geometry.coordinates]),
    areas('land', cutTo(box, polygonsOf(countries, 'countries'))),
    areas('lake', cutTo(box, polygonsOf(water, 'lakes'))),
    lines('river', runsWithin(linesOf(water, 'rivers'), REGION)),
    lines('coast', runsWithin(meshOf(countries, (a, b) => a === b), REGION)),
    lines('border', runsWithin(meshOf(countries, (a, b) => a !== b), REGION)),
  ]);
}

function cutTo(box: Feature<Polygon>, area: MultiPolygon): GeoPosition[][][] {
  const cut = intersect(featureCollection<Polygon | MultiPolygon>([multiPolygon(area.coordinates), box]));
  if (!cut) return [];
  return cut.geometry.type === 'Polygon' ? [cut.geometry.coordinates] : cut.geometry.coordinates;
}

export function buildWorld(worldText: string): JsonObject {
  const world = thin(decode(parseAtlas(worldText)), () => WORLD_TOLERANCE);
  return collection([
    areas('land', polygonsOf(world, 'land').coordinates.flatMap(cutArea), 2),
    areas('lake', polygonsOf(world, 'lakes').coordinates, 2),
    lines('river', linesOf(world, 'rivers'), 2),
    lines('coast', linesOf(world, 'coastlines').flatMap(cutLine), 2),
    lines('border', meshOf(world, (a, b) => a !== b).flatMap(cutLine), 2),
  ]);
}

/** All polygons of a layer, merged where they share an edge. */
function polygonsOf(atlas: Atlas, layer: string): MultiPolygon {
  const geometries = (atlas.objects[layer]?.geometries ?? []).filter(
    (geometry): geometry is PolygonArcs | MultiArcs => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  return merge(atlas, geometries);
}

function linesOf(atlas: Atlas, layer: string): GeoPosition[][] {
  const object = atlas.objects[layer];
  if (!object) throw new Error(`basemap: no layer ${layer}`);
  return feature(atlas, object).features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
}

function meshOf(atlas: Atlas, filter: (a: object, b: object) => boolean): GeoPosition[][] {
  const countries = atlas.objects['countries'];
  if (!countries) throw new Error('basemap: no countries');
  return mesh(atlas, countries, filter).coordinates;
}

/** Three decimals, about 100 m, are finer than the 1:10m grid; the bent border keeps its own, since it is measured. */
function rounded(line: readonly (readonly number[])[], decimals: number): GeoPosition[] {
  const points: GeoPosition[] = [];
  for (const [lon = 0, lat = 0] of line) {
    const point = isBent(lon, lat) ? [lon, lat] : [roundTo(lon, decimals), roundTo(lat, decimals)];
    const before = points.at(-1);
    if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
  }
  return points;
}

type Lines = readonly (readonly (readonly number[])[])[];

function areas(kind: string, polygons: readonly Lines[], decimals = 3): JsonObject {
  const kept = polygons.flatMap((rings) => {
    const [outer = [], ...holes] = rings.map((ring) => rounded(ring, decimals));
    // An island of less than four points at this scale is no island.
    if (outer.length < 4) return [];
    return [[wound(outer, true), ...holes.filter((ring) => ring.length >= 4).map((ring) => wound(ring, false))]];
  });
  return { type: 'Feature', properties: { kind }, geometry: { type: 'MultiPolygon', coordinates: kept } };
}

function lines(kind: string, all: Lines, decimals = 3): JsonObject {
  const kept = all.map((line) => rounded(line, decimals)).filter(isSeen);
  return { type: 'Feature', properties: { kind }, geometry: { type: 'MultiLineString', coordinates: kept } };
}

/** Does the line lead anywhere? Round an islet of two points it goes back and forth, and `areas` keeps nothing of that. */
function isSeen(line: readonly GeoPosition[]): boolean {
  return new Set(line.map(String)).size >= (line.length > 2 ? 3 : 2);
}

/** RFC 7946, 3.1.6: outer rings counterclockwise, holes clockwise. */
function wound(ring: GeoPosition[], counterclockwise: boolean): GeoPosition[] {
  let twiceArea = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y];
    twiceArea += x * nextY - nextX * y;
  }
  return twiceArea > 0 === counterclockwise ? ring : ring.toReversed();
}

function collection(features: readonly Json[]): JsonObject {
  return { type: 'FeatureCollection', features };
}
