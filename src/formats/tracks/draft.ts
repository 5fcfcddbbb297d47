/**
 * Lines and points of any tool → a journey that claims no more than they do: each line a segment, each point a place, each
 * time a claim of the file or of whom it names. The file's order stands. Knows no format.
 */
import { issue, type Issue } from '../../journey/issues';
import { member } from '../../journey/json';
import type { Json, JsonObject } from '../../journey/model';
import { FALLBACK_SPEED_KMH, PROFILE } from '../../journey/read-head';
import { words } from '../../words/files';
import type { Draft, TextPlace } from '../draft';
import { BYLINE_MEMBERS } from '../members';
import { claimsOf, SUBJECT, type Claims } from './claims';
import { courseOf, type Course, type Leg } from './course';
import { nameOf, nameOfPosition } from './ends';
import { judge, type Judgement } from './judge';
import { withKept } from './kept';
import { placeIn, type Made } from './made';
import type { TrackLine, Tracks } from './model';
import { withFewerPoints } from './fewer-points';
import { Reports } from './reports';

const W = words.tracks;

/** Names that mean something on a segment, whether we write them or not. */
const OF_SEGMENTS = ['operatingKm', 'operatingKmReport', ...BYLINE_MEMBERS];
const OF_PLACES = ['names'];
/** Claims that place nothing are about this. */
const OTHER_SUBJECT = 'point';

/** `fileName` is what the reader called the file; `formatLabel` as in "GPX". */
export function draftOf(read: Tracks, fileName: string, formatLabel: string): Draft {
  const tracks = withFewerPoints(read);
  const course = courseOf(tracks);
  if (course.legs.length === 0) {
    const at = tracks.points[0]?.at ?? { line: 1, column: 1 };
    const nothing = { ...issue('no-segments', '', W.nothingToDraw(formatLabel)), ...at };
    return { document: null, issues: [...tracks.issues, nothing], setAside: tracks.setAside, placeOf: () => null };
  }
  const reports = new Reports(fileName, tracks.authors);
  const claims = claimsOf(tracks, course, reports, fileName);
  const made = [
    ...course.legs.map((leg, at) => segmentOf(leg, at + 1, claims, fileName)),
    ...placesOf(tracks, course),
    ...claims.made,
  ];
  const document = {
    type: 'FeatureCollection',
    journey: headOf(tracks, fileName),
    reports: reports.list,
    features: made.map(({ feature }) => feature),
  };
  return {
    // Of points alone each claim is about an end of a segment: none holds what lies between, and all stay inferred.
    document:
      claims.made.length === 0 || course.spots !== null
        ? document
        : judged(document, judge(document, claims.ofPoints), fileName),
    issues: [...tracks.issues, ...issuesOf(course, claims)],
    setAside: tracks.setAside,
    placeOf: (pointer) => placeIn(made, pointer) ?? reports.placeOf(pointer),
  };
}

function headOf({ title, description, authors, license, properties = {} }: Tracks, fileName: string): JsonObject {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]*$/, '');
  const id = bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return {
    profile: PROFILE,
    id: id === '' ? 'journey' : id,
    title: [title, bare].find((text) => text !== null && text.trim() !== '') ?? words.issues.untitled,
    subject: W.subject,
    ...(description !== null && description.trim() !== '' && { summary: description }),
    mode: 'other',
    tracks: [SUBJECT],
    speedLimit: { kmh: FALLBACK_SPEED_KMH, text: W.noCap(FALLBACK_SPEED_KMH), reports: [] },
    ...(license !== null && license.trim() !== '' && { license }),
    ...(authors.length > 0 && { authors }),
    ...properties,
  };
}

/** Inferred until the engine says otherwise. */
function segmentOf(leg: Leg, seq: number, claims: Claims, fileName: string): Made {
  const { id, kind, from, start, end, positions } = leg;
  const about = claims.bySegment.get(id) ?? [];
  const drawn = about.length > 0 ? W.drawnAs(fileName) : W.drawnNoReport(fileName);
  const note = { line: drawn, joins: W.joins, between: W.betweenPoints(fileName) }[kind];
  const own = { kind: 'segment', seq, from: start, to: end, grade: 'inferred', claims: about, note, timeZone: 'UTC' };
  const properties = kind === 'line' && 'positions' in from ? ofLine(own, from) : own;
  const geometry = { type: 'LineString', coordinates: positions };
  return { feature: { type: 'Feature', id, geometry, properties }, from, vertex: null };
}

/** All that the file says of the line, and all its times, of which claims may be made of a few only. */
function ofLine(own: JsonObject, { name, description, properties, times }: TrackLine): JsonObject {
  const said = {
    ...own,
    ...(name !== null && { name }),
    ...(description !== null && { description }),
    ...(times !== null && { coordTimes: times.map((time) => time?.text ?? null) }),
  };
  return withKept(said, properties, OF_SEGMENTS);
}

function placesOf({ points }: Tracks, { ends }: Course): Made[] {
  const ofPoints = points.map((point): Made => {
    const { position, description, properties } = point;
    const name = nameOf(point) ?? nameOfPosition(position);
    const own = { kind: 'place', name, role: 'station', ...(description !== null && { description }) };
    return {
      feature: placeOf(ends.idOf(point), position, withKept(own, properties, OF_PLACES)),
      from: point,
      vertex: null,
    };
  });
  const ofEnds = ends.made.map(({ id, name, position, from }): Made => {
    return { feature: placeOf(id, position, { kind: 'place', name, role: 'station' }), from, vertex: null };
  });
  return [...ofPoints, ...ofEnds];
}

function placeOf(id: string, position: Json, properties: JsonObject): JsonObject {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: position }, properties };
}

/** The document with what the engine found; only the features that it concerns are made anew. */
function judged(
  document: JsonObject & { readonly features: readonly JsonObject[] },
  found: Judgement,
  fileName: string,
): JsonObject {
  const { grades, apart, on } = found;
  const features = document.features.map((feature) => {
    const id = String(feature['id']);
    const properties = feature['properties'] as JsonObject;
    const grade = grades.get(id);
    const more = on.get(id) ?? [];
    if (apart.has(id)) {
      return { ...feature, properties: { ...properties, subject: OTHER_SUBJECT, note: W.pointApart } };
    }
    if (grade === undefined || (grade === properties['grade'] && more.length === 0)) return feature;
    const claims = [...(properties['claims'] as readonly string[]), ...more];
    const noReport = properties['note'] === W.drawnNoReport(fileName) && claims.length > 0;
    const note = noReport ? { note: W.drawnAs(fileName) } : {};
    return { ...feature, properties: changed(properties, { grade, claims, ...note }) };
  });
  return { ...document, features };
}

/** Spread would lose a member named `__proto__`. */
function changed(properties: JsonObject, by: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, member(by, name) ?? value]));
}

function issuesOf({ legs }: Course, { used, all, made }: Claims): Issue[] {
  const located = (found: Issue, at: TextPlace | undefined): Issue => ({ ...found, ...at });
  const joints = legs.filter(({ kind }) => kind === 'joins');
  const first = legs.findIndex(({ kind }) => kind === 'joins');
  const apart = issue('lines-apart-joined', `/features/${first}`, W.linesApart(joints.length));
  const thinned = issue('times-thinned', '', W.timesThinned(used, all));
  return [
    ...(joints.length > 0 ? [located(apart, joints[0]?.from.at)] : []),
    ...(used < all ? [located(thinned, made[0]?.from.at)] : []),
  ];
}
