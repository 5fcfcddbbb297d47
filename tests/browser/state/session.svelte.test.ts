/** The state put together on the first journey: files, selection, address, what is spoken. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimId, EventId, SegmentId } from '../../../src/journey/model';
import { readerHere } from '../../../src/reading/here';
import { MOST_BYTES, type Reader } from '../../../src/reading/model';
import { JourneyState } from '../../../src/state/journey.svelte';
import { Session } from '../../../src/state/session.svelte';
import type { AddressBar } from '../../../src/state/url.svelte';
import { words, type Translation } from '../../../src/words/index';
import { speak } from '../../../src/words/speak';
import text from '../../../geo/journeys/pyongyang-primorye-2023/journey.geojson?raw';

const START = Date.parse('2023-09-10T12:00:00+09:00');
const HOUR = 3_600_000;

/** The mark of a text by the browser's own digest. */
let MARK = '';
async function markOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return [...new Uint8Array(digest.slice(0, 4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An address bar with a history of its own. */
class FakeBar implements AddressBar {
  entries = ['https://here.example/app/?x=1'];
  at = 0;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly location: AddressBar['location'];
  readonly history: AddressBar['history'];

  constructor() {
    const now = (): URL => new URL(this.entries[this.at] ?? '');
    const put = (address: string | URL | null | undefined, at: number): void => {
      this.entries = [...this.entries.slice(0, at), new URL(String(address), now()).href];
      this.at = at;
    };
    this.location = {
      get hash() {
        return now().hash;
      },
      get pathname() {
        return now().pathname;
      },
      get search() {
        return now().search;
      },
      get href() {
        return now().href;
      },
    };
    this.history = {
      pushState: (_data, _title, address) => put(address, this.at + 1),
      replaceState: (_data, _title, address) => put(address, this.at),
    };
  }
  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }
  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }
  back(): void {
    this.at -= 1;
    for (const listener of this.#listeners.get('popstate') ?? []) listener();
  }
  go(hash: string): void {
    this.history.pushState(null, '', hash);
    for (const listener of this.#listeners.get('popstate') ?? []) listener();
  }
}

const file = (name: string, content: string): File => new File([content], name);
const answering = (body: string, status = 200): Reader =>
  readerHere(() => Promise.resolve(new Response(body, { status })));
const failing = (error: Error): Reader => readerHere(() => Promise.reject(error));
/** Frames that come when a test says so. */
const ticker = {
  nowMs: 0,
  due: [] as (() => void)[],
  now: () => ticker.nowMs,
  schedule: (callback: () => void) => ticker.due.push(callback),
  cancel: () => void (ticker.due = []),
};

let bar: FakeBar;
let session: Session;
const segmentAt = (at: number): SegmentId => {
  const found = session.opened?.journey.segments[at]?.id;
  if (found === undefined) throw new Error(`no segment ${at}`);
  return found;
};

async function openAt(hash: string): Promise<void> {
  bar.history.replaceState(null, '', hash === '' ? '?x=1' : `?x=1${hash}`);
  await session.openAsked();
}

beforeEach(async () => {
  vi.useFakeTimers();
  ticker.nowMs = 0;
  ticker.due = [];
  MARK = await markOf(text);
  bar = new FakeBar();
  session = new Session({
    ticker,
    store: null,
    bar,
    reader: answering(text),
    builtIn: new Map([['first', 'first.geojson']]),
  });
});
afterEach(() => {
  session.destroy();
  vi.useRealTimers();
});

describe('opening', () => {
  it('an address: the journey, at its start, nothing selected, nothing wrong', async () => {
    await openAt('');
    expect(session.journeys.status).toBe('ready');
    expect(session.journeys.report).toBeNull();
    expect(session.playback.timeMs).toBe(START);
    expect(session.selection.open).toBe(false);
    expect(bar.entries).toHaveLength(1);
  });

  it('an address that is not there, or does not answer, is said; other errors are thrown', async () => {
    const journeys = new JourneyState(answering('', 404));
    expect(await journeys.openAddress('a', 'trips/a.geojson')).toBe(false);
    expect(journeys.status).toBe('failed');
    expect(journeys.failure).toMatch(/trips\/a\.geojson.*404/);

    const silent = new JourneyState(failing(new TypeError('Failed to fetch')));
    const answered = silent.openAddress('a', 'a');
    // The page's policy has its say later than the failure.
    await vi.advanceTimersByTimeAsync(200);
    await answered;
    expect(silent.failure).toMatch(/could not be read/);

    const broken = new JourneyState(failing(new RangeError('bug')));
    await expect(broken.openAddress('a', 'a')).rejects.toThrow('bug');
    expect(broken.loading).toBeNull();
  });

  it('a file that is no JSON leaves the journey before it, and says where', async () => {
    await openAt('');
    const before = session.opened;
    expect(await session.journeys.openFile(file('bad.geojson', '{\n  "type": oops\n}'))).toBe(false);
    expect(session.opened).toBe(before);
    expect(session.journeys.status).toBe('ready');
    expect(session.journeys.report).toMatchObject({ name: 'bad.geojson', usable: false });
    expect(session.journeys.report?.issues[0]).toMatchObject({ code: 'json-syntax', line: 2 });
    session.journeys.dismissReport();
    expect(session.journeys.report).toBeNull();
  });

  it('a partly bad file is shown, with what was set aside counted', async () => {
    const partly = text.replace('"2023-09-12T12:10:00+10:00"', '"2023-09-12T12:10:00"');
    expect(partly).not.toBe(text);
    expect(await session.journeys.openFile(file('partly.geojson', partly))).toBe(true);
    expect(session.opened?.journey.segments).toHaveLength(4);
    expect(session.journeys.report?.usable).toBe(true);
    expect(session.journeys.report?.setAside).toEqual(['1 claim']);
    // The segment that named the claim can be opened; the claim itself is not there.
    expect(session.journeys.report?.things.map((thing) => thing?.id ?? null)).toEqual(['khasan-ussuriysk', null]);
  });

  it('a file that is too large or cannot be read is refused with the reason', async () => {
    let read = false;
    const huge = file('huge.geojson', '');
    Object.defineProperty(huge, 'size', { value: MOST_BYTES + 1 });
    huge.arrayBuffer = () => {
      read = true;
      return Promise.resolve(new ArrayBuffer(0));
    };
    expect(await session.journeys.openFile(huge)).toBe(false);
    expect(read).toBe(false);
    expect(session.journeys.report?.reason).toMatch(/201 MB.*200 MB/);

    const gone = file('gone', 'x');
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await session.journeys.openFile(gone)).toBe(false);
    expect(session.journeys.report?.reason).toMatch(/could not be read/);
  });

  it('a file of the reader has nothing to do with what the address said', async () => {
    await openAt('#s=no-such-segment');
    expect(session.url.problems).toHaveLength(1);
    await session.journeys.openFile(file('own.geojson', text));
    expect(session.url.problems).toEqual([]);
    expect(bar.location.hash).toBe('');
    expect(session.arrival).toContain('own.geojson');
    expect(session.announcement).not.toContain('own.geojson');
  });
});

describe('the address', () => {
  it('opens exactly what it names, without a new entry', async () => {
    await openAt('#s=no&c=c-razdolnaya-4esnok&t=2023-09-12T12:15:00%2B10:00');
    expect(session.selection.claim).toBe('c-razdolnaya-4esnok');
    expect(session.selection.segment).toBe(segmentAt(2));
    expect(session.playback.timeMs).toBe(Date.parse('2023-09-12T12:15:00+10:00'));
    expect(session.url.problems).toHaveLength(1);
    expect(bar.entries).toHaveLength(1);
  });

  it.each([
    ['#s=no-such-segment', /no-such-segment/],
    ['#c=no-such-claim', /no-such-claim/],
    ['#t=nonsense', /nonsense/],
    ['#t=1999-01-01T00:00Z', /outside/],
    ['#s=__proto__', /__proto__/],
  ])('explains %s and shows the rest', async (hash, said) => {
    await openAt(hash);
    expect(session.journeys.status).toBe('ready');
    expect(session.url.problems).toHaveLength(1);
    expect(session.url.problems[0]).toMatch(said);
    expect(session.selection.open).toBe(false);
    expect(session.playback.timeMs).toBe(START);
    session.url.dismiss();
    expect(session.url.problems).toEqual([]);
  });

  it('a claim under the wrong segment goes where it belongs', async () => {
    await openAt('#c=c-razdolnaya-4esnok');
    const right = session.selection.segment;
    bar.go(`#s=${segmentAt(0)}&c=c-razdolnaya-4esnok`);
    expect(session.selection.segment).toBe(right);
  });

  it('a selection is a new entry, time is written in place, and Back goes back', async () => {
    await openAt('');
    session.toggleSegment(segmentAt(1));
    const [claim] = session.opened?.journey.segments[1]?.claims.slice(-1) ?? [];
    if (claim === undefined) throw new Error('no claim');
    session.openClaim(claim);
    expect(bar.entries).toHaveLength(3);
    session.playback.seek(START + HOUR);
    session.playback.seek(START + 2 * HOUR);
    vi.advanceTimersByTime(1000);
    expect(bar.entries).toHaveLength(3);
    expect(bar.location.hash).toContain('t=2023-09-10T05:00Z');
    expect(bar.location.search).toBe('?x=1');

    bar.back();
    expect([session.selection.segment, session.selection.claim]).toEqual([segmentAt(1), null]);
    bar.back();
    expect(session.selection.open).toBe(false);
    expect(bar.entries).toHaveLength(3);
  });

  it('a drag writes to it at a pace that browsers allow', async () => {
    await openAt('');
    const write = vi.spyOn(bar.history, 'replaceState');
    for (let at = 0; at < 200; at += 1) {
      session.playback.seek(START + at * 60_000, { often: true });
      vi.advanceTimersByTime(10);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(7);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toContain('2023-09-10T06:19Z');
  });

  it('the link to copy holds the moment even where the address does not yet', async () => {
    await openAt('');
    expect(bar.location.hash).toBe('');
    expect(session.url.link).toBe(`https://here.example/app/?x=1#t=2023-09-10T03:00Z&l=en&d=${MARK}`);
  });

  it('the link of a card opens that card', async () => {
    await openAt('');
    const link = session.url.linkTo({ segment: segmentAt(2), claim: 'c-razdolnaya-4esnok' as ClaimId });
    expect(new URL(link).hash).toBe(`#s=${segmentAt(2)}&c=c-razdolnaya-4esnok&t=2023-09-10T03:00Z&l=en&d=${MARK}`);
    expect(session.selection.open).toBe(false);
    bar.go(new URL(link).hash);
    expect(session.selection.claim).toBe('c-razdolnaya-4esnok');
  });

  it('while it plays the moment is written in place, once a second', async () => {
    await openAt('');
    const write = vi.spyOn(bar.history, 'replaceState');
    session.playback.play();
    for (let frames = 0; frames < 300; frames += 1) {
      ticker.nowMs += 16;
      ticker.due.shift()?.();
      vi.advanceTimersByTime(16);
    }
    expect(write.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(write.mock.calls.length).toBeLessThanOrEqual(5);
    expect(bar.location.hash).toMatch(/t=2023-09-10T0[67]:/);
    expect(bar.entries).toHaveLength(1);
  });

  it('a mark of other data is said, the same or none is not', async () => {
    await openAt(`#t=2023-09-10T04:00Z&d=${MARK}`);
    expect(session.url.problems).toEqual([]);
    await openAt('#t=2023-09-10T04:00Z&d=0123abcd');
    expect(session.url.problems).toEqual([expect.stringContaining('has changed since this link was made')]);
    expect(session.playback.timeMs).toBe(Date.parse('2023-09-10T04:00Z'));
    // What is written from here on is of the data on show.
    session.toggleSegment(segmentAt(0));
    expect(bar.location.hash).toContain(`d=${MARK}`);
  });

  const LOOK = { lon: 130.5, lat: 42.5, zoom: 8, bearing: 0, pitch: 0 };

  it('a camera is asked of the map, and stays in the address until something else is to be seen', async () => {
    await openAt('#m=8/42.5/130.5');
    expect(session.camera.asked).toEqual(LOOK);
    session.playback.seek(START + HOUR);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toContain('m=8/42.5/130.5');
    session.toggleSegment(segmentAt(1));
    expect(session.camera.asked).toBeNull();
    expect(bar.location.hash).not.toContain('m=');
    // Back: where the link looked, not where the segment is.
    bar.back();
    expect(session.camera.asked).toEqual(LOOK);
  });

  it('what the reader’s hand did is written in place; what the page did is not, but is in the link to copy', async () => {
    await openAt('');
    session.camera.report(LOOK, false);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toBe('');
    expect(session.url.link).toContain('m=8/42.5/130.5');
    session.camera.report({ ...LOOK, zoom: 9 }, true);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toBe(`#m=9/42.5/130.5&d=${MARK}`);
    expect(bar.entries).toHaveLength(1);
  });

  it('another journey is looked at whole, and a camera that is none is explained', async () => {
    await openAt('#m=8/42.5/130.5');
    await session.journeys.openFile(file('other.geojson', text));
    expect([session.camera.asked, session.camera.now]).toEqual([null, null]);
    await openAt('#m=99/0/0');
    expect(session.url.problems).toEqual([expect.stringContaining('99/0/0')]);
  });

  it('lets go of the browser in the end', () => {
    expect(bar.listeners).toBeGreaterThan(0);
    session.destroy();
    expect(bar.listeners).toBe(0);
  });
});

describe('what was chosen gets an address', () => {
  /** Answers each address with the journey, called after it; nothing under /nowhere, and never under /slow. */
  const places = readerHere((asked, init) => {
    const url = String(asked);
    if (url.includes('/slow')) {
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    }
    const body = text.replace('"id": "pyongyang-primorye-2023"', `"id": ${JSON.stringify(url)}`);
    return Promise.resolve(new Response(body, { status: url.includes('/nowhere') ? 404 : 200 }));
  });
  const shown = (): string | undefined => session.opened?.journey.id;

  beforeEach(async () => {
    session.destroy();
    bar = new FakeBar();
    bar.entries = ['https://here.example/app/'];
    const builtIn = new Map([
      ['first', 'first.geojson'],
      ['second', 'second.geojson'],
    ]);
    session = new Session({ ticker, store: null, bar, reader: places, builtIn });
    await session.openAsked();
  });

  it('one that is built in: an entry of its own, and Back leads to the one before', async () => {
    expect(session.builtInOnShow).toBe('first');
    expect(await session.openBuiltIn('second')).toBe(true);
    expect(session.builtInOnShow).toBe('second');
    expect(bar.entries).toEqual(['https://here.example/app/', 'https://here.example/app/second.html']);
    bar.back();
    await vi.waitFor(() => expect(shown()).toBe('https://here.example/app/first.geojson'));
    expect(session.builtInOnShow).toBe('first');
  });

  it('one elsewhere: none of those that are built in, and its link opens it', async () => {
    expect(await session.openAddress('https://there.example/a b.csv?x=1&y=2')).toBe(true);
    expect(shown()).toBe('https://there.example/a%20b.csv?x=1&y=2');
    expect(session.builtInOnShow).toBeNull();
    expect(new URL(session.url.link).searchParams.get('journey')).toBe('https://there.example/a b.csv?x=1&y=2');
  });

  it('where nothing comes of it the address stays that of the journey on show, which goes on', async () => {
    session.openSegment(segmentAt(1));
    const before = bar.location.href;
    expect(await session.openAddress('https://there.example/nowhere.csv')).toBe(false);
    expect(session.journeys.failure).toContain('404');
    expect(bar.location.href).toBe(before);
    session.openSegment(segmentAt(2));
    expect(bar.location.search).toBe('');
    // A reason is not said of the next try.
    const next = session.openBuiltIn('second');
    expect(session.journeys.failure).toBeNull();
    await next;
  });

  it('stopped on the way, it stays too; Back on the way means to have the one before', async () => {
    const stopped = session.openAddress('https://there.example/slow.csv');
    session.journeys.cancel();
    expect(await stopped).toBe(false);
    expect(bar.location.search).toBe('');

    const left = session.openAddress('https://there.example/slow.csv');
    bar.back();
    expect(await left).toBe(false);
    await vi.waitFor(() => expect(session.journeys.loading).toBeNull());
    expect(bar.location.search).toBe('');
    expect(session.builtInOnShow).toBe('first');
  });
});

describe('the cap', () => {
  const BRIDGE = Date.parse('2023-09-12T12:15:00+10:00');
  const width = (): number => {
    const moment = session.playback.readout?.moment;
    if (!moment) throw new Error('no moment');
    return moment.upperKm - moment.lowerKm;
  };

  it('moves band, run and sentence at once, and leaves journey, route, hours, selection and instant', async () => {
    await openAt('#s=no');
    const opened = vi.fn();
    session.journeys.onOpen(opened);
    session.toggleSegment(segmentAt(0));
    session.playback.seek(START + 20 * HOUR);
    const before = session.opened;
    const wide = width();
    const frames: number[] = [];
    session.playback.onFrame((frame) => frames.push(frame.upperKm - frame.lowerKm));
    session.setCap(60);
    expect(session.opened?.evidence.capKmh).toBe(60);
    expect(width()).toBeLessThan(wide);
    expect(frames.at(-1)).toBe(width());
    expect(session.opened?.journey).toBe(before?.journey);
    expect(session.opened?.route).toBe(before?.route);
    expect(session.playback.range).toEqual(before?.evidence.clock);
    expect(session.playback.timeMs).toBe(START + 20 * HOUR);
    expect(session.selection.segment).toBe(segmentAt(0));
    expect(opened).not.toHaveBeenCalled();

    session.setCap(80);
    expect(width()).toBe(wide);
    const same = session.opened;
    session.setCap(80);
    expect(session.opened).toBe(same);
  });

  it('below the least cap nothing is possible, the hours stay, and above it all is back', async () => {
    await openAt('');
    session.playback.seek(BRIDGE);
    session.setCap(31);
    expect(session.opened?.evidence.band).toBeNull();
    expect(session.opened?.evidence.contradictions.length).toBeGreaterThan(0);
    expect(session.playback.readout?.moment).toBeNull();
    expect(session.playback.readout?.sentence).toContain('contradict each other');
    expect(session.playback.timeMs).toBe(BRIDGE);
    let hasBand: boolean | null = null;
    session.playback.onFrame((frame) => (hasBand = frame.hasBand));
    expect(hasBand).toBe(false);
    session.setCap(32);
    expect(hasBand).toBe(true);
    expect(session.playback.readout?.moment).not.toBeNull();
    expect(session.playback.timeMs).toBe(BRIDGE);
  });

  it('goes on playing if it played, and stays still if it stood', async () => {
    await openAt('');
    session.setCap(60);
    expect(session.playback.playing).toBe(false);
    session.playback.play();
    session.setCap(70);
    expect(session.playback.playing).toBe(true);
  });

  it('is written in place, at a pace that browsers allow, and only where it is not the journey’s own', async () => {
    await openAt('');
    const write = vi.spyOn(bar.history, 'replaceState');
    for (let kmh = 79; kmh >= 40; kmh -= 1) {
      session.setCap(kmh);
      vi.advanceTimersByTime(30);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(5);
    vi.advanceTimersByTime(1000);
    expect(bar.entries).toHaveLength(1);
    expect(bar.location.hash).toBe(`#cap=40&d=${MARK}`);
    session.toggleSegment(segmentAt(1));
    expect(bar.location.hash).toBe(`#s=${segmentAt(1)}&cap=40&d=${MARK}`);
    expect(session.url.link).toContain('cap=40');
    session.setCap(80);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toBe(`#s=${segmentAt(1)}&d=${MARK}`);
    expect(session.url.link).not.toContain('cap=');
    bar.back();
    expect(session.opened?.evidence.capKmh).toBe(40);
    expect(session.selection.open).toBe(false);
    expect(bar.entries).toHaveLength(2);
  });

  it('a link opens at its cap, says the moment at it, and is not rewritten', async () => {
    await openAt('#cap=60&t=2023-09-11T08:00:00%2B09:00');
    expect(session.opened?.evidence.capKmh).toBe(60);
    const narrow = width();
    const { hash } = bar.location;
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).toBe(hash);
    expect(session.url.problems).toEqual([]);
    session.setCap(80);
    expect(width()).toBeGreaterThan(narrow);
  });

  it.each(['#cap=fast', '#cap=0', '#cap='])('explains %s and keeps the journey’s own', async (hash) => {
    await openAt(hash);
    expect(session.url.problems).toHaveLength(1);
    expect(session.url.problems[0]).toMatch(/cap.*80 km\/h/);
    expect(session.opened?.evidence.capKmh).toBe(80);
  });

  it('another file has its own', async () => {
    await openAt('#cap=60');
    await session.journeys.openFile(file('own.geojson', text));
    expect(session.opened?.evidence.capKmh).toBe(80);
    expect(session.url.link).not.toContain('cap=');
  });
});

describe('the one selection', () => {
  beforeEach(() => openAt(''));

  it('a segment opens at its first claim, and closes when pressed again', () => {
    session.toggleSegment(segmentAt(0));
    expect(session.claim?.id).toBe(session.opened?.journey.segments[0]?.claims[0]);
    session.toggleSegment(segmentAt(0));
    expect(session.claim).toBeNull();
  });

  it('every claim and every event of the journey can be reached', () => {
    const { journey } = session.opened ?? {};
    if (!journey) throw new Error('no journey');
    for (const claim of journey.claims) {
      session.openClaim(claim.id);
      expect(session.claim?.id).toBe(claim.id);
      const owner = session.selection.segment;
      if (owner !== null) expect(journey.index.segment.get(owner)?.claims).toContain(claim.id);
      else expect(journey.segments.some((segment) => segment.claims.includes(claim.id))).toBe(false);
    }
    for (const event of journey.events) {
      session.selection.close();
      session.openEvent(event.id);
      expect(session.claim?.event).toBe(event.id);
    }
  });

  it('a claim that two segments list stays in the one that is open', () => {
    const { journey } = session.opened ?? {};
    const shared = journey?.segments[1]?.claims.find((id) => journey.segments[2]?.claims.includes(id));
    if (shared === undefined) throw new Error('no claim is listed twice');
    session.toggleSegment(segmentAt(2));
    session.openClaim(shared);
    expect(session.selection.segment).toBe(segmentAt(2));
  });

  it('what does not exist selects nothing', () => {
    session.openEvent('no-such-event' as EventId);
    expect(session.selection.open).toBe(false);
    session.openClaim('no-such-claim' as ClaimId);
    expect(session.selection.open).toBe(false);
  });
});

describe('what is spoken', () => {
  beforeEach(() => openAt(''));

  it('pause and step say the moment, a seek says nothing', () => {
    session.playback.seek(START + HOUR);
    expect(session.announcement).toBe('');
    session.playback.seek(START + 2 * HOUR, { reason: 'step' });
    expect(session.announcement).toMatch(/^10 Sep, 14:00 Pyongyang — /);
    session.playback.play();
    session.playback.pause();
    expect(session.announcement.trimEnd()).toMatch(/^10 Sep, 14:00 Pyongyang — /);
  });

  it('a key on the slider says nothing: the slider says its own new value', () => {
    const { playback } = session;
    playback.play();
    playback.pause({ spoken: false });
    playback.seek(START + HOUR, { reason: 'step', spoken: false });
    expect(playback.stepEvent(1, { spoken: false })).not.toBeNull();
    expect(session.announcement).toBe('');
    playback.stepEvent(1);
    expect(session.announcement).not.toBe('');
  });

  it('a selection says what it was told to say, and the same again is spoken again', () => {
    session.describeWith(({ segment }) => (segment === null ? 'closed' : `open ${segment}`));
    session.toggleSegment(segmentAt(1));
    expect(session.announcement).toBe(`open ${segmentAt(1)}`);
    session.selection.close();
    expect(session.announcement).toBe('closed');
    session.playback.seek(START, { reason: 'step' });
    const first = session.announcement;
    session.playback.seek(START, { reason: 'step' });
    expect(session.announcement).not.toBe(first);
    expect(session.announcement.trim()).toBe(first.trim());
  });
});

describe('the language', () => {
  const KOREAN = { locale: 'ko', page: { brand: '바이라인' }, issues: { jsonSyntax: () => '제이슨이 아니다' } };
  const store = new Map<string, string>();
  const open = (hash: string, preferred: string[] = [], text_ = text): void => {
    session.destroy();
    bar = new FakeBar();
    bar.history.replaceState(null, '', `?x=1${hash}`);
    session = new Session({
      ticker,
      store: { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) },
      bar,
      reader: answering(text_),
      builtIn: new Map([['first', 'first.geojson']]),
      languages: {
        tags: ['en', 'ko', 'xx'],
        speak: (tag) => {
          if (tag !== 'xx') speak(tag === 'ko' ? (KOREAN as unknown as Translation) : null);
          return Promise.resolve(tag !== 'xx');
        },
      },
      preferred,
    });
  };
  beforeEach(() => store.clear());
  afterEach(() => speak(null));

  it('is the link’s before the first word, and all else in the link holds', async () => {
    open('#l=ko&cap=70', ['fi']);
    await session.language.ready;
    await session.openAsked();
    expect([session.language.spoken, words.page.brand, session.opened?.evidence.capKmh]).toEqual([
      'ko',
      '바이라인',
      70,
    ]);
    expect(session.url.problems).toEqual([]);
    expect(session.url.link).toMatch(/#cap=70&.*l=ko/);
  });

  it('one that there is not is explained; a browser’s own wish is not put into the address, only into what is copied', async () => {
    open('#l=fi', ['ko-KR']);
    await session.language.ready;
    await session.openAsked();
    expect(session.language.spoken).toBe('ko');
    expect(session.url.problems).toEqual(['There is no 핀란드어 interface; this is 한국어.']);
    session.playback.seek(START + HOUR);
    vi.advanceTimersByTime(1000);
    expect(bar.location.hash).not.toContain('l=');
    expect(session.url.link).toContain('l=ko');
  });

  it('is switched and keeps moment, selection, cap and file; the setting and the address hold it', async () => {
    open('');
    await session.openAsked();
    await session.journeys.openFile(file('own.geojson', text));
    session.toggleSegment(segmentAt(1));
    session.setCap(70);
    session.playback.seek(START + HOUR);
    const { opened } = session;
    expect(await session.setLanguage('ko')).toBe(true);
    expect([session.language.spoken, store.get('byline.language')]).toEqual(['ko', 'ko']);
    expect(new URL(session.url.link).hash).toMatch(/^#s=.+&cap=70&t=.+&l=ko/);
    expect(bar.location.hash).toMatch(/l=ko/);
    expect([session.playback.timeMs, session.selection.segment, session.opened?.evidence.capKmh]).toEqual([
      START + HOUR,
      segmentAt(1),
      70,
    ]);
    // Nothing in it is a sentence of ours: it is not read again.
    expect(session.opened).toBe(opened);
    expect(session.journeys.origin).toEqual({ kind: 'file', name: 'own.geojson' });
  });

  it('what was said of a file is said again, and dismissed stays dismissed', async () => {
    open('');
    await session.openAsked();
    await session.journeys.openFile(file('broken.geojson', '{'));
    const [english] = session.journeys.report?.issues ?? [];
    await session.setLanguage('ko');
    await vi.waitFor(() => expect(session.journeys.report?.issues[0]?.message).toBe('제이슨이 아니다'));
    expect(english?.message).not.toBe('제이슨이 아니다');
    expect(session.opened).not.toBeNull();
    session.journeys.dismissReport();
    await session.setLanguage('en');
    await vi.advanceTimersByTimeAsync(50);
    expect(session.journeys.report).toBeNull();
  });

  it('whose words do not arrive leaves everything as it is', async () => {
    open('#cap=70');
    await session.openAsked();
    expect(await session.setLanguage('xx')).toBe(false);
    expect([session.language.spoken, store.size, bar.location.hash]).toEqual(['en', 0, '#cap=70']);
  });
});
