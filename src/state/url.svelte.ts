/**
 * The address and the selection, kept as one: reads the fragment at the start and on Back, writes it on selection
 * (a new entry) and on time (in place). Explains what a link names and the journey lacks.
 */
import type { ClaimId, SegmentId } from '../journey/model';
import type { Camera } from '../line/camera';
import type { CameraState } from './camera.svelte';
import { formatInstant, formatSpeed } from '../words/format';
import { words } from '../words/index';
import type { Opened } from './journey.svelte';
import { NOTHING_SAID, readLink, withLanguage, writeLink, type LinkParts } from './link';
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

/** What is kept as one with the address. */
export interface Followed {
  readonly selection: Selection;
  readonly playback: Playback;
  readonly camera: CameraState;
  readonly language: LanguageOfLink;
  readonly view: ViewState;
  /** Puts the cap that an address names into effect, and hands back what is then open by `setCapped`. */
  readonly applyCap: (capKmh: number) => void;
  /** Opens what the address asks for, where Back led to another journey. */
  readonly reopen: () => void;
}

/** A journey that came on show. */
export interface Arrived {
  readonly opened: Opened;
  /** The mark of its file; null where nobody knows. */
  readonly dataHash: string | null;
  /** From a file, so what the address says is not about it. */
  readonly fresh: boolean;
}

/** The part of the page's language that a link carries. */
export interface LanguageOfLink {
  /** Null where nobody chose one: a link then names none. */
  readonly chosen: string | null;
  /** What the page speaks: what is copied is to be read as it is seen. */
  readonly spoken: string;
  /** Takes over what a link names, and returns what is wrong with it. */
  read(asked: string | null): readonly (() => string)[];
}

/** Browsers refuse more than about three writes a second. */
const WRITE_AFTER_MS = 300;
/** While it plays: Safari allows a hundred in half a minute. */
const WRITE_PLAYING_MS = 1000;

export class UrlState {
  readonly #bar: AddressBar;
  readonly #selection: Selection;
  readonly #playback: Playback;
  readonly #camera: CameraState;
  readonly #view: ViewState;
  readonly #applyCap: (capKmh: number) => void;
  readonly #reopen: () => void;
  readonly #language: LanguageOfLink;
  #opened: Opened | null = null;
  #dataHash: string | null = null;
  /** What the address asked for when the journey on show was opened. */
  #page = '';
  #timed = false;
  /** The cap was moved once: from then on the address says which one holds. */
  #capped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Said when they are read: the language may change meanwhile. */
  #problems = $state.raw<readonly (() => string)[]>([]);

  constructor(bar: AddressBar, { selection, playback, camera, language, view, applyCap, reopen }: Followed) {
    this.#bar = bar;
    this.#language = language;
    this.#selection = selection;
    this.#playback = playback;
    this.#camera = camera;
    this.#view = view;
    this.#applyCap = applyCap;
    this.#reopen = reopen;
  }

  /** What the link named and could not be found, as sentences. */
  get problems(): readonly string[] {
    return this.#problems.map((say) => say());
  }
  dismiss(): void {
    this.#problems = [];
  }

  /** Begins to follow, both ways. Returns the disposer. */
  follow(): () => void {
    const back = (): void => {
      // Nothing is open here while what `go` went to is on its way: going back then means to have the one before it.
      this.#view.show(readLink(this.#bar.location.hash).view, 'history');
      const here = this.#opened !== null && this.#bar.location.pathname + this.#bar.location.search === this.#page;
      if (here) this.read();
      else this.#reopen();
    };
    const leave = (): void => this.#write();
    this.#bar.addEventListener('popstate', back);
    this.#bar.addEventListener('pagehide', leave);
    const disposers = [
      this.#selection.onChange((_, cause) => {
        if (cause !== 'user') return;
        this.#camera.follow();
        this.#push();
      }),
      this.#camera.onMove(() => this.#writeSoon()),
      this.#playback.onPlay(() => {
        this.#timed = true;
        this.#writeSoon(WRITE_PLAYING_MS);
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

  /** Another journey is on show. */
  setOpened({ opened, dataHash, fresh }: Arrived): void {
    this.#opened = opened;
    this.#dataHash = dataHash;
    this.#camera.follow();
    this.#timed = false;
    this.#capped = false;
    this.#clearTimer();
    // Reloading would bring another journey, and its page's name would be wrong for this one.
    if (fresh) this.#bar.history.replaceState(null, '', `./${this.#aboutThePage()}`);
    this.#page = this.#bar.location.pathname + this.#bar.location.search;
    this.#problems = [];
    if (!fresh) this.read();
  }

  /** An entry of its own for another journey, by the address of its page, relative to this one's. */
  go(page: string): void {
    this.#clearTimer();
    this.#opened = null;
    this.#bar.history.pushState(null, '', `${page}${this.#aboutThePage()}`);
  }

