/** The grades that the claims of a document make, written into its segments. Knows the engine, no tables. */
import { computedGrades } from '../../evidence/grades';
import { windowsOf } from '../../evidence/windows';
import { isList, isObject } from '../../journey/json';
import type { JsonObject, SegmentId } from '../../journey/model';
import { parse } from '../../journey/parse';
import { buildRoute } from '../../line/route';

export function withComputedGrades(document: JsonObject): JsonObject {
  const { journey } = parse(document);
  const features = document['features'];
  if (journey === null || !isList(features)) return document;
  const route = buildRoute(journey);
  const grades = computedGrades(route, windowsOf(journey, route), journey.pinKm);
  const graded = features.map((feature) => {
    const grade = isObject(feature) ? grades.get(feature['id'] as SegmentId) : undefined;
    if (!isObject(feature) || grade === undefined) return feature;
    const properties = feature['properties'];
    return isObject(properties) ? { ...feature, properties: { ...properties, grade } } : feature;
  });
  return { ...document, features: graded };
}
