/**
 * The page's state put together: one journey, one clock, one selection, one address; and the one line that is spoken.
 * What the components get. Knows nothing of the map or of elements.
 */
import type { Claim, ClaimId, EventId, SegmentId } from '../journey/model';
import { words } from '../words/index';
import type { Reader } from '../reading/model';
import { askedJourney } from './address';
import { JourneyState, type Opened } from './journey.svelte';
import { playableOf } from './playable';
import { Playback, type Ticker } from './playback.svelte';
import { Selection, type Selected } from './selection.svelte';
import { Settings, type Store } from './settings.svelte';
import { View } from './view';
import { UrlState, type AddressBar } from './url.svelte';

export interface Surroundings {
  readonly ticker: Ticker;
  readonly store: Store | null;
  readonly bar: AddressBar;
  readonly reader: Reader;
  /** The journeys that are built in: slug → address. The first is shown where the address asks for none. */
  readonly builtIn: ReadonlyMap<string, string>;
}

export class Session {
  readonly journeys: JourneyState;
  readonly selection = new Selection();
  readonly view = new View();
  readonly settings: Settings;
  readonly playback: Playback;
  readonly url: UrlState;
  #announcement = $state('');
  #builtInOnShow = $state<string | null>(null);
  #describe: (selected: Selected) => string = () => '';
  readonly #bar: AddressBar;
  readonly #builtIn: ReadonlyMap<string, string>;
  readonly #disposers: (() => void)[] = [];

