/**
 * Prints what the engine costs, in CPU time: building and asking, for 100 to 1,000,000 claims on lines of 1,000 to 1,000,000 vertices.
 * Run: node --expose-gc --import tsx tests/bench/engine.ts [largest number of claims]. Read factors, not percents: what holds is how a column grows.
 */
import type { Claim, ClaimId, EventId, Journey, PlaceId, ReportId, Segment, SegmentId } from '../../src/journey/model';
import type { Position } from '../../src/journey/position';
import { buildEvidence, momentAt, withCap } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import { mercatorAt, positionAt } from '../../src/line/lookup';
import type { Route } from '../../src/line/model';
import { buildRoute } from '../../src/line/route';

const HOUR = 3_600_000;
const START = Date.parse('2024-05-01T00:00:00Z');
const CAP_KMH = 80;

/** A winding line of about 8,000 km. */
function lineOf(vertices: number): Position[] {
  return Array.from({ length: vertices }, (_, i): Position => {
    const share = i / (vertices - 1);
    return [10 + share * 100, 50 + Math.sin(share * 40) * 2];
  });
}

function segmentOf(coordinates: readonly Position[]): Segment {
  return {
    id: 's' as SegmentId,
    seq: 1,
    from: 'a' as PlaceId,
    to: 'b' as PlaceId,
    grade: 'reported',
    claims: [],
    note: null,
    timeZone: 'UTC',
    operatingKm: null,
    operatingKmReport: null,
    geometry: { type: 'LineString', coordinates },
  };
}

/** Claims around one run at half the cap, so that they agree; each with its own place on the line. */
function claimsOn(route: Route, count: number): Claim[] {
  const out: [number, number] = [0, 0];
  const hours = route.placedKm / (CAP_KMH / 2);
  return Array.from({ length: count }, (_, i): Claim => {
    const share = (i + 0.5) / count;
    positionAt(route.line, share * route.placedKm, out);
    const atMs = START + share * hours * HOUR;
    const halfMs = (1 + (i % 7)) * HOUR * 0.5;
    return {
      id: `c${i}` as ClaimId,
      type: 'sighting',
      subject: 'train',
      subjectCertainty: 'stated',
      event: `e${i % 50}` as EventId,
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

function journeyOf(segments: readonly Segment[], claims: readonly Claim[]): Journey {
  return {
    id: 'bench',
    title: 'Bench',
    summary: '',
    subject: 'train',
    mode: 'rail',
    tracks: ['train'],
    speedLimit: { kmh: CAP_KMH, text: '', reports: [] },
    pinKm: 25,
    events: Array.from({ length: 50 }, (_, i) => ({ id: `e${i}` as EventId, title: '', phrase: '' })),
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
      event: new Map(),
    },
  };
}

/** CPU time, collector and all: on a shared machine the wall clock measures the neighbours. */
function timed<T>(run: () => T): { value: T; ms: number } {
  const started = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(started);
  return { value, ms: (user + system) / 1000 };
}

const largest = Number(process.argv[2] ?? 1_000_000);
const gc = (globalThis as { gc?: () => void }).gc;
const rows: Record<string, string | number>[] = [];
for (const [claimCount, vertices] of [
  [100, 1_000],
  [1_000, 1_000],
  [10_000, 100_000],
  [100_000, 1_000_000],
  [1_000_000, 1_000_000],
] as const) {
  if (claimCount > largest) continue;
  const segments = [segmentOf(lineOf(vertices))];
  const { value: route, ms: routeMs } = timed(() => buildRoute({ segments, places: [] }));
  const journey = journeyOf(segments, claimsOn(route, claimCount));
  const { value: evidence, ms: buildMs } = timed(() => buildEvidence(journey, route));
  const { ms: capMs } = timed(() => withCap(evidence, CAP_KMH + 1));
  if (evidence.band === null) throw new Error('the claims of the bench must agree');

  const frame = new Frame();
  const out: [number, number] = [0, 0];
  const { startMs, endMs } = evidence.clock;
  const FRAMES = 200_000;
  let sum = 0;
  /** `stride` 1 plays; a large prime jumps about, as nobody does, and meets a cold cache each time. */
  const loop = (stride: number): void => {
    for (let i = 0; i < FRAMES; i++) {
      frame.at(evidence, startMs + ((endMs - startMs) * ((i * stride) % FRAMES)) / FRAMES);
      positionAt(route.line, frame.runKm, out);
      sum += mercatorAt(route.line, frame.lowerKm) + out[0];
    }
  };
  loop(1);
  loop(7919);
  const { ms: playMs } = timed(() => loop(1));
  gc?.();
  const before = process.memoryUsage().heapUsed;
  const { ms: frameMs } = timed(() => loop(7919));
  const grown = process.memoryUsage().heapUsed - before;
  const MOMENTS = 200;
  const { ms: momentMs } = timed(() => {
    for (let i = 0; i < MOMENTS; i++)
      sum += momentAt(evidence, startMs + ((endMs - startMs) * i) / MOMENTS)?.runKm ?? 0;
  });
  rows.push({
    claims: claimCount,
    vertices,
    'route ms': Math.round(routeMs),
    'build ms': Math.round(buildMs),
    'µs a claim': Number(((buildMs * 1000) / claimCount).toFixed(1)),
    'new cap ms': Math.round(capMs),
    corners: evidence.band.lower.timesMs.length + evidence.band.upper.timesMs.length,
    'frame ns, playing': Math.round((playMs * 1e6) / FRAMES),
    'frame ns, jumping': Math.round((frameMs * 1e6) / FRAMES),
    'bytes a frame': Number((Math.max(0, grown) / FRAMES).toFixed(1)),
    'moment µs': Math.round((momentMs * 1000) / MOMENTS),
  });
  if (!Number.isFinite(sum)) throw new Error('a frame gave no number');
}
console.table(rows);
