/** The state put together on the first journey: files, selection, address, what is spoken. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimId, EventId, SegmentId } from '../../../src/journey/model';
import { JourneyState, MOST_BYTES, type PickedFile } from '../../../src/state/journey.svelte';
import { Session } from '../../../src/state/session.svelte';
import type { AddressBar } from '../../../src/state/url.svelte';
import text from '../../../geo/journeys/pyongyang-primorye-2023/journey.geojson?raw';

const START = Date.parse('2023-09-10T12:00:00+09:00');
const HOUR = 3_600_000;

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

const file = (name: string, content: string): PickedFile => ({
  name,
  size: content.length,
  text: () => Promise.resolve(content),
});
const answer = (body: string, status = 200): typeof fetch =>
  (() => Promise.resolve(new Response(body, { status }))) as typeof fetch;
const noTicker = { now: () => 0, schedule: () => 1, cancel: () => undefined };

let bar: FakeBar;
let session: Session;
const segmentAt = (at: number): SegmentId => {
  const found = session.opened?.journey.segments[at]?.id;
  if (found === undefined) throw new Error(`no segment ${at}`);
  return found;
};

async function openAt(hash: string): Promise<void> {
  bar.history.replaceState(null, '', hash === '' ? '?x=1' : `?x=1${hash}`);
  await session.journeys.openAddress('journey', 'journey.geojson', answer(text));
}

beforeEach(() => {
  vi.useFakeTimers();
  bar = new FakeBar();
  session = new Session({ ticker: noTicker, store: null, bar });
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
    const journeys = new JourneyState();
    await journeys.openAddress('a', 'trips/a.geojson', answer('', 404));
    expect(journeys.status).toBe('failed');
    expect(journeys.failure).toMatch(/trips\/a\.geojson.*404/);

    const silent = new JourneyState();
    await silent.openAddress('a', 'a', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(silent.failure).toMatch(/could not be read/);

    const broken = new JourneyState();
    await expect(broken.openAddress('a', 'a', () => Promise.reject(new RangeError('bug')))).rejects.toThrow('bug');
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
    expect(session.journeys.report?.setAside.reduce((sum, [, count]) => sum + count, 0)).toBe(1);
  });

  it('a file that is too large or cannot be read is refused with the reason', async () => {
    let read = false;
    const huge: PickedFile = {
      name: 'huge.geojson',
      size: MOST_BYTES + 1,
      text: () => {
        read = true;
        return Promise.resolve('');
      },
    };
    expect(await session.journeys.openFile(huge)).toBe(false);
    expect(read).toBe(false);
    expect(session.journeys.report?.reason).toMatch(/201 MB.*200 MB/);

    const gone: PickedFile = {
      name: 'gone',
      size: 1,
      text: () => Promise.reject(new DOMException('', 'NotFoundError')),
    };
    expect(await session.journeys.openFile(gone)).toBe(false);
    expect(session.journeys.report?.reason).toMatch(/could not be read/);
  });

  it('a file of the reader has nothing to do with what the address said', async () => {
    await openAt('#s=no-such-segment');
    expect(session.url.problems).toHaveLength(1);
    await session.journeys.openFile(file('own.geojson', text));
    expect(session.url.problems).toEqual([]);
    expect(bar.location.hash).toBe('');
    expect(session.announcement).toContain('own.geojson');
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
    expect(session.url.link).toBe('https://here.example/app/?x=1#t=2023-09-10T03:00Z');
  });

  it('lets go of the browser in the end', () => {
    expect(bar.listeners).toBeGreaterThan(0);
    session.destroy();
    expect(bar.listeners).toBe(0);
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
