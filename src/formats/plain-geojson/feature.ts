/**
 * One feature → the lines and points that it holds. What is said of it once and holds for several parts stands on the
 * first of them; its name, its hours and its source count for each. Knows one feature, nothing of the file around it.
 */
import { pointerTo } from '../../journey/issues';
import { isObject, member } from '../../journey/json';
import type { Json, JsonObject } from '../../journey/model';
import { show } from '../../journey/show';
import { words } from '../../words/files';
import type { TextPlace } from '../draft';
import { bylineSource } from '../tracks/byline';
import type { TrackLine, TrackPoint, TrackSource } from '../tracks/model';
import { hoursAreReported, isOwnDrawing } from '../tracks/own';
import type { Notes } from './notes';
import { shapesOf, type Shapes } from './shapes';
import type { TextPlaces } from './text-places';
import { featureTime, vertexTimes } from './times';

const W = words.tracks;
const START: TextPlace = { line: 1, column: 1 };
const NAMES = ['name', 'title', 'label'];

/** A feature and where it stands; a bare geometry is the one of a feature without properties. */
export interface Given {
  readonly feature: JsonObject;
  readonly pointer: string;
  readonly geometryPointer: string;
}

export interface ReadFeature {
  readonly lines: readonly TrackLine[];
  readonly points: readonly TrackPoint[];
  readonly lost: {
    readonly segments: number;
    readonly places: number;
    readonly features: number;
    readonly members: number;
  };
  /** Pointers that may be looked up in `places`. */
  readonly asked: readonly string[];
}

export function readFeature(given: Given, places: TextPlaces, notes: Notes): ReadFeature {
  const { feature, pointer, geometryPointer } = given;
  const geometry = member(feature, 'geometry') ?? null;
  if (geometry === null) {
    notes.alike('nowhere', 'geometry-invalid', pointer, () => W.noGeometry, W.moreInFile);
    return { lines: [], points: [], lost: { segments: 0, places: 0, features: 1, members: 0 }, asked: [pointer] };
  }
  const shapes = shapesOf(geometry, geometryPointer);
  notes.all(shapes.issues);
  for (const area of shapes.areas) {
    notes.alike('area', 'geometry-invalid', area.pointer, () => W.notALine(area.type), W.moreInFile);
  }
  const members = propertiesOf(feature, pointer, notes);
  if (isOwnDrawing(members.properties)) {
    notes.alike('drawing', 'element-not-read', pointer, () => words.xml.ownDrawing(1), W.moreInFile);
    return { lines: [], points: [], lost: { segments: 0, places: 0, features: 1, members: 0 }, asked: [pointer] };
  }
  const at = pointerTo(pointer, 'properties');
  const times = vertexTimes(members.properties, at, shapes.lines, notes);
  const timed = times.ofLines.some((list) => list !== null);
  const reported = hoursAreReported(members.properties);
  const time = reported ? featureTime(members.properties, at, timed, notes) : null;
  const source = sourceOf(members.properties, at, notes);
  const parts = shapes.lines.flatMap(({ pointer: of, runs }, index) =>
    runs.map((run) => ({ ...run, of, times: times.ofLines[index] ?? null })),
  );
  // Times that were used stand in the one line that they are of; cut in pieces, they would be whole nowhere.
  const contained = parts.length === 1 && shapes.lines.length === 1 && shapes.positions === 0 ? times.contained : null;
  const properties = Object.fromEntries(
    [...Object.entries(members.properties), ...members.beside].filter(([name]) => name !== contained),
  );
  let first = true;
  const named = () => {
    const own = first ? properties : {};
    first = false;
    const { name, description } = members;
    return {
      name,
      description: Object.hasOwn(own, 'description') ? description : null,
      source,
      properties: own,
      get at(): TextPlace {
        return places.of(pointer) ?? START;
      },
    };
  };
  const lines = parts.map(({ positions, of, first: offset, times: all }): TrackLine => {
    return Object.assign(named(), {
      positions,
      times: all === null ? null : positions.length === all.length ? all : all.slice(offset, offset + positions.length),
      span: time,
      placeOf: (index: number) => places.ofItem(of, offset + index),
    });
  });
  const points = shapes.points.map((position): TrackPoint => Object.assign(named(), { position, time }));
  return {
    lines,
    points,
    lost: lostOf(shapes, members.lost),
    asked: [pointer, ...shapes.lines.map((line) => line.pointer)],
  };
}

function lostOf({ areas, lost, positions }: Shapes, members: number): ReadFeature['lost'] {
  return {
    segments: lost.lines,
    places: lost.points,
    features: areas.length + lost.others,
    members: positions + members,
  };
}

interface Members {
  readonly properties: JsonObject;
  readonly name: string | null;
  readonly description: string | null;
  /** What the feature and its geometry say outside of the properties, as a member to stand beside them. */
  readonly beside: readonly (readonly [string, Json])[];
  /** Properties that are none. */
  readonly lost: number;
}

function propertiesOf(feature: JsonObject, pointer: string, notes: Notes): Members {
  const value = member(feature, 'properties') ?? null;
  const wrong = value !== null && !isObject(value);
  if (wrong) {
    const { memberInvalid, expected } = words.issues;
    const message = memberInvalid('properties', expected.object, show(value));
    notes.add('member-invalid', pointerTo(pointer, 'properties'), message);
  }
  const properties = isObject(value) ? value : {};
  const text = (name: string): string | null => {
    const found = member(properties, name);
    return typeof found === 'string' && found.trim() !== '' ? found : null;
  };
  const name = NAMES.map(text).find((found) => found !== null) ?? null;
  return {
    properties,
    name,
    description: text('description'),
    beside: besideOf(feature, properties),
    lost: wrong ? 1 : 0,
  };
}

function besideOf(feature: JsonObject, properties: JsonObject): [string, Json][] {
  const without = (of: JsonObject, names: readonly string[]): [string, Json][] =>
    Object.entries(of).filter(([name]) => !names.includes(name));
  const geometry = member(feature, 'geometry');
  const ofGeometry = isObject(geometry) ? without(geometry, ['type', 'coordinates', 'geometries']) : [];
  const ofFeature = without(feature, ['type', 'properties', 'geometry']);
  if (ofGeometry.length > 0) ofFeature.push(['geometry', Object.fromEntries(ofGeometry)]);
  if (ofFeature.length === 0) return [];
  let name = 'source_feature';
  while (Object.hasOwn(properties, name)) name += '_';
  return [[name, Object.fromEntries(ofFeature)]];
}

function sourceOf(properties: JsonObject, pointer: string, notes: Notes): TrackSource | null {
  const { source, unused } = bylineSource(properties);
  for (const name of unused) {
    const found = show(member(properties, name));
    if (name === 'byline_url') notes.add('url-not-http', pointerTo(pointer, name), words.issues.urlNotHttp(found));
    else notes.add('instant-invalid', pointerTo(pointer, name), words.issues.publishedInvalid(found));
  }
  return source;
}
