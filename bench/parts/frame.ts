/**
 * What a frame costs the page, in Chromium: on lines of 1,000 to 1,000,000 vertices and with 100 to 100,000 claims, beside an empty
 * repaint and beside other ways to draw a line that grows. Each way has a page and a process of its own; they take turns, so that
 * what the machine does besides is shared out.
 */
import type { Browser, CDPSession, Page } from 'playwright';
import { launch, servePages } from '../browser';
import { allocatedBy } from '../heap';
import type { Bench, Wanted } from '../pages/frame';
import type { HeadLine } from '../pages/head';
import { digits, spreadOf, verdict, verdictAtLeast, whole, written, type Table } from '../table';
import { longTasks } from '../tasks';
import { OURS } from '../vite.config';

export const title = 'A frame';
export const rivals = true;

const VIEW = { width: 480, height: 320 };
const ROUNDS = 5;
const FRAMES = 60;
/** Where a frame lasts seconds, fewer. */
const FRAMES_OF: Readonly<Record<Wanted['way'], number>> = { nothing: FRAMES, ours: FRAMES, trips: 5, setData: FRAMES };
/** Before anything is counted: code that is new is slow, and boxes its numbers. */
const WARM_FRAMES = 120;
/** In parts, since the clock ends. */
const HEAP_PARTS = 4;
const HEAP_FRAMES = 150;
const TASK_FRAMES = 150;
const CLAIMS = 1_000;
const LINE = 100_000;
/** The whole route, and near enough for the line as it is. */
const FAR = 2.6;
const NEAR = 12;
const HEAD_ZOOMS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

declare const bench: Bench;

/** A page that draws in one way, and what it was seen to cost in each round, ms a frame. */
class Seat {
  readonly mainMs: number[] = [];
  readonly scriptMs: number[] = [];
  readonly renders: number[] = [];

  private constructor(
    readonly wanted: Wanted,
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async take(browser: Browser, address: string, wanted: Wanted): Promise<Seat> {
    // A context of its own is a process of its own: no heap and no thread is shared.
    const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(`${address}frame.html`);
    const session = await context.newCDPSession(page);
    // Time that the thread worked: not what it waited for a processor or for the software that draws.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate((given) => bench.prepare(given), wanted);
    const seat = new Seat(wanted, page, session);
    await seat.play(Math.min(WARM_FRAMES, 2 * FRAMES_OF[wanted.way]));
    return seat;
  }

  play(frames: number): Promise<Awaited<ReturnType<Bench['play']>>> {
    return this.page.evaluate((count) => bench.play(count), frames);
  }

  async round(): Promise<void> {
    await this.page.bringToFront();
    const before = await this.#worked();
    const frames = FRAMES_OF[this.wanted.way];
    const { renders } = await this.play(frames);
    const after = await this.#worked();
    this.mainMs.push(((after.task - before.task) * 1000) / frames);
    this.scriptMs.push(((after.script - before.script) * 1000) / frames);
    this.renders.push(renders / frames);
  }

  async #worked(): Promise<{ task: number; script: number }> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const named = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { task: named('TaskDuration'), script: named('ScriptDuration') };
  }
}

const wantedOf = (change: Partial<Wanted>): Wanted => ({
  way: 'ours',
  vertices: LINE,
  claims: CLAIMS,
  zoom: FAR,
  follow: false,
  ...change,
});

const NAMES: Readonly<Record<Wanted['way'], string>> = {
  nothing: 'an empty repaint',
  ours: 'Byline',
  trips: 'deck.gl TripsLayer',
  setData: 'setData in each frame',
};

/** By round: one and the other were measured within seconds of each other. */
function ratio(of: Seat, to: Seat): number {
  return spreadOf(of.mainMs.map((ms, round) => ms / (to.mainMs[round] ?? NaN))).median;
}

function above(seat: Seat, empty: Seat): { readonly median: number; readonly min: number; readonly max: number } {
  return spreadOf(seat.mainMs.map((ms, round) => ms - (empty.mainMs[round] ?? NaN)));
}

