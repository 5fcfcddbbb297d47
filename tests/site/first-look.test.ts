/** The page that is read before its program has come: who is shown it, and when the program is fetched. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allowStyle, policed } from '../../src/cli/site/policy';
import { withFirstLook } from '../../src/site/first-look';

const BUILT = policed(
  `<!doctype html><html lang="en"><head>
    <meta charset="utf-8">
    <link rel="modulepreload" crossorigin href="./assets/a.js">
    <link rel="stylesheet" href="./assets/a.css">
    <script type="module" crossorigin src="./assets/index.js"></script>
  </head><body><div id="app"></div></body></html>`,
  [],
);
const LOOK = {
  html: `<div data-first="wide"><button data-segment="a b" style="left: 1%; width: 2%;">$&</button><button data-to-text>Text</button></div>`,
  css: '[data-first] { display: none }',
};
const OPTIONS = { languages: ['en', 'ko', 'ru'], allowStyle };
const PAGE = withFirstLook(BUILT, LOOK, OPTIONS);
/** With the files of `public/` in their places, since jsdom fetches none, and without the program, which it cannot run. */
const RUNNING = PAGE.replaceAll(
  /<script src="\.\/(first-look\/\w+\.js)"([^>]*)><\/script>/g,
  (_, file: string, attributes: string) =>
    `<script${attributes}>${readFileSync(`public/${file}`, 'utf8').replace('import(', 'void (')}</script>`,
);

function opened(address: string, languages: readonly string[], kept: Readonly<Record<string, string>> = {}) {
  return new JSDOM(RUNNING, {
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
    expect(document.querySelector('[rel=modulepreload], script[type=module]')).toBeNull();
    expect(document.querySelector('link[rel=stylesheet]')).not.toBeNull();
    const scripts = [...document.querySelectorAll<HTMLElement>('script')];
    expect(scripts.map(({ textContent }) => textContent)).toEqual(['', '']);
    expect({ ...scripts[1]?.dataset }).toEqual({ program: './assets/index.js', preloads: './assets/a.js' });
  });

  it('has no script and no style in it that the policy does not name, and its styles as strong as they were', () => {
    expect(PAGE).not.toMatch(/ style=/);
    const { document } = new JSDOM(PAGE).window;
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const [style, more] = document.querySelectorAll('style');
    expect(more).toBeUndefined();
    const hash = createHash('sha256')
      .update(style?.textContent ?? '')
      .digest('base64');
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(document.querySelector('[data-segment]')?.matches('[data-style="0"]')).toBe(true);
    expect(style?.textContent).toContain('[data-style="0"] { left: 1% !important; width: 2% !important }');
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
    expect(() => withFirstLook(BUILT.replace(' src="./assets/index.js"', ''), LOOK, OPTIONS)).toThrow(/program/);
    expect(() => withFirstLook(BUILT.replace('<div id="app"></div>', ''), LOOK, OPTIONS)).toThrow(/app/);
  });
});
