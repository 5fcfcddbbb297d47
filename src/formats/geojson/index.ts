/**
 * The journey as GeoJSON (RFC 7946), whole or one segment with what belongs to it. Starts from the document as it was
 * read, so that members nobody here knows come out again. Knows the file's members, no map and no page.
 */
import { featureIndex } from '../../journey/features';
import { isList, isObject, member } from '../../journey/json';
import type { SegmentWindow } from '../../evidence/model';
import type { Journey, JourneyDocument, Json, JsonObject, SegmentId } from '../../journey/model';
import { words } from '../../words';
import { cutOut } from './cut-out';
import type { ExportFormat, WriteOptions } from '../format';
import { withAdded } from '../members';
import { serialise } from '../serialise';

export const geojson: ExportFormat<string> = {
  id: 'geojson',
  get label() {
    return words.formats.geojson;
  },
  get holds() {
    return words.formats.geojsonHolds;
  },
  cutsSegments: true,
  extension: 'geojson',
  mediaType: 'application/geo+json',
  write: ({ journey, evidence }, options) => serialise(geojsonDocument(journey, evidence, options)),
};

/** What of the evidence is written down. */
interface Hours {
  readonly segmentWindows: ReadonlyMap<SegmentId, SegmentWindow>;
}

/**
 * The document that is written. With `options.segment` only this segment, its alternatives, places and claims, and the
 * reports that these name.
 * @throws RangeError if the journey has no such segment.
 */
export function geojsonDocument(journey: JourneyDocument, evidence: Hours, options: WriteOptions = {}): JsonObject {
  const window = options.segment === undefined ? undefined : evidence.segmentWindows.get(options.segment);
  const document = options.segment === undefined ? journey.source : cutOut(journey, options.segment, window);
  const features = member(document, 'features');
  const index = featureIndex(document);
  const written = (isList(features) ? features : []).map((feature, at) => {
    // What was set aside when the file was read comes out as it came in.
    const id = isObject(feature) ? member(feature, 'id') : undefined;
    return typeof id === 'string' && index.get(id) === at ? withByline(feature, journey, evidence) : feature;
  });
  return Object.fromEntries(
    Object.entries(document).map(([name, value]): [string, Json] => [name, name === 'features' ? written : value]),
  );
}

function withByline(feature: Json, journey: Journey, evidence: Hours): Json {
  if (!isObject(feature)) return feature;
  const properties = member(feature, 'properties');
  const id = member(feature, 'id');
  if (!isObject(properties) || member(properties, 'kind') !== 'segment' || typeof id !== 'string') return feature;
  const segment = journey.index.segment.get(id as SegmentId);
  if (!segment) return feature;
  const added = withAdded(properties, segment, journey, evidence.segmentWindows.get(segment.id));
  return Object.fromEntries(
    Object.entries(feature).map(([name, value]): [string, Json] => [name, name === 'properties' ? added : value]),
  );
}
