/**
 * What the file says of when: the times of vertices, the hours of lines and the times of points as claims. Each is about
 * exactly what the file gives it to, and is said by the file, or by whom the file names. Knows no grade and no engine.
 */
import type { ClaimType, Json, JsonObject } from '../../journey/model';
import type { Position } from '../../journey/position';
import { kmOfChord, vectorOf } from '../../line/sphere';
import { words } from '../../words/files';
import type { Course } from './course';
import { NEAR_KM } from './ends';
import type { Made } from './made';
import type { TrackPoint, TrackTime, Tracks } from './model';
import type { Chain, Reports } from './reports';
import { chooseTimes } from './thin';

const W = words.tracks;

/** What the file's own lines and points are about; the file does not say what it is. */
export const SUBJECT = 'subject';

export interface Claims {
  readonly made: readonly Made[];
  /** Segment id → ids of the claims about it. */
  readonly bySegment: ReadonlyMap<string, readonly string[]>;
  /** Claims of points beside lines: whether they place anything is for the engine to say. */
  readonly ofPoints: ReadonlySet<string>;
  readonly used: number;
  readonly all: number;
}

export function claimsOf(tracks: Tracks, course: Course, reports: Reports, fileName: string): Claims {
  const made: Made[] = [];
  const bySegment = new Map<string, string[]>();
  const ofPoints = new Set<string>();
  const add = (
    id: string,
    from: Made['from'],
    vertex: number | null,
    claim: Said,
    segments: readonly string[],
  ): void => {
    made.push({ feature: featureOf(id, claim), from, vertex });
    for (const segment of segments) {
      const known = bySegment.get(segment);
      if (known) known.push(id);
      else bySegment.set(segment, [id]);
    }
  };
  const { vertices, used, all } = chooseTimes(tracks.lines);

  tracks.lines.forEach((line, at) => {
    const segment = `line-${at + 1}`;
    const chain = reports.chainOf(line);
    const say = (one: string, by: (file: string, source: string) => string): string =>
      chain.label === null ? one : by(fileName, chain.label);
    const here = say(W.here(fileName), W.hereBy);
    for (const vertex of vertices[at] ?? []) {
      const time = line.times?.[vertex] ?? null;
      const position = line.positions[vertex];
      if (time === null || position === undefined) continue;
      const claim = { type: 'sighting', segment, vertex, position, time, chain, text: here } as const;
      add(`time-${at + 1}-${vertex}`, line, vertex, claim, [segment]);
    }
    if (line.span !== null) {
      const whole = { segment, ...wholeLine(line.positions), time: line.span, chain };
      add(`hours-${at + 1}`, line, null, { type: 'presence', ...whole, text: say(W.onLine(fileName), W.onLineBy) }, [
        segment,
      ]);
    } else if (chain.label !== null && (vertices[at] ?? []).length === 0) {
      // Nobody says that anything was here: it is known whose line it is, and no more.
      const claim = { type: 'context', time: null, chain, text: W.lineBy(fileName, chain.label) } as const;
      add(`source-of-${at + 1}`, line, null, claim, [segment]);
    }
  });

  tracks.points.forEach((point, at) => {
    const chain = reports.chainOf(point);
    const { position, time } = point;
    if (time === null && chain.label === null) return;
    const place = course.ends.idOf(point);
    const text = textOfPoint(point, chain, course.spots !== null, fileName);
    const about = { type: time === null ? 'context' : 'sighting', place, position, time, chain, text } as const;
    const id = `point-${at + 1}`;
    const spot = course.spots?.get(point);
    if (spot === undefined) {
      add(id, point, null, { ...about, precisionKm: NEAR_KM }, []);
      if (time !== null) ofPoints.add(id);
      return;
    }
    // Where a leg ends the next one begins.
    const [leg, next] = course.legs.slice(spot.leg, spot.leg + 1 + spot.vertex).map((one) => one.id);
    if (leg === undefined) throw new RangeError('claimsOf: a point without a leg');
    add(id, point, null, { ...about, segment: leg, vertex: spot.vertex }, next === undefined ? [leg] : [leg, next]);
  });
  return { made, bySegment, ofPoints, used, all };
}

/** Of points alone each is where it was; beside a line a point may be anything that somebody marked. */
function textOfPoint({ time }: TrackPoint, { label }: Chain, alone: boolean, fileName: string): string {
  if (label === null) return alone ? W.here(fileName) : W.pointAt(fileName);
  if (time === null) return W.pointBy(fileName, label);
  return alone ? W.hereBy(fileName, label) : W.pointAtBy(fileName, label);
}

interface Said {
  readonly type: ClaimType;
  readonly segment?: string;
  readonly vertex?: number;
  readonly place?: string;
  readonly position?: Position;
  readonly precisionKm?: number;
  readonly time: TrackTime | null;
  readonly chain: Chain;
  readonly text: string;
}

function featureOf(id: string, { type, time, chain, text, position, ...where }: Said): JsonObject {
  return {
    type: 'Feature',
    id,
    geometry: position === undefined ? null : { type: 'Point', coordinates: position },
    properties: {
      kind: 'claim',
      type,
      subject: SUBJECT,
      subjectCertainty: 'presumed',
      ...(where as Readonly<Record<string, Json>>),
      when: {
        earliest: instantOf(time?.earliestMs ?? null),
        latest: instantOf(time?.latestMs ?? null),
        reported: time?.text ?? W.timeNotSaid,
        timeZone: 'UTC',
      },
      chain: chain.ids,
      // The file does not say how anybody came to know it, nor how sure that is.
      basis: chain.label === null ? 'unnamed-source' : 'inference',
      confidence: 'low',
      status: 'accepted',
      text,
    },
  };
}

/** RFC 3339 in UTC, to the millisecond where there are any. */
function instantOf(timeMs: number | null): string | null {
  return timeMs === null ? null : new Date(timeMs).toISOString().replace('.000Z', 'Z');
}

/**
 * "Somewhere on this line" as a vertex near its middle and a radius that reaches both ends, to the metre above. A stretch
 * between its places would say so too, but not where the line comes by one of them again, as tracks do.
 */
function wholeLine(positions: readonly Position[]): { vertex: number; position: Position; precisionKm: number } {
  const chainageKm = new Float64Array(positions.length);
  let before = vectorOf(positions[0]?.[0] ?? 0, positions[0]?.[1] ?? 0);
  for (let index = 1; index < positions.length; index++) {
    const vector = vectorOf(positions[index]?.[0] ?? 0, positions[index]?.[1] ?? 0);
    const chord = Math.hypot(vector[0] - before[0], vector[1] - before[1], vector[2] - before[2]);
    chainageKm[index] = (chainageKm[index - 1] ?? 0) + kmOfChord(chord);
    before = vector;
  }
  const lengthKm = chainageKm.at(-1) ?? 0;
  let vertex = chainageKm.findIndex((km) => km >= lengthKm / 2);
  const [above = 0, below = 0] = [chainageKm[vertex], chainageKm[vertex - 1]];
  if (vertex > 0 && above - lengthKm / 2 > lengthKm / 2 - below) vertex -= 1;
  const km = chainageKm[vertex] ?? 0;
  const position = positions[vertex];
  if (position === undefined) throw new RangeError('wholeLine: a line has no position');
  return { vertex, position, precisionKm: Math.ceil(Math.max(km, lengthKm - km) * 1000 + 0.01) / 1000 };
}
