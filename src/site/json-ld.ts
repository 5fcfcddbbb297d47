/**
 * A journey for whoever searches and cites: schema.org's `Dataset`, its `Claim`s and the works they appear in, as JSON-LD.
 * Pure. What a report does not say is left out; what is disputed says so.
 */
import { chainOf } from '../journey/origins';
import type { Claim, Journey, LocalText, Report } from '../journey/model';
import { pickText } from '../journey/text';
import type { Exportable } from '../formats/format';

type Thing = Readonly<Record<string, unknown>>;

/** Longest text of one claim; a title of ten megabytes is nobody's metadata. */
const MOST_CHARACTERS = 5000;
/** Claims beyond that are counted in the file, not listed here. */
export const MOST_CLAIMS = 500;

/** CSL's types that schema.org has a name for. */
const WORKS: Readonly<Record<string, string>> = {
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  article: 'Article',
  report: 'Report',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  webpage: 'WebPage',
  map: 'Map',
};

export interface PageAddresses {
  /** Of the page; absolute where the deployment says at which address it stands, else relative. */
  readonly page: string;
  /** Of the journey's GeoJSON. */
  readonly file: string;
  /** Of its picture; null without one. */
  readonly picture: string | null;
}

const short = (value: LocalText): string => pickText(value).slice(0, MOST_CHARACTERS);

/** The graph as an object; members without a value are left out. */
export function jsonLd({ journey, route, evidence }: Exportable, addresses: PageAddresses): Thing {
  const dataset = `${addresses.page}#journey`;
  const idOf = (report: Report): string => `${addresses.page}#report-${encodeURIComponent(report.id)}`;
  const { startMs, endMs } = evidence.clock;
  const listed = journey.claims.slice(0, MOST_CLAIMS);
  const claims = listed.map((claim) => claimThing(journey, claim, dataset, addresses.page, idOf));
  const cited = new Set(listed.flatMap(({ chain }) => chain));
  const works = journey.reports.filter(({ id }) => cited.has(id)).map((report) => workThing(report, idOf(report)));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      given({
        '@type': 'Dataset',
        '@id': dataset,
        url: addresses.page,
        name: short(journey.title),
        description: journey.summary === null ? null : short(journey.summary),
        inLanguage: 'en',
        version: journey.version,
        license: journey.license === null ? null : { '@type': 'CreativeWork', name: journey.license },
        creator: journey.authors.map((name) => ({ '@type': 'Organization', name })),
        temporalCoverage: endMs > startMs ? `${instant(startMs)}/${instant(endMs)}` : null,
        spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: boxOf(route.line.coordinates) } },
        distribution: [{ '@type': 'DataDownload', encodingFormat: 'application/geo+json', contentUrl: addresses.file }],
        image: addresses.picture,
        isAccessibleForFree: true,
        citation: works.map((work) => ({ '@id': work['@id'] })),
        hasPart: claims.map((claim) => ({ '@id': claim['@id'] })),
      }),
      ...claims,
      ...works,
    ],
  };
}

function claimThing(
  journey: Journey,
  claim: Claim,
  dataset: string,
  page: string,
  idOf: (report: Report) => string,
): Thing {
  const chain = chainOf(journey, claim);
  const [origin] = chain;
  const read = chain.at(-1);
  return given({
    '@type': 'Claim',
    '@id': `${page}#claim-${encodeURIComponent(claim.id)}`,
    text: short(claim.text),
    isPartOf: { '@id': dataset },
    author: origin === undefined || origin.unnamed ? null : { '@type': 'Organization', name: origin.label },
    firstAppearance: origin === undefined ? null : { '@id': idOf(origin) },
    appearance: read === undefined ? null : { '@id': idOf(read) },
    creativeWorkStatus: claim.status === 'accepted' ? null : claim.status,
  });
}

function workThing(report: Report, id: string): Thing {
  const publisher = report.containerTitle ?? report.publisher;
  return given({
    '@type': WORKS[report.type] ?? 'CreativeWork',
    '@id': id,
    name: report.title ?? report.label,
    url: report.url,
    archivedAt: report.archiveUrl,
    datePublished: report.published ?? dateOf(report.issued),
    inLanguage: report.language,
    author: report.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
  });
}

/** Without the members that say nothing. */
function given(thing: Thing): Thing {
  const says = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => says(value)));
}

const instant = (timeMs: number): string => new Date(timeMs).toISOString().replace('.000Z', 'Z');

function dateOf(issued: readonly number[] | null): string | null {
  return issued === null ? null : issued.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** "south west north east", degrees. */
function boxOf(coordinates: Float64Array): string {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const [lon = 0, lat = 0] = [coordinates[at], coordinates[at + 1]];
    box[0] = Math.min(box[0] ?? 0, lat);
    box[1] = Math.min(box[1] ?? 0, lon);
    box[2] = Math.max(box[2] ?? 0, lat);
    box[3] = Math.max(box[3] ?? 0, lon);
  }
  return box.map((degrees) => degrees.toFixed(5)).join(' ');
}
