/**
 * An opened journey on its way from the thread that read it to the page. What is copied as it is would hold up the page while
 * it is taken apart: so lines go as arrays of numbers, which are handed over, and the document stays behind. Knows the
 * shapes, no thread.
 */
import { Speaking, type SpokenClaims } from '../evidence/speaking';
import type { Evidence } from '../evidence/evidence';
import type { Journey, JourneyDocument, Segment, SegmentId } from '../journey/model';
import type { LineGeometry, Position } from '../journey/position';
import { detailOf, keepDetail, type LineDetail } from '../line/detail';
import type { Route } from '../line/model';
import type { Opened } from './model';

export interface PackedOpened {
  readonly journey: Journey;
  readonly route: Route;
  readonly evidence: Omit<Evidence, 'speaking'>;
  readonly speaking: SpokenClaims | null;
  /** How the line is drawn, worked out where nobody waits for it. */
  readonly detail: LineDetail;
  /** Longitude and latitude interleaved, degrees, of each segment's own line; in the journey's order of segments. */
  readonly lines: readonly Float64Array<ArrayBuffer>[];
}

const NO_LINE: LineGeometry = { type: 'LineString', coordinates: [] };

/** `transfer`: the buffers that need not be copied. The journey that is packed stays whole. */
export function pack(opened: {
  readonly journey: JourneyDocument;
  readonly route: Route;
  readonly evidence: Evidence;
}): {
  readonly packed: PackedOpened;
  readonly transfer: readonly ArrayBuffer[];
} {
  const { source: _, ...whole } = opened.journey;
  const lines = whole.segments.map(({ geometry }) => numbersOf(geometry.coordinates));
  const bare = new Map(whole.segments.map((segment) => [segment.id, { ...segment, geometry: NO_LINE }]));
  const bareOf = (segment: Segment): Segment => bare.get(segment.id) ?? segment;
  const journey: Journey = {
    ...whole,
    segments: whole.segments.map(bareOf),
    index: { ...whole.index, segment: bare },
  };
  const line = {
    ...opened.route.line,
    coordinates: opened.route.line.coordinates.slice(),
    chainageKm: opened.route.line.chainageKm.slice(),
    mercator: opened.route.line.mercator.slice(),
  };
  const segments = opened.route.segments.map((one) => ({ ...one, segment: bareOf(one.segment) }));
  const route: Route = {
    ...opened.route,
    line,
    segments,
    segment: new Map<SegmentId, (typeof segments)[number]>(segments.map((one) => [one.segment.id, one])),
  };
  const { speaking, ...rest } = opened.evidence;
  const packed = {
    journey,
    route,
    evidence: { ...rest, journey, route },
    speaking: speaking?.spoken ?? null,
    detail: detailOf(line),
    lines,
  };
  const drawn = packed.detail.levels.flatMap((level) => [level.vertices, level.chainageKm, level.boxes]);
  const arrays = [line.coordinates, line.chainageKm, line.mercator, ...lines, ...drawn];
  // Everything here was made for the journey on its way: nobody on this side reads it again.
  const transfer = [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
  return { packed, transfer };
}

/** What the page works with, from a copy that arrived: the same object, completed in place. */
export function unpack({ journey, route, evidence, speaking, detail, lines }: PackedOpened): Opened {
  keepDetail(route.line, detail);
  journey.segments.forEach((segment, at) => giveLine(segment, lines[at] ?? new Float64Array(0)));
  const whole = Object.assign(evidence, { speaking: speaking === null ? null : Speaking.of(speaking) });
  return { journey, route, evidence: whole };
}

function numbersOf(positions: readonly Position[]): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(positions.length * 2);
  positions.forEach(([longitude, latitude], at) => {
    numbers[2 * at] = longitude;
    numbers[2 * at + 1] = latitude;
  });
  return numbers;
}

/** The positions are made when somebody asks: the map draws the measured line, and a million small lists take their time. */
function giveLine(segment: Segment, numbers: Float64Array): void {
  let positions: readonly Position[] | null = null;
  const make = (): readonly Position[] =>
    Array.from({ length: numbers.length / 2 }, (_, at): Position => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
  const geometry = {
    type: 'LineString',
    get coordinates() {
      return (positions ??= make());
    },
  };
  Object.defineProperty(segment, 'geometry', { value: geometry, enumerable: true });
}
