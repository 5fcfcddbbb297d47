/** Which GeoJSON is nobody's profile: any other program's, as against the journey files of our own. Knows no reader. */
import { kindOf } from '../../journey/features';
import { isList, isObject, member } from '../../journey/json';
import type { Json, JsonObject } from '../../journey/model';

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/**
 * A FeatureCollection, Feature or geometry without a trace of the profile. A file that lost `journey` and `reports` on its
 * way through another program still has features of a known kind, and stays ours, so that the loss is said.
 */
export function isPlainGeojson(document: Json): document is JsonObject {
  if (!isObject(document) || Object.hasOwn(document, 'journey') || Object.hasOwn(document, 'reports')) return false;
  const type = member(document, 'type');
  if (type === 'Feature') return kindOf(document) === null;
  if (type !== 'FeatureCollection') return GEOMETRIES.some((one) => one === type);
  const features = member(document, 'features');
  return isList(features) && features.every((feature) => kindOf(feature) === null);
}