  constructor({ ticker, store, bar, reader, builtIn }: Surroundings) {
    this.#bar = bar;
    this.#builtIn = builtIn;
    this.journeys = new JourneyState(reader);
    this.settings = new Settings(store);
    this.playback = new Playback(ticker);
    this.url = new UrlState(
      bar,
      this.selection,
      this.playback,
      (capKmh) => this.setCap(capKmh),
      () => void this.openAsked(),
    );
    this.#disposers.push(
      this.journeys.onOpen((opened) => this.#show(opened)),
      this.selection.onChange((selected) => this.#say(this.#describe(selected))),
      this.playback.onStop((reason) => {
        if (reason !== 'seek') this.#say(this.playback.readout?.sentence ?? '');
      }),
      this.url.follow(),
    );
  }

  /** The slugs of the journeys that are built in. */
  get builtIn(): readonly string[] {
    return [...this.#builtIn.keys()];
  }

  /** Opens the journey that the address asks for. Returns whether it is now on show. */
  async openAsked(): Promise<boolean> {
    const asked = askedJourney(this.#bar.location.href, this.builtIn);
    if (asked.kind === 'address')
      return this.journeys.openAddress(asked.url, nameOf(asked.url, this.#bar.location.href));
    if (asked.kind === 'bad-address') {
      this.journeys.fail(words.page.state.badAddress(asked.text));
      return false;
    }
    const [slug, url] = [...this.#builtIn].find(([one]) => asked.slug === null || one === asked.slug) ?? [];
    if (slug !== undefined && url !== undefined) {
      // Whole: who fetches it need not stand where the page does.
      return this.journeys.openAddress(new URL(url, this.#bar.location.href).href, slug);
    }
    this.journeys.fail(words.page.state.none);
    return false;
  }

  /** A built-in journey that was chosen: it gets an address of its own, and Back leads to the one before. */
  async openBuiltIn(slug: string): Promise<boolean> {
    return this.#openChosen(slug === this.builtIn[0] ? '' : `?journey=${encodeURIComponent(slug)}`);
  }

  /** A whole http(s) address that was chosen: as `openBuiltIn`, and a link to it can be copied. */
  async openAddress(url: string): Promise<boolean> {
    return this.#openChosen(`?journey=${encodeURIComponent(url)}`);
  }

  async #openChosen(search: string): Promise<boolean> {
    this.url.go(search);
    const shown = await this.openAsked();
    // The journey before it stays on show, unless another is on its way by now.
    if (!shown && this.journeys.loading === null && this.opened !== null) this.url.stay(this.opened);
    return shown;
  }

  /** The slug of the journey on show; null where it is none of those that are built in. */
  get builtInOnShow(): string | null {
    return this.#builtInOnShow;
  }

  /** What came of opening a file: for who listens, apart from the `status`, which speaks of the clock and the selection. */
  get arrival(): string {
    const { origin, report } = this.journeys;
    const said = words.page.tools;
    if (report?.reason) return said.notRead(report.name, report.reason);
    const errors = report?.issues.filter(({ severity }) => severity === 'error').length ?? 0;
    if (report && errors > 0) return (report.usable ? said.openedWith : said.notOpened)(report.name, errors);
    return origin.kind === 'file' ? said.opened(origin.name) : '';
  }

  /** What the one `status` says. */
  get announcement(): string {
    return this.#announcement;
  }

  /** How a selection is put into words when it is spoken. */
  describeWith(describe: (selected: Selected) => string): void {
    this.#describe = describe;
  }

  get opened(): Opened | null {
    return this.journeys.opened;
  }

  /** The claim whose card is open: the chosen one, else the segment's first. */
  get claim(): Claim | null {
    const journey = this.opened?.journey;
    if (!journey) return null;
    const { segment, claim } = this.selection;
    const id = claim ?? (segment === null ? undefined : journey.index.segment.get(segment)?.claims[0]);
    return (id === undefined ? undefined : journey.index.claim.get(id)) ?? null;
  }

  /** Opens a segment's card, or closes it if it is open. */
  toggleSegment(id: SegmentId): void {
    if (this.selection.segment === id) this.selection.close();
    else this.selection.select({ segment: id, claim: null });
  }

  openSegment(id: SegmentId): void {
    if (this.selection.segment !== id) this.selection.select({ segment: id, claim: null });
  }

  /** Opens a claim in the open segment if that lists it, else in the first that does, else under "Context". */
  openClaim(id: ClaimId): void {
    const journey = this.opened?.journey;
    if (!journey?.index.claim.has(id)) return;
    const here = journey.segments.find(
      (segment) => segment.id === this.selection.segment && segment.claims.includes(id),
    );
    const owner = here ?? journey.segments.find((segment) => segment.claims.includes(id));
    this.selection.select({ segment: owner?.id ?? null, claim: id });
  }

  /** Opens the claim that stands for an event: its narrowest, else its first. */
  openEvent(id: EventId): void {
    if (!this.opened) return;
    const { journey, evidence } = this.opened;
    const narrowest = evidence.events.find((event) => event.event === id)?.claim;
    const claim = narrowest ?? journey.claims.find((one) => one.event === id)?.id;
    if (claim !== undefined) this.openClaim(claim);
  }

  /**
   * Moves the cap; km/h. Band, run, contradictions and all figures are those at the new one; the instant, the selection and
   * whether it plays stay.
   * @throws RangeError if the cap is not a finite speed above 0.
   */
  setCap(capKmh: number): void {
    const before = this.opened;
    const opened = this.journeys.setCap(capKmh);
    if (opened === null || opened === before) return;
    if (this.playback.range !== null) {
      const playing = this.playback.playing;
      this.playback.setPlayable(playableOf(opened.evidence), true);
      if (playing) this.playback.play();
    }
    this.url.setCapped(opened);
  }

  /** Says a sentence through the one `status`. */
  #say(text: string): void {
    // The same words twice are not spoken again by a screen reader unless the text changes: a no-break space does that.
    this.#announcement = text !== '' && text === this.#announcement ? `${text}\u00a0` : text;
  }

  #show(opened: Opened): void {
    const { startMs, endMs } = opened.evidence.clock;
    // Without a claim that says when, there are no hours to play.
    this.playback.setPlayable(endMs > startMs ? playableOf(opened.evidence) : null);
    this.selection.select({ segment: null, claim: null }, 'history');
    const fresh = this.journeys.origin.kind === 'file';
    this.url.setOpened(opened, fresh);
    const asked = askedJourney(this.#bar.location.href, this.builtIn);
    this.#builtInOnShow = !fresh && asked.kind === 'built-in' ? (asked.slug ?? this.builtIn[0] ?? null) : null;
  }

  destroy(): void {
    for (const dispose of this.#disposers) dispose();
    this.journeys.destroy();
    this.playback.destroy();
  }
}

/** What a reader would call an address: its path here, all of it elsewhere. */
function nameOf(url: string, base: string): string {
  const { origin, pathname } = new URL(url);
  return origin === new URL(base).origin ? pathname : url;
}