/** Measured together, in turns, in a browser of their own: the figures of a group are compared, round by round. */
interface Group {
  readonly title: string;
  /** The first is the empty repaint, or what the others are compared to. */
  readonly wanted: readonly Partial<Wanted>[];
  readonly verdicts: (seats: readonly Seat[]) => string[];
}

function seatOf(seats: readonly Seat[], change: Partial<Wanted>): Seat {
  const wanted = JSON.stringify(wantedOf(change));
  const found = seats.find((seat) => JSON.stringify(seat.wanted) === wanted);
  if (found === undefined) throw new Error(`Nobody was measured as ${wanted}.`);
  return found;
}

const EMPTY: Partial<Wanted> = { way: 'nothing' };

const GROUPS: readonly Group[] = [
  {
    title: 'By vertices, the whole route in view',
    wanted: [EMPTY, { vertices: 1_000 }, { vertices: 10_000 }, {}, { vertices: 1_000_000 }],
    verdicts: (seats) => [
      verdict(
        '1,000,000 vertices against 1,000',
        ratio(seatOf(seats, { vertices: 1_000_000 }), seatOf(seats, { vertices: 1_000 })),
        1.3,
        ' ×',
      ),
      verdict(
        `our frame above an empty repaint, at ${whole(LINE)} vertices`,
        above(seatOf(seats, {}), seatOf(seats, EMPTY)).median,
        0.5,
        ' ms',
      ),
    ],
  },
  {
    title: 'By vertices, near',
    wanted: [{ ...EMPTY, zoom: NEAR }, ...[1_000, 1_000_000].map((vertices) => ({ vertices, zoom: NEAR }))],
    verdicts: (seats) => [
      verdict(
        '1,000,000 vertices against 1,000',
        ratio(seatOf(seats, { vertices: 1_000_000, zoom: NEAR }), seatOf(seats, { vertices: 1_000, zoom: NEAR })),
        1.3,
        ' ×',
      ),
    ],
  },
  {
    title: 'By claims',
    wanted: [EMPTY, { claims: 100 }, { claims: 10_000 }, { claims: 100_000 }],
    verdicts: (seats) => [
      verdict(
        '100,000 claims against 100',
        ratio(seatOf(seats, { claims: 100_000 }), seatOf(seats, { claims: 100 })),
        1.3,
        ' ×',
      ),
    ],
  },
  {
    title: 'Beside other ways',
    wanted: [EMPTY, {}, { way: 'trips' }, { way: 'setData' }],
    verdicts: (seats) => {
      const empty = seatOf(seats, EMPTY);
      const of = (way: Wanted['way']): number => above(seatOf(seats, { way }), empty).median;
      return [
        verdict('of what TripsLayer adds, ours', of('ours') / of('trips'), 1 / 5, ' ×'),
        verdict('of what setData adds, ours', of('ours') / of('setData'), 1 / 20, ' ×'),
      ];
    },
  },
];

async function groupTable(address: string, group: Group): Promise<Table> {
  const browser = await launch();
  const seats: Seat[] = [];
  for (const change of group.wanted) {
    seats.push(await Seat.take(browser, address, wantedOf(change)));
    console.error(`${group.title}: ready ${seats.length} of ${group.wanted.length}`);
  }
  for (let round = 0; round < ROUNDS; round++) {
    // Forwards and backwards in turn, so that none always comes after the same one.
    for (const seat of round % 2 === 0 ? seats : [...seats].reverse()) await seat.round();
    console.error(`${group.title}: round ${round + 1} of ${ROUNDS}`);
  }
  await browser.close();
  const [empty] = seats;
  if (empty === undefined) throw new Error('unreachable');
  return {
    title: group.title,
    columns: [
      'what',
      'vertices',
      'claims',
      'main thread, ms',
      'of it scripts, ms',
      'above an empty repaint, ms',
      'repaints a frame',
    ],
    rows: seats.map((seat) => [
      NAMES[seat.wanted.way],
      whole(seat.wanted.vertices),
      whole(seat.wanted.claims),
      written(spreadOf(seat.mainMs)),
      written(spreadOf(seat.scriptMs)),
      seat === empty ? '—' : written(above(seat, empty)),
      digits(spreadOf(seat.renders).median),
    ]),
    notes: group.verdicts(seats),
  };
}

