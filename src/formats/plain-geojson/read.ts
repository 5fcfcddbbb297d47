/**
 * GeoJSON (RFC 7946) of any program → lines and points → a journey. Nothing of the file is dropped in silence: what cannot
 * be drawn is said and counted, what is not known is kept on what it belongs to. Knows no text but for places.
 */
import { pointerTo } from '../../journey/issues';
import { freezeJson, isList, isObject, member, MAX_DEPTH } from '../../journey/json';
import { locateAll } from '../../journey/locate';
import type { Json, JsonObject } from '../../journey/model';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { Draft } from '../draft';
import { draftOf } from '../tracks/draft';
import type { TrackLine, TrackPoint, Tracks } from '../tracks/model';
import { readFeature, type Given } from './feature';
import { Notes } from './notes';
import { TextPlaces } from './text-places';

const W = words.tracks;

/** `document` is what the text says, read by `JSON.parse` and nobody else's: it is frozen. Never throws on data. */
export function readPlainGeojson(document: JsonObject, text: string, name: string): Draft {
  const notes = new Notes();
  const taken = freezeJson(document);
  if ('tooDeepAt' in taken) {
    notes.add('too-deep', taken.tooDeepAt.reduce<string>(pointerTo, ''), words.issues.tooDeep(MAX_DEPTH));
    return { document: null, issues: locateAll(text, notes.list()), setAside: {}, placeOf: () => null };
  }
  const tooLarge = taken.tooLargeAt ?? [];
  for (const steps of tooLarge) {
    notes.add('member-invalid', steps.reduce<string>(pointerTo, ''), words.issues.numberTooLarge);
  }
  const collection = member(document, 'type') === 'FeatureCollection';
  const parts = readFeatures(document, text, notes);
  const said = (one: string): string | null => {
    const value = collection ? member(document, one) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const tracks: Tracks = {
    title: said('title') ?? said('name'),
    description: said('description'),
    authors: [],
    license: said('license'),
    ...parts,
    issues: locateAll(text, notes.list()),
    setAside: { ...parts.setAside, members: (parts.setAside.members ?? 0) + tooLarge.length },
  };
  const draft = draftOf(tracks, name, W.plainGeojson);
  return collection && isObject(draft.document) ? { ...draft, document: withForeign(draft.document, document) } : draft;
}

function readFeatures(document: JsonObject, text: string, notes: Notes): Pick<Tracks, 'lines' | 'points' | 'setAside'> {
  const lines: TrackLine[] = [];
  const points: TrackPoint[] = [];
  const asked: string[] = [];
  const places = new TextPlaces(text, () => asked);
  const setAside = { segments: 0, places: 0, features: 0, members: 0 };
  for (const given of featuresOf(document)) {
    if (!isFeature(given.feature)) {
      const type = isObject(given.feature)
        ? words.issues.ofType(show(member(given.feature, 'type')))
        : show(given.feature);
      const { memberInvalid, expected } = words.issues;
      const message = (): string => memberInvalid('features[]', expected.feature, type);
      notes.alike('no feature', 'member-invalid', given.pointer, message, W.moreInFile);
      setAside.features += 1;
      continue;
    }
    const read = readFeature({ ...given, feature: given.feature }, places, notes);
    for (const line of read.lines) lines.push(line);
    for (const point of read.points) points.push(point);
    for (const pointer of read.asked) asked.push(pointer);
    setAside.segments += read.lost.segments;
    setAside.places += read.lost.places;
    setAside.features += read.lost.features;
    setAside.members += read.lost.members;
  }
  return { lines, points, setAside };
}

function isFeature(value: Json): value is JsonObject {
  return isObject(value) && member(value, 'type') === 'Feature';
}

/** The features of a collection, the one that the document is, or the one whose geometry it is. */
function featuresOf(document: JsonObject): (Omit<Given, 'feature'> & { readonly feature: Json })[] {
  const type = member(document, 'type');
  if (type === 'Feature') return [{ feature: document, pointer: '', geometryPointer: '/geometry' }];
  if (type !== 'FeatureCollection') {
    return [{ feature: { type: 'Feature', geometry: document }, pointer: '', geometryPointer: '' }];
  }
  const features = member(document, 'features');
  return (isList(features) ? features : []).map((feature, index) => {
    const pointer = pointerTo('/features', index);
    return { feature, pointer, geometryPointer: pointerTo(pointer, 'geometry') };
  });
}

/** What a collection says of itself stays on the collection. */
function withForeign(document: JsonObject, source: JsonObject): JsonObject {
  const foreign = Object.entries(source).filter(([name]) => !Object.hasOwn(document, name));
  return Object.fromEntries([...Object.entries(document), ...foreign]);
}
