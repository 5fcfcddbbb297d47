/**
 * The built page, so made that it is read before its program has come: the first look stands in it, and the program is fetched
 * once that has been painted, so that the two do not share the line. Pure: HTML in, HTML out.
 */

/** Where index.html has them; each stands there once but the preloads. */
const PLACE = '<div id="app"></div>';
const PROGRAM = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*\shref="([^"]+)"[^>]*>/g;
const STYLE_END = '</head>';
const BODY_END = '</body>';

/** Ids of ours in the browser's storage: `state/settings.svelte.ts` keeps them. */
const THEME_KEY = 'byline.theme';
const LANGUAGE_KEY = 'byline.language';

/**
 * Whether the first look is what this visitor is to see: not where the address asks for more than the journey, nor in another
 * language. And the theme, which is not to change under the eye.
 */
const choice = (languages: readonly string[]): string => `
  (() => {
    const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
    const page = document.documentElement;
    const languages = ${JSON.stringify(languages)};
    const spoken = (tag) => languages.find((one) => tag.toLowerCase().split(/[-_]/)[0] === one);
    const asked = [kept('${LANGUAGE_KEY}') ?? '', ...navigator.languages].map(spoken).find(Boolean) ?? page.lang;
    if (location.search !== '' || location.hash !== '' || asked !== page.lang) return;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const chosen = kept('${THEME_KEY}');
    page.dataset.theme = chosen === 'dark' || chosen === 'light' ? chosen : dark;
    page.dataset.look = 'first';
    // What is pressed before there is a program is what the address asks that for.
    addEventListener('click', ({ target }) => {
      const pressed = target.closest('[data-first] [data-segment], [data-first] [data-to-text]');
      if (pressed === null) return;
      const { segment } = pressed.dataset;
      location.replace(segment === undefined ? '#view=text' : '#s=' + encodeURIComponent(segment));
    });
  })();`;

/** After the style sheets, which a script waits for: so the next frame is the first one. */
const start = (program: string, preloads: readonly string[]): string => `
  (() => {
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      for (const href of ${JSON.stringify(preloads)}) {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
      }
      import('${program}');
    };
    if (document.documentElement.dataset.look === undefined || document.hidden) return begin();
    requestAnimationFrame(() => setTimeout(begin));
    // A page that is not painted has no frames.
    setTimeout(begin, 1000);
  })();`;

const script = (text: string): string => `<script>${text}\n</script>\n  `;

/**
 * `look`: HTML of ours. `languages`: the tags of those that the page speaks.
 * @throws RangeError if the page lacks a place that is to be filled.
 */
export function withFirstLook(html: string, look: string, languages: readonly string[]): string {
  const program = PROGRAM.exec(html)?.[1];
  for (const place of [PLACE, STYLE_END, BODY_END]) {
    if (!html.includes(place)) throw new RangeError(`withFirstLook: index.html has no ${place}`);
  }
  if (program === undefined) throw new RangeError('withFirstLook: index.html has no program');
  const preloads = [...html.matchAll(PRELOAD)].map(([, href = '']) => href);
  return html
    .replace(PROGRAM, '')
    .replaceAll(PRELOAD, '')
    .replace(PLACE, () => `<div id="app">${look}</div>`)
    .replace(STYLE_END, () => `${script(choice(languages))}${STYLE_END}`)
    .replace(BODY_END, () => `${script(start(program, preloads))}${BODY_END}`);
}
