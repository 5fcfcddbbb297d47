/**
 * The address and the selection, kept as one: reads the fragment at the start and on Back, writes it on selection
 * (a new entry) and on time (in place). Explains what a link names and the journey lacks.
 */
import type { ClaimId, SegmentId } from '../journey/model';
import { formatInstant, formatSpeed } from '../words/format';
import { words } from '../words/index';
import type { Opened } from './journey.svelte';
import { readLink, writeLink } from './link';
import type { Playback } from './playback.svelte';
import type { Selected, Selection } from './selection.svelte';
import type { ViewState } from './view.svelte';

/** The browser's part. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search' | 'href'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
}

/** Browsers refuse more than about three writes a second. */
const WRITE_AFTER_MS = 300;

export class UrlState {
  readonly #bar: AddressBar;
  readonly #selection: Selection;
  readonly #playback: Playback;
  readonly #view: ViewState;
  readonly #applyCap: (capKmh: number) => void;
  readonly #reopen: () => void;
  #opened: Opened | null = null;
  /** What the address asked for when the journey on show was opened. */
  #search = '';
  #timed = false;
  /** The cap was moved once: from then on the address says which one holds. */
  #capped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #problems = $state.raw<readonly string[]>([]);

  /**
   * `applyCap`: puts the cap that an address names into effect, and hands back what is then open by `setCapped`. `reopen`:
   * opens what the address asks for, where Back led to another journey.
   */
  constructor(
    bar: AddressBar,
    selection: Selection,
    playback: Playback,
    view: ViewState,
    applyCap: (capKmh: number) => void,
    reopen: () => void,
  ) {
    this.#bar = bar;
    this.#reopen = reopen;
    this.#selection = selection;
    this.#playback = playback;
    this.#view = view;
    this.#applyCap = applyCap;
  }

  /** What the link named and could not be found, as sentences. */
  get problems(): readonly string[] {
    return this.#problems;
  }
  dismiss(): void {
    this.#problems = [];
  }

