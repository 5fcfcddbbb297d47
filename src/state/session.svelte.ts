/**
 * The page's state put together: one journey, one clock, one selection, one address; and the one line that is spoken.
 * What the components get. Knows nothing of the map or of elements.
 */
import type { Claim, ClaimId, EventId, SegmentId } from '../journey/model';
import { words } from '../words/index';
import type { Reader } from '../reading/model';
import { askedJourney, pageOf } from './address';
import { CameraState } from './camera.svelte';
import { JourneyState, type Opened } from './journey.svelte';
import { LanguageState, type Languages } from './language.svelte';
import { playableOf } from './playable';
import { Playback, type Ticker } from './playback.svelte';
import { readLink, type View } from './link';
import { Selection, type Selected } from './selection.svelte';
import { Settings, type Store } from './settings.svelte';
import { UrlState, type AddressBar } from './url.svelte';
import { ViewState } from './view.svelte';

export interface Surroundings {
  readonly ticker: Ticker;
  readonly store: Store | null;
  readonly bar: AddressBar;
  readonly reader: Reader;
  /** The journeys that are built in: slug → address. The first is shown where the address asks for none. */
  readonly builtIn: ReadonlyMap<string, string>;
  readonly languages?: Languages;
  /** BCP 47 tags of what the browser asks for, the dearest first. */
  readonly preferred?: readonly string[];
}

/** English is built in. */
const ONLY_ENGLISH: Languages = { tags: ['en'], speak: (tag) => Promise.resolve(tag === 'en') };

export class Session {
  readonly journeys: JourneyState;
  readonly selection = new Selection();
  readonly settings: Settings;
  readonly playback: Playback;
  /** Where the map looks. */
  readonly camera = new CameraState();
  readonly views: ViewState;
  readonly url: UrlState;
  readonly language: LanguageState;
  #announcement = $state('');
  #builtInOnShow = $state<string | null>(null);
  #describe: (selected: Selected) => string = () => '';
  readonly #bar: AddressBar;
  readonly #builtIn: ReadonlyMap<string, string>;
  readonly #disposers: (() => void)[] = [];

  constructor({ ticker, store, bar, reader, builtIn, languages = ONLY_ENGLISH, preferred = [] }: Surroundings) {
    this.#bar = bar;
    this.#builtIn = builtIn;
    this.journeys = new JourneyState(reader);
    this.settings = new Settings(store);
    this.playback = new Playback(ticker);
    const link = readLink(bar.location.hash);
    // At once, not when the journey has come: who asked for the text is not to wait for a map.
    this.views = new ViewState(link.view);
    const wishes = { link: link.language, stored: this.settings.language, preferred };
    this.language = new LanguageState(languages, wishes, () => this.#sayAgain());
    this.url = new UrlState(bar, {
      selection: this.selection,
      playback: this.playback,
      camera: this.camera,
      language: this.language,
      view: this.views,
      applyCap: (capKmh) => this.setCap(capKmh),
      reopen: () => void this.openAsked(),
    });
    this.#disposers.push(
      this.journeys.onOpen((opened) => this.#show(opened)),
      this.journeys.onRenew((opened) => this.#renew(opened)),
      this.selection.onChange((selected) => this.#say(this.#describe(selected))),
      this.playback.onStop((_, spoken) => {
        if (spoken) this.#say(this.playback.readout?.sentence ?? '');
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
      this.journeys.fail(() => words.page.state.badAddress(asked.text));
      return false;
    }
    const [slug, url] = [...this.#builtIn].find(([one]) => asked.slug === null || one === asked.slug) ?? [];
    if (slug !== undefined && url !== undefined) {
      // Whole: who fetches it need not stand where the page does.
      return this.journeys.openAddress(new URL(url, this.#bar.location.href).href, slug);
    }
    this.journeys.fail(() => words.page.state.none);
    return false;
  }

  /** A built-in journey that was chosen: it gets an address of its own, and Back leads to the one before. */
  async openBuiltIn(slug: string): Promise<boolean> {
    return this.#openChosen(pageOf(slug, this.builtIn));
  }

  /** A whole http(s) address that was chosen: as `openBuiltIn`, and a link to it can be copied. */
  async openAddress(url: string): Promise<boolean> {
    return this.#openChosen(`./?journey=${encodeURIComponent(url)}`);
  }

  async #openChosen(page: string): Promise<boolean> {
    this.url.go(page);
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

  /** What the page shows. */
  get view(): View {
    return this.views.shown;
  }

  /** A view that was chosen: an entry of its own, and Back leads to the one before. */
  showView(view: View): void {
    this.views.show(view);
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
    this.#playAgain(opened);
    this.url.setCapped(opened);
  }

  /**
   * Speaks another language from now on, and keeps the choice, here and in the address. All else stays as it is. Returns
   * whether it is spoken: its words may not arrive.
   */
  async setLanguage(tag: string): Promise<boolean> {
    if (!(await this.language.choose(tag))) return false;
    this.settings.setLanguage(tag);
    this.url.setLanguage(tag);
    return true;
  }

  /** What was said in another language is not repeated in it; what is on show is said anew. */
  #sayAgain(): void {
    this.#announcement = '';
    const { opened } = this;
    if (opened !== null) this.#playAgain(opened);
    void this.journeys.sayAgain();
  }

  /** The same journey, with sentences in another language. */
  #renew(opened: Opened): void {
    this.#playAgain(opened);
    this.url.setRenewed(opened);
    const { segment, claim } = this.selection;
    const { index } = opened.journey;
    const stays = (segment === null || index.segment.has(segment)) && (claim === null || index.claim.has(claim));
    if (!stays) this.selection.select({ segment: null, claim: null }, 'history');
  }

  /** With other evidence, or other words for it: the instant stays, and whether it plays. */
  #playAgain({ evidence }: Opened): void {
    if (this.playback.range === null) return;
    const { playing } = this.playback;
    this.playback.setPlayable(playableOf(evidence), true);
    if (playing) this.playback.play();
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
    this.url.setOpened({ opened, dataHash: this.journeys.dataHash, fresh });
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
