/**
 * Journeys of any size that are made up for the bench: one line of about 8,000 km, and claims that agree with each other.
 * Pure: the engine's part makes them in Node, the pages make them in a browser.
 */
import type {
  Claim,
  ClaimId,
  EventId,
  Grade,
  Journey,
  PlaceId,
  ReportId,
  Segment,
  SegmentId,
} from '../src/journey/model';
import type { Position } from '../src/journey/position';
import { positionAt } from '../src/line/lookup';
import type { Route } from '../src/line/model';
import { buildRoute } from '../src/line/route';

const HOUR = 3_600_000;
export const START_MS = Date.parse('2024-05-01T00:00:00Z');
export const CAP_KMH = 80;
export const EVENTS = 50;

/** A winding line from west to east. */
export function windingLine(vertices: number): Position[] {
  return Array.from({ length: vertices }, (_, i): Position => {
    const share = i / (vertices - 1);
    return [10 + share * 100, 50 + Math.sin(share * 40) * 2];
  });
}

/** A winding line from south to north, over 65 degrees of latitude: where Mercator stretches the most. */
export function northward(vertices: number): Position[] {
  return Array.from({ length: vertices }, (_, i): Position => {
    const share = i / (vertices - 1);
    return [30 + Math.sin(share * 40) * 0.5, 5 + share * 65];
  });
}

/** East and back again so many times, each time a little further north: long, and its head lies on no part that it has passed. */
export function toAndFro(vertices: number, times: number): Position[] {
  return Array.from({ length: vertices }, (_, i): Position => {
    const way = Math.min(times - 1, Math.floor((i / (vertices - 1)) * times));
    const share = (i / (vertices - 1)) * times - way;
    return [10 + (way % 2 === 0 ? share : 1 - share) * 100, 40 + way * 4 + share * 4];
  });
}

/** A line in as many segments as there are grades. */
export function segmentsOf(line: readonly Position[], grades: readonly Grade[]): Segment[] {
  const edges = line.length - 1;
  const cut = (index: number): number => Math.round((edges * index) / grades.length);
  return grades.map((grade, index) => ({
    id: `s${index}` as SegmentId,
    seq: index + 1,
    from: `p${index}` as PlaceId,
    to: `p${index + 1}` as PlaceId,
    grade,
    claims: [],
    note: null,
    timeZone: 'UTC',
    operatingKm: null,
    operatingKmReport: null,
    geometry: { type: 'LineString', coordinates: line.slice(cut(index), cut(index + 1) + 1) },
  }));
}

/** Claims around one run at half the cap, so that they agree; each with its own place on the line. */
export function claimsOn(route: Route, count: number): Claim[] {
  const out: [number, number] = [0, 0];
  const hours = route.placedKm / (CAP_KMH / 2);
  return Array.from({ length: count }, (_, i): Claim => {
    const share = (i + 0.5) / count;
    positionAt(route.line, share * route.placedKm, out);
    const atMs = START_MS + share * hours * HOUR;
    const halfMs = (1 + (i % 7)) * HOUR * 0.5;
    return {
      id: `c${i}` as ClaimId,
      type: 'sighting',
      subject: 'train',
      subjectCertainty: 'stated',
      event: `e${i % EVENTS}` as EventId,
      place: null,
      precisionKm: 5 + (i % 5),
      vertex: null,
      stretch: null,
      extent: 'moment',
      when: { earliestMs: atMs - halfMs, latestMs: atMs + halfMs, reported: 'then', timeZone: 'UTC' },
      chain: [`r${i % 100}` as ReportId],
      basis: 'eyewitness',
      confidence: 'medium',
      status: 'accepted',
      statusReason: null,
      text: 'It came by.',
      quote: null,
      notSaid: null,
      note: null,
      segment: null,
      geometry: { type: 'Point', coordinates: [out[0], out[1]] },
    };
  });
}

export function journeyOf(segments: readonly Segment[], claims: readonly Claim[]): Journey {
  const events = Array.from({ length: EVENTS }, (_, i) => ({
    id: `e${i}` as EventId,
    title: `Event ${i}`,
    phrase: 'coming by',
  }));
  return {
    id: 'bench',
    title: 'Bench',
    summary: '',
    subject: 'train',
    mode: 'rail',
    tracks: ['train'],
    speedLimit: { kmh: CAP_KMH, text: '', reports: [] },
    pinKm: 25,
    events,
    notSaid: [],
    timeZones: ['UTC'],
    contact: null,
    license: null,
    authors: [],
    version: null,
    corrections: [],
    reports: [],
    segments,
    alternatives: [],
    places: [],
    claims,
    index: {
      report: new Map(),
      segment: new Map(segments.map((segment) => [segment.id, segment])),
      place: new Map(),
      claim: new Map(claims.map((claim) => [claim.id, claim])),
      event: new Map(events.map((event) => [event.id, event])),
    },
  };
}

/** Solid, dashed and double, as journeys are: what is drawn behind the train costs more than one stroke. */
export const MIXED: readonly Grade[] = [
  'reported',
  'inferred',
  'disputed',
  'reported',
  'inferred',
  'reported',
  'projected',
];

export interface Made {
  readonly journey: Journey;
  readonly route: Route;
}

export function makeJourney(line: readonly Position[], claims: number, grades: readonly Grade[]): Made {
  const segments = segmentsOf(line, grades);
  const route = buildRoute({ segments, places: [] });
  return { journey: journeyOf(segments, claimsOn(route, claims)), route };
}