  /** Begins to follow, both ways. Returns the disposer. */
  follow(): () => void {
    const back = (): void => {
      // Nothing is open here while what `go` went to is on its way: going back then means to have the one before it.
      this.#view.show(readLink(this.#bar.location.hash).view, 'history');
      const here = this.#opened !== null && this.#bar.location.search === this.#search;
      if (here) this.read();
      else this.#reopen();
    };
    const leave = (): void => this.#write();
    this.#bar.addEventListener('popstate', back);
    this.#bar.addEventListener('pagehide', leave);
    const disposers = [
      this.#selection.onChange((_, cause) => {
        if (cause === 'user') this.#push();
      }),
      this.#view.onChange((_, cause) => {
        if (cause === 'user') this.#push();
      }),
      this.#playback.onStop(() => {
        this.#timed = true;
        this.#writeSoon();
      }),
    ];
    return () => {
      this.#bar.removeEventListener('popstate', back);
      this.#bar.removeEventListener('pagehide', leave);
      for (const dispose of disposers) dispose();
      this.#clearTimer();
    };
  }

  /** Another journey is on show. `fresh`: from a file, so what the address says is not about it. */
  setOpened(opened: Opened, fresh: boolean): void {
    this.#opened = opened;
    this.#timed = false;
    this.#capped = false;
    this.#clearTimer();
    if (fresh) this.#bar.history.replaceState(null, '', `${this.#bar.location.pathname}${this.#viewAlone()}`);
    this.#search = this.#bar.location.search;
    this.#problems = [];
    if (!fresh) this.read();
  }

  /** An entry of its own for another journey: `search` with its question mark, or ''. */
  go(search: string): void {
    this.#clearTimer();
    this.#opened = null;
    this.#bar.history.pushState(null, '', `${this.#bar.location.pathname}${search}${this.#viewAlone()}`);
  }

  /** What `go` went to did not come on show: the entry is the one's that still is. */
  stay(opened: Opened): void {
    if (this.#opened !== null) return;
    this.#opened = opened;
    this.#bar.history.replaceState(
      null,
      '',
      `${this.#bar.location.pathname}${this.#search}${this.#fragment(this.#timed)}`,
    );
  }

  /** The same journey at another cap: written in place. */
  setCapped(opened: Opened): void {
    this.#opened = opened;
    this.#capped = true;
    this.#writeSoon();
  }

  /** Takes over what the address says. */
  read(): void {
    if (!this.#opened) return;
    const { journey, evidence } = this.#opened;
    const link = readLink(this.#bar.location.hash);
    const problems: string[] = [];
    const said = words.page.link;
    if (link.badView !== null) problems.push(words.text.badView(link.badView));

    const segment = link.segment === null ? undefined : journey.index.segment.get(link.segment as SegmentId);
    if (link.segment !== null && !segment) problems.push(said.noSegment(link.segment));
    const claim = link.claim === null ? undefined : journey.index.claim.get(link.claim as ClaimId);
    if (link.claim !== null && !claim) problems.push(said.noClaim(link.claim));
    // A claim alone opens in the first segment that lists it; a claim of another segment goes where it belongs.
    const home = segment && (!claim || segment.claims.includes(claim.id)) ? segment : undefined;
    const owner = home ?? (claim ? journey.segments.find((one) => one.claims.includes(claim.id)) : undefined);

    if (link.badCap !== null) problems.push(said.badCap(link.badCap, formatSpeed(journey.speedLimit.kmh)));
    const capKmh = link.capKmh ?? journey.speedLimit.kmh;
    // Before the time, so that it is read at this cap.
    if (capKmh !== evidence.capKmh) {
      this.#applyCap(capKmh);
      this.#clearTimer(); // the address says it already
    }
    if (link.badInstant !== null) problems.push(said.badInstant(link.badInstant));
    if (link.timeMs !== null) {
      this.#timed = true;
      const { startMs, endMs } = evidence.clock;
      if (link.timeMs < startMs || link.timeMs > endMs) {
        problems.push(said.outsideClock(formatInstant(link.timeMs, journey.timeZones[0] ?? 'UTC')));
      }
      this.#playback.pause();
      this.#playback.seek(link.timeMs);
      this.#clearTimer(); // the address says it already
    }
    this.#problems = problems;
    this.#selection.select({ segment: owner?.id ?? null, claim: claim?.id ?? null }, 'history');
  }

  /** The present address, whole: what "Copy link" copies. */
  get link(): string {
    const url = new URL(this.#bar.location.href);
    url.hash = this.#fragment(true);
    return url.href;
  }

  /** A whole address that opens a segment or a claim in the view that is on show. */
  linkTo({ segment, claim }: Selected): string {
    const url = new URL(this.#bar.location.href);
    url.hash = writeLink({ view: this.#view.shown, segment, claim, timeMs: null, capKmh: this.#movedCap() });
    return url.href;
  }

  /** The view goes along to another journey; nothing else that the fragment says is about that. */
  #viewAlone(): string {
    return writeLink({ view: this.#view.shown, segment: null, claim: null, timeMs: null, capKmh: null });
  }

  #fragment(withTime: boolean): string {
    const { segment, claim } = this.#selection.selected;
    return writeLink({
      view: this.#view.shown,
      segment,
      claim,
      timeMs: withTime ? this.#playback.timeMs : null,
      capKmh: this.#movedCap(),
    });
  }

  /** Null at the journey's own cap, which a link need not name. */
  #movedCap(): number | null {
    if (!this.#opened) return null;
    const { evidence, journey } = this.#opened;
    return evidence.capKmh === journey.speedLimit.kmh ? null : evidence.capKmh;
  }

  #push(): void {
    this.#clearTimer();
    this.#problems = [];
    this.#bar.history.pushState(null, '', this.#address());
  }

  #write(): void {
    this.#clearTimer();
    if (this.#opened && (this.#timed || this.#capped)) this.#bar.history.replaceState(null, '', this.#address());
  }

  #address(): string {
    const { pathname, search } = this.#bar.location;
    return `${pathname}${search}${this.#fragment(this.#timed)}`;
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => this.#write(), WRITE_AFTER_MS);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
