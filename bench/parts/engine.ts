/**
 * What the engine costs, in CPU time: building and asking, for 100 to 1,000,000 claims, beside a plain scan of all of them where
 * that is bearable. BYLINE_BENCH_CLAIMS: the largest number. Read factors, not percents: what holds is how a column grows.
 */
import { HOUR_MS } from '../../src/evidence/band';
import { buildEvidence, momentAt, withCap, type Evidence } from '../../src/evidence/evidence';
import { Frame } from '../../src/evidence/frame';
import type { ClaimWindow } from '../../src/evidence/model';
import { speedContradictions } from '../../src/evidence/too-fast';
import { windowsOf } from '../../src/evidence/windows';
import type { Grade } from '../../src/journey/model';
import { buildRoute } from '../../src/line/route';
import { CAP_KMH, claimsOn, journeyOf, segmentsOf, windingLine } from '../journeys';
import { digits, spreadOf, verdict, whole, written, type Table } from '../table';

export const title = 'The engine';

const CLAIMS = [100, 1_000, 10_000, 100_000, 1_000_000] as const;
const VERTICES = [1_000, 10_000, 100_000, 1_000_000] as const;
/** The line under the claims. */
const LINE = 100_000;
const ONE: readonly Grade[] = ['reported'];
/** All pairs of more would take a quarter of an hour. */
const MOST_PAIRS = 10_000;
/** An engine warmed by a smaller journey would flatter the larger one. */
const WARM = 2_000;

/** CPU time, collector and all: on a shared machine the wall clock measures the neighbours. */
function timed<T>(run: () => T): { value: T; ms: number } {
  const started = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(started);
  return { value, ms: (user + system) / 1000 };
}

/** Time of one call, ns. */
function perCall(calls: number, call: (index: number) => number): number {
  let sum = 0;
  const { ms } = timed(() => {
    for (let i = 0; i < calls; i++) sum += call(i);
  });
  if (!Number.isFinite(sum)) throw new Error('a question gave no number');
  return (ms * 1e6) / calls;
}

const gc = (): void => (globalThis as { gc?: () => void }).gc?.();

/** The edges of the band at an instant, by their definition: every bound looked at. */
function scanBand(windows: readonly ClaimWindow[], placedKm: number, timeMs: number, out: Float64Array): void {
  let upper = placedKm;
  let lower = 0;
  for (const { ceiling, floor } of windows) {
    if (ceiling !== null) {
      const ms = timeMs - ceiling.atMs;
      upper = Math.min(upper, ceiling.km + (ms > 0 ? (CAP_KMH * ms) / HOUR_MS : 0));
    }
    if (floor !== null) {
      const ms = floor.atMs - timeMs;
      lower = Math.max(lower, floor.km - (ms > 0 ? (CAP_KMH * ms) / HOUR_MS : 0));
    }
  }
  out[0] = lower;
  out[1] = upper;
}

/** Pairs that no run can satisfy, by their definition: every pair looked at. */
function scanPairs(windows: readonly ClaimWindow[]): number {
  let found = 0;
  for (const { ceiling } of windows) {
    if (ceiling === null) continue;
    for (const { floor } of windows) {
      if (floor === null) continue;
      const ms = floor.atMs - ceiling.atMs;
      if (floor.km - ceiling.km > (ms > 0 ? (CAP_KMH * ms) / HOUR_MS : 0) + 1e-6) found++;
    }
  }
  return found;
}

interface Samples {
  readonly build: number[];
  readonly cap: number[];
  readonly frame: number[];
  readonly jump: number[];
  readonly moment: number[];
  readonly scan: number[];
  readonly pairs: number[];
  readonly scanPairs: number[];
}

/** Instants over the whole clock; a large stride jumps about, as nobody does, and meets a cold cache each time. */
function instants(evidence: Evidence, count: number, stride: number): Float64Array {
  const { startMs, endMs } = evidence.clock;
  return Float64Array.from({ length: count }, (_, i) => startMs + ((endMs - startMs) * ((i * stride) % count)) / count);
}

