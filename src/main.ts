/** The composition root: browser, state and page put together, and the first journey fetched. */
import { mount } from 'svelte';
import { askedJourney } from './state/address';
import { Session } from './state/session.svelte';
import type { Store } from './state/settings.svelte';
import App from './ui/App.svelte';
import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { words } from './words/index';

/** The journeys that are built in, as addresses; the first is shown. */
const BUILT_IN = import.meta.glob<string>('/geo/journeys/*/journey.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});

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

const session = new Session({
  ticker: {
    now: () => performance.now(),
    schedule: (callback) => requestAnimationFrame(callback),
    cancel: (handle) => cancelAnimationFrame(handle),
  },
  store: storage(),
  bar: {
    location: window.location,
    history: window.history,
    addEventListener: (type, listener) => window.addEventListener(type, listener),
    removeEventListener: (type, listener) => window.removeEventListener(type, listener),
  },
});

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
target.replaceChildren();
mount(App, {
  target,
  props: { session, styleUrl: typeof STYLE_URL === 'string' && STYLE_URL !== '' ? STYLE_URL : null },
});

// Hangul in what reports call themselves is rare, and its style sheet long: only when a journey has some.
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
session.journeys.onOpen(({ journey }) => {
  const shown = [journey.reports, journey.claims.map((claim) => [claim.text, claim.when.reported]), journey.title];
  if (HANGUL.test(JSON.stringify(shown))) void import('@fontsource/ibm-plex-sans-kr/400.css');
});

const asked = askedJourney(window.location.href);
switch (asked.kind) {
  case 'built-in': {
    const [first] = Object.values(BUILT_IN);
    if (first === undefined) session.journeys.fail(words.page.state.none);
    else void session.journeys.openAddress(first, 'journey.geojson');
    break;
  }
  case 'address':
    void session.journeys.openAddress(asked.url, new URL(asked.url).pathname);
    break;
  case 'other-origin':
    session.journeys.fail(words.page.state.otherOrigin(asked.text));
    break;
  case 'bad-address':
    session.journeys.fail(words.page.state.badAddress(asked.text));
}
