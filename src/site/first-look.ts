/**
 * The built page, so made that it is read before its program has come: the first look stands in it, and the program is fetched
 * once that has been painted, so that the two do not share the line. Pure: HTML in, HTML out.
 */

/** Where index.html has them; each stands there once but the preloads. */
const PLACE = '<div id="app"></div>';
const PROGRAM = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*\shref="([^"]+)"[^>]*>/g;
const HEAD_END = '</head>';
const BODY_END = '</body>';

/** Scripts of `public/`: the page's policy allows none that stand in it. */
const CHOOSE = './first-look/choose.js';
const BEGIN = './first-look/begin.js';

export interface FirstLook {
  /** The page's components as HTML. */
  readonly html: string;
  /** What of their look no style sheet of the build has. */
  readonly css: string;
}

export interface FirstLookOptions {
  /** The tags of the languages that the page speaks. */
  readonly languages: readonly string[];
  /** Makes the policy allow one style that stands in the page. */
  readonly allowStyle: (page: string, css: string) => string;
}

/** @throws RangeError if the page lacks a place that is to be filled. */
export function withFirstLook(page: string, look: FirstLook, { languages, allowStyle }: FirstLookOptions): string {
  const program = PROGRAM.exec(page)?.[1];
  for (const place of [PLACE, HEAD_END, BODY_END]) {
    if (!page.includes(place)) throw new RangeError(`withFirstLook: index.html has no ${place}`);
  }
  if (program === undefined) throw new RangeError('withFirstLook: index.html has no program');
  const preloads = [...page.matchAll(PRELOAD)].map(([, href = '']) => href);
  const { html, css } = inSheet(look);
  const filled = page
    .replace(PROGRAM, '')
    .replaceAll(PRELOAD, '')
    .replace(PLACE, () => `<div id="app">${html}</div>`)
    .replace(
      HEAD_END,
      () =>
        `  <style>${css}</style>\n    <script src="${CHOOSE}" data-languages="${languages.join(' ')}"></script>\n  ${HEAD_END}`,
    )
    .replace(
      BODY_END,
      () =>
        `  <script src="${BEGIN}" data-program="${program}" data-preloads="${preloads.join(' ')}"></script>\n  ${BODY_END}`,
    );
  return allowStyle(filled, css);
}

/** The styles that stand at single elements as rules of a sheet: a policy can allow that by its hash, and them only all. */
function inSheet({ html, css }: FirstLook): FirstLook {
  const rules: string[] = [];
  const named = html.replaceAll(/ style="([^"]*)"/g, (_, style: string) => {
    let at = rules.indexOf(style);
    if (at === -1) at = rules.push(style) - 1;
    return ` data-style="${at}"`;
  });
  return {
    html: named,
    css: css + rules.map((style, at) => `\n[data-style="${at}"] { ${important(style)} }`).join(''),
  };
}

/** As strong as it was at its element. */
function important(style: string): string {
  const declarations = style.split(';').filter((one) => one.trim() !== '');
  return declarations.map((one) => `${one.trim()} !important`).join('; ');
}