  /** What `go` went to did not come on show: the entry is the one's that still is. */
  stay(opened: Opened): void {
    if (this.#opened !== null) return;
    this.#opened = opened;
    this.#bar.history.replaceState(null, '', `${this.#page}${this.#fragment()}`);
  }

  /** The same journey at another cap: written in place. */
  setCapped(opened: Opened): void {
    this.#opened = opened;
    this.#capped = true;
    this.#writeSoon();
  }

  /** The same journey, with sentences in another language. */
  setRenewed(opened: Opened): void {
    this.#opened = opened;
  }

  /** The language was chosen on the page: written in place, whatever else the address says. */
  setLanguage(tag: string): void {
    const { pathname, search, hash } = this.#bar.location;
    this.#bar.history.replaceState(null, '', `${pathname}${search}${withLanguage(hash, tag)}`);
  }

  /** Takes over what the address says. */
  read(): void {
    if (!this.#opened) return;
    const { journey, evidence } = this.#opened;
    const link = readLink(this.#bar.location.hash);
    const problems: (() => string)[] = [];
    const said = words.page.link;
    problems.push(...this.#language.read(link.language));
    if (link.badView !== null) problems.push(() => words.text.badView(link.badView ?? ''));

    const segment = link.segment === null ? undefined : journey.index.segment.get(link.segment as SegmentId);
    if (link.segment !== null && !segment) problems.push(() => said.noSegment(link.segment ?? ''));
    const claim = link.claim === null ? undefined : journey.index.claim.get(link.claim as ClaimId);
    if (link.claim !== null && !claim) problems.push(() => said.noClaim(link.claim ?? ''));
    // A claim alone opens in the first segment that lists it; a claim of another segment goes where it belongs.
    const home = segment && (!claim || segment.claims.includes(claim.id)) ? segment : undefined;
    const owner = home ?? (claim ? journey.segments.find((one) => one.claims.includes(claim.id)) : undefined);

    const { dataHash, badCamera } = link;
    if (dataHash !== null && this.#dataHash !== null && dataHash !== this.#dataHash) problems.push(() => said.changed);
    if (badCamera !== null) problems.push(() => said.badCamera(badCamera));
    this.#camera.ask(link.camera);
    if (link.badCap !== null) problems.push(() => said.badCap(link.badCap ?? '', formatSpeed(journey.speedLimit.kmh)));
    const capKmh = link.capKmh ?? journey.speedLimit.kmh;
    // Before the time, so that it is read at this cap.
    if (capKmh !== evidence.capKmh) {
      this.#applyCap(capKmh);
      this.#clearTimer(); // the address says it already
    }
    if (link.badInstant !== null) problems.push(() => said.badInstant(link.badInstant ?? ''));
    if (link.timeMs !== null) {
      this.#timed = true;
      const { startMs, endMs } = evidence.clock;
      if (link.timeMs < startMs || link.timeMs > endMs) {
        const { timeMs } = link;
        problems.push(() => said.outsideClock(formatInstant(timeMs, journey.timeZones[0] ?? 'UTC')));
      }
      this.#playback.pause();
      this.#playback.seek(link.timeMs);
      this.#clearTimer(); // the address says it already
    }
    this.#problems = problems;
    this.#selection.select({ segment: owner?.id ?? null, claim: claim?.id ?? null }, 'history');
  }

  /** The address as it stands in the bar. Not reactive. */
  get address(): string {
    return this.#bar.location.href;
  }

  /** The present address, whole: what "Copy link" copies. */
  get link(): string {
    return this.linkTo(this.#selection.selected);
  }

  /** The same, with another thing open: what a card's "Copy link" copies; or looked at from elsewhere, null: from anywhere. */
  linkTo(selected: Selected, camera: Camera | null = this.#camera.now): string {
    const url = new URL(this.#bar.location.href);
    const timeMs = this.#playback.range === null ? null : this.#playback.timeMs;
    url.hash = this.#written({ ...selected, timeMs, camera }, this.#language.spoken);
    return url.href;
  }

  /** The language and the view go along to another journey; nothing else that the fragment says is about that. */
  #aboutThePage(): string {
    return writeLink({ ...NOTHING_SAID, language: this.#language.chosen, view: this.#view.shown });
  }

  /** What the address need not say, it leaves out. */
  #fragment(): string {
    const { timeMs } = this.#playback;
    return this.#written({
      ...this.#selection.selected,
      timeMs: this.#timed ? timeMs : null,
      camera: this.#camera.own,
    });
  }

  #written(
    parts: Pick<LinkParts, 'segment' | 'claim' | 'timeMs' | 'camera'>,
    language: string | null = this.#language.chosen,
  ): string {
    const page = { language, view: this.#view.shown };
    return writeLink({ ...parts, ...page, capKmh: this.#movedCap(), dataHash: this.#dataHash });
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
    const said = this.#timed || this.#capped || this.#camera.own !== null;
    if (this.#opened && said) this.#bar.history.replaceState(null, '', this.#address());
  }

  #address(): string {
    const { pathname, search } = this.#bar.location;
    return `${pathname}${search}${this.#fragment()}`;
  }

  #writeSoon(afterMs = WRITE_AFTER_MS): void {
    this.#timer ??= setTimeout(() => this.#write(), afterMs);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
