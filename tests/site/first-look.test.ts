/** The page that is read before its program has come: who is shown it, and when the program is fetched. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { withFirstLook } from '../../src/site/first-look';

const BUILT = `<!doctype html><html lang="en"><head>
    <link rel="modulepreload" crossorigin href="./assets/a.js">
    <link rel="stylesheet" href="./assets/a.css">
    <script type="module" crossorigin src="./assets/index.js"></script>
  </head><body><div id="app"></div></body></html>`;
const LOOK = `<div data-first="wide"><button data-segment="a b">$&</button><button data-to-text>Text</button></div>`;
const PAGE = withFirstLook(BUILT, LOOK, ['en', 'ko', 'ru']);

function opened(address: string, languages: readonly string[], kept: Readonly<Record<string, string>> = {}) {
  // jsdom fetches no modules.
  return new JSDOM(PAGE.replace(`import('./assets/index.js')`, 'void 0'), {
    url: `https://maps.example/${address}`,
    runScripts: 'dangerously',
    beforeParse(window) {
      Object.defineProperty(window.navigator, 'languages', { value: languages });
      for (const [key, value] of Object.entries(kept)) window.localStorage.setItem(key, value);
      window.matchMedia = ((query: string) => ({ matches: query.includes('dark') })) as typeof window.matchMedia;
      window.requestAnimationFrame = () => 0;
      // The program itself is not here.
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    },
  }).window;
}
const shown = (...asked: Parameters<typeof opened>): boolean =>
  opened(...asked).document.documentElement.dataset['look'] === 'first';

describe('the first look', () => {
  it('stands in the page as it is, and the program is in no tag that a browser fetches at once', () => {
    const { document } = new JSDOM(PAGE).window;
    expect(document.querySelector('#app [data-segment]')?.textContent).toBe('$&');
    expect(document.querySelector('[rel=modulepreload], script[src]')).toBeNull();
    expect(document.querySelector('link[rel=stylesheet]')).not.toBeNull();
    const scripts = [...document.querySelectorAll('script')].map(({ textContent }) => textContent);
    expect(scripts.filter((text) => text.includes(`import('./assets/index.js')`))).toHaveLength(1);
    expect(scripts.filter((text) => text.includes(`["./assets/a.js"]`))).toHaveLength(1);
  });

  it('is seen by who asks for the journey in its own language', () => {
    expect(shown('', ['en-GB', 'ko'])).toBe(true);
    expect(shown('', ['fr', 'de'])).toBe(true);
    expect(shown('', ['ko'], { 'byline.language': 'en' })).toBe(true);
  });

  it('is not seen by who asks for more, or in another language', () => {
    expect(shown('?journey=x.geojson', ['en'])).toBe(false);
    expect(shown('?embed', ['en'])).toBe(false);
    expect(shown('#view=text', ['en'])).toBe(false);
    expect(shown('', ['ko-KR', 'en'])).toBe(false);
    expect(shown('', ['fr', 'ru'])).toBe(false);
    expect(shown('', ['en'], { 'byline.language': 'ru' })).toBe(false);
  });

  it('has the theme that was chosen, else the system’s', () => {
    const theme = (kept = {}): unknown => opened('', ['en'], kept).document.documentElement.dataset['theme'];
    expect(theme()).toBe('dark');
    expect(theme({ 'byline.theme': 'light' })).toBe('light');
    expect(theme({ 'byline.theme': 'auto' })).toBe('dark');
  });

  it('keeps what is pressed in the address, for the program to do', () => {
    const window = opened('', ['en']);
    window.document.querySelector<HTMLElement>('[data-segment]')?.click();
    expect(window.location.hash).toBe('#s=a%20b');
    window.document.querySelector<HTMLElement>('[data-to-text]')?.click();
    expect(window.location.hash).toBe('#view=text');
  });

  it('refuses a page that lacks a place', () => {
    expect(() => withFirstLook(BUILT.replace(' src="./assets/index.js"', ''), LOOK, ['en'])).toThrow(/program/);
    expect(() => withFirstLook(BUILT.replace('<div id="app"></div>', ''), LOOK, ['en'])).toThrow(/app/);
  });
});