/** What holds for all of the groups. */
const HOW = `Time that the page's main thread worked for each animation frame: ${ROUNDS} rounds of ${FRAMES} frames in turn (TripsLayer ${FRAMES_OF.trips}: in software it draws one in 2 s), on a map of ${VIEW.width} × ${VIEW.height}, four fifths of the journey behind the train; median (least–most). Differences and ratios are taken round by round. Byline is the app's own path: the clock, the frame of the evidence, the band, the travelled line in seven segments of four grades, the train, and four readouts a second. An empty repaint is the same map, its names and marks included, without what moves; the others draw on it.`;

async function heapTables(address: string): Promise<Table> {
  const browser = await launch();
  const seats: Seat[] = [];
  for (const change of [{}, { vertices: 1_000_000 }, { claims: 100_000 }, { vertices: 1_000_000, zoom: NEAR }]) {
    seats.push(await Seat.take(browser, address, wantedOf(change)));
  }
  const table = await heapTable(seats);
  await browser.close();
  return table;
}

async function heapTable(seats: readonly Seat[]): Promise<Table> {
  const rows: string[][] = [];
  let worst = 0;
  for (const seat of seats) {
    await seat.page.bringToFront();
    const { bytes, readoutBytes, byFunction, allBytes } = await allocatedBy(seat.session, OURS, async () => {
      for (let part = 0; part < HEAP_PARTS; part++) await seat.play(HEAP_FRAMES);
    });
    const path = (bytes - readoutBytes) / (HEAP_PARTS * HEAP_FRAMES);
    worst = Math.max(worst, path);
    rows.push([
      whole(seat.wanted.vertices),
      whole(seat.wanted.claims),
      seat.wanted.zoom === NEAR ? 'near' : 'whole route',
      digits(path),
      digits(readoutBytes / (HEAP_PARTS * HEAP_FRAMES)),
      digits(allBytes / (HEAP_PARTS * HEAP_FRAMES)),
      byFunction
        .slice(0, 8)
        .map(({ name, bytes: size }) => `${name} ${digits(size / (HEAP_PARTS * HEAP_FRAMES))}`)
        .join(', ') || 'none',
    ]);
  }
  return {
    title: 'Allocated, for each animation frame',
    columns: [
      'vertices',
      'claims',
      'view',
      'by our frame path, bytes',
      'by our readouts',
      'by all code',
      'by function of the path',
    ],
    rows,
    notes: [
      `V8's sampling heap profiler over ${HEAP_PARTS * HEAP_FRAMES} frames, what is collected again included; estimates from samples.`,
      'No object, array, closure or iterator is made on the path: what is left is numbers in boxes, which V8 makes until it has compiled a function for good, and the text of the transform when the train has visibly moved.',
      verdict('the most that our frame path allocates a frame', worst, 0, ' bytes'),
    ],
  };
}

async function taskTable(address: string): Promise<Table> {
  const rows: string[][] = [];
  let over = 0;
  const cases: readonly [string, Partial<Wanted>][] = [
    ['Byline', {}],
    ['Byline', { vertices: 1_000_000 }],
    ['Byline', { claims: 100_000 }],
    ['Byline, following the train', { vertices: 1_000_000, zoom: 9, follow: true }],
    ['setData in each frame', { way: 'setData' }],
  ];
  for (const [name, change] of cases) {
    const browser = await launch();
    const seat = await Seat.take(browser, address, wantedOf(change));
    const found = await longTasks(browser, seat.page, async () => {
      await seat.play(TASK_FRAMES);
    });
    await browser.close();
    if (seat.wanted.way === 'ours') over += found.workedOver;
    rows.push([
      name,
      whole(seat.wanted.vertices),
      whole(seat.wanted.claims),
      whole(found.tasks),
      whole(found.workedOver),
      digits(found.mostWorkedMs),
      whole(found.lastedOver),
      digits(found.mostLastedMs),
    ]);
  }
  return {
    title: 'Tasks of the main thread while it plays',
    columns: [
      'what',
      'vertices',
      'claims',
      'tasks',
      'worked over 50 ms',
      'the longest worked, ms',
      'lasted over 50 ms',
      'the longest lasted, ms',
    ],
    rows,
    notes: [
      `From Chromium's trace of ${TASK_FRAMES} frames. A task lasts longer than it works while it waits: for the software that draws in place of a graphics card, or for a processor.`,
      verdict('tasks of ours that work over 50 ms', over, 0),
    ],
  };
}