function askFrames(evidence: Evidence, stride: number): number {
  const times = instants(evidence, 20_000, stride);
  const frame = new Frame();
  return perCall(200_000, (i) => frame.at(evidence, times[i % times.length] ?? 0).runKm);
}

function measure(evidence: Evidence, into: Samples): void {
  into.frame.push(askFrames(evidence, 1));
  into.jump.push(askFrames(evidence, 7919));
  const times = instants(evidence, 100, 1);
  into.moment.push(perCall(times.length, (i) => momentAt(evidence, times[i] ?? 0)?.runKm ?? NaN));

  const { windows, placedKm } = evidence;
  const out = new Float64Array(2);
  const scans = Math.min(1_000, Math.max(5, Math.round(2e6 / windows.length)));
  into.scan.push(
    perCall(scans, (i) => {
      scanBand(windows, placedKm, times[i % times.length] ?? 0, out);
      return (out[0] ?? NaN) + (out[1] ?? NaN);
    }),
  );
  into.pairs.push(timed(() => speedContradictions(windows, CAP_KMH)).ms);
  if (windows.length <= MOST_PAIRS) into.scanPairs.push(timed(() => scanPairs(windows)).ms);
}

/** The engine and the scan must have found the same, or their times mean nothing. */
function check(evidence: Evidence): void {
  if (evidence.band === null) throw new Error('the claims of the bench must agree');
  const frame = new Frame();
  const out = new Float64Array(2);
  for (const timeMs of instants(evidence, 20, 1)) {
    frame.at(evidence, timeMs);
    scanBand(evidence.windows, evidence.placedKm, timeMs, out);
    if (Math.abs(frame.lowerKm - (out[0] ?? NaN)) > 1e-5 || Math.abs(frame.upperKm - (out[1] ?? NaN)) > 1e-5)
      throw new Error('the engine and the scan of all claims disagree');
  }
}

const median = (samples: readonly number[]): number => spreadOf(samples).median;

