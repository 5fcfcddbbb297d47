/**
 * What of a journey stands over the map: events, segment tags, notes, place names, each with its chainage.
 * Made when a journey or a cap comes; where each goes on the screen is the layout's work. Knows no elements.
 */
import type { EventId, SegmentId } from '../journey/model';
import { pickText } from '../journey/text';
import { positionAt } from '../line/lookup';
import { mercatorX, mercatorY } from '../line/mercator';
import type { Route } from '../line/model';
import type { PageWords } from '../words';
import { formatTag } from '../words/format';
import { FADE_KM } from './line-style';
import { shownName } from './native-name';
import type { PlaceClass, RouteFeatures } from './route-features';
import type { DrawnSubject } from './subject';

export interface EventSubject {
  readonly id: EventId;
  /** Its place in the journey's list, from 1. */
  readonly number: number;
  readonly title: string;
  /** The report's own words for the time. */
  readonly when: string;
  /** The narrowest claim's place window on the placed route; km. */
  readonly fromKm: number;
  readonly toKm: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** It speaks of a stretch, not of a point: a bracket, where there is room for one. */
  readonly stretch: boolean;
  readonly middleKm: number;
}

export interface TagSubject {
  readonly id: SegmentId;
  readonly letter: string;
  readonly fromKm: number;
  readonly toKm: number;
}

export interface NoteSubject {
  readonly key: string;
  readonly text: string;
  /** Mercator. */
  readonly x: number;
  readonly y: number;
}

export interface NameSubject {
  readonly id: string;
  readonly name: string;
  readonly native: string;
  readonly kind: PlaceClass;
  /** The lower the sooner. */
  readonly sort: number;
  readonly km: number;
  readonly longitude: number;
  readonly latitude: number;
}

export interface OverlaySubjects {
  readonly events: readonly EventSubject[];
  readonly tags: readonly TagSubject[];
  readonly notes: readonly NoteSubject[];
  readonly names: readonly NameSubject[];
}

export function overlaySubjects(subject: DrawnSubject, features: RouteFeatures, words: PageWords): OverlaySubjects {
  return {
    events: eventSubjects(subject, words.locale),
    tags: subject.route.segments.map(({ segment, fromKm, toKm }, i) => ({
      id: segment.id,
      letter: formatTag(i),
      fromKm,
      // Only the part of a projected segment that is drawn can be pointed at.
      toKm: segment.grade === 'projected' ? Math.min(toKm, fromKm + FADE_KM) : toKm,
    })),
    notes: noteSubjects(subject, words),
    names: features.places.features.map(({ properties, geometry }) => ({
      id: String(properties?.['id']),
      name: String(properties?.['name']),
      native: String(properties?.['native']),
      kind: properties?.['class'] as PlaceClass,
      sort: Number(properties?.['sort']),
      km: Number(properties?.['km']),
      longitude: geometry.coordinates[0] ?? 0,
      latitude: geometry.coordinates[1] ?? 0,
    })),
  };
}

/** Events whose narrowest claim has a place on the placed route; the others are in the list only. */
function eventSubjects({ journey, route, evidence }: DrawnSubject, language: string): EventSubject[] {
  const windows = new Map(evidence.windows.map((window) => [window.claim.id, window]));
  const found: EventSubject[] = [];
  for (const { event, claim } of evidence.events) {
    const number = journey.events.findIndex(({ id }) => id === event) + 1;
    const described = journey.events[number - 1];
    const window = claim === null ? undefined : windows.get(claim);
    if (described === undefined || window === undefined || window.place === null) continue;
    const { place, claim: told } = window;
    const fromKm = place.from ?? 0;
    const toKm = place.to ?? route.placedKm;
    found.push({
      id: event,
      number,
      title: pickText(described.title, [language]),
      when: told.when.reported,
      fromKm,
      toKm,
      openStart: place.from === null,
      openEnd: place.to === null,
      stretch: told.stretch !== null || (told.geometry !== null && told.geometry.type !== 'Point'),
      middleKm: (fromKm + toKm) / 2,
    });
  }
  return found;
}

function noteSubjects({ journey, route }: DrawnSubject, words: PageWords): NoteSubject[] {
  const notes: NoteSubject[] = journey.alternatives.flatMap((way) => {
    const middle = way.geometry.coordinates[Math.floor(way.geometry.coordinates.length / 2)];
    if (middle === undefined) return [];
    const [lon, lat] = middle;
    const text = words.map.alternative(pickText(way.name, [words.locale]));
    return [{ key: `way ${way.id}`, text, x: mercatorX(lon), y: mercatorY(lat) }];
  });
  for (const { segment, fromKm, toKm } of route.segments) {
    if (segment.grade !== 'projected') continue;
    const at = pointAt(route, Math.min(toKm, fromKm + FADE_KM * 0.7));
    const place = journey.index.place.get(segment.to);
    if (place !== undefined)
      notes.push({ key: `to ${segment.id}`, text: words.map.toward(shownName(place, words.locale)), ...at });
  }
  return notes;
}

function pointAt(route: Route, km: number): { x: number; y: number } {
  const at: [number, number] = [0, 0];
  positionAt(route.line, km, at);
  return { x: mercatorX(at[0]), y: mercatorY(at[1]) };
}