async function page(browser: Browser, address: string): Promise<Page> {
  const made = await browser.newPage({ viewport: VIEW, reducedMotion: 'reduce' });
  made.setDefaultTimeout(300_000);
  made.on('pageerror', (error) => console.error(String(error)));
  await made.goto(`${address}frame.html`);
  return made;
}

async function headTable(browser: Browser, address: string): Promise<Table> {
  const lines: readonly HeadLine[] = [
    'west–east, 100,000 vertices',
    'west–east, 1,000,000 vertices',
    'west–east, two vertices 6,500 km apart',
    'south–north, 100,000 vertices',
    'south–north, two vertices 7,200 km apart',
    'to and fro, 31,000 km',
  ];
  const rows: string[][] = [];
  let worst = 0;
  for (const line of lines) {
    const here = await page(browser, address);
    const found = await here.evaluate(([which, zooms]) => bench.head(which, zooms), [line, HEAD_ZOOMS] as const);
    await here.close();
    for (const { alongPx, acrossPx } of found) worst = Math.max(worst, Math.hypot(alongPx, acrossPx));
    rows.push([line, ...found.map(({ alongPx, acrossPx }) => digits(Math.hypot(alongPx, acrossPx)))]);
  }
  return {
    title: 'Where the travelled line ends, against the true point; px',
    columns: ['line', ...HEAD_ZOOMS.map((zoom) => `zoom ${zoom}`)],
    rows,
    notes: [
      'Read from the pixels of the map, the worst of three places on each line. True is the point that turf.along finds at that distance on the line as it was given.',
      verdict('the largest distance', worst, 1, ' px'),
    ],
  };
}

async function lookupTable(browser: Browser, address: string): Promise<Table> {
  const sizes = [1_000, 10_000, LINE, 1_000_000];
  const here = await page(browser, address);
  const found = new Map(sizes.map((vertices) => [vertices, [] as ReturnType<Bench['lookups']>[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const vertices of sizes)
      found.get(vertices)?.push(await here.evaluate((count) => bench.lookups(count), vertices));
  }
  await here.close();
  const factor = (vertices: number): number =>
    spreadOf((found.get(vertices) ?? []).map(({ turfNs, oursNs }) => turfNs / oursNs)).median;
  return {
    title: 'A position along the line',
    columns: [
      'vertices',
      'turf.along, µs',
      'table and binary search, ns',
      'factor',
      'the table once, ms',
      'apart at most, m',
    ],
    rows: [...found].map(([vertices, times]) => [
      whole(vertices),
      written(spreadOf(times.map(({ turfNs }) => turfNs / 1000))),
      written(spreadOf(times.map(({ oursNs }) => oursNs))),
      `${whole(factor(vertices))} ×`,
      written(spreadOf(times.map(({ tableMs }) => tableMs))),
      digits(Math.max(...times.map(({ apartM }) => apartM))),
    ]),
    notes: [
      `In Chromium, by the clock, ${ROUNDS} rounds in turn; median (least–most).`,
      verdictAtLeast(`faster than turf.along at ${whole(LINE)} vertices`, factor(LINE), 30_000, ' ×'),
    ],
  };
}

export async function* run(): AsyncGenerator<Table> {
  const { address, close } = await servePages();
  try {
    for (const [index, group] of GROUPS.entries()) {
      const table = await groupTable(address, group);
      yield index === 0 ? { ...table, notes: [HOW, ...table.notes] } : table;
    }
    yield await heapTables(address);
    const browser = await launch();
    yield await headTable(browser, address);
    yield await lookupTable(browser, address);
    await browser.close();
    yield await taskTable(address);
  } finally {
    await close();
  }
}
