/**
 * The page of a journey as it stands before its program has come: the same components, written as HTML when the site is built.
 * Whoever opens the page reads from that, and the program puts the living page in its place. Runs in node.
 */
import { render } from 'svelte/server';
import { readerHere } from './reading/here';
import { LANGUAGES, speakLanguage } from './reading/languages';
import { pageOf } from './state/address';
import { Session } from './state/session.svelte';
import App from './ui/App.svelte';
import { MIDDLE_CSS, stopHeights } from './ui/view/sheet';
import { NARROW, PHONE } from './ui/view/windows';

export { LANGUAGES };

export interface FirstLookOptions {
  readonly slug: string;
  /** The slugs of the journeys that are built in, the first first. */
  readonly slugs: readonly string[];
  /** The journey's file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ADDRESS = 'https://byline.invalid/';
/** Any will do: what is measured in it is put into CSS's own words afterwards. */
const VIEWPORT_PX = 1000;
/** In a narrow window the legend is another one: it is left to the program. */
const STYLE = `
[data-first] { display: none }
[data-look] [data-first=wide] { display: contents }
@media ${NARROW} { [data-first=wide] .legend { visibility: hidden } }
@media ${PHONE} {
  [data-look] [data-first=wide] { display: none }
  [data-look] [data-first=phone] { display: contents }
}`;

/** The page twice, for wide windows and for phones; which of the two is seen is the style sheet's to say. */
export async function firstLook({ slug, slugs, bytes }: FirstLookOptions): Promise<string> {
  const session = new Session({
    reader: readerHere(() => Promise.resolve(new Response(bytes))),
    languages: { tags: LANGUAGES, speak: speakLanguage },
    builtIn: new Map(slugs.map((one) => [one, `${one}.geojson`])),
    ticker: { now: () => 0, schedule: () => 0, cancel: () => undefined },
    store: null,
    bar: {
      location: new URL(pageOf(slug, slugs), ADDRESS),
      history: { pushState: () => undefined, replaceState: () => undefined },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  });
  if (!(await session.openAsked())) throw new Error(`first look: ${slug} could not be opened`);
  const wide = written(session, false);
  const phone = inCss(written(session, true));
  session.destroy();
  return `<style>${STYLE}</style><div data-first="wide">${wide}</div><div data-first="phone">${phone}</div>`;
}

/** `phone` answers what the page asks of its window while it is made. */
function written(session: Session, phone: boolean): string {
  const asked = (query: string): { matches: boolean } => ({ matches: phone && (query === PHONE || query === NARROW) });
  Object.assign(globalThis, { matchMedia: asked, window: { innerHeight: VIEWPORT_PX } });
  const { body } = render(App, { props: { session, styleUrl: null } });
  // Marks for a page that would be taken over as it is; this one is replaced.
  return body.replaceAll(/<!--[^]*?-->/g, '');
}

/** The heights that the phone's page computes from its window's, as CSS computes them. */
function inCss(html: string): string {
  const middle = stopHeights(VIEWPORT_PX).middle;
  return html
    .replaceAll(`height: ${middle}px`, `height: ${MIDDLE_CSS}`)
    .replaceAll(/bottom: (\d+)px/g, (_, px: string) => `bottom: calc(${MIDDLE_CSS} + ${Number(px) - middle}px)`);
}
