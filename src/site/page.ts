/**
 * The page of one journey as it is served: what its head says of it, and what is there without JavaScript. Pure: the built
 * index.html in, the journey's own out.
 */
import { citationParts } from '../formats/cite/citation';
import { htmlText } from '../formats/html-text';
import { countSources } from '../journey/origins';
import { pickText } from '../journey/text';
import type { Exportable } from '../formats/format';
import { words } from '../words/command-line';
import { listedSources } from '../journey/listed-sources';
import { jsonLd, type PageAddresses } from './json-ld';

/** Where index.html has them; each stands there once. */
const HEAD = '<!-- journey: head -->';
const TITLE = /<title>[^<]*<\/title>/;
const DESCRIPTION = /\s*<meta name="description"[^>]*>/;
const NO_SCRIPT = /<noscript>[^]*?<\/noscript>/;

export const PICTURE_WIDTH_PX = 1200;
export const PICTURE_HEIGHT_PX = 630;

export interface SitePage {
  readonly opened: Exportable;
  readonly addresses: PageAddresses;
  /** What the picture shows, in a sentence. */
  readonly pictureSays: string;
}

/** @throws RangeError if the template lacks a place that is to be filled. */
export function sitePage(template: string, page: SitePage): string {
  let html = template;
  const fill = (place: string | RegExp, text: string): void => {
    if (typeof place === 'string' ? !html.includes(place) : !place.test(html)) {
      throw new RangeError(`sitePage: index.html has no ${String(place)}`);
    }
    // A function: a text from a file may hold "$&".
    html = html.replace(place, () => text);
  };
  const { journey } = page.opened;
  const title = words.page.documentTitle(pickText(journey.title));
  fill(TITLE, `<title>${htmlText(title)}</title>`);
  fill(DESCRIPTION, '');
  fill(HEAD, headOf(page));
  fill(NO_SCRIPT, noScriptOf(page));
  return html;
}

function headOf({ opened, addresses, pictureSays }: SitePage): string {
  const { journey } = opened;
  const description = journey.summary === null ? words.page.documentTitle('') : pickText(journey.summary);
  const named = (name: string, content: string): string => `<meta name="${name}" content="${htmlText(content)}" />`;
  const property = (name: string, content: string): string =>
    `<meta property="${name}" content="${htmlText(content)}" />`;
  const picture =
    addresses.picture === null
      ? []
      : [
          property('og:image', addresses.picture),
          property('og:image:width', String(PICTURE_WIDTH_PX)),
          property('og:image:height', String(PICTURE_HEIGHT_PX)),
          property('og:image:alt', pictureSays),
          named('twitter:card', 'summary_large_image'),
        ];
  return [
    named('description', description),
    `<link rel="canonical" href="${htmlText(addresses.page)}" />`,
    property('og:type', 'article'),
    property('og:site_name', words.page.brand),
    property('og:title', pickText(journey.title)),
    property('og:description', description),
    property('og:url', addresses.page),
    property('og:locale', 'en_GB'),
    ...picture,
    // A "<" within could end the element; JSON has another way to write it.
    `<script type="application/ld+json">${JSON.stringify(jsonLd(opened, addresses)).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n    ');
}

/** Title, picture, and every source: the journey for who has no JavaScript. Its look is index.html's: the policy allows no `style`. */
function noScriptOf({ opened, addresses, pictureSays }: SitePage): string {
  const said = words.site;
  const { journey } = opened;
  const counts = countSources(journey, journey.claims);
  const { read, named } = listedSources(journey);
  const item = (report: (typeof read)[number]): string => {
    const parts = citationParts(journey, report).map(({ text, url }) =>
      url === null
        ? htmlText(text)
        : `<a href="${htmlText(url)}" rel="noopener noreferrer external">${htmlText(text)}</a>`,
    );
    return `<li dir="auto">${parts.join(' ')}</li>`;
  };
  const list = (reports: typeof read, start: number): string =>
    `<ol start="${start}">${reports.map(item).join('')}</ol>`;
  const picture =
    addresses.picture === null
      ? ''
      : `<img src="${htmlText(addresses.picture)}" alt="${htmlText(pictureSays)}" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}" />`;
  return [
    '<noscript><div>',
    `<h1 dir="auto">${htmlText(pickText(journey.title))}</h1>`,
    journey.summary === null ? '' : `<p dir="auto">${htmlText(pickText(journey.summary))}</p>`,
    picture,
    `<p>${htmlText(said.noScript)} <a href="${htmlText(addresses.file)}" download>${htmlText(said.file)}</a></p>`,
    `<h2>${htmlText(said.sources(words.account.sources(counts.reports, counts.origins, counts.unnamed)))}</h2>`,
    list(read, 1),
    named.length === 0 ? '' : `<h3>${htmlText(said.named)}</h3>${list(named, read.length + 1)}`,
    `<p dir="auto">${htmlText(journey.license ?? said.noLicence)}</p>`,
    `</div></noscript>`,
  ].join('');
}