function claimTables(): Table[] {
  const most = Number(process.env['BYLINE_BENCH_CLAIMS'] ?? CLAIMS.at(-1));
  const counts = CLAIMS.filter((count) => count <= most);
  const segments = segmentsOf(windingLine(LINE), ONE);
  const route = buildRoute({ segments, places: [] });
  // The index of the line and the first tier of the compiler are paid for before.
  const warm = buildEvidence(journeyOf(segments, claimsOn(route, WARM)), route);
  askFrames(warm, 1);

  const all = new Map<number, Samples>();
  const speaking = new Map<number, number>();
  for (const count of counts) {
    all.set(count, { build: [], cap: [], frame: [], jump: [], moment: [], scan: [], pairs: [], scanPairs: [] });
  }
  for (let round = 0; round < 5; round++) {
    for (const count of counts) {
      const samples = all.get(count);
      // A million takes half a minute to build: once.
      if (samples === undefined || (round >= 1 && count >= 1_000_000) || (round >= 3 && count >= 100_000)) continue;
      const journey = journeyOf(segments, claimsOn(route, count));
      gc();
      const { value: evidence, ms } = timed(() => buildEvidence(journey, route));
      samples.build.push(ms);
      samples.cap.push(timed(() => withCap(evidence, CAP_KMH + 1)).ms);
      if (round === 0) check(evidence);
      measure(evidence, samples);
      const { startMs, endMs } = evidence.clock;
      speaking.set(count, evidence.speaking?.at((startMs + endMs) / 2).length ?? 0);
    }
  }

  const log = Math.log2;
  const grown = (samples: readonly number[], before: readonly number[] | undefined): string =>
    before === undefined ? '—' : `× ${digits(median(samples) / median(before))}`;
  const build: string[][] = [];
  const ask: string[][] = [];
  const scan: string[][] = [];
  let previous: { readonly count: number; readonly samples: Samples } | null = null;
  for (const [count, samples] of all) {
    const expected = (of: (n: number) => number): string =>
      previous === null ? '—' : `× ${digits(of(count) / of(previous.count))}`;
    build.push([
      whole(count),
      written(spreadOf(samples.build)),
      digits((median(samples.build) * 1000) / count),
      grown(samples.build, previous?.samples.build),
      expected((n) => n * log(n)),
      written(spreadOf(samples.cap)),
    ]);
    ask.push([
      whole(count),
      written(spreadOf(samples.frame)),
      grown(samples.frame, previous?.samples.frame),
      expected(log),
      written(spreadOf(samples.jump)),
      written(spreadOf(samples.moment.map((ns) => ns / 1000))),
      whole(speaking.get(count) ?? 0),
    ]);
    scan.push([
      whole(count),
      written(spreadOf(samples.frame)),
      written(spreadOf(samples.scan)),
      `${whole(median(samples.scan) / median(samples.frame))} ×`,
      written(spreadOf(samples.pairs)),
      samples.scanPairs.length > 0 ? written(spreadOf(samples.scanPairs)) : 'not done',
      samples.scanPairs.length > 0 ? `${digits(median(samples.scanPairs) / median(samples.pairs))} ×` : '—',
    ]);
    previous = { count, samples };
  }

  const [first, last] = [all.get(1_000), all.get(100_000)];
  const notes =
    first === undefined || last === undefined
      ? []
      : [
          verdict(
            'building, grown from 1,000 to 100,000 claims, over n log n',
            median(last.build) / median(first.build) / ((100_000 * log(100_000)) / (1_000 * log(1_000))),
            1.5,
            ' ×',
          ),
          verdict(
            'a frame, grown from 1,000 to 100,000 claims, over log n',
            median(last.frame) / median(first.frame) / (log(100_000) / log(1_000)),
            1.5,
            ' ×',
          ),
        ];
  return [
    {
      title: 'Building, by claims',
      columns: ['claims', 'build, ms', 'µs a claim', 'grown', 'n log n', 'another cap, ms'],
      rows: build,
      notes: [`CPU time on a line of ${whole(LINE)} vertices; median (least–most).`, ...notes.slice(0, 1)],
    },
    {
      title: 'Asking, by claims',
      columns: [
        'claims',
        'a frame, playing, ns',
        'grown',
        'log n',
        'a frame, jumping, ns',
        'the readout, µs',
        'of them speak',
      ],
      rows: ask,
      notes: [
        'A frame is what the animation asks: both edges of the band, the run, pinned or not. The readout is asked four times a second, and costs log n and what it finds: all claims that speak at the instant.',
        ...notes.slice(1),
      ],
    },
    {
      title: 'Beside a plain scan',
      columns: [
        'claims',
        'a frame, ns',
        'scan of all claims, ns',
        'factor',
        'contradictions, ms',
        'all pairs, ms',
        'factor',
      ],
      rows: scan,
      notes: [
        'The scan is the definition of the band read off bound by bound, and of a contradiction pair by pair, in the same run; both find the same.',
      ],
    },
  ];
}

function lineTable(): Table {
  const samples = new Map<number, { route: number[]; windows: number[] }>();
  for (let round = 0; round < 5; round++) {
    for (const vertices of VERTICES) {
      const kept = samples.get(vertices) ?? { route: [], windows: [] };
      samples.set(vertices, kept);
      const segments = segmentsOf(windingLine(vertices), ONE);
      gc();
      const { value: route, ms } = timed(() => buildRoute({ segments, places: [] }));
      const journey = journeyOf(segments, claimsOn(route, 1_000));
      kept.route.push(ms);
      kept.windows.push(timed(() => windowsOf(journey, route)).ms);
    }
  }
  return {
    title: 'Building, by vertices of the line',
    columns: ['vertices', 'the measured line, ms', 'µs a vertex', 'place windows of 1,000 claims, ms'],
    rows: [...samples].map(([vertices, { route, windows }]) => [
      whole(vertices),
      written(spreadOf(route)),
      digits((median(route) * 1000) / vertices),
      written(spreadOf(windows)),
    ]),
    notes: ['Paid once, in the worker that reads the file.'],
  };
}

export function run(): Promise<Table[]> {
  return Promise.resolve([...claimTables(), lineTable()]);
}
