/** The composition root: browser, state and page put together, and the first journey fetched. */
import './trusted';
import { mount } from 'svelte';
import { FIRST_JOURNEY } from './journey/first';
import { readerInWorkers, type WorkerLike } from './reading/in-worker';
import { LANGUAGES, speakLanguage } from './reading/languages';
import workerUrl from './reading/worker?worker&url';
import { Session } from './state/session.svelte';
import type { AddressBar } from './state/url.svelte';
import type { Store } from './state/settings.svelte';
import App from './ui/App.svelte';
import { prepareMap } from './ui/MapView.svelte';
import { askedShape } from './ui/embed/shape';
import './ui/styles/fonts.css';
import '../geo/fonts/first.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

/** The journeys that are built in, as addresses; the first is shown. */
const FILES = import.meta.glob<string>('/geo/journeys/*/journey.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The folder's name is the journey's slug. */
const slugOf = (path: string): string => path.split('/').at(-2) ?? path;
const BUILT_IN = new Map(
  Object.entries(FILES)
    .map(([path, url]) => [slugOf(path), url] as const)
    .toSorted(([one], [other]) => Number(other === FIRST_JOURNEY) - Number(one === FIRST_JOURNEY)),
);

function startWorker(): WorkerLike {
  return new Worker(workerUrl, { type: 'module' });
}

/** The one setting of a deployment: the address of a MapLibre style to draw on instead of the built-in basemap. */
const STYLE_URL = import.meta.env['VITE_BYLINE_STYLE'];

/** Null where the browser denies it, which some do by throwing at the mere mention. */
function storage(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Null: a page of its own. */
const shape = askedShape(window.location.search);

function inPlace(history: History): AddressBar['history'] {
  const replaceState: History['replaceState'] = (...state) => history.replaceState(...state);
  return { pushState: replaceState, replaceState };
}

const session: Session = new Session({
  reader: readerInWorkers({
    start: startWorker,
    spare: async () => {
      const [{ readerHere }] = await Promise.all([import('./reading/here'), session.language.ready]);
      return readerHere();
    },
    language: () => session.language.wanted,
  }),
  languages: { tags: LANGUAGES, speak: speakLanguage },
  preferred: navigator.languages,
  builtIn: BUILT_IN,
  ticker: {
    now: () => performance.now(),
    schedule: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
  },
  store: storage(),
  bar: {
    location: window.location,
    // A frame's entries would be the reader's way back through the page around it: there are none.
    history: shape === null ? window.history : inPlace(window.history),
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
  },
});

// Its style sheets are long: they come where there is Hangul to write.
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
session.journeys.onOpen(({ journey }) => {
  // In what reports call themselves it is rare, and never in bold.
  const shown = [journey.reports, journey.claims.map((claim) => [claim.text, claim.when.reported]), journey.title];
  // What a text is in Korean is shown where the page speaks it.
  const written = JSON.stringify(shown, (key, value: unknown) => (key === 'ko' ? undefined : value));
  if (HANGUL.test(written)) void import('@fontsource/ibm-plex-sans-kr/400.css');
});
session.language.follow((tag) => {
  if (tag === 'ko') void import('./ui/styles/hangul');
});

// Its reading goes on in a worker while the page is put together here.
const opening = session.openAsked();
// So does that of the map's program, where the page begins with a map.
if (session.view !== 'text') void prepareMap();

// Not a word before they are those that are wanted.
await session.language.ready;

// The first look, which the build wrote, is read until there is as much of the living page; and where it was scrolled to stays.
const root = document.documentElement;
if (root.dataset['look'] !== undefined) await opening;
const scrollers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-scroller]')];
const scrolledPx = Math.max(0, ...scrollers().map(({ scrollTop }) => scrollTop));

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
target.replaceChildren();
delete root.dataset['look'];
const styleUrl = typeof STYLE_URL === 'string' && STYLE_URL !== '' ? STYLE_URL : null;
if (shape === null) mount(App, { target, props: { session, styleUrl } });
else mount((await import('./ui/embed/Embed.svelte')).default, { target, props: { session, styleUrl, shape } });
if (scrolledPx > 0) for (const scroller of scrollers()) scroller.scrollTop = scrolledPx;
